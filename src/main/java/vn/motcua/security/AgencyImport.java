package vn.motcua.security;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;

/**
 * Takes agencies from a CSV text with the columns {@code code,name,unitName,place} and optionally
 * {@code parentCode,address,phone,email,functions,serves}, the last two words with spaces between. Rows are created or
 * changed; what the file does not name is kept.
 */
@Service
public class AgencyImport {

  private static final List<String> REQUIRED = List.of("code", "name", "unitName", "place");
  private static final List<String> OPTIONAL = List.of("parentCode", "address", "phone", "email", "functions", "serves");
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+){0,5}");
  private static final Map<String, Function<Agency, String>> FIELDS = fields();

  private final Agencies agencies;
  private final OfficerAccounts accounts;
  private final IdentityMirror mirror;
  private final JdbcClient jdbc;
  private final Texts texts = new Texts();

  AgencyImport(Agencies agencies, OfficerAccounts accounts, IdentityMirror mirror, JdbcClient jdbc) {
    this.agencies = agencies;
    this.accounts = accounts;
    this.mirror = mirror;
    this.jdbc = jdbc;
  }

  /** @param preview only tell what would change */
  @Transactional
  public ImportReport run(String csv, boolean preview) {
    accounts.lock();
    CsvTable table = new CsvTable(csv, REQUIRED, OPTIONAL, texts);
    Map<String, Agency> known = agencies.all().stream()
        .collect(Collectors.toMap(Agency::code, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Map<String, Agency> read = read(table, known);
    AgencyChecks.checkTwice(table, known, read);
    boolean applied = !preview && table.faults().isEmpty();
    List<ImportReport.Change> changes = changes(known, read);
    if (applied) {
      save(known.keySet(), read.values());
      mirror.renameGroups();
    }
    List<String> notInFile = known.keySet().stream().filter(code -> !read.containsKey(code)).toList();
    return new ImportReport(applied, changes, notInFile, List.copyOf(table.faults()));
  }

  private Map<String, Agency> read(CsvTable table, Map<String, Agency> known) {
    Set<String> codes = new HashSet<>(known.keySet());
    table.rows().forEach(row -> codes.add(String.valueOf(row.value("code"))));
    Map<String, Agency> read = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      Agency agency = agency(row, known);
      if (agency.code() != null && !CODE.matcher(agency.code()).matches()) {
        row.fault("code", "security.import.agencyCode");
      }
      String parent = agency.parentCode();
      if (parent != null && (!codes.contains(parent) || parent.equals(agency.code()))) {
        row.fault("parentCode", "security.import.agencyParent");
      }
      AgencyChecks.check(row, agency, codes);
      if (agency.code() != null && read.put(agency.code(), agency) != null) {
        row.fault("code", "security.import.twice");
      }
    }
    return read;
  }

  private static Agency agency(CsvTable.Row row, Map<String, Agency> known) {
    Agency before = known.get(row.value("code"));
    return new Agency(row.required("code", 35), row.required("name", 255), row.optional("parentCode", 35),
        row.required("unitName", 255), row.required("place", 255), row.optional("address", 500),
        row.optional("phone", 50), row.optional("email", 255),
        row.words("functions", 500, before == null ? List.of() : before.functions()),
        row.words("serves", 4000, before == null ? List.of() : before.serves()));
  }

  private List<ImportReport.Change> changes(Map<String, Agency> known, Map<String, Agency> read) {
    List<ImportReport.Change> changes = new ArrayList<>();
    read.forEach((code, agency) -> {
      Agency before = known.get(code);
      List<String> fields = FieldChanges.between(before, agency, FIELDS, texts);
      if (!fields.isEmpty()) {
        changes.add(new ImportReport.Change(
            before == null ? ImportReport.Kind.CREATE : ImportReport.Kind.CHANGE, code, fields));
      }
    });
    return changes;
  }

  /** Parents may stand below their children in the file, so they are entered in a second pass. */
  private void save(Set<String> known, Iterable<Agency> read) {
    for (Agency agency : read) {
      if (!known.contains(agency.code())) {
        jdbc.sql("INSERT INTO agency (code, name, unit_name, place) VALUES (?, ?, ?, ?)")
            .params(agency.code(), agency.name(), agency.unitName(), agency.place()).update();
      }
    }
    for (Agency agency : read) {
      jdbc.sql("""
              UPDATE agency SET name = ?, parent_code = ?, unit_name = ?, place = ?, address = ?, phone = ?, email = ?,
                functions = ?, serves = ?
              WHERE code = ?""")
          .params(agency.name(), agency.parentCode(), agency.unitName(), agency.place(), agency.address(), agency.phone(),
              agency.email(), String.join(" ", agency.functions()), String.join(" ", agency.serves()), agency.code())
          .update();
    }
  }

  private static Map<String, Function<Agency, String>> fields() {
    Map<String, Function<Agency, String>> fields = new LinkedHashMap<>();
    fields.put("name", Agency::name);
    fields.put("parentCode", Agency::parentCode);
    fields.put("unitName", Agency::unitName);
    fields.put("place", Agency::place);
    fields.put("address", Agency::address);
    fields.put("phone", Agency::phone);
    fields.put("email", Agency::email);
    fields.put("functions", agency -> words(agency.functions()));
    fields.put("serves", agency -> words(agency.serves()));
    return fields;
  }

  /** Null for none, as an empty cell is read. */
  private static String words(List<String> words) {
    return words.isEmpty() ? null : String.join(" ", words);
  }
}
