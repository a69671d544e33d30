package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import vn.motcua.clock.Channel;

/**
 * What somebody hands in: the content of a start form, or of a message from another system.
 *
 * @param procedure key of the diagram or procedure code
 * @param caseKey variant of the procedure
 * @param submitter null when the applicant came in person
 * @param declaration every other person and free text of the form, by form key
 * @param process the keys that the form marks as the engine's ({@code properties.process = "true"})
 */
public record Reception(
    String procedure, String caseKey, Channel channel, String receivingAgency, String competentAgency, Person applicant,
    Person submitter, Map<String, Object> declaration, List<Paper> papers, Map<String, Object> process) {}
