package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.calendar.WorkingCalendar;

/** Rows of the tables {@code step_open} and {@code step_done}. */
@Repository
class StepTable {

  private static final String OPEN = """
      INSERT INTO step_open (dossier_code, sequence, step, agency, offered_at, limit_minutes, over_at, waiting)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String DONE = """
      INSERT INTO step_done (dossier_code, sequence, step, agency, ended_on, worked_minutes, limit_minutes)
      VALUES (?, ?, ?, ?, ?, ?, ?)""";

  /** A row to compare: which it is, its sequence, its other columns. */
  private static final String OPEN_ROW = "open";
  private static final String DONE_ROW = "done";
  private static final int DAY = 4;

  private final JdbcTemplate batches;
  private final JdbcClient jdbc;
  private final StepKinds kinds;
  private final Clock clock;

  StepTable(JdbcTemplate batches, StepKinds kinds, Clock clock) {
    this.batches = batches;
    this.jdbc = JdbcClient.create(batches);
    this.kinds = kinds;
    this.clock = clock;
  }

  /**
   * Makes what is kept of a dossier what it should be.
   *
   * @return whether something else had been kept
   */
  boolean replace(Dossier dossier, Collection<StepRecord> rows) {
    Set<List<Object>> kept = kept(dossier.code());
    Map<List<Object>, StepRecord> right = new LinkedHashMap<>();
    rows.forEach(row -> right.put(row.isOpen() ? rightOpen(dossier, row) : rightDone(dossier, row), row));
    Set<List<Object>> gone = new HashSet<>(kept);
    gone.removeAll(right.keySet());
    right.keySet().removeAll(kept);
    if (gone.isEmpty() && right.isEmpty()) {
      return false;
    }
    write("DELETE FROM step_open WHERE dossier_code = ? AND sequence = ?", gone.stream().filter(StepTable::isOpen)
        .map(row -> new Object[] {dossier.code(), row.get(1)}).toList());
    write("DELETE FROM step_done WHERE dossier_code = ? AND sequence = ?", gone.stream().filter(row -> !isOpen(row))
        .map(row -> new Object[] {dossier.code(), row.get(1)}).toList());
    write(OPEN, right.values().stream().filter(StepRecord::isOpen).map(row -> open(dossier, row)).toList());
    write(DONE, right.values().stream().filter(row -> !row.isOpen()).map(row -> done(dossier, row)).toList());
    noteEarlierMonths(Stream.concat(gone.stream(), right.keySet().stream()).filter(row -> !isOpen(row))
        .map(row -> (LocalDate) row.get(DAY)).toList());
    return true;
  }

  private Set<List<Object>> kept(String code) {
    Set<List<Object>> kept = new HashSet<>(jdbc.sql("""
        SELECT sequence, step, agency, ended_on, worked_minutes, limit_minutes FROM step_done WHERE dossier_code = ?""")
        .param(code).query(StepTable::keptDone).list());
    kept.addAll(jdbc.sql("""
        SELECT sequence, step, agency, offered_at, limit_minutes, over_at, waiting FROM step_open WHERE dossier_code = ?""")
        .param(code).query(StepTable::keptOpen).list());
    return kept;
  }

  private static boolean isOpen(List<Object> row) {
    return OPEN_ROW.equals(row.get(0));
  }

  private void write(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(sql, rows);
    }
  }

  private Object[] open(Dossier dossier, StepRecord row) {
    return new Object[] {dossier.code(), row.sequence(), kind(dossier, row), row.agency(),
        DossierRepository.stored(row.offeredAt()), row.limitMinutes(), DossierRepository.stored(row.overAt()), row.waiting()};
  }

  private Object[] done(Dossier dossier, StepRecord row) {
    return new Object[] {dossier.code(), row.sequence(), kind(dossier, row), row.agency(), WorkingCalendar.date(row.endedAt()),
        row.workedMinutes(), row.limitMinutes()};
  }

  private int kind(Dossier dossier, StepRecord row) {
    return kinds.id(dossier.definitionKey(), row.diagram(), row.task());
  }

  /** Sums of a month that is over rest on its rows: whoever keeps them learns here that they changed. */
  private void noteEarlierMonths(List<LocalDate> days) {
    LocalDate thisMonth = WorkingCalendar.date(clock.instant()).withDayOfMonth(1);
    days.stream().map(day -> day.withDayOfMonth(1)).filter(month -> month.isBefore(thisMonth)).distinct()
        .forEach(month -> jdbc.sql("INSERT INTO step_change (month_first) VALUES (?)").param(month).update());
  }

  private List<Object> rightOpen(Dossier dossier, StepRecord row) {
    return asList(OPEN_ROW, row.sequence(), kind(dossier, row), row.agency(), row.offeredAt(), row.limitMinutes(), row.overAt(),
        row.waiting());
  }

  private List<Object> rightDone(Dossier dossier, StepRecord row) {
    return asList(DONE_ROW, row.sequence(), kind(dossier, row), row.agency(), WorkingCalendar.date(row.endedAt()),
        row.workedMinutes(), row.limitMinutes());
  }

  private static List<Object> keptOpen(ResultSet row, int number) throws SQLException {
    return asList(OPEN_ROW, row.getInt(1), row.getInt(2), row.getString(3), instant(row, 4), minutes(row, 5),
        instant(row, 6), row.getBoolean(7));
  }

  private static List<Object> keptDone(ResultSet row, int number) throws SQLException {
    return asList(DONE_ROW, row.getInt(1), row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class), row.getLong(5),
        minutes(row, 6));
  }

  private static List<Object> asList(Object... values) {
    return Arrays.asList(values);
  }

  private static Long minutes(ResultSet row, int column) throws SQLException {
    long minutes = row.getLong(column);
    return row.wasNull() ? null : minutes;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime stored = row.getObject(column, OffsetDateTime.class);
    return stored == null ? null : stored.toInstant();
  }
}
