package vn.motcua.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.Refusal;

/**
 * The engine variables that a process declares in its extension property {@code variables}, such as
 * {@code caseKey:text, copies:integer, decision:certify|refuse}. Whatever is not declared never enters the engine, so no free text
 * and no person can: a {@code text} is a short code, not a sentence, and an {@code id} is a key of ours, a UUID.
 */
public final class VariableDeclarations {

  private static final Pattern DECLARATION = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,63}):([A-Za-z0-9|._-]{1,1000})");
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final String definitionKey;
  private final Map<String, String> types;

  private VariableDeclarations(String definitionKey, Map<String, String> types) {
    this.definitionKey = definitionKey;
    this.types = types;
  }

  /** @throws Refusal naming the declaration that can't be read */
  public static VariableDeclarations parse(String definitionKey, String text) {
    Map<String, String> types = new LinkedHashMap<>();
    if (text != null) {
      for (String declaration : text.trim().split("\\s*,\\s*|\\s+")) {
        var matcher = DECLARATION.matcher(declaration);
        if (!declaration.isEmpty() && !matcher.matches()) {
          throw Refusal.invalid("variables", "procedure.variables.wrong", definitionKey, declaration);
        }
        if (!declaration.isEmpty()) {
          types.put(matcher.group(1), matcher.group(2));
        }
      }
    }
    return new VariableDeclarations(definitionKey, types);
  }

  public Set<String> names() {
    return types.keySet();
  }

  /** Each name with its type: {@code text}, {@code id}, {@code integer}, {@code boolean}, {@code date} or {@code a|b|c}. */
  public Map<String, String> types() {
    return Collections.unmodifiableMap(types);
  }

  /**
   * @param value what is about to be written; null is always allowed
   * @throws Refusal when the name is not declared or the value is not of its type
   */
  public void check(String name, Object value) {
    String type = types.get(name);
    if (type == null) {
      throw Refusal.invalid(name, "procedure.variable.undeclared", name, definitionKey);
    }
    if (value != null && !fits(type, value)) {
      throw Refusal.invalid(name, "procedure.variable.value", name, type);
    }
  }

  private static boolean fits(String type, Object value) {
    return switch (type) {
      case "text" -> value instanceof String text && CODE.matcher(text).matches();
      case "id" -> value instanceof String text && ID.matcher(text).matches();
      case "integer" -> value instanceof Integer || value instanceof Long || value instanceof Short;
      case "boolean" -> value instanceof Boolean;
      case "date" -> value instanceof String text && isDate(text);
      default -> value instanceof String text && Set.of(type.split("\\|")).contains(text);
    };
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }
}
