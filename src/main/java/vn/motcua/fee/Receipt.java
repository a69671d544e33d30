package vn.motcua.fee;

import java.time.Instant;
import java.util.List;

/**
 * A receipt for money taken at the counter or online.
 *
 * @param number {@code <agency>-<year>-<six digits>}, without gaps within agency and year
 * @param assessment number of the fee calculation it was issued for
 * @param lines those of that calculation, which are never changed
 * @param amount whole đồng
 * @param method how it was paid: {@code cash} or {@code online}
 * @param cashier user id of who took the money, or the gateway
 * @param endedAt when it was cancelled or refunded, else null; so are {@code endedBy} and {@code endReason}
 */
public record Receipt(
    String number, String agency, int year, int serial, String dossierCode, int assessment, List<FeeLine> lines,
    long amount, String method, String cashier, String cashierName, Instant issuedAt, ReceiptState state, Instant endedAt,
    String endedBy, String endReason) {

  static String numberOf(String agency, int year, int serial) {
    return "%s-%d-%06d".formatted(agency, year, serial);
  }

  /** The money came through a gateway, not into the cash box. */
  public boolean isOnline() {
    return method.equals(OnlineReceipts.ONLINE);
  }

  /** What of the fee earlier receipts had taken when this one took the rest, in whole đồng. */
  public long paidBefore() {
    return lines.stream().mapToLong(FeeLine::amount).sum() - amount;
  }

  /** The same receipt after it was cancelled or refunded. */
  Receipt ended(ReceiptState how, Instant at, String officer, String reason) {
    return new Receipt(number, agency, year, serial, dossierCode, assessment, lines, amount, method, cashier, cashierName,
        issuedAt, how, at, officer, reason);
  }
}
