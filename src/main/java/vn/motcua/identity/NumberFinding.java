package vn.motcua.identity;

/** What a personal number shows when it is read beside what else is known of the person. */
public enum NumberFinding {
  /** The fourth digit says the other sex. */
  SEX_DIFFERS(false),
  /** The fourth to sixth digits say another year of birth. */
  BIRTH_YEAR_DIFFERS(false),
  /** No province ever had this prefix. */
  PROVINCE_UNKNOWN(true),
  /** Prefix 000: made up for tests and for the sandbox. */
  TEST_DATA(true);

  private final boolean warning;

  NumberFinding(boolean warning) {
    this.warning = warning;
  }

  /** Only to be mentioned; the number does not contradict anything. */
  public boolean isWarning() {
    return warning;
  }
}
