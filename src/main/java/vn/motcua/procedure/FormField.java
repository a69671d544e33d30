package vn.motcua.procedure;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One component of a form, as far as a submission depends on it.
 *
 * @param key key of its value, or the path of a group or list; null when it holds no value of its own
 * @param hide FEEL condition under which the field is not asked, or null
 * @param patternMessage what the form says when the pattern does not fit, or null
 * @param process the value goes to the engine; every other value goes to the dossier
 * @param options allowed values, or null when any value is allowed
 * @param children components of a group or list
 */
record FormField(
    Type type, String key, String label, boolean required, Integer minLength, Integer maxLength, BigDecimal min, BigDecimal max,
    boolean wholeNumber, Pattern pattern, String patternMessage, List<String> options, String hide, boolean process,
    List<FormField> children) {

  /** How a value is checked. */
  enum Type { TEXT, LONG_TEXT, NUMBER, DATE, CHECKBOX, CHOICE, CHOICES, FILE, GROUP, LIST, SILENT }

  String name() {
    return label == null || label.isBlank() ? key : label;
  }
}
