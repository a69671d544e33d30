package vn.motcua.dossier;

import java.util.List;
import java.util.Map;
import vn.motcua.clock.Channel;

/**
 * What somebody hands in: the content of a start form, or of a message from another system.
 *
 * @param definitionId the version of the diagram on which the dossier starts
 * @param caseKey variant of the procedure
 * @param submitter null when the applicant came in person
 * @param declaration every other person and free text of the form, by form key
 * @param process the keys that the form marks as the engine's ({@code properties.process = "true"})
 * @param origin where it comes from
 */
public record Reception(
    String definitionId, String caseKey, Person applicant, Person submitter, Map<String, Object> declaration, List<Paper> papers,
    Map<String, Object> process, ReceptionOrigin origin) {

  Reception askedBy(Person other) {
    return new Reception(definitionId, caseKey, other, submitter, declaration, papers, process, origin);
  }

  Channel channel() {
    return origin.channel();
  }

  String receivingAgency() {
    return origin.receivingAgency();
  }

  String competentAgency() {
    return origin.competentAgency();
  }
}
