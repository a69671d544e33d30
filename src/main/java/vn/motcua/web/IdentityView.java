package vn.motcua.web;

import java.time.Instant;
import java.util.List;

/**
 * What the population register said of one person, beside what that person declared.
 *
 * @param role {@code applicant} or {@code submitter}
 * @param outcome {@code matched}, {@code mismatch} or {@code notFound}
 * @param fields empty when the register does not know the person
 */
record IdentityView(String role, String outcome, Instant at, List<Field> fields) {

  /**
   * One field of the comparison.
   *
   * @param key the key of the person's record, such as {@code fullName}
   * @param same decided by the look-up, which knows that letter case and spaces do not count
   */
  record Field(String key, String declared, String registered, boolean same) {}
}
