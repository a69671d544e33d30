package vn.motcua.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills every field of a form, whatever form it is: made-up people say something of their own wherever a text is asked for. */
public final class TalkativePeople {

  private final Synthetic people;
  private final Map<String, Object> choices;

  /** @param choices what is chosen, ticked or counted, by key; else the first choice, the tick, the smallest number */
  public TalkativePeople(Synthetic people, Map<String, Object> choices) {
    this.people = people;
    this.choices = choices;
  }

  public Map<String, Object> fill(JsonNode form) {
    Map<String, Object> filled = new LinkedHashMap<>();
    for (JsonNode component : form.path("components")) {
      String path = component.path("path").asText("");
      if (component.path("type").asText().equals("dynamiclist")) {
        filled.put(path, List.of(fill(component)));
      } else if (!path.isEmpty()) {
        filled.put(path, fill(component));
      } else if (component.has("key")) {
        filled.put(component.get("key").asText(), value(component));
      }
    }
    return filled;
  }

  private Object value(JsonNode field) {
    String key = field.get("key").asText();
    if (choices.containsKey(key)) {
      return choices.get(key);
    }
    return switch (field.path("type").asText()) {
      case "select", "radio" -> field.path("values").path(0).path("value").asText();
      case "checkbox" -> true;
      case "number" -> field.path("validate").path("min").asInt();
      case "datetime" -> people.date();
      case "textarea" -> people.text(key);
      default -> text(field, key);
    };
  }

  private String text(JsonNode field, String key) {
    return switch (key) {
      case "fullName" -> people.name();
      case "personalNumber" -> people.personalNumber();
      case "phone" -> people.phone();
      case "email" -> people.email();
      case "deathTime", "eventTime" -> "04:30";
      default -> shortened(people, field.path("validate").path("maxLength").asInt());
    };
  }

  private static String shortened(Synthetic people, int most) {
    return most >= 100 ? people.text("") : people.word();
  }
}
