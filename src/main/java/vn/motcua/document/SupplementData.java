package vn.motcua.document;

import java.util.List;

/**
 * Everything form 02 may print.
 *
 * @param askedAt hour, minute and day of the request
 * @param answerUntil last minute for the applicant, or null
 * @param later null for the first request of a dossier, else its number
 * @param guide name of the officer who asks, or null
 * @param qrCode a {@link QrCode#reference}
 */
record SupplementData(
    Letterhead head, DossierData dossier, List<Item> items, String askedAt, String answerUntil, String later, String guide,
    String qrCode) {

  SupplementData {
    items = List.copyOf(items);
  }

  /** What is missing or wrong, why, and which article asks for it. */
  record Item(String number, String name, String reason, String basis) {}
}
