package vn.motcua.procedure.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a name into lines that fit, by the widths of the letters of a plain sans serif. */
final class Lettering {

  private Lettering() {}

  /** @param width in the units of the drawing; a single word that is longer gets a line of its own */
  static List<String> lines(String text, double width, double size) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && width(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  static double width(String text, double size) {
    double sum = 0;
    for (char letter : Normalizer.normalize(text, Normalizer.Form.NFD).toCharArray()) {
      sum += Character.getType(letter) == Character.NON_SPACING_MARK ? 0 : share(letter);
    }
    return sum * size;
  }

  /** Width of a letter as a share of the size of the lettering. */
  private static double share(char letter) {
    if (" .,:;'|!iljI()[]/".indexOf(letter) >= 0) {
      return 0.28;
    }
    if ("frt-".indexOf(letter) >= 0) {
      return 0.34;
    }
    if ("mwMW".indexOf(letter) >= 0) {
      return 0.86;
    }
    return Character.isUpperCase(letter) ? 0.69 : 0.556;
  }

  /** A number as SVG takes it, with one decimal at most. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (char letter : text.toCharArray()) {
      switch (letter) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(letter < ' ' ? ' ' : letter);
      }
    }
    return safe.toString();
  }
}
