package vn.motcua.document;

import java.time.Instant;
import java.util.List;

/**
 * A receipt as it is printed.
 *
 * @param number the receipt's own, at most 80 characters
 * @param agency code of the agency that took the money
 * @param amount whole đồng taken by this receipt
 * @param online whether it was paid online; otherwise in cash at the desk
 * @param cashierName who took it
 * @param endedAt when it was cancelled or the money given back, else null
 * @param endReason why, or null
 */
public record PaidReceipt(
    String number, String agency, List<Line> lines, long amount, boolean online, String cashierName, Instant paidAt,
    State state, Instant endedAt, String endReason) {

  public PaidReceipt {
    lines = List.copyOf(lines);
  }

  /** In force, or ended in one of two ways. */
  public enum State { IN_FORCE, CANCELLED, REFUNDED }

  /**
   * What was charged for.
   *
   * @param unitPrice whole đồng
   * @param amount whole đồng; negative in a line that takes something off
   * @param basis the article that sets the price
   */
  public record Line(String label, long quantity, long unitPrice, long amount, String basis) {}
}
