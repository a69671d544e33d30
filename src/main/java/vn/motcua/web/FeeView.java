package vn.motcua.web;

import java.time.Instant;
import java.util.List;

/**
 * The fee of a dossier as an officer reads it. Every amount is in whole đồng.
 *
 * @param receipt null while nothing was paid
 */
record FeeView(List<Line> lines, long total, Receipt receipt) {

  /**
   * One line of the calculation.
   *
   * @param legalBasis the article the rate comes from
   */
  record Line(String text, long quantity, long unitPrice, long amount, String legalBasis) {}

  /**
   * The receipt given for the money.
   *
   * @param cancelled true when it was cancelled or the money was given back
   */
  record Receipt(String number, Instant issuedAt, long amount, String cashier, boolean cancelled) {}
}
