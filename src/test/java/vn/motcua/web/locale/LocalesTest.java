package vn.motcua.web.locale;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our locale files of Camunda's four web applications against the English ones in its jar. */
class LocalesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern KEPT = Pattern.compile(
      "\\{\\{.*?}}|\\{}|</?(?:a|br|strong)\\b|href=\"[^\"]*\"|&\\w+;|\\n");
  private static final Pattern WORD = Pattern.compile("[A-Za-z\u00C0-\u1EF9]+");
  private static final Pattern IS_VIETNAMESE = Pattern.compile("[\u00C0-\u1EF9]");
  /** Names, formats and patterns: the same in every language. */
  private static final Set<String> SAME = Set.of("CSV", "JSON", "Optimize", "YYYY-MM-DDTHH:mm:ss", "<", "<=", ">", ">=", "");
  private static final Set<String> NAMES = Set.of("api", "bpmn", "camunda", "ce", "cockpit", "csv", "ctrl", "di", "dmn", "ede",
      "fni", "json", "ldap", "null", "optimize", "pi", "tasklist", "tu", "yyyy", "mm", "dd", "ddthh", "ss");
  /** Vietnamese syllables that English happens to write in the same way. */
  private static final Set<String> HOMOGRAPHS = Set.of("do", "so", "to");
  /** English makes a plural with it, Vietnamese with nothing. */
  private static final String PLURAL = "s";

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void every_english_text_has_a_vietnamese_one_and_none_is_left_over(String application) {
    assertThat(labels(application, "vi").keySet()).isEqualTo(labels(application, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void no_text_stands_there_in_english(String application) {
    Map<String, String> english = labels(application, "en");
    Set<String> vocabulary = english.values().stream().flatMap(LocalesTest::words).collect(Collectors.toCollection(HashSet::new));
    vocabulary.removeAll(HOMOGRAPHS);
    vocabulary.removeAll(NAMES);
    labels(application, "vi").forEach((key, text) -> {
      String original = english.get(key);
      if (!SAME.contains(original) && !original.equals(PLURAL)) {
        assertThat(text).as(key).isNotEqualTo(original).isNotBlank();
        assertThat(words(text).filter(word -> !IS_VIETNAMESE.matcher(word).find())).as("%s: %s", key, text)
            .doesNotContainAnyElementsOf(vocabulary);
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void every_placeholder_tag_and_address_of_a_text_is_kept(String application) {
    Map<String, String> english = labels(application, "en");
    labels(application, "vi").forEach((key, text) -> assertThat(kept(text)).as("%s: %s", key, text)
        .containsExactlyInAnyOrderElementsOf(kept(english.get(key))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void a_text_that_is_put_together_with_others_keeps_its_blanks(String application) {
    Map<String, String> english = labels(application, "en");
    labels(application, "vi").forEach((key, text) -> {
      if (!text.isEmpty()) {
        assertThat(text.startsWith(" ")).as(key).isEqualTo(english.get(key).startsWith(" "));
        assertThat(text.endsWith(" ")).as(key).isEqualTo(english.get(key).endsWith(" "));
      }
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void the_words_are_those_of_the_glossary(String application) {
    Glossary glossary = Glossary.read();
    List<String> broken = new ArrayList<>();
    Map<String, String> english = labels(application, "en");
    labels(application, "vi").forEach((key, text) -> glossary.faults(english.get(key), text)
        .forEach(fault -> broken.add(key + ": " + fault)));
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void a_date_has_its_day_before_its_month_and_a_week_begins_on_monday(String application) {
    JsonNode dates = file(application, "vi").path("dateLocales");
    JsonNode english = file(application, "en").path("dateLocales");
    english.fieldNames().forEachRemaining(name -> assertThat(dates.has(name)).as(name).isTrue());
    assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("DD/MM/YYYY");
    assertThat(dates.at("/longDateFormat/LLL").asText()).isEqualTo("HH:mm DD/MM/YYYY");
    assertThat(dates.at("/week/dow").asInt()).isEqualTo(1);
    assertThat(dates.path("months")).hasSize(12).first().extracting(JsonNode::asText).isEqualTo("tháng 1");
    assertThat(dates.path("weekdays")).hasSize(7).first().extracting(JsonNode::asText).isEqualTo("Chủ nhật");
  }

  private static List<String> kept(String text) {
    return KEPT.matcher(text).results().map(MatchResult::group).map(each -> each.replace(" ", "")).toList();
  }

  /** Without what is not read: placeholders, tags, addresses and patterns of dates. */
  private static Stream<String> words(String text) {
    String read = text.replaceAll("\\{\\{.*?}}|</?(?:a|br|strong)\\b[^>]*>|&\\w+;|'yyyy[^']*'", " ");
    return WORD.matcher(read).results().map(MatchResult::group).map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() > 1);
  }

  private static Map<String, String> labels(String application, String language) {
    Map<String, String> labels = new LinkedHashMap<>();
    file(application, language).path("labels").fields()
        .forEachRemaining(each -> labels.put(each.getKey(), each.getValue().textValue()));
    return labels;
  }

  private static JsonNode file(String application, String language) {
    String name = "/META-INF/resources/webjars/camunda/app/" + application + "/locales/" + language + ".json";
    try (InputStream file = LocalesTest.class.getResourceAsStream(name)) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
