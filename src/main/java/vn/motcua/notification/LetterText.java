package vn.motcua.notification;

import java.util.Map;

/**
 * What a letter's messages say.
 *
 * @param sender name that a mail comes from: the one-stop unit
 * @param subject of the mail; names no person
 * @param body of the mail
 * @param sms names no person
 * @param zalo the fields of the Zalo template
 * @param fileName of the attached PDF, ASCII
 * @param pdf reads the PDF; only a mail asks for it
 */
record LetterText(
    String sender, String subject, String body, String sms, Map<String, String> zalo, String fileName, Content pdf) {

  /** The bytes as they were issued. */
  interface Content {

    byte[] bytes();
  }

  /** Keeps names out of any log line. */
  @Override
  public String toString() {
    return "LetterText[…]";
  }
}
