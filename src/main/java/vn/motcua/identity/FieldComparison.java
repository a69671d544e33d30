package vn.motcua.identity;

/**
 * One field as declared beside the register.
 *
 * @param declared as people read it; null when the values are the same, or nothing was declared
 * @param registered as people read it; null when the values are the same, or the register holds nothing
 */
public record FieldComparison(IdentityField field, Agreement agreement, String declared, String registered) {

  /** How the two values relate. Only DIFFERS makes a mismatch. */
  public enum Agreement {
    SAME,
    /** The same name; a tone mark stands over another vowel (Hoà, Hòa). */
    TONE_PLACEMENT,
    /** One side knows only the year of birth, and it is the same year. */
    YEAR_ONLY,
    /** One side holds nothing to compare. */
    NOT_COMPARED,
    /** Free text that is not written alike: whether it means the same, only a person can tell (old names of units, abbreviations). */
    TO_READ,
    DIFFERS
  }

  static FieldComparison same(IdentityField field) {
    return new FieldComparison(field, Agreement.SAME, null, null);
  }

  /** Keeps the person out of any log line. */
  @Override
  public String toString() {
    return "FieldComparison[" + field + " " + agreement + "]";
  }
}
