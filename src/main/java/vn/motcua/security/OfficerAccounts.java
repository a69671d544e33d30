package vn.motcua.security;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/** The table of officers. {@link #current} may be a second old; everything else reads the table. */
@Repository
class OfficerAccounts {

  private static final long KEPT_NANOS = 1_000_000_000L;
  private static final int KEPT_AT_MOST = 5_000;
  private static final String SELECT = """
      SELECT o.id, o.name, o.agency_code, o.active, o.must_change_password, r.role_code
      FROM officer o LEFT JOIN officer_role r ON r.officer_id = o.id
      """;

  private final JdbcClient jdbc;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  private record Kept(Optional<OfficerAccount> account, long until) {}

  private record Row(
      String id, String name, String agencyCode, boolean active, boolean mustChangePassword, String roleCode) {}

  OfficerAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<OfficerAccount> current(String id) {
    Kept found = kept.get(id);
    if (found != null && found.until() - System.nanoTime() > 0) {
      return found.account();
    }
    if (kept.size() >= KEPT_AT_MOST) {
      kept.clear();
    }
    Optional<OfficerAccount> account = find(id);
    kept.put(id, new Kept(account, System.nanoTime() + KEPT_NANOS));
    return account;
  }

  Optional<OfficerAccount> find(String id) {
    List<Row> rows = jdbc.sql(SELECT + "WHERE o.id = ?").param(id).query(Row.class).list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(account(rows));
  }

  Map<String, OfficerAccount> all() {
    Map<String, List<Row>> byId = new LinkedHashMap<>();
    jdbc.sql(SELECT + "ORDER BY o.id, r.role_code").query(Row.class).list()
        .forEach(row -> byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
    Map<String, OfficerAccount> accounts = new LinkedHashMap<>();
    byId.forEach((id, rows) -> accounts.put(id, account(rows)));
    return accounts;
  }

  boolean anyActiveWith(Role role) {
    return jdbc.sql("""
            SELECT count(*) FROM officer o JOIN officer_role r ON r.officer_id = o.id
            WHERE r.role_code = ? AND o.active = TRUE""")
        .param(role.code()).query(Integer.class).single() > 0;
  }

  void save(OfficerAccount account, String changedBy, Clock clock) {
    Officer officer = account.officer();
    OffsetDateTime now = OffsetDateTime.now(clock);
    int changed = jdbc.sql("""
            UPDATE officer SET name = ?, agency_code = ?, active = ?, must_change_password = ?,
              changed_at = ?, changed_by = ?
            WHERE id = ?""")
        .params(officer.name(), officer.agency(), account.active(), account.mustChangePassword(), now, changedBy,
            officer.id())
        .update();
    if (changed == 0) {
      jdbc.sql("""
              INSERT INTO officer (id, name, agency_code, active, must_change_password, changed_at, changed_by)
              VALUES (?, ?, ?, ?, ?, ?, ?)""")
          .params(officer.id(), officer.name(), officer.agency(), account.active(), account.mustChangePassword(), now,
              changedBy)
          .update();
    }
    jdbc.sql("DELETE FROM officer_role WHERE officer_id = ?").param(officer.id()).update();
    officer.roles().forEach(role -> jdbc.sql("INSERT INTO officer_role (officer_id, role_code) VALUES (?, ?)")
        .params(officer.id(), role).update());
    kept.remove(officer.id());
  }

  /** Waits for any other node that writes officers, agencies or rights; held until the transaction ends. */
  void lock() {
    jdbc.sql("SELECT id FROM access_setup_lock WHERE id = 1 FOR UPDATE").query(Integer.class).single();
  }

  private static OfficerAccount account(List<Row> rows) {
    Row first = rows.get(0);
    Set<String> roles = new TreeSet<>();
    rows.stream().map(Row::roleCode).filter(role -> role != null).forEach(roles::add);
    Officer officer = new Officer(first.id(), first.name(), first.agencyCode(), Set.copyOf(roles));
    return new OfficerAccount(officer, first.active(), first.mustChangePassword());
  }

  /** Ids of the officers of an agency who have a role and are active. */
  public List<String> active(String role, String agency) {
    return jdbc.sql("""
        SELECT o.id FROM officer o JOIN officer_role r ON r.officer_id = o.id
        WHERE o.agency_code = ? AND o.active = TRUE AND r.role_code = ? ORDER BY o.id""").params(agency, role)
        .query(String.class).list();
  }
}
