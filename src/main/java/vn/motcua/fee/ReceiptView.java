package vn.motcua.fee;

import java.time.Instant;
import java.util.List;

/**
 * A receipt as {@code /api} shows it: amounts as numbers in whole đồng, and as people write them.
 *
 * @param paidBefore what of the lines earlier receipts had taken
 */
record ReceiptView(
    String number, String agency, String dossierCode, ReceiptState state, long amount, String amountText, String method,
    String cashier, String cashierName, Instant issuedAt, Instant endedAt, String endedBy, String endReason,
    long paidBefore, List<LineView> lines) {

  /** A line with its amount as people write it. */
  record LineView(FeeRule rule, String label, long quantity, long unitPrice, long amount, String amountText, String basis) {

    static List<LineView> of(List<FeeLine> lines) {
      return lines.stream().map(line -> new LineView(line.rule(), line.label(), line.quantity(), line.unitPrice(), line.amount(),
          Dong.text(line.amount()), line.basis())).toList();
    }
  }

  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(receipt.number(), receipt.agency(), receipt.dossierCode(), receipt.state(), receipt.amount(),
        Dong.text(receipt.amount()), receipt.method(), receipt.cashier(), receipt.cashierName(), receipt.issuedAt(),
        receipt.endedAt(), receipt.endedBy(), receipt.endReason(), receipt.paidBefore(), LineView.of(receipt.lines()));
  }
}
