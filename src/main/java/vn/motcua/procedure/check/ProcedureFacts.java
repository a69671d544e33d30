package vn.motcua.procedure.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.clock.Term;

/** What the extension properties of a procedure say, as far as it can be read. */
record ProcedureFacts(Map<String, String> properties) {

  private static final Pattern TERM = Pattern.compile("case\\.[A-Za-z0-9-]{1,64}\\.term");

  static ProcedureFacts of(Map<String, String> properties) {
    return new ProcedureFacts(properties);
  }

  /** Empty for a property that is missing or blank. */
  String get(String name) {
    return properties.getOrDefault(name, "").trim();
  }

  /** {@code public} for what a citizen asks for; internal procedures, notifications and feedback say so. */
  String kind() {
    String kind = get("procedure.kind");
    return kind.isEmpty() ? "public" : kind;
  }

  boolean isPublic() {
    return kind().equals("public");
  }

  /** The terms of all cases that can be read. */
  List<Term> terms() {
    return properties.entrySet().stream().filter(entry -> TERM.matcher(entry.getKey()).matches())
        .map(entry -> Timers.term(entry.getValue())).flatMap(Optional::stream).toList();
  }
}
