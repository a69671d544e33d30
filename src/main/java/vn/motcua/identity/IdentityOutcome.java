package vn.motcua.identity;

/** What came of a look-up, from best to worst. None of them refuses anybody: the officer compares with the papers shown. */
public enum IdentityOutcome {
  MATCHED("matched"), UNAVAILABLE("unavailable"), NOT_FOUND("notFound"), MISMATCH("mismatch");

  private final String code;

  IdentityOutcome(String code) {
    this.code = code;
  }

  /** The value of the process variable {@code identityOutcome}. */
  public String code() {
    return code;
  }

  /** The one an officer has to look at first. */
  IdentityOutcome worse(IdentityOutcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
