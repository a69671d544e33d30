package vn.motcua.sandbox.post;

/**
 * Something that arrived.
 *
 * @param number from 1, in the order of arrival
 * @param kind {@code mail}, {@code sms} or {@code zalo}
 * @param title subject of a mail, sender of a text message
 * @param pdf the attached file, or null
 * @param requestId what the sender calls a short message, or null
 */
record Posted(int number, String kind, String to, String title, String text, byte[] pdf, String requestId) {}
