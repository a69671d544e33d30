package vn.motcua.lateness;

import java.util.Map;
import vn.motcua.Refusal;
import vn.motcua.dossier.DelayCause;

/** What officers typed in the forms of the late branches. */
record FormEntries(Map<String, Object> typed) {

  /** Null when nothing was typed. */
  String text(String key) {
    Object value = typed.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  String text(String key, String otherwise) {
    String text = text(key);
    return text == null ? otherwise : text;
  }

  Integer number(String key, Integer otherwise) {
    return typed.get(key) instanceof Number number ? Integer.valueOf(number.intValue()) : otherwise;
  }

  DelayCause cause(String key, DelayCause otherwise) {
    String text = text(key);
    return text == null ? otherwise : cause(key, text);
  }

  private static DelayCause cause(String key, String text) {
    return DelayCause.find(text).orElseThrow(() -> Refusal.invalid(key, "lateness.causeClass", text));
  }
}
