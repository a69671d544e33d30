package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Types into a Camunda Form what is to be said there, field by field in the form's own order, by keyboard and mouse. On a slow
 * machine a form that has just appeared loses what is typed at once; like an officer it looks again and types what is missing.
 */
final class FormTypist {

  private static final Logger LOG = LoggerFactory.getLogger(FormTypist.class);
  private static final int MOST_ROUNDS = 10;
  /** Long enough for a field to appear after a choice; if it does not, the choice was lost and the next round makes it again. */
  private static final double FIELD_MILLIS = 8_000;
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final Page page;

  FormTypist(Page page) {
    this.page = page;
  }

  /** @param values by key, groups as maps and lists as lists of maps; every one of them must be a field of the form */
  void fill(JsonNode form, Map<String, Object> values) {
    for (int round = 0; round < MOST_ROUNDS && !missing(form, values, "").isEmpty(); round++) {
      try {
        type(form, values, "");
      } catch (TimeoutError lost) {
        LOG.info("Typing again: {}", lost.getMessage());
      }
    }
    assertThat(missing(form, values, "")).as("what the form does not hold").isEmpty();
  }

  private void type(JsonNode container, Map<String, Object> values, String row) {
    for (JsonNode component : container.path("components")) {
      Object value = values.get(name(component));
      if (value == null) {
        continue;
      }
      if (value instanceof List<?> rows) {
        for (int at = 0; at < rows.size(); at++) {
          openRow(component, at);
          type(component, map(rows.get(at)), "_" + at);
        }
      } else if (value instanceof Map) {
        type(component, map(value), row);
      } else if (!stands(component, value, row)) {
        field(component, value, row);
      }
    }
  }

  /** What the form does not hold yet. */
  private List<String> missing(JsonNode container, Map<String, Object> values, String row) {
    List<String> missing = new ArrayList<>();
    for (JsonNode component : container.path("components")) {
      Object value = values.get(name(component));
      if (value instanceof List<?> rows) {
        for (int at = 0; at < rows.size(); at++) {
          missing.addAll(missing(component, map(rows.get(at)), "_" + at));
        }
      } else if (value instanceof Map) {
        missing.addAll(missing(component, map(value), row));
      } else if (value != null && !stands(component, value, row)) {
        missing.add(component.path("id").asText() + row + "=" + value);
      }
    }
    return missing;
  }

  private boolean stands(JsonNode field, Object value, String row) {
    Locator input = input(field, value, row);
    if (input.count() == 0) {
      return false;
    }
    return switch (field.path("type").asText()) {
      case "radio" -> input.isChecked();
      case "checkbox" -> input.isChecked() == (boolean) value;
      case "select" -> input.inputValue().equals(String.valueOf(index(field, value)));
      default -> said(field, input).equals(text(field, value));
    };
  }

  private void field(JsonNode field, Object value, String row) {
    Locator input = input(field, value, row);
    input.waitFor(new Locator.WaitForOptions().setTimeout(FIELD_MILLIS));
    switch (field.path("type").asText()) {
      case "radio", "checkbox" -> input.click();
      case "select" -> input.selectOption(String.valueOf(index(field, value)));
      default -> {
        input.focus();
        input.press("Control+a");
        input.pressSequentially(text(field, value));
        input.press("Tab");
      }
    }
  }

  private void openRow(JsonNode list, int at) {
    if (!rowIsOpen(list, at)) {
      page.locator(".fjs-form-field-dynamiclist").filter(new Locator.FilterOptions().setHasText(list.path("label").asText()))
          .locator("button.fjs-repeat-render-add").click();
      assertThat(input(list.path("components").get(0), "", "_" + at)).isVisible();
    }
  }

  private boolean rowIsOpen(JsonNode list, int at) {
    return input(list.path("components").get(0), "", "_" + at).count() > 0;
  }

  private Locator input(JsonNode field, Object value, String row) {
    String id = field.path("id").asText() + row;
    return switch (field.path("type").asText()) {
      case "radio" -> byId(id + "-" + index(field, value));
      case "datetime" -> byId(id + "-date");
      default -> byId(id);
    };
  }

  /** What the field says; an agency's field shows its name and says its code. */
  private static String said(JsonNode field, Locator input) {
    boolean agency = field.path("properties").path("picker").asText().equals("agency");
    return agency ? input.getAttribute("data-value") : input.inputValue();
  }

  /** The page puts the number of the form before the field's own name. */
  private Locator byId(String id) {
    return page.locator("[id^='fjs-form-'][id$='-" + id + "']");
  }

  private static String name(JsonNode component) {
    return component.has("key") ? component.get("key").asText() : component.path("path").asText();
  }

  private static String text(JsonNode field, Object value) {
    return field.path("type").asText().equals("datetime") ? TYPED.format(LocalDate.parse(value.toString())) : value.toString();
  }

  private static JsonNode option(JsonNode field, Object value) {
    return field.path("values").path(index(field, value));
  }

  private static int index(JsonNode field, Object value) {
    for (int at = 0; at < field.path("values").size(); at++) {
      if (field.path("values").get(at).path("value").asText().equals(value)) {
        return at;
      }
    }
    throw new AssertionError(field.path("key").asText() + " cannot be " + value);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
