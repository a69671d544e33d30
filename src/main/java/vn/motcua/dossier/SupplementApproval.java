package vn.motcua.dossier;

/** Who has to allow a request for papers before it goes out. */
enum SupplementApproval {
  NONE("none"),
  /** A second one in its stage: head of the one-stop unit or of the agency (Decree 61/2018 art. 15(3): once). */
  SUPERVISOR("supervisor"),
  /** After the agency's limit or the due date: head of the agency (Decree 61/2018 art. 19(4)). */
  HEAD("head");

  private final String code;

  SupplementApproval(String code) {
    this.code = code;
  }

  /** As diagrams call it. */
  String code() {
    return code;
  }

  boolean covers(SupplementApproval needed) {
    return compareTo(needed) >= 0;
  }

  static SupplementApproval of(String code) {
    for (SupplementApproval each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    throw new IllegalArgumentException("No approval " + code);
  }
}
