package vn.motcua.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import vn.motcua.Texts;

/** Says in words which fields of a record an import changes. */
final class FieldChanges {

  private FieldChanges() {}

  /** @param before null when the record is new */
  static <T> List<String> between(T before, T after, Map<String, Function<T, String>> fields, Texts texts) {
    List<String> changes = new ArrayList<>();
    fields.forEach((name, field) -> {
      String old = before == null ? null : field.apply(before);
      String now = field.apply(after);
      if (!Objects.equals(old, now)) {
        String none = texts.text("security.import.none");
        changes.add(texts.text("security.import.field", name, old == null ? none : old, now == null ? none : now));
      }
    });
    return changes;
  }
}
