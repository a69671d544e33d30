package vn.motcua.procedure.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives ids to what the tables call by Vietnamese sentences: English ones from {@code generator/english.csv}, where the phrase
 * that stands first in the sentence decides, or else its first words without their marks.
 */
final class Names {

  /** What the frame itself or a form of it is called. */
  private static final Set<String> TAKEN = Set.of("Dossier", "Intake", "Finish", "Start", "Sign", "RefusalOnMerits",
      "IssueRefusalSlip", "CheckPapers", "CollectFee", "CompareIdentity", "HandOverResult", "DraftRequest", "IssueRequest",
      "ReceivePapers", "ReceiveTransferred", "CollectBalance", "ExamineWithdrawal", "SignApology", "ExplainLateness");
  private static final int LONGEST_SLUG = 40;
  /** A shorter clause ("Kiểm tra") says too little by itself. */
  private static final int SHORTEST_LABEL = 10;

  private final List<String[]> english = new ArrayList<>();
  private final Set<String> given = new HashSet<>();

  Names() {
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        Names.class.getResourceAsStream("/generator/english.csv"), StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split(";")).forEach(english::add);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A name that no other step of this diagram has. */
  String suffix(String sentence) {
    String name = english(Words.plain(sentence));
    String unique = name;
    for (int number = 2; TAKEN.contains(unique) || !given.add(unique); number++) {
      unique = name + number;
    }
    return unique;
  }

  private String english(String sentence) {
    String[] first = null;
    int at = Integer.MAX_VALUE;
    for (String[] phrase : english) {
      int found = indexOfWord(sentence, phrase[0]);
      if (found >= 0 && found < at) {
        first = phrase;
        at = found;
      }
    }
    return first != null ? first[1] : camel(sentence);
  }

  private static int indexOfWord(String sentence, String phrase) {
    return (" " + sentence.replaceAll("[^\\p{L}\\p{N}]", " ") + " ").indexOf(" " + phrase.replace(",", " ") + " ");
  }

  private static String camel(String sentence) {
    String words = Stream.of(slug(sentence).split("-")).limit(4)
        .map(word -> word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
    return words.isEmpty() || Character.isDigit(words.charAt(0)) ? "Step" + words : words;
  }

  /** {@code Đăng ký tạm trú} becomes {@code dang-ky-tam-tru}; cut between words when long. */
  static String slug(String text) {
    String ascii = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    if (ascii.length() <= LONGEST_SLUG) {
      return ascii;
    }
    int end = ascii.lastIndexOf('-', LONGEST_SLUG);
    return ascii.substring(0, end < 1 ? LONGEST_SLUG : end);
  }

  /** The first clause of a sentence, short enough for a shape. */
  static String label(String sentence, int longest) {
    String clause = sentence.strip().split("[.;:\\n(]|, | - ", 2)[0].strip();
    String text = clause.length() < SHORTEST_LABEL ? sentence.strip() : clause;
    if (text.length() > longest) {
      int end = text.lastIndexOf(' ', longest);
      text = text.substring(0, end < 1 ? longest : end);
    }
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
