package vn.motcua.procedure.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The list of what the shipped form renderer, or the server behind it, drops or mistreats. It is data beside the web resources, with
 * the source of each entry, so that a newer renderer needs a newer list and no code.
 */
final class FormConstructs {

  static final String RESOURCE = "/META-INF/resources/webjars/camunda/app/tasklist/mot-cua/form-js-2.0.0.json";

  private final JsonNode list;
  private final List<Construct> constructs = new ArrayList<>();

  FormConstructs() {
    try (InputStream data = FormConstructs.class.getResourceAsStream(RESOURCE)) {
      list = new ObjectMapper().readTree(data);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    list.path("constructs").forEach(entry -> constructs.add(Construct.of(entry)));
  }

  /** The renderer and its version, as a person would name it. */
  String renderer() {
    return list.path("renderer").asText();
  }

  /** The types of components that the renderer knows. */
  Set<String> types() {
    Set<String> types = new TreeSet<>();
    list.path("types").forEach(type -> types.add(type.asText()));
    return types;
  }

  List<Construct> constructs() {
    return constructs;
  }

  /**
   * One thing that must not stand in a form.
   *
   * @param types of the components it is looked for in; empty for every type. The form itself has the type {@code default}
   * @param conditions which must all hold
   * @param source where it can be read that it is so
   */
  record Construct(String rule, Severity severity, Set<String> types, List<Condition> conditions, String source) {

    private static Construct of(JsonNode entry) {
      Set<String> types = new TreeSet<>();
      entry.path("types").forEach(type -> types.add(type.asText()));
      List<Condition> conditions = new ArrayList<>();
      entry.path("when").forEach(when -> conditions.add(
          new Condition(when.path("property").asText(), Test.valueOf(when.path("is").asText()), when.path("value").asText())));
      return new Construct(
          entry.path("rule").asText(), Severity.valueOf(entry.path("severity").asText()), types, conditions,
          entry.path("source").asText());
    }

    boolean isIn(JsonNode component, int lists) {
      return (types.isEmpty() || types.contains(component.path("type").asText("default")))
          && conditions.stream().allMatch(condition -> condition.holds(component, lists));
    }
  }

  /** How a property is looked at. */
  enum Test { PRESENT, ABSENT, TRUE, NOT_TRUE, EXPRESSION, NO_EXPRESSION, MATCHES, NOT_MATCHES, ABOVE }

  /** @param property path in the component, such as {@code validate.pattern}; {@code lists} counts the lists around it */
  record Condition(String property, Test test, String value) {

    private boolean holds(JsonNode component, int lists) {
      JsonNode found = component.at("/" + property.replace('.', '/'));
      String text = found.asText();
      return switch (test) {
        case PRESENT -> !found.isMissingNode() && !found.isNull() && !text.equals("false") && !(found.isTextual() && text.isBlank());
        case ABSENT -> found.isMissingNode() || found.isNull() || found.isTextual() && text.isBlank();
        case TRUE -> text.equals("true");
        case NOT_TRUE -> !text.equals("true");
        case EXPRESSION -> found.isTextual() && text.strip().startsWith("=");
        case NO_EXPRESSION -> found.isTextual() && !text.isBlank() && !text.startsWith("=");
        case MATCHES -> found.isValueNode() && Pattern.compile(value).matcher(text).find();
        case NOT_MATCHES -> found.isValueNode() && !Pattern.compile(value).matcher(text).find();
        case ABOVE -> (property.equals("lists") ? lists : found.asDouble()) > Double.parseDouble(value);
      };
    }
  }
}
