package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;

/** How often each officer looked persons up, for those who watch over it (legal facts 6.2: every look-up is accounted for). */
@Service
class LookUpCounts {

  private static final Set<String> PROVINCE_READERS = Set.of("kiem-soat", "giam-sat");
  private static final Set<String> HEADS = Set.of("truong-mot-cua", "lanh-dao");
  private static final int MOST_DAYS = 92;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9000;

  private final JdbcClient jdbc;
  private final CurrentOfficer current;
  private final Officers officers;
  private final Agencies agencies;

  LookUpCounts(JdbcClient jdbc, CurrentOfficer current, Officers officers, Agencies agencies) {
    this.jdbc = jdbc;
    this.current = current;
    this.officers = officers;
    this.agencies = agencies;
  }

  /**
   * Whole days in Viet Nam's zone, in order of day, agency, officer.
   *
   * @param agency null for all that the reader may see: the province, or the own agency
   * @throws Refusal forbidden to all but supervisors and heads, and to heads for another agency; invalid for more than 92 days
   */
  @Transactional(readOnly = true)
  public List<LookUpCount> of(LocalDate from, LocalDate to, String agency) {
    String shown = agencyShown(agency);
    requireRange(from, to);
    List<Object> values = new ArrayList<>(List.of(from, to));
    if (shown != null) {
      values.add(shown);
    }
    Map<String, String> names = new HashMap<>();
    return jdbc.sql("""
        SELECT asked_on, agency, officer, SUM(by_hand) AS look_ups, SUM(CASE WHEN fields_asked = '' THEN 0 ELSE by_hand END) AS asked,
          SUM(CASE WHEN outcome = 'MATCHED' THEN by_hand ELSE 0 END) AS matched,
          SUM(CASE WHEN outcome = 'MISMATCH' THEN by_hand ELSE 0 END) AS mismatch,
          SUM(CASE WHEN outcome = 'NOT_FOUND' THEN by_hand ELSE 0 END) AS not_found,
          SUM(CASE WHEN outcome = 'UNAVAILABLE' THEN by_hand ELSE 0 END) AS unavailable, SUM(1 - by_hand) AS rechecks
        FROM (SELECT asked_on, agency, officer, fields_asked, outcome, CASE WHEN recheck THEN 0 ELSE 1 END AS by_hand
          FROM identity_lookup WHERE asked_on BETWEEN ? AND ?""" + (shown == null ? "" : " AND agency = ?") + """
        ) look_up GROUP BY asked_on, agency, officer ORDER BY asked_on, agency, officer""")
        .params(values).query((row, index) -> count(row)).list().stream()
        .map(each -> each.named(names.computeIfAbsent(each.officer(), this::name))).toList();
  }

  private String agencyShown(String asked) {
    Officer reader = current.get();
    String wanted = asked == null || asked.isBlank() ? null : asked;
    if (reader.roles().stream().anyMatch(PROVINCE_READERS::contains)) {
      return wanted == null ? null : agencies.get(wanted).code();
    }
    if (reader.agency() == null || reader.roles().stream().noneMatch(HEADS::contains)) {
      throw Refusal.forbidden("identity.count.notAllowed");
    }
    if (wanted != null && !wanted.equals(reader.agency())) {
      throw Refusal.forbidden("identity.count.otherAgency", wanted);
    }
    return reader.agency();
  }

  private static void requireRange(LocalDate from, LocalDate to) {
    if (from.getYear() < FIRST_YEAR || to.getYear() > LAST_YEAR || to.isBefore(from)
        || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw Refusal.invalid("to", "identity.count.range", MOST_DAYS);
    }
  }

  private String name(String id) {
    return officers.find(id).map(Officer::name).orElse(null);
  }

  private static LookUpCount count(ResultSet row) throws SQLException {
    return new LookUpCount(row.getObject("asked_on", LocalDate.class), row.getString("agency"), row.getString("officer"), null,
        row.getLong("look_ups"), row.getLong("asked"), row.getLong("matched"), row.getLong("mismatch"), row.getLong("not_found"),
        row.getLong("unavailable"), row.getLong("rechecks"));
  }
}
