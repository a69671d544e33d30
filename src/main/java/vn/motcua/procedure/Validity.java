package vn.motcua.procedure;

import java.time.LocalDate;

/**
 * The days on which a text may be used for what is received.
 *
 * @param from first day, or null for always
 * @param to last day, or null for no end
 * @param abolishedBy the decision that ends it, or null; there is an end where there is such a decision
 */
public record Validity(LocalDate from, LocalDate to, String abolishedBy) {

  public boolean covers(LocalDate day) {
    return hasBegun(day) && !hasEnded(day);
  }

  public boolean hasBegun(LocalDate day) {
    return from == null || !day.isBefore(from);
  }

  public boolean hasEnded(LocalDate day) {
    return to != null && day.isAfter(to);
  }
}
