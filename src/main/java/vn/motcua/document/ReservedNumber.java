package vn.motcua.document;

import java.time.Instant;

/**
 * A number that was taken for a letter before it was signed.
 *
 * @param edition of the letter that it is for, as in {@link IssuedDocument}
 * @param at the letter bears this date, so that numbers and dates run in one order (Decree 30/2020/NĐ-CP art. 15)
 */
public record ReservedNumber(
    String dossierCode, DocumentForm form, String cause, int edition, String agency, int year, int number, Instant at, String by) {}
