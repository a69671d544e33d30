package vn.motcua.document;

import java.time.Instant;

/**
 * The signature of a document. It is appended: the document as it was printed and signed off is the beginning of the file.
 *
 * @param at when it was signed
 * @param printedSize bytes of the document before it was signed
 * @param printedSha256 their hash, 64 hexadecimal digits
 */
public record DigitalSignature(Instant at, int printedSize, String printedSha256) {}
