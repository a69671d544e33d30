package vn.motcua.procedure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;

/** One value against one field. Every refusal names the field by its label and its path. */
final class FormValues {

  private static final int MOST_ROWS = 200;

  private FormValues() {}

  /** Text as it is kept: composed characters, no blanks around it, no control or direction-changing characters. */
  static String clean(String text, FormField field, String path) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    boolean hostile = composed.codePoints().anyMatch(each -> (Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t')
        || (each >= 0x202A && each <= 0x202E) || (each >= 0x2066 && each <= 0x2069)
        || (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE));
    if (hostile) {
      throw Refusal.invalid(path, "procedure.form.control", field.name());
    }
    return composed;
  }

  static String text(FormField field, Object value, String path) {
    if (!(value instanceof String text)) {
      throw wrongType(field, path);
    }
    if (field.maxLength() != null && text.length() > field.maxLength()) {
      throw Refusal.invalid(path, "procedure.form.tooLong", field.name(), field.maxLength());
    }
    if (field.minLength() != null && text.length() < field.minLength()) {
      throw Refusal.invalid(path, "procedure.form.tooShort", field.name(), field.minLength());
    }
    if (field.pattern() != null && !field.pattern().matcher(text).find()) {
      throw field.patternMessage() == null || field.patternMessage().isBlank()
          ? Refusal.invalid(path, "procedure.form.pattern", field.name())
          : Refusal.invalid(path, "procedure.form.patternSaid", field.name(), field.patternMessage());
    }
    return text;
  }

  static Object number(FormField field, Object value, String path) {
    // JSON's 1e400 is read as infinity, which is no number to count with.
    if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
      throw wrongType(field, path);
    }
    BigDecimal decimal = new BigDecimal(number.toString());
    if (field.min() != null && decimal.compareTo(field.min()) < 0) {
      throw Refusal.invalid(path, "procedure.form.tooSmall", field.name(), field.min());
    }
    if (field.max() != null && decimal.compareTo(field.max()) > 0) {
      throw Refusal.invalid(path, "procedure.form.tooLarge", field.name(), field.max());
    }
    if (!field.wholeNumber()) {
      return decimal.doubleValue();
    }
    try {
      return decimal.intValueExact();
    } catch (ArithmeticException notWhole) {
      throw Refusal.invalid(path, "procedure.form.integer", field.name());
    }
  }

  static String date(FormField field, Object value, String path) {
    try {
      return LocalDate.parse(String.valueOf(value)).toString();
    } catch (DateTimeParseException notADate) {
      throw Refusal.invalid(path, "procedure.form.date", field.name());
    }
  }

  static Boolean checkbox(FormField field, Object value, String path) {
    if (value instanceof Boolean ticked) {
      return ticked;
    }
    throw wrongType(field, path);
  }

  static Object choice(FormField field, Object value, String path) {
    if (field.options() != null && !field.options().contains(String.valueOf(value))) {
      throw Refusal.invalid(path, "procedure.form.option", field.name(), String.valueOf(value));
    }
    return value;
  }

  static List<?> choices(FormField field, Object value, String path) {
    List<?> chosen = list(field, value, path);
    chosen.forEach(each -> choice(field, each, path));
    return chosen;
  }

  /**
   * The name of a file is proof enough that one was chosen. Nothing of it is kept here: the scan itself goes to the dossier's
   * papers through their own door, which looks at its content.
   */
  static Object file(FormField field, Object value, String path) {
    text(field, value, path);
    return null;
  }

  static List<?> list(FormField field, Object value, String path) {
    if (!(value instanceof List<?> list)) {
      throw wrongType(field, path);
    }
    if (list.size() > MOST_ROWS) {
      throw Refusal.invalid(path, "procedure.form.tooLarge", field.name(), MOST_ROWS);
    }
    return list;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(FormField field, Object value, String path) {
    if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
      return (Map<String, Object>) map;
    }
    throw wrongType(field, path);
  }

  private static Refusal wrongType(FormField field, String path) {
    return Refusal.invalid(path, "procedure.form.type", field.name() == null ? path : field.name());
  }
}
