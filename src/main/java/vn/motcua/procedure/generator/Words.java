package vn.motcua.procedure.generator;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Vietnamese words of the tables and what they mean, out of {@code generator/words.properties}. */
final class Words {

  private final Map<String, Pattern> patterns = new TreeMap<>();

  Words() {
    Properties file = new Properties();
    try (Reader text = new InputStreamReader(
        Words.class.getResourceAsStream("/generator/words.properties"), StandardCharsets.UTF_8)) {
      file.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    file.forEach((key, pattern) -> patterns.put((String) key, Pattern.compile((String) pattern)));
  }

  /** Small letters, composed, single blanks. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('\u00a0', ' ')
        .replaceAll("\\s+", " ").strip();
  }

  /** Whether the whole text is one of the words. */
  boolean is(String key, String text) {
    return patterns.get(key).matcher(plain(text)).matches();
  }

  boolean holds(String key, String text) {
    return patterns.get(key).matcher(plain(text)).find();
  }

  /** What follows the group in the key whose words are the whole text: {@code code} for {@code head.code}. */
  Optional<String> named(String group, String text) {
    return patterns.keySet().stream().filter(key -> key.startsWith(group + ".") && is(key, text))
        .map(key -> key.substring(group.length() + 1)).findFirst();
  }

  /** The first of a numbered group whose words are somewhere in the text. */
  Optional<String> first(String group, String text) {
    return numbered(group).stream().filter(key -> holds(key, text)).map(key -> key.substring(key.indexOf('.',
        group.length() + 1) + 1)).findFirst();
  }

  /** All of a group that are somewhere in the text. */
  List<String> all(String group, String text) {
    return patterns.keySet().stream().filter(key -> key.startsWith(group + ".") && holds(key, text))
        .map(key -> key.substring(group.length() + 1)).toList();
  }

  /** What a numbered group can mean, in a sentence. */
  String meanings(String group) {
    return numbered(group).stream().map(key -> key.substring(key.indexOf('.', group.length() + 1) + 1)).distinct()
        .collect(Collectors.joining(", "));
  }

  private List<String> numbered(String group) {
    return patterns.keySet().stream().filter(key -> key.startsWith(group + "."))
        .sorted(Comparator.comparingInt(key -> Integer.parseInt(key.split("\\.")[1]))).toList();
  }
}
