package vn.motcua.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;
import vn.motcua.dossier.Reception;
import vn.motcua.dossier.ReceptionOrigin;
import vn.motcua.dossier.Waybills;
import vn.motcua.procedure.FormSubmission;

/**
 * Reads a reception out of a checked start form: who, for whom, which papers, and everything else as declaration. A form
 * may also say how the dossier came to the desk ({@code handedInBy}: counter or post, with {@code waybillIn}) and that
 * another agency decides it ({@code competentAgency}); a form that says nothing of it is one for the counter of the
 * officer's own agency.
 */
class ReceptionReader {

  private static final String HANDED_IN_BY = "handedInBy";
  private static final String WAYBILL = "waybillIn";
  private static final String COMPETENT_AGENCY = "competentAgency";

  private final CurrentOfficer currentOfficer;

  ReceptionReader(CurrentOfficer currentOfficer) {
    this.currentOfficer = currentOfficer;
  }

  /** @param origin null when the form was filled at the counter of the officer's own agency */
  Reception read(String definitionId, FormSubmission form, ReceptionOrigin origin) {
    Map<String, Object> declaration = new LinkedHashMap<>(form.dossier());
    ReceptionOrigin atDesk = origin == null ? desk(declaration) : origin;
    List.of(HANDED_IN_BY, WAYBILL, COMPETENT_AGENCY).forEach(declaration::remove);
    Person applicant = person(declaration.remove("applicant"));
    Person submitter = person(declaration.remove("submitter"));
    boolean inPerson = !Boolean.FALSE.equals(declaration.remove("submitterIsApplicant"));
    List<Paper> papers = papers(declaration.remove("papers"));
    Object caseKey = form.process().get("caseKey");
    return new Reception(
        definitionId, caseKey == null ? null : caseKey.toString(), applicant, inPerson ? null : submitter, declaration, papers,
        form.process(), atDesk);
  }

  private ReceptionOrigin desk(Map<String, Object> form) {
    Officer officer = currentOfficer.get();
    if (officer.agency() == null) {
      throw Refusal.forbidden("dossier.officer.noAgency", officer.id());
    }
    String competent = text(form, COMPETENT_AGENCY);
    Channel channel = "post".equals(form.get(HANDED_IN_BY)) ? Channel.POST : Channel.COUNTER;
    String waybill = Waybills.ofChannel(WAYBILL, channel, text(form, WAYBILL));
    return new ReceptionOrigin(channel, officer.agency(), competent == null ? officer.agency() : competent, waybill, null);
  }

  private static Person person(Object value) {
    if (!(value instanceof Map<?, ?> map) || map.isEmpty()) {
      return null;
    }
    String birth = text(map, "birthDate");
    return new Person(
        text(map, "fullName"), text(map, "personalNumber"), birth == null ? null : LocalDate.parse(birth), text(map, "sex"),
        text(map, "address"), text(map, "phone"), text(map, "email"));
  }

  private static List<Paper> papers(Object value) {
    List<Paper> papers = new ArrayList<>();
    if (value instanceof List<?> rows) {
      for (Object row : rows) {
        Map<?, ?> map = (Map<?, ?>) row;
        Number count = map.get("count") instanceof Number number ? number : 1;
        papers.add(new Paper(papers.size() + 1, text(map, "name"), form(text(map, "form")), count.intValue(), null, null, null));
      }
    }
    return papers;
  }

  private static PaperForm form(String name) {
    try {
      return PaperForm.valueOf(name == null ? "ORIGINAL" : name);
    } catch (IllegalArgumentException unknown) {
      throw Refusal.invalid("papers.form", "dossier.paper.form", name);
    }
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }
}
