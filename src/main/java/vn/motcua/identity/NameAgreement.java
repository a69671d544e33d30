package vn.motcua.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How two spellings of a full name relate. */
enum NameAgreement {
  /** The same letters and tone marks, whatever the case, the spaces or the Unicode form. */
  SAME,
  /** The same letters and tones, but a tone mark stands over another vowel: Hoà and Hòa. Both are right spelling. */
  TONE_PLACED_DIFFERENTLY,
  DIFFERENT;

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");
  private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02BC\\u0060\\u00B4]");
  /** Grave, acute, tilde, hook above, dot below. Circumflex, breve and horn make another letter and stay. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  static NameAgreement of(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    if (first.equals(second)) {
      return SAME;
    }
    return tonesAtTheEnd(first).equals(tonesAtTheEnd(second)) ? TONE_PLACED_DIFFERENTLY : DIFFERENT;
  }

  private static String plain(String name) {
    String spaced = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
    return APOSTROPHES.matcher(spaced).replaceAll("'").toLowerCase(Locale.ROOT);
  }

  /** A syllable has one tone, so moving its mark behind the syllable loses nothing. */
  private static String tonesAtTheEnd(String plain) {
    StringBuilder name = new StringBuilder();
    for (String syllable : plain.split(" ")) {
      StringBuilder tones = new StringBuilder();
      for (char letter : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
        (TONES.indexOf(letter) >= 0 ? tones : name).append(letter);
      }
      name.append(tones).append(' ');
    }
    return name.toString();
  }
}
