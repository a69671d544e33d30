package vn.motcua.notification;

/** A way on which a letter leaves. */
enum LetterChannel {
  /** Mail with the PDF. */
  MAIL,
  /** A text message that says what the letter says and where to read on. */
  SMS,
  /** A template message of the province's official account. */
  ZALO,
  /** The one-stop unit reads it in its own list: for letters that have the unit as their second addressee. */
  UNIT,
  /** Printed and posted, or handed over, by the one-stop unit. */
  PAPER
}
