package vn.motcua.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.procedure.FormField.Type;

/** A Camunda Form read on the server, so that what a browser promised is checked where it counts. */
public final class FormSchema {

  private static final int TEXT_LENGTH = 500;
  private static final int LONG_TEXT_LENGTH = 4000;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .-]{6,20}");

  private static final Set<Type> TYPED = Set.of(Type.TEXT, Type.LONG_TEXT, Type.DATE, Type.CHOICE);

  private final String id;
  private final List<FormField> fields;

  private FormSchema(String id, List<FormField> fields) {
    this.id = id;
    this.fields = fields;
  }

  /** @throws Refusal when the text is not a form */
  public static FormSchema parse(String id, String json) {
    try {
      JsonNode root = new ObjectMapper().readTree(json);
      return new FormSchema(id, fieldsOf(root.path("components")));
    } catch (JsonProcessingException | IllegalArgumentException broken) {
      throw Refusal.invalid("form", "procedure.form.unreadable", id);
    }
  }

  public String id() {
    return id;
  }

  /** True when a person must fill something in, so that the task can't be completed past its form. */
  public boolean asksForSomething() {
    return asks(fields);
  }

  /** True for a text, date or choice that goes to the dossier: {@code documentName}, {@code applicant.phone}. */
  public boolean hasTypedField(String path) {
    FormField field = field(path);
    return field != null && !field.process() && TYPED.contains(field.type());
  }

  /** Key of the choice on the form's first level that offers an option. */
  public Optional<String> choiceWith(String option) {
    return fields.stream().filter(field -> field.type() == Type.CHOICE && field.options() != null)
        .filter(field -> field.options().contains(option)).map(FormField::key).findFirst();
  }

  /** The field at a path of keys, or null. */
  FormField field(String path) {
    List<FormField> level = fields;
    FormField found = null;
    for (String key : path.split("\\.", -1)) {
      found = find(level, key);
      if (found == null) {
        return null;
      }
      level = found.type() == Type.GROUP ? found.children() : List.of();
    }
    return found;
  }

  private static FormField find(List<FormField> level, String key) {
    for (FormField field : level) {
      boolean arranges = field.type() == Type.GROUP && field.key() == null;
      FormField found = arranges ? find(field.children(), key) : key.equals(field.key()) ? field : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  List<FormField> fields() {
    return fields;
  }

  private static boolean asks(List<FormField> fields) {
    return fields.stream().anyMatch(field -> field.required() || asks(field.children()));
  }

  private static List<FormField> fieldsOf(JsonNode components) {
    List<FormField> fields = new ArrayList<>();
    for (JsonNode component : components) {
      FormField field = field(component);
      // A group without a path only arranges: its fields stand beside it in the submission.
      if (field.type() == Type.GROUP && field.key() == null && field.hide() == null) {
        fields.addAll(field.children());
      } else {
        fields.add(field);
      }
    }
    return List.copyOf(fields);
  }

  private static FormField field(JsonNode component) {
    Type type = type(component);
    JsonNode validate = component.path("validate");
    String key = text(component, type == Type.GROUP || type == Type.LIST ? "path" : "key");
    boolean process = "true".equals(component.path("properties").path("process").asText());
    return new FormField(
        type, key == null || key.isBlank() ? null : key, text(component, type == Type.DATE ? "dateLabel" : "label"),
        validate.path("required").asBoolean(false), integer(validate, "minLength"), maxLength(type, validate),
        decimal(validate, "min"), decimal(validate, "max"), component.path("decimalDigits").asInt(0) == 0, pattern(validate),
        text(validate, "patternErrorMessage"), options(component), hide(component), process,
        fieldsOf(component.path("components")));
  }

  private static Type type(JsonNode component) {
    return switch (component.path("type").asText()) {
      case "textfield" -> Type.TEXT;
      case "textarea" -> Type.LONG_TEXT;
      case "number" -> Type.NUMBER;
      case "datetime" -> Type.DATE;
      case "checkbox" -> Type.CHECKBOX;
      case "select", "radio" -> Type.CHOICE;
      case "checklist", "taglist" -> Type.CHOICES;
      case "filepicker" -> Type.FILE;
      case "group" -> Type.GROUP;
      case "dynamiclist" -> Type.LIST;
      default -> Type.SILENT;
    };
  }

  private static Pattern pattern(JsonNode validate) {
    String written = text(validate, "pattern");
    if (written != null && !written.isEmpty()) {
      return Pattern.compile(written);
    }
    return switch (validate.path("validationType").asText()) {
      case "email" -> EMAIL;
      case "phone" -> PHONE;
      default -> null;
    };
  }

  private static List<String> options(JsonNode component) {
    JsonNode values = component.path("values");
    if (!values.isArray()) {
      return null;
    }
    List<String> options = new ArrayList<>();
    values.forEach(option -> options.add(option.path("value").asText()));
    return List.copyOf(options);
  }

  private static String hide(JsonNode component) {
    String condition = text(component.path("conditional"), "hide");
    if (condition == null || condition.isBlank()) {
      return null;
    }
    return condition.startsWith("=") ? condition.substring(1) : condition;
  }

  private static Integer maxLength(Type type, JsonNode validate) {
    Integer written = integer(validate, "maxLength");
    return written != null ? written : type == Type.LONG_TEXT ? LONG_TEXT_LENGTH : TEXT_LENGTH;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isValueNode() ? node.path(name).asText() : null;
  }

  private static Integer integer(JsonNode node, String name) {
    return node.path(name).isNumber() ? node.path(name).asInt() : null;
  }

  private static BigDecimal decimal(JsonNode node, String name) {
    return node.path(name).isNumber() ? node.path(name).decimalValue() : null;
  }
}
