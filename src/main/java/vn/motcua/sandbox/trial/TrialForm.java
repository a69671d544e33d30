package vn.motcua.sandbox.trial;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.motcua.Texts;

/** A form as one who writes answers beforehand sees it: which paths it asks, and what each may hold. */
class TrialForm {

  private static final String ROW = "[1-9]\\d?";
  private static final Set<String> MANY = Set.of("checklist", "taglist");

  private final JsonNode form;
  private final List<Map<String, String>> citizens;
  private final Texts texts;
  private final Map<String, JsonNode> byPath = new LinkedHashMap<>();

  /** @param citizens of the sandbox; a scenario names them by number, from 1 */
  TrialForm(JsonNode form, List<Map<String, String>> citizens, Texts texts) {
    this.form = form;
    this.citizens = citizens;
    this.texts = texts;
    collect(form.path("components"), "");
  }

  JsonNode json() {
    return form;
  }

  private void collect(JsonNode components, String prefix) {
    for (JsonNode component : components) {
      String path = component.path("path").asText("");
      if (component.has("components")) {
        if (!path.isEmpty()) {
          byPath.put(prefix + path, component);
        }
        collect(component.get("components"), path.isEmpty() ? prefix : prefix + path + ".");
      } else if (component.hasNonNull("key")) {
        byPath.put(prefix + component.get("key").asText(), component);
      }
    }
  }

  /**
   * Puts a scenario's answers over others.
   *
   * @throws TrialFault naming the line and the path that the form does not ask, or the value that it can't hold
   */
  void put(Map<String, Scenario.Answer> answers, Map<String, Object> into, TrialFault.Place place) {
    answers.forEach((path, answer) -> {
      TrialFault.Place here = place.onLine(answer.line()).at(path);
      String asked = path.replaceAll("\\." + ROW + "(?=\\.|$)", "");
      JsonNode component = byPath.get(asked);
      if (component == null) {
        throw new TrialFault(here, texts.text("trial.answer.notAsked", path, String.join(", ", known())));
      }
      put(into, List.of(path.split("\\.")), value(component, answer.value(), here));
    });
  }

  private Set<String> known() {
    return byPath.entrySet().stream().filter(entry -> !entry.getValue().has("components")).map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Object value(JsonNode component, String text, TrialFault.Place place) {
    String type = component.path("type").asText();
    if (component.has("components")) {
      return person(text, place);
    }
    if (type.equals("checkbox")) {
      return yesOrNo(text, place);
    }
    List<String> values = MANY.contains(type) ? List.of(text.split("\\s*,\\s*")) : List.of(text);
    List<String> options = options(component);
    for (String value : values) {
      if (!options.isEmpty() && !options.contains(value)) {
        throw new TrialFault(place, texts.text("trial.answer.noOption", label(component), value, told(component)));
      }
    }
    return MANY.contains(type) ? values : text;
  }

  private Boolean yesOrNo(String text, TrialFault.Place place) {
    if (text.equals("true") || text.equalsIgnoreCase(texts.text("trial.word.yes"))) {
      return true;
    }
    if (text.equals("false") || text.equalsIgnoreCase(texts.text("trial.word.no"))) {
      return false;
    }
    throw new TrialFault(place, texts.text("trial.answer.yesOrNo", text));
  }

  private Map<String, String> person(String text, TrialFault.Place place) {
    String number = text.replaceFirst("(?iu)^(" + Pattern.quote(texts.text("trial.word.citizen")) + "|citizen)\\s+", "");
    if (!number.matches("[1-9]\\d{0,5}") || Integer.parseInt(number) > citizens.size()) {
      throw new TrialFault(place, texts.text("trial.answer.person", text, citizens.size()));
    }
    return citizen(Integer.parseInt(number));
  }

  Map<String, String> citizen(int number) {
    Map<String, String> person = new LinkedHashMap<>(citizens.get(number - 1));
    person.values().removeIf(String::isEmpty);
    return person;
  }

  /** What may stand in the field, with the words of the form; empty when it is free. */
  String told(String path) {
    JsonNode component = byPath.get(path.replaceAll("\\[\\d+]", ""));
    return component == null ? "" : told(component);
  }

  private static String told(JsonNode component) {
    return StreamSupport.stream(component.path("values").spliterator(), false)
        .map(option -> option.path("value").asText() + " (" + option.path("label").asText() + ")")
        .collect(Collectors.joining(", "));
  }

  private static List<String> options(JsonNode component) {
    return StreamSupport.stream(component.path("values").spliterator(), false).map(option -> option.path("value").asText()).toList();
  }

  private static String label(JsonNode component) {
    return component.path("label").asText(component.path("key").asText());
  }

  private static void put(Map<String, Object> into, List<String> path, Object value) {
    String key = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty()) {
      into.put(key, value);
    } else if (rest.get(0).matches(ROW)) {
      into.put(key, withRow(into.get(key), rest, value));
    } else {
      Map<String, Object> group = copy(into.get(key));
      put(group, rest, value);
      into.put(key, group);
    }
  }

  /** @param path number of the row, from 1, and what follows it */
  private static List<Object> withRow(Object list, List<String> path, Object value) {
    List<Object> rows = new ArrayList<>(list instanceof List<?> old ? old : List.of());
    int row = Integer.parseInt(path.get(0));
    while (rows.size() < row) {
      rows.add(Map.of());
    }
    List<String> rest = path.subList(1, path.size());
    Map<String, Object> changed = copy(rest.isEmpty() ? value : rows.get(row - 1));
    if (!rest.isEmpty()) {
      put(changed, rest, value);
    }
    rows.set(row - 1, changed);
    return rows;
  }

  private static Map<String, Object> copy(Object group) {
    Map<String, Object> copy = new LinkedHashMap<>();
    if (group instanceof Map<?, ?> map) {
      map.forEach((key, value) -> copy.put(String.valueOf(key), value));
    }
    return copy;
  }
}
