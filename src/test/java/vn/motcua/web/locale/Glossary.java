package vn.motcua.web.locale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/glossary.csv}: the officers' words for Camunda's, and words that are never used for them. */
final class Glossary {

  private static final Path FILE = Path.of("docs", "glossary.csv");

  private record Entry(String english, Pattern pattern, List<String> words, List<String> never) {

    static Entry of(String line) {
      String[] columns = line.split(";", -1);
      Pattern pattern = Pattern.compile("(?<!\\w)" + Pattern.quote(columns[0]) + "(?:s|es|d|ed|ing)?(?!\\w)");
      return new Entry(columns[0], pattern, List.of(columns[1].split("\\|")),
          Stream.of(columns[2].split(",")).filter(word -> !word.isEmpty()).toList());
    }
  }

  private final List<Entry> entries;

  private Glossary(List<Entry> entries) {
    this.entries = entries;
  }

  static Glossary read() {
    try (Stream<String> lines = Files.lines(FILE)) {
      return new Glossary(lines.skip(1).map(Entry::of)
          .sorted(Comparator.comparing((Entry entry) -> -entry.english().length())).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What of the glossary a translation breaks. Of terms within one another only the longest counts. */
  List<String> faults(String english, String vietnamese) {
    String rest = english.replaceAll("\\{\\{.*?}}|<[^>]*>", " ").toLowerCase(Locale.ROOT);
    String text = vietnamese.toLowerCase(Locale.ROOT);
    List<String> faults = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.pattern().matcher(rest).find()) {
        rest = entry.pattern().matcher(rest).replaceAll(" ");
        if (entry.words().stream().noneMatch(text::contains)) {
          faults.add("'%s' is said %s, not: %s".formatted(entry.english(), entry.words(), vietnamese));
        }
      }
      entry.never().stream().filter(text::contains)
          .forEach(word -> faults.add("'%s' is never used: %s".formatted(word, vietnamese)));
    }
    return faults;
  }
}
