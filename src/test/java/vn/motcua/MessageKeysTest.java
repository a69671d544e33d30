package vn.motcua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sentence that the code names is there to be read; one that is missing would break the act that says it. */
class MessageKeysTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final Path MESSAGES = Path.of("src/main/resources/messages");

  /** A key in a call that says a sentence, {@code texts.text("fee.none")}; the field that is refused may stand before it. */
  private static final Pattern SAID = Pattern.compile("(?:texts\\.text|Refusal\\.\\w+)\\(\\s*(?:\"[\\w.]+\",\\s*)?\"(\\w+\\.[\\w.-]+)\"");

  /** A key of more than two parts wherever it stands; shorter ones may be names of something else, {@code procedure.code}. */
  private static final Pattern LONG = Pattern.compile("\"(\\w+\\.[\\w-]+\\.[\\w.-]+)\"");

  @Test
  void every_key_that_the_code_names_has_its_sentence() throws IOException {
    Set<String> sentences = sentences();
    Set<String> named = named();
    assertThat(named).hasSizeGreaterThan(500);
    named.removeIf(key -> key.endsWith(".") ? sentences.stream().anyMatch(each -> each.startsWith(key)) : sentences.contains(key));
    assertThat(named).as("named in %s and said nowhere", SOURCES).isEmpty();
  }

  private static Set<String> named() throws IOException {
    Set<String> bundles = bundles();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).map(MessageKeysTest::read)
          .flatMap(source -> Stream.of(SAID, LONG).flatMap(pattern -> pattern.matcher(source).results()))
          .map(found -> found.group(1)).filter(key -> bundles.contains(key.substring(0, key.indexOf('.'))))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> sentences() throws IOException {
    Set<String> sentences = new TreeSet<>();
    for (String bundle : bundles()) {
      ResourceBundle.getBundle("messages." + bundle, Locale.ROOT).keySet().forEach(key -> sentences.add(bundle + "." + key));
    }
    return sentences;
  }

  private static Set<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      return files.map(file -> file.getFileName().toString().replace(".properties", "")).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("A source cannot be read: " + file, e);
    }
  }
}
