package vn.motcua.dossier;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/** Who reads the lists of an agency: its own officers, procedure control and supervision. */
@Component
public class AgencyLists {

  private final CurrentOfficer currentOfficer;
  private final Agencies agencies;

  AgencyLists(CurrentOfficer currentOfficer, Agencies agencies) {
    this.currentOfficer = currentOfficer;
    this.agencies = agencies;
  }

  /**
   * @param sentence key of the sentence that refuses, with the agency as its argument
   * @throws Refusal forbidden for officers of other agencies; not found for an agency that is none
   */
  public void requireReader(String agency, String sentence) {
    Officer officer = currentOfficer.get();
    boolean everywhere = officer.hasRole("kiem-soat") || officer.hasRole("giam-sat");
    if (!everywhere && !agency.equals(officer.agency())) {
      throw Refusal.forbidden(sentence, agency);
    }
    agencies.get(agency);
  }
}
