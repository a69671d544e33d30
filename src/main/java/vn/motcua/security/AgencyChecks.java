package vn.motcua.security;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.dossier.Agency;

/** Functions and who is served, in an agencies' file: words that can be read, agencies that exist, one agency for one thing. */
final class AgencyChecks {

  private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int LONGEST_FUNCTION = 40;

  private AgencyChecks() {}

  /** @param codes of the agencies there are and those of the file */
  static void check(CsvTable.Row row, Agency agency, Set<String> codes) {
    for (String function : agency.functions()) {
      if (function.length() > LONGEST_FUNCTION || !FUNCTION.matcher(function).matches()) {
        row.fault("functions", "security.import.function", function, LONGEST_FUNCTION);
      }
    }
    for (String served : agency.serves()) {
      if (!codes.contains(served)) {
        row.fault("serves", "security.import.agencyServes", served);
      }
    }
    if (!agency.serves().isEmpty() && agency.functions().isEmpty()) {
      row.fault("serves", "security.import.servesWhat");
    }
  }

  /** Where two agencies do the same for a third one, nobody could tell whom to ask. */
  static void checkTwice(CsvTable table, Map<String, Agency> known, Map<String, Agency> read) {
    Map<String, Agency> all = new LinkedHashMap<>(known);
    all.putAll(read);
    Map<String, String> doing = new HashMap<>();
    Map<String, String> twice = new HashMap<>();
    for (Agency agency : all.values()) {
      for (String duty : duties(agency)) {
        String other = doing.putIfAbsent(duty, agency.code());
        if (other != null) {
          twice.putIfAbsent(agency.code(), other);
          twice.putIfAbsent(other, agency.code());
        }
      }
    }
    table.rows().stream().filter(row -> twice.containsKey(row.value("code")))
        .forEach(row -> row.fault("functions", "security.import.functionTwice", twice.get(row.value("code"))));
  }

  private static List<String> duties(Agency agency) {
    List<String> served = agency.serves();
    if (served.isEmpty()) {
      served = agency.parentCode() == null ? List.of() : List.of(agency.parentCode());
    }
    return served.stream().flatMap(code -> agency.functions().stream().map(function -> function + " " + code)).toList();
  }
}
