package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.Texts;

/**
 * Whole đồng in Vietnamese words, as a receipt repeats its sum: {@code Mười nghìn đồng chẵn}. The words themselves stand in the
 * resource file, so a province may prefer "ngàn" or "lẻ".
 */
final class AmountInWords {

  private static final long BILLION = 1_000_000_000L;
  private static final int MILLION = 1_000_000;
  private static final int THOUSAND = 1_000;

  private final Texts texts;

  AmountInWords(Texts texts) {
    this.texts = texts;
  }

  /**
   * @param amount whole đồng, 0 or more; "chẵn" is said where no hundreds, tens or ones follow the thousands
   * @throws IllegalArgumentException when it is negative
   */
  String of(long amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("No amount of money is " + amount);
    }
    String words = String.join(" ", number(amount));
    String capital = words.substring(0, 1).toUpperCase(SlipWords.VIETNAMESE) + words.substring(1);
    boolean even = amount > 0 && amount % THOUSAND == 0;
    return texts.text(even ? "document.amount.even" : "document.amount.odd", capital);
  }

  private List<String> number(long number) {
    if (number == 0) {
      return List.of(word("0"));
    }
    List<String> words = new ArrayList<>();
    if (number >= BILLION) {
      words.addAll(number(number / BILLION));
      words.add(word("billion"));
    }
    int rest = (int) (number % BILLION);
    addGroup(words, rest / MILLION, "million");
    addGroup(words, rest / THOUSAND % THOUSAND, "thousand");
    addGroup(words, rest % THOUSAND, null);
    return words;
  }

  /** Three digits; behind others they say their zeros: một nghìn không trăm linh năm. */
  private void addGroup(List<String> words, int group, String unit) {
    if (group == 0) {
      return;
    }
    boolean follows = !words.isEmpty();
    if (follows || group >= 100) {
      words.add(word(String.valueOf(group / 100)));
      words.add(word("hundred"));
    }
    addTens(words, group % 100, follows || group >= 100);
    if (unit != null) {
      words.add(word(unit));
    }
  }

  private void addTens(List<String> words, int number, boolean follows) {
    int tens = number / 10;
    int ones = number % 10;
    if (tens == 0 && ones > 0 && follows) {
      words.add(word("noTens"));
    } else if (tens == 1) {
      words.add(word("ten"));
    } else if (tens > 1) {
      words.add(word(String.valueOf(tens)));
      words.add(word("tens"));
    }
    if (ones > 0) {
      words.add(word(ones(tens, ones)));
    }
  }

  /** One, four and five change their sound behind tens: hai mươi mốt, hai mươi tư, mười lăm. */
  private static String ones(int tens, int ones) {
    if (ones == 5 && tens > 0) {
      return "fiveAfterTens";
    }
    if (tens > 1 && (ones == 1 || ones == 4)) {
      return ones == 1 ? "oneAfterTens" : "fourAfterTens";
    }
    return String.valueOf(ones);
  }

  private String word(String key) {
    return texts.text("document.number." + key);
  }
}
