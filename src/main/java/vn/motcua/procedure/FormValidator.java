package vn.motcua.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.Refusal;
import vn.motcua.procedure.FormField.Type;

/**
 * Checks a submission against its form: required, type, pattern, length, range, options, and no key that the form does not have.
 * A field that the form hides is neither required nor kept.
 */
public final class FormValidator {

  private final HideCondition hideCondition;

  public FormValidator(HideCondition hideCondition) {
    this.hideCondition = hideCondition;
  }

  /** Evaluates the FEEL condition of a field over the submitted values. */
  public interface HideCondition {

    boolean holds(String feel, Map<String, Object> submitted);
  }

  /** @throws Refusal whose field is the path of the value at fault */
  public FormSubmission validate(FormSchema schema, Map<String, Object> submitted) {
    Map<String, Object> process = new LinkedHashMap<>();
    Map<String, Object> dossier = new LinkedHashMap<>();
    Map<String, Object> clean = object(schema.fields(), submitted, "", submitted);
    Set<String> engineKeys = engineKeys(schema.fields());
    clean.forEach((key, value) -> (engineKeys.contains(key) ? process : dossier).put(key, value));
    return new FormSubmission(process, dossier);
  }

  /**
   * Checks one typed value by the rules of its field, as if it stood in a submission.
   *
   * @param path of a field for which {@link FormSchema#hasTypedField} is true
   * @return the value as it is kept; null for an optional field left empty
   */
  public String validateOne(FormSchema schema, String path, String value) {
    Object clean = value(schema.field(path), value, path, Map.of());
    return clean == null ? null : clean.toString();
  }

  private static Set<String> engineKeys(List<FormField> fields) {
    return fields.stream()
        .flatMap(field -> field.type() == Type.GROUP && field.key() == null ? field.children().stream() : List.of(field).stream())
        .filter(FormField::process).map(FormField::key).collect(Collectors.toSet());
  }

  private Map<String, Object> object(
      List<FormField> fields, Map<String, Object> submitted, String path, Map<String, Object> scope) {
    Map<String, Object> clean = new LinkedHashMap<>();
    Set<String> left = submitted.keySet().stream().collect(Collectors.toSet());
    collect(fields, submitted, path, scope, clean, left);
    if (!left.isEmpty()) {
      String unknown = path + left.stream().sorted().findFirst().orElseThrow();
      throw Refusal.invalid(unknown, "procedure.form.unknown", unknown);
    }
    return clean;
  }

  private void collect(
      List<FormField> fields, Map<String, Object> submitted, String path, Map<String, Object> scope, Map<String, Object> clean,
      Set<String> left) {
    for (FormField field : fields) {
      boolean hidden = field.hide() != null && hideCondition.holds(field.hide(), scope);
      if (field.type() == Type.GROUP && field.key() == null) {
        collectArranged(field, hidden, submitted, path, scope, clean, left);
      } else if (field.key() != null) {
        left.remove(field.key());
        Object value = hidden ? null : value(field, submitted.get(field.key()), path + field.key(), scope);
        if (value != null) {
          clean.put(field.key(), value);
        }
      }
    }
  }

  private void collectArranged(
      FormField group, boolean hidden, Map<String, Object> submitted, String path, Map<String, Object> scope,
      Map<String, Object> clean, Set<String> left) {
    if (hidden) {
      group.children().forEach(child -> left.remove(child.key()));
    } else {
      collect(group.children(), submitted, path, scope, clean, left);
    }
  }

  private Object value(FormField field, Object raw, String path, Map<String, Object> scope) {
    Object value = raw instanceof String text ? FormValues.clean(text, field, path) : raw;
    if (isMissing(value) || (field.type() == Type.CHECKBOX && field.required() && Boolean.FALSE.equals(value))) {
      if (field.required()) {
        throw Refusal.invalid(path, "procedure.form.required", field.name());
      }
      return field.type() == Type.GROUP ? object(field.children(), Map.of(), path + ".", scope) : null;
    }
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> FormValues.text(field, value, path);
      case NUMBER -> FormValues.number(field, value, path);
      case DATE -> FormValues.date(field, value, path);
      case CHECKBOX -> FormValues.checkbox(field, value, path);
      case CHOICE -> FormValues.choice(field, value, path);
      case CHOICES -> FormValues.choices(field, value, path);
      case FILE -> FormValues.file(field, value, path);
      case GROUP -> object(field.children(), FormValues.object(field, value, path), path + ".", scope);
      case LIST -> rows(field, value, path, scope);
      case SILENT -> null;
    };
  }

  private List<Map<String, Object>> rows(FormField field, Object value, String path, Map<String, Object> scope) {
    List<Map<String, Object>> rows = new ArrayList<>();
    int number = 0;
    for (Object row : FormValues.list(field, value, path)) {
      String rowPath = path + "[" + number++ + "]";
      rows.add(object(field.children(), FormValues.object(field, row, rowPath), rowPath + ".", scope));
    }
    return rows;
  }

  private static boolean isMissing(Object value) {
    return value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty());
  }
}
