package vn.motcua.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.lateness.RegularWork;

/**
 * Adds up the steps of each month that is over, from the second day of the next one on, and again when something in it changed. Two
 * nodes that do it at once do the same: the second one fails and finds it done.
 */
@Component
class StepMonths implements RegularWork {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StepMonths(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** One month at a time. */
  @Override
  public boolean round() {
    LocalDate over = WorkingCalendar.date(clock.instant()).minusDays(1).withDayOfMonth(1);
    Optional<LocalDate> month = next(over);
    month.ifPresent(first -> transaction.executeWithoutResult(any -> sum(first)));
    return month.isPresent();
  }

  /** @param over the first month that is not over */
  private Optional<LocalDate> next(LocalDate over) {
    Optional<LocalDate> changed = jdbc.sql("""
        SELECT MIN(c.month_first) FROM step_change c LEFT JOIN step_month_sum s ON s.month_first = c.month_first
        WHERE c.month_first < ? AND (s.month_first IS NULL
          OR s.known_changes <> (SELECT COUNT(*) FROM step_change k WHERE k.month_first = c.month_first))""")
        .param(over).query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    return changed.or(() -> following().filter(month -> month.isBefore(over)));
  }

  private Optional<LocalDate> following() {
    Optional<LocalDate> last = date("SELECT MAX(month_first) FROM step_month_sum");
    return last.isPresent() ? last.map(month -> month.plusMonths(1))
        : date("SELECT MIN(ended_on) FROM step_done").map(day -> day.withDayOfMonth(1));
  }

  private Optional<LocalDate> date(String sql) {
    return jdbc.sql(sql).query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
  }

  /** The changes are counted before the rows: one that comes in between makes the sum out of date, never wrong. */
  private void sum(LocalDate month) {
    int changes = jdbc.sql("SELECT COUNT(*) FROM step_change WHERE month_first = ?").param(month).query(Integer.class).single();
    jdbc.sql("DELETE FROM step_month WHERE month_first = ?").param(month).update();
    jdbc.sql("DELETE FROM step_month_sum WHERE month_first = ?").param(month).update();
    jdbc.sql("""
        INSERT INTO step_month (step, month_first, worked_minutes, limited, over_limit, visits)
        SELECT step, CAST(:month AS date), worked_minutes, COUNT(limit_minutes),
          SUM(CASE WHEN worked_minutes > limit_minutes THEN 1 ELSE 0 END), COUNT(*)
        FROM step_done WHERE ended_on >= :month AND ended_on < :next GROUP BY step, worked_minutes""")
        .param("month", month).param("next", month.plusMonths(1)).update();
    jdbc.sql("INSERT INTO step_month_sum (month_first, known_changes, made_at) VALUES (?, ?, ?)")
        .params(month, changes, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)).update();
  }
}
