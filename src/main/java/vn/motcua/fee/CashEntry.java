package vn.motcua.fee;

import java.time.Instant;

/**
 * Money that came in or went out.
 *
 * @param kind ISSUED brings money in; CANCELLED and REFUNDED take the same money out again
 * @param officer user id of who did it
 * @param amount whole đồng; negative when it goes out
 * @param reason why it was cancelled or refunded, else null
 */
public record CashEntry(
    String receiptNumber, String dossierCode, ReceiptState kind, Instant at, String officer, String officerName,
    long amount, String reason) {}
