package vn.motcua.supervision;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;

/** Who sees which numbers: procedure control and supervision the whole province, the head of an agency his own. */
@Component
public class BoardReaders {

  private final CurrentOfficer currentOfficer;
  private final Agencies agencies;

  BoardReaders(CurrentOfficer currentOfficer, Agencies agencies) {
    this.currentOfficer = currentOfficer;
    this.agencies = agencies;
  }

  /**
   * @param named the agency that is asked for, or null
   * @return what to restrict the answer to; null for the whole province
   * @throws Refusal forbidden for everybody else and for a head who asks for another agency; not found for an agency that is none
   */
  public String agency(String named) {
    Officer officer = currentOfficer.get();
    if (isEverywhere(officer)) {
      return named == null ? null : agencies.get(named).code();
    }
    boolean head = officer.agency() != null && officer.hasRole("lanh-dao");
    if (!head || named != null && !named.equals(officer.agency())) {
      throw Refusal.forbidden("supervision.reader");
    }
    return officer.agency();
  }

  /** @throws Refusal forbidden, for all but procedure control */
  void requireControl() {
    if (!isControl()) {
      throw Refusal.forbidden("supervision.control");
    }
  }

  /** Procedure control sees the check of the whole system too. */
  boolean isControl() {
    return currentOfficer.get().hasRole("kiem-soat");
  }

  private static boolean isEverywhere(Officer officer) {
    return officer.hasRole("kiem-soat") || officer.hasRole("giam-sat");
  }
}
