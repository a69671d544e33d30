package vn.motcua.document;

import java.text.Normalizer;

/**
 * What people type, made fit for paper: composed letters (NFC, the only form in which every Vietnamese letter has a glyph of its
 * own), one line, and nothing that a reader cannot see. Direction marks, controls and stacked accents could make a document show
 * something else than it holds.
 */
final class PrintableText {

  /** The Central Highlands' languages write two marks over one letter; more is not a name. */
  private static final int MARKS_IN_A_ROW = 2;

  private PrintableText() {}

  static String of(String typed) {
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    StringBuilder printable = new StringBuilder(composed.length());
    int marks = 0;
    for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
      int letter = composed.codePointAt(at);
      marks = isMark(letter) ? marks + 1 : 0;
      if (isSpace(letter)) {
        appendSpace(printable);
      } else if (isVisible(letter) && marks <= MARKS_IN_A_ROW) {
        printable.appendCodePoint(letter);
      }
    }
    return printable.toString().strip();
  }

  private static void appendSpace(StringBuilder printable) {
    if (!printable.isEmpty() && printable.charAt(printable.length() - 1) != ' ') {
      printable.append(' ');
    }
  }

  private static boolean isSpace(int letter) {
    return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isVisible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
