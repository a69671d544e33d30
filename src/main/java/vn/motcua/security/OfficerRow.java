package vn.motcua.security;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/** Reads one line of an officers' file and says what is wrong with it. */
final class OfficerRow {

  static final List<String> REQUIRED = List.of("id", "name", "agency", "roles");
  static final List<String> OPTIONAL = List.of("active", OfficerImport.PASSWORD);

  // Letters, digits, dot, hyphen, underscore: what the engine takes; "system" is the program itself.
  private static final Pattern ID = Pattern.compile("(?!system$)[A-Za-z0-9][A-Za-z0-9._-]{1,63}");

  private final Map<String, OfficerAccount> known;
  private final Agencies agencies;
  private final IdentityMirror mirror;

  record Read(OfficerAccount account, String password) {}

  OfficerRow(Map<String, OfficerAccount> known, Agencies agencies, IdentityMirror mirror) {
    this.known = known;
    this.agencies = agencies;
    this.mirror = mirror;
  }

  /** @return null when the line has no id to speak of */
  Read read(CsvTable.Row row, boolean mustChange) {
    String id = row.required("id", 64);
    String name = row.required("name", 255);
    String agency = row.optional("agency", 35);
    Set<String> roles = roles(row, agency);
    if (agency != null && agencies.find(agency).isEmpty()) {
      row.fault("agency", "security.import.agencyUnknown");
    }
    boolean active = active(row);
    if (id == null) {
      return null;
    }
    if (!ID.matcher(id).matches()) {
      row.fault("id", "security.import.officerId");
    }
    String password = password(row, id);
    boolean change = password == null
        ? Optional.ofNullable(known.get(id)).map(OfficerAccount::mustChangePassword).orElse(true)
        : mustChange;
    return new Read(new OfficerAccount(new Officer(id, name, agency, Set.copyOf(roles)), active, change), password);
  }

  private Set<String> roles(CsvTable.Row row, String agency) {
    Set<String> roles = new TreeSet<>();
    String cell = row.required("roles", 500);
    for (String role : cell == null ? new String[0] : cell.split("[\\s;|]+")) {
      Optional<Role> found = Role.of(role);
      if (found.isEmpty()) {
        row.fault("roles", "security.import.roleUnknown", role, allRoles());
      } else if (found.get().isOfAgency() && agency == null) {
        row.fault("roles", "security.import.roleNeedsAgency", role);
      }
      roles.add(role);
    }
    boolean handles = roles.stream().anyMatch(role -> Role.isOfAgency(role) || Role.KIEM_SOAT.code().equals(role)
        || Role.GIAM_SAT.code().equals(role));
    if (roles.contains(Role.QUAN_TRI.code()) && handles) {
      row.fault("roles", "security.import.administratorHandles");
    }
    return roles;
  }

  private static String allRoles() {
    return String.join(", ", Arrays.stream(Role.values()).map(Role::code).toList());
  }

  private boolean active(CsvTable.Row row) {
    String cell = row.value("active");
    if (cell != null && !cell.equals("true") && !cell.equals("false")) {
      row.fault("active", "security.import.active");
    }
    return cell == null || cell.equals("true");
  }

  private String password(CsvTable.Row row, String id) {
    String password = row.value(OfficerImport.PASSWORD);
    if (password == null && !known.containsKey(id)) {
      row.fault(OfficerImport.PASSWORD, "security.import.passwordMissing");
    }
    if (password != null && !mirror.isGoodPassword(id, password)) {
      row.fault(OfficerImport.PASSWORD, "security.password.weak");
    }
    return password;
  }
}
