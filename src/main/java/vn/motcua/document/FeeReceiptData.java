package vn.motcua.document;

import java.util.List;

/**
 * Everything a receipt of fees may print; amounts in whole đồng with dots.
 *
 * @param before what earlier receipts had taken of these lines, or null
 * @param inWords the amount in words
 * @param method how it was paid, in words
 * @param ended null while the receipt is in force
 */
record FeeReceiptData(
    Letterhead head, DossierData dossier, String payer, List<Line> lines, String sum, String before, String amount,
    String inWords, String method, String paidAt, String cashier, Ended ended) {

  FeeReceiptData {
    lines = List.copyOf(lines);
  }

  /** What was charged for. */
  record Line(String number, String label, String quantity, String unitPrice, String amount, String basis) {}

  /** ĐÃ HỦY or ĐÃ HOÀN TIỀN, when and why. */
  record Ended(String mark, String at, String reason) {}
}
