package vn.motcua.document;

import java.util.List;

/**
 * Everything form 05 may print.
 *
 * @param sign type and agency behind the number, such as {@code TB-UBND}
 * @param byApplicant whether the applicant asked to withdraw
 * @param askedAt when the applicant asked, or null
 * @param stoppedAt hour, minute and day from which the dossier is stopped
 * @param reason null when none was written
 * @param originals the originals to be given back
 * @param receipts what was paid, or paid and given back
 */
record StopData(
    Letterhead head, DossierData dossier, String sign, boolean byApplicant, String askedAt, String stoppedAt, String reason,
    String basis, List<Original> originals, List<Payment> receipts, Signing signing) {

  StopData {
    originals = List.copyOf(originals);
    receipts = List.copyOf(receipts);
  }

  /** An original with its count. */
  record Original(String name, String count) {}

  /** A receipt with its amount and what became of it, in words. */
  record Payment(String number, String amount, String state) {}
}
