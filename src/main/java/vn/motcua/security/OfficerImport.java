package vn.motcua.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/**
 * Takes officers from a CSV text with the columns {@code id,name,agency,roles} and optionally {@code active,password}.
 * Roles are separated by blanks; {@code active} is {@code true} (default) or {@code false}; a password is needed for a
 * new officer, and for a known one it sets a new password. Officers are never removed: whoever leaves gets {@code
 * active=false}.
 */
@Service
public class OfficerImport {

  static final String PASSWORD = "password";

  private static final Map<String, Function<OfficerAccount, String>> FIELDS = fields();

  private final OfficerAccounts accounts;
  private final Agencies agencies;
  private final IdentityMirror mirror;
  private final CurrentOfficer current;
  private final Clock clock;
  private final Texts texts = new Texts();

  OfficerImport(OfficerAccounts accounts, Agencies agencies, IdentityMirror mirror, CurrentOfficer current, Clock clock) {
    this.accounts = accounts;
    this.agencies = agencies;
    this.mirror = mirror;
    this.current = current;
    this.clock = clock;
  }

  /** Passwords of the file must be changed at the first log-in. */
  @Transactional
  public ImportReport run(String csv, boolean preview) {
    return run(csv, preview, true);
  }

  /** For the sandbox alone: the passwords of the file stay good. */
  @Transactional
  public ImportReport runKeepingPasswords(String csv) {
    return run(csv, false, false);
  }

  private ImportReport run(String csv, boolean preview, boolean mustChange) {
    accounts.lock();
    CsvTable table = new CsvTable(csv, OfficerRow.REQUIRED, OfficerRow.OPTIONAL, texts);
    Map<String, OfficerAccount> known = accounts.all();
    OfficerRow reader = new OfficerRow(known, agencies, mirror);
    Map<String, OfficerRow.Read> read = new LinkedHashMap<>();
    for (CsvTable.Row row : table.rows()) {
      OfficerRow.Read officer = reader.read(row, mustChange);
      if (officer != null && read.put(officer.account().id(), officer) != null) {
        row.fault("id", "security.import.twice");
      }
    }
    refuseLosingTheLastAdministrator(table, known, read);
    List<ImportReport.Change> changes = changes(known, read);
    boolean applied = !preview && table.faults().isEmpty();
    if (applied) {
      save(changes, read);
    }
    List<String> notInFile = known.keySet().stream().filter(id -> !read.containsKey(id)).toList();
    return new ImportReport(applied, changes, notInFile, List.copyOf(table.faults()));
  }

  private void refuseLosingTheLastAdministrator(
      CsvTable table, Map<String, OfficerAccount> known, Map<String, OfficerRow.Read> read) {
    boolean had = known.values().stream().anyMatch(OfficerImport::administers);
    Map<String, OfficerAccount> after = new LinkedHashMap<>(known);
    read.forEach((id, row) -> after.put(id, row.account()));
    if (had && after.values().stream().noneMatch(OfficerImport::administers)) {
      table.faults().add(new ImportReport.Fault(1, "roles", "", texts.text("security.import.lastAdministrator")));
    }
  }

  private static boolean administers(OfficerAccount account) {
    return account.active() && account.officer().hasRole(Role.QUAN_TRI.code());
  }

  private List<ImportReport.Change> changes(Map<String, OfficerAccount> known, Map<String, OfficerRow.Read> read) {
    List<ImportReport.Change> changes = new ArrayList<>();
    read.forEach((id, row) -> {
      OfficerAccount before = known.get(id);
      List<String> fields = new ArrayList<>(FieldChanges.between(before, row.account(), FIELDS, texts));
      if (row.password() != null) {
        fields.add(texts.text("security.import.newPassword"));
      }
      if (!fields.isEmpty()) {
        changes.add(new ImportReport.Change(
            before == null ? ImportReport.Kind.CREATE : ImportReport.Kind.CHANGE, id, fields));
      }
    });
    return changes;
  }

  private void save(List<ImportReport.Change> changes, Map<String, OfficerRow.Read> read) {
    for (ImportReport.Change change : changes) {
      OfficerRow.Read row = read.get(change.id());
      accounts.save(row.account(), current.get().id(), clock);
      mirror.write(row.account(), row.password());
    }
  }

  private static Map<String, Function<OfficerAccount, String>> fields() {
    Map<String, Function<OfficerAccount, String>> fields = new LinkedHashMap<>();
    fields.put("name", account -> account.officer().name());
    fields.put("agency", account -> account.officer().agency());
    fields.put("roles", account -> String.join(" ", account.officer().roles().stream().sorted().toList()));
    fields.put("active", account -> Boolean.toString(account.active()));
    return fields;
  }
}
