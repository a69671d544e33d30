package vn.motcua.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The words of Camunda's own English texts, by which a text that nobody translated is known. */
final class EnglishWords {

  private static final String LOCALE = "META-INF/resources/webjars/camunda/app/%s/locales/en.json";
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  /** Shorter ones are Vietnamese as often as English. */
  private static final int SHORTEST = 4;

  private final Set<String> words = new TreeSet<>();

  EnglishWords() throws IOException {
    for (String application : List.of("tasklist", "cockpit", "welcome", "admin")) {
      try (InputStream file = new ClassPathResource(LOCALE.formatted(application)).getInputStream()) {
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        for (JsonNode label : new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text).get("labels")) {
          WORD.matcher(label.asText().replaceAll("\\{\\{.*?}}|<[^>]*>", " ")).results()
              .map(found -> found.group().toLowerCase(Locale.ROOT)).filter(EnglishWords::isPlain).forEach(words::add);
        }
      }
    }
    new ClassPathResource("web/english-allowed.txt").getContentAsString(StandardCharsets.UTF_8).lines().map(String::strip)
        .filter(line -> !line.startsWith("#")).forEach(words::remove);
  }

  /** The English words in a text; none when it is Vietnamese, or a code. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    Matcher word = WORD.matcher(text.replaceAll("\\S*[-0-9_./:@]\\S*", " "));
    while (word.find()) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (words.contains(lower)) {
        found.add(lower);
      }
    }
    return found;
  }

  private static boolean isPlain(String word) {
    return word.length() >= SHORTEST && word.chars().allMatch(letter -> letter < 128);
  }
}
