package vn.motcua.web;

import java.time.Instant;
import java.util.List;

/**
 * What the population register said of one person, beside what that person declared. A person whom the register did not answer for has
 * two: the look-up in vain, and beside it the answer that came later.
 *
 * @param role {@code applicant} or {@code submitter}
 * @param outcome {@code matched}, {@code mismatch}, {@code notFound} or {@code unavailable}
 * @param again true for the answer that came later, when the program asked again
 * @param notes what the officer should know or do, sentence by sentence
 * @param pending null unless the register is still to be asked again
 * @param fields empty when the register gave nothing to compare
 */
record IdentityView(
    String role, String outcome, Instant at, boolean again, List<String> notes, Pending pending, List<Field> fields) {

  /**
   * What is still to be asked.
   *
   * @param attempts how often it was asked again in vain
   */
  record Pending(int attempts, Instant nextAttemptAt) {}

  /**
   * One field of the comparison.
   *
   * @param key the key of the person's record, such as {@code fullName}
   * @param agreement {@code SAME}, {@code TONE_PLACEMENT}, {@code YEAR_ONLY}, {@code NOT_COMPARED}, {@code TO_READ} or {@code DIFFERS}:
   *     decided by the look-up, which knows that letter case and spaces do not count
   */
  record Field(String key, String declared, String registered, String agreement) {}
}
