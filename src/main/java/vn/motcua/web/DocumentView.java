package vn.motcua.web;

import java.time.Instant;

/**
 * A document of the register.
 *
 * @param number the number it was issued under, or null before that
 * @param url where its bytes are, from the root of the application, such as {@code /api/dossiers/H99/documents/7}
 * @param replacedBy number of the document that stands in its place, or null
 */
record DocumentView(String title, String number, Instant issuedAt, String url, String replacedBy) {}
