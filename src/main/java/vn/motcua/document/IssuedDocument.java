package vn.motcua.document;

import java.time.Instant;

/**
 * An entry of the register of documents that went out; its bytes are read apart.
 *
 * @param cause what it was issued for, unique within dossier and form: number of the request, of the fact, of the receipt; empty
 *     for a form that a dossier has one of
 * @param edition 1 for the first, one more for each that replaces it
 * @param number from 1, without gaps, per agency, form and year
 * @param year the year of {@code number}, in Viet Nam's zone
 * @param issuedAt when it got its number; its date
 * @param issuedBy user id, or {@code system}
 * @param sha256 of the content, 64 hexadecimal digits
 * @param replacesId id of the document this one replaces, or null
 * @param replacementReason why it was replaced, or null
 * @param signature null when it is for the pen
 */
public record IssuedDocument(
    String id, String dossierCode, DocumentForm form, String cause, int edition, String agency, int year, int number,
    Instant issuedAt, String issuedBy, String mediaType, String sha256, String replacesId, String replacementReason,
    DigitalSignature signature) {

  /** The number as it is printed: two digits at least (Decree 30/2020, Appendix I); a receipt's own. */
  public String printedNumber() {
    return printedNumber(form, cause, number);
  }

  static String printedNumber(DocumentForm form, String cause, int number) {
    return form.bearsNumberOfCause() ? cause : SlipWords.twoDigits(number);
  }

  /** When it could go out: signed, where it is signed digitally. */
  public Instant completeAt() {
    return signature == null ? issuedAt : signature.at();
  }
}
