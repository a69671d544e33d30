package vn.motcua.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts steps. Of one agency from the rows; of the whole province from the sums of months that are over and, for what is left of the
 * period, from the rows. Both give the same: sums that something has changed since are not used.
 */
@Repository
class StepSums {

  private static final String ROWS = """
      SELECT step, worked_minutes, COUNT(*), COUNT(limit_minutes), SUM(CASE WHEN worked_minutes > limit_minutes THEN 1 ELSE 0 END)
      FROM step_done WHERE step IN (:steps) AND ended_on BETWEEN :from AND :to GROUP BY step, worked_minutes""";

  private static final String ROWS_OF_AGENCY = """
      SELECT step, worked_minutes, COUNT(*), COUNT(limit_minutes), SUM(CASE WHEN worked_minutes > limit_minutes THEN 1 ELSE 0 END)
      FROM step_done WHERE agency = :agency AND step IN (:steps) AND ended_on BETWEEN :from AND :to
      GROUP BY step, worked_minutes""";

  private static final String MONTHS = """
      SELECT step, worked_minutes, SUM(visits), SUM(limited), SUM(over_limit) FROM step_month
      WHERE step IN (:steps) AND month_first IN (:months) GROUP BY step, worked_minutes""";

  private static final String OPEN = """
      SELECT step, COUNT(*), SUM(CASE WHEN over_at <= :now THEN 1 ELSE 0 END), SUM(CASE WHEN waiting THEN 1 ELSE 0 END)
      FROM step_open WHERE step IN (:steps)""";

  private final JdbcClient jdbc;

  StepSums(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A step of a diagram. */
  record Step(String diagram, String task) {}

  /** How many dossiers are at a step now. */
  record Open(long all, long over, long waiting) {

    private Open plus(Open more) {
      return new Open(all + more.all, over + more.over, waiting + more.waiting);
    }
  }

  /** Numbers of the steps that dossiers go through on a diagram: of a procedure all, of a diagram that procedures call those in it. */
  Map<Integer, Step> steps(String definition) {
    Map<Integer, Step> steps = new LinkedHashMap<>();
    RowCallbackHandler each = row -> steps.put(row.getInt(1), new Step(row.getString(2), row.getString(3)));
    jdbc.sql("SELECT id, diagram, task FROM step_kind WHERE definition_key = ?").param(definition).query(each);
    jdbc.sql("SELECT id, diagram, task FROM step_kind WHERE diagram = ?").param(definition).query(each);
    return steps;
  }

  Map<Step, StepSpread> done(Map<Integer, Step> steps, StepQuestion question) {
    Map<Step, StepSpread> spreads = new HashMap<>();
    if (steps.isEmpty()) {
      return spreads;
    }
    RowCallbackHandler each = row -> spreads.computeIfAbsent(steps.get(row.getInt(1)), any -> new StepSpread())
        .add(row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5));
    if (question.agency() != null) {
      jdbc.sql(ROWS_OF_AGENCY).param("agency", question.agency()).param("steps", steps.keySet()).param("from", question.from())
          .param("to", question.to()).query(each);
      return spreads;
    }
    Set<LocalDate> summed = Set.copyOf(monthsSummed(question.from(), question.to()));
    if (!summed.isEmpty()) {
      jdbc.sql(MONTHS).param("steps", steps.keySet()).param("months", summed).query(each);
    }
    for (Days days : daysBeside(question, summed)) {
      jdbc.sql(ROWS).param("steps", steps.keySet()).param("from", days.from()).param("to", days.to()).query(each);
    }
    return spreads;
  }

  Map<Step, Open> open(Map<Integer, Step> steps, String agency, Instant now) {
    Map<Step, Open> open = new HashMap<>();
    if (steps.isEmpty()) {
      return open;
    }
    RowCallbackHandler each = row -> open.merge(
        steps.get(row.getInt(1)), new Open(row.getLong(2), row.getLong(3), row.getLong(4)), Open::plus);
    JdbcClient.StatementSpec query = jdbc.sql(OPEN + (agency == null ? "" : " AND agency = :agency") + " GROUP BY step")
        .param("steps", steps.keySet()).param("now", now.atOffset(ZoneOffset.UTC));
    (agency == null ? query : query.param("agency", agency)).query(each);
    return open;
  }

  /** Days from one to another, both counted. */
  private record Days(LocalDate from, LocalDate to) {}

  /** The first days of whole months of the period whose sums still hold. */
  private List<LocalDate> monthsSummed(LocalDate from, LocalDate to) {
    return jdbc.sql("""
        SELECT s.month_first FROM step_month_sum s WHERE s.month_first BETWEEN ? AND ?
          AND s.known_changes = (SELECT COUNT(*) FROM step_change c WHERE c.month_first = s.month_first)""")
        .params(from, to.plusDays(1).minusMonths(1)).query(LocalDate.class).list();
  }

  private static List<Days> daysBeside(StepQuestion question, Set<LocalDate> summed) {
    List<Days> rest = new ArrayList<>();
    LocalDate from = question.from();
    for (LocalDate month : summed.stream().sorted().toList()) {
      if (from.isBefore(month)) {
        rest.add(new Days(from, month.minusDays(1)));
      }
      from = YearMonth.from(month).atEndOfMonth().plusDays(1);
    }
    if (!from.isAfter(question.to())) {
      rest.add(new Days(from, question.to()));
    }
    return rest;
  }
}
