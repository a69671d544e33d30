package vn.motcua.web;

import java.time.Instant;
import java.util.List;

/**
 * The fee of a dossier as an officer reads it. Every amount is in whole đồng.
 *
 * @param owed what is to pay now
 * @param overpaid what was paid beyond a fee that became lower
 * @param toRefund money that came online, does not count and was not given back yet
 * @param receipts every receipt, the ended ones too, oldest first
 * @param onlineAvailable whether there is a gateway
 * @param payUrl page on which what is owed can be paid, or null
 */
record FeeView(
    List<Line> lines, long total, long owed, long overpaid, long toRefund, List<Receipt> receipts, boolean onlineAvailable,
    String payUrl) {

  /**
   * One line of the calculation.
   *
   * @param rule BASE, or what lowers the fee: CAP, EXEMPTION, PROGRAMME, REDUCTION
   * @param legalBasis the article the rate comes from
   */
  record Line(String rule, String text, long quantity, long unitPrice, long amount, String legalBasis) {}

  /**
   * A receipt given for money.
   *
   * @param online it came through a gateway
   * @param ended CANCELLED or REFUNDED, or null while it is in force
   */
  record Receipt(String number, Instant issuedAt, long amount, String cashier, boolean online, String ended) {}
}
