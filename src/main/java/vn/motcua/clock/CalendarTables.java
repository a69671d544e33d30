package vn.motcua.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.motcua.calendar.Session;
import vn.motcua.clock.CalendarRows.Act;
import vn.motcua.clock.CalendarRows.Day;
import vn.motcua.clock.CalendarRows.DayKind;
import vn.motcua.clock.CalendarRows.Hours;

/** The calendar rows in the database. Writers lock the version first and raise it last. */
@Repository
class CalendarTables {

  /** Said outright, because {@code replaces} may be null. */
  private static final int[] DAY_TYPES = {Types.VARCHAR, Types.DATE, Types.VARCHAR, Types.VARCHAR, Types.DATE,
      Types.VARCHAR, Types.VARCHAR, Types.VARCHAR};

  private final JdbcTemplate jdbc;

  CalendarTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  long version() {
    return jdbc.queryForObject("SELECT version FROM calendar_version WHERE id = 1", Long.class);
  }

  /** Holds other writers back until the transaction ends. */
  long lockedVersion() {
    return jdbc.queryForObject("SELECT version FROM calendar_version WHERE id = 1 FOR UPDATE", Long.class);
  }

  CalendarRows rows() {
    List<Hours> hours = jdbc.query("""
        SELECT agency, valid_from, weekday, opens_at, closes_at, working, decision, source, confidence
        FROM calendar_session ORDER BY agency, valid_from, weekday, opens_at""", (row, n) -> hours(row));
    List<Day> days = jdbc.query("""
        SELECT agency, calendar_date, kind, name, replaces, decision, source, confidence
        FROM calendar_day ORDER BY agency, calendar_date""", (row, n) -> day(row));
    return new CalendarRows(hours, days);
  }

  void deleteWeek(String agency, LocalDate validFrom) {
    jdbc.update("DELETE FROM calendar_session WHERE agency = ? AND valid_from = ?", agency, validFrom);
  }

  void deleteYear(String agency, int year) {
    jdbc.update("DELETE FROM calendar_day WHERE agency = ? AND calendar_date BETWEEN ? AND ?", agency,
        LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  void insert(CalendarRows rows) {
    jdbc.batchUpdate("""
        INSERT INTO calendar_session
          (agency, valid_from, weekday, opens_at, closes_at, working, decision, source, confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows.hours().stream().map(CalendarTables::columns).toList());
    jdbc.batchUpdate("""
        INSERT INTO calendar_day (agency, calendar_date, kind, name, replaces, decision, source, confidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""", rows.days().stream().map(CalendarTables::columns).toList(), DAY_TYPES);
  }

  void record(long version, Instant at, String actor, String reason, String differences) {
    jdbc.update("INSERT INTO calendar_act (version, applied_at, actor, reason, differences) VALUES (?, ?, ?, ?, ?)",
        version, at.atOffset(ZoneOffset.UTC), actor, reason, differences);
    raise(version);
  }

  void raise(long version) {
    jdbc.update("UPDATE calendar_version SET version = ? WHERE id = 1", version);
  }

  private static Hours hours(ResultSet row) throws SQLException {
    Session session = new Session(row.getInt(4), row.getInt(5), row.getBoolean(6));
    return new Hours(row.getString(1), row.getObject(2, LocalDate.class), DayOfWeek.of(row.getInt(3)), session,
        new Act(row.getString(7), row.getString(8), row.getString(9)));
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(row.getString(1), row.getObject(2, LocalDate.class), DayKind.of(row.getString(3)), row.getString(4),
        row.getObject(5, LocalDate.class), new Act(row.getString(6), row.getString(7), row.getString(8)));
  }

  private static Object[] columns(Hours row) {
    return new Object[] {row.agency(), row.validFrom(), row.weekday().getValue(), row.session().opens(),
        row.session().closes(), row.session().working(), row.act().decision(), row.act().source(),
        row.act().confidence()};
  }

  private static Object[] columns(Day row) {
    return new Object[] {row.agency(), row.date(), row.kind().code(), row.name(), row.replaces(), row.act().decision(),
        row.act().source(), row.act().confidence()};
  }
}
