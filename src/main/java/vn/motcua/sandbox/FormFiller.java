package vn.motcua.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.StringUtils;

/**
 * Fills a form as a quick officer would: what was answered where the form asks it, and the first allowed value where it
 * requires something else. Fields that depend on others are filled only when answered.
 */
public class FormFiller {

  private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");

  private final String anyText;
  private final LocalDate today;

  /** @param anyText what stands in a required text field that nobody answered */
  public FormFiller(String anyText, LocalDate today) {
    this.anyText = anyText;
    this.today = today;
  }

  public Map<String, Object> fill(JsonNode form, Map<String, Object> answers) {
    Map<String, Object> filled = new LinkedHashMap<>();
    fill(form.path("components"), answers, filled);
    return filled;
  }

  private void fill(JsonNode components, Map<String, Object> answers, Map<String, Object> filled) {
    for (JsonNode component : components) {
      String path = component.path("path").asText("");
      boolean container = component.has("components");
      if (container && path.isEmpty()) {
        fill(component.get("components"), answers, filled);
      } else if (container) {
        fillContainer(component, path, answers, filled);
      } else if (component.hasNonNull("key")) {
        fillField(component, component.get("key").asText(), answers, filled);
      }
    }
  }

  private void fillContainer(JsonNode component, String path, Map<String, Object> answers, Map<String, Object> filled) {
    Object answer = answers.get(path);
    if (answer instanceof List<?> rows) {
      filled.put(path, rows.stream().map(row -> nested(component, row)).toList());
    } else if (answer != null) {
      filled.put(path, nested(component, answer));
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> nested(JsonNode component, Object answer) {
    Map<String, Object> inner = new LinkedHashMap<>();
    fill(component.get("components"), (Map<String, Object>) answer, inner);
    return inner;
  }

  private void fillField(JsonNode field, String key, Map<String, Object> answers, Map<String, Object> filled) {
    boolean locked = field.path("disabled").asBoolean() || field.path("readonly").asBoolean();
    Object answer = answers.get(key);
    if (locked) {
      return;
    }
    if (answer != null) {
      filled.put(key, typed(field, answer));
    } else if (field.path("validate").path("required").asBoolean() && !field.has("conditional")) {
      filled.put(key, required(field));
    }
  }

  private static Object typed(JsonNode field, Object answer) {
    if (!(answer instanceof String text)) {
      return answer;
    }
    return switch (field.path("type").asText()) {
      case "number" -> number(text);
      case "checkbox" -> Boolean.valueOf(text);
      default -> text;
    };
  }

  /** What is no number stays as it was typed: the form's own rules refuse it, and name the field. */
  private static Object number(String text) {
    try {
      return text.contains(".") ? (Object) Double.valueOf(text) : Integer.valueOf(text);
    } catch (NumberFormatException typedWrong) {
      return text;
    }
  }

  private Object required(JsonNode field) {
    String type = field.path("type").asText();
    if (field.hasNonNull("defaultValue")) {
      return typed(field, field.get("defaultValue").asText());
    }
    if (CHOICES.contains(type)) {
      String first = field.path("values").path(0).path("value").asText();
      return type.equals("select") || type.equals("radio") ? first : List.of(first);
    }
    return switch (type) {
      case "number" -> field.path("validate").path("min").asInt(1);
      case "checkbox" -> true;
      case "datetime" -> today.toString();
      default -> StringUtils.truncate(anyText, field.path("validate").path("maxLength").asInt(anyText.length()));
    };
  }
}
