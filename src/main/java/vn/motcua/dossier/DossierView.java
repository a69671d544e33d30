package vn.motcua.dossier;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A dossier as other systems read it, times in Viet Nam's zone. */
record DossierView(
    String code, String procedureCode, String procedureName, String caseKey, String caseName, int status, String statusName,
    int channel, String receivingAgency, String competentAgency, String term, OffsetDateTime receivedAt,
    OffsetDateTime dueOriginal, OffsetDateTime dueStatutory, OffsetDateTime dueCurrent, boolean provisional, boolean late,
    boolean reEntered, Person applicant, Person submitter, List<Paper> papers) {

  static OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(DossierRepository.ZONE).toOffsetDateTime();
  }
}
