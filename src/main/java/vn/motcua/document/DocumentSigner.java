package vn.motcua.document;

import java.time.Instant;

/**
 * Puts an agency's digital signature on a printed document (Decree 30/2020/NĐ-CP art. 13). A bean of this type takes the place of
 * the one that comes with the program, which signs with keys of a PKCS#12 file.
 */
public interface DocumentSigner {

  /**
   * Signs a PDF/A whose empty signature field {@code ChuKySo} says where the signature is shown. Runs inside the transaction that
   * issues the document; a document that is not signed is not issued.
   *
   * @return the file it was given, byte for byte, with the signature appended
   * @throws RuntimeException when it cannot be signed now: nothing is issued, and whoever issues tries again
   */
  byte[] sign(byte[] pdf, SigningRequest request);

  /**
   * Whether signing leaves this machine: it may take long, and nobody knows whether what failed was signed elsewhere. The number
   * of the document is then reserved first, in a transaction of its own, and stays reserved for it.
   */
  boolean remote();

  /** Whether there is a key for an agency; without one its documents are issued to be signed by pen. */
  default boolean signsFor(String agency) {
    return true;
  }

  /**
   * Whose signature, on what.
   *
   * @param agency code of the agency that issues
   * @param agencyName as it is shown in the signature
   * @param number as it is printed
   * @param issuedBy user id of who had it issued, or {@code system}
   * @param at when it is signed
   */
  record SigningRequest(
      DocumentForm form, String dossierCode, String agency, String agencyName, String number, String issuedBy, Instant at) {}
}
