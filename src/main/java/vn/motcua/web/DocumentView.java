package vn.motcua.web;

import java.time.Instant;

/**
 * A document of the register, or one that an officer may print and nobody has printed yet.
 *
 * @param number the number it was issued under, or null before that
 * @param issuedAt null before it is issued
 * @param url where its bytes are, from the root of the application, such as {@code /api/dossiers/H99/documents/7}; before it is
 *     issued, where a POST issues it
 * @param replacedBy number of the document that stands in its place, or null
 * @param replaces number of the document in whose place it stands, or null
 * @param reason why it was issued anew, or null
 * @param signing {@code DIGITAL} or {@code PEN} for an official document that is issued, else null
 */
record DocumentView(
    String title, String number, Instant issuedAt, String url, String replacedBy, String replaces, String reason,
    String signing) {}
