package vn.motcua.document;

/**
 * The signature block of an official document.
 *
 * @param onBehalf TM., KT. or TL. with the body or head it signs for, or null
 * @param title the signatory's title
 * @param name null when it is not known: left for the pen
 */
record Signing(String onBehalf, String title, String name) {}
