package vn.motcua.procedure.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a label that a Vietnamese reads from one in another language. It is generous: one letter that only Vietnamese
 * has is enough, and without any, every word may be a syllable ("Ghi danh", "Có"), a name or an acronym ("VNeID",
 * "CCCD").
 */
final class VietnameseLabel {

  private static final Pattern ONLY_VIETNAMESE = Pattern.compile("[ăđơưảạằẳẵắặầẩẫấậẻẽẹềểễếệỉĩịỏọồổỗốộờởỡớợủũụừửữứựỳỷỹỵ]");
  private static final Pattern SYLLABLE = Pattern.compile(
      "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
          + "(?:oai|oay|oeo|uya|uyu|uye|yeu|ieu|uay|uoi|uou|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])"
          + "(?:ng|nh|ch|[cmnpt])?");
  private static final Pattern VOWEL = Pattern.compile("[aeiouyAEIOUY]|[^\\x00-\\x7f]");
  /** Words of other languages that stand in Vietnamese offices. */
  private static final Set<String> AT_HOME = Set.of("email", "zalo", "internet", "web", "online", "fax", "scan", "file", "video");

  /** Of a longer label the beginning tells. */
  private static final int LONGEST = 500;

  private VietnameseLabel() {}

  static boolean reads(String label) {
    String start = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
    String text = Normalizer.normalize(start, Normalizer.Form.NFC).replaceAll("[#$]\\{[^}]*}", "");
    if (ONLY_VIETNAMESE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      return true;
    }
    for (String word : text.split("[^\\p{L}\\p{N}]+")) {
      if (!isNeutral(word) && !SYLLABLE.matcher(bare(word)).matches()) {
        return false;
      }
    }
    return true;
  }

  private static String bare(String word) {
    return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  /** Numbers, single letters, units, acronyms and names with a capital inside. */
  private static boolean isNeutral(String word) {
    boolean capitalInside = word.chars().skip(1).anyMatch(Character::isUpperCase);
    return word.length() < 2 || capitalInside || word.chars().anyMatch(Character::isDigit) || !VOWEL.matcher(word).find()
        || AT_HOME.contains(word.toLowerCase(Locale.ROOT));
  }
}
