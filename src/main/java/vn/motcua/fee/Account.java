package vn.motcua.fee;

/**
 * What a dossier costs and what was paid for it. Whole đồng, never negative.
 *
 * @param fee the fee that counts
 * @param paid the sum of the receipts in force, whatever the way of payment
 */
public record Account(String dossierCode, long fee, long paid) {

  /** What is still to pay now. */
  public long owed() {
    return Math.max(0, fee - paid);
  }

  /** What was paid beyond the fee, because the fee became lower. */
  public long overpaid() {
    return Math.max(0, paid - fee);
  }
}
