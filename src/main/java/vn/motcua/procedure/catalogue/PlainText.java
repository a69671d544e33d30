package vn.motcua.procedure.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text as somebody types it who has no Vietnamese keyboard: small letters without accents, one blank between words. */
public final class PlainText {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private PlainText() {}

  public static String of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
  }
}
