package vn.motcua.dossier;

/** Where a dossier was when something was missing: guidance counts once for each (Decree 61/2018 art. 15(3), art. 19(4)). */
enum SupplementStage {
  /** Before acceptance, at the counter. */
  DESK("desk"),
  /** After acceptance, when the officer in charge had looked at it. */
  APPRAISAL("appraisal");

  private final String code;

  SupplementStage(String code) {
    this.code = code;
  }

  /** As diagrams and facts call it. */
  String code() {
    return code;
  }
}
