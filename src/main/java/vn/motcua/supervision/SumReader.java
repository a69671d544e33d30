package vn.motcua.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the sums: whole months from their own rows, the days of the last month from theirs. */
@Repository
class SumReader {

  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
  private static final Measure[] MEASURES = Measure.values();
  private static final String ALL =
      Arrays.stream(MEASURES).map(measure -> "SUM(" + measure.column() + ")").collect(Collectors.joining(", "));

  private final JdbcClient jdbc;

  SumReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Everything that was counted up to the end of a day, by what the question asks lines of. */
  Map<String, Tally> until(BoardQuestion question, LocalDate day) {
    // After the last day of a month no single day is left to add.
    LocalDate first = day.plusDays(1).withDayOfMonth(1);
    Map<String, Tally> tallies = new HashMap<>();
    add(tallies, question, question.by().column(), SumKey.Span.MONTH, BEGINNING, first.minusDays(1));
    if (!first.isAfter(day)) {
      add(tallies, question, question.by().column(), SumKey.Span.DAY, first, day);
    }
    return tallies;
  }

  /** What was counted in each month, by its first day; of the last month up to {@code last}. */
  Map<String, Tally> months(BoardQuestion question, LocalDate firstMonth, LocalDate last) {
    Map<String, Tally> tallies = new HashMap<>();
    LocalDate current = last.withDayOfMonth(1);
    add(tallies, question, "counted_on", SumKey.Span.MONTH, firstMonth, current.minusDays(1));
    Map<String, Tally> days = new HashMap<>();
    add(days, question, "scope", SumKey.Span.DAY, current, last);
    days.values().forEach(tally -> tallies.merge(current.toString(), tally, Tally::plus));
    return tallies;
  }

  private void add(
      Map<String, Tally> tallies, BoardQuestion question, String group, SumKey.Span span, LocalDate from, LocalDate to) {
    List<Object> values = new ArrayList<>(List.of(question.scope().code(), span.code(), from, to));
    StringBuilder where = new StringBuilder("s.scope = ? AND s.span = ? AND s.counted_on BETWEEN ? AND ?");
    restrict(where, values, "s.agency", question.agency());
    restrict(where, values, "s.procedure_code", question.procedure());
    restrict(where, values, "p.field", question.field());
    String of = group.contains(".") ? group : "s." + group;
    String key = question.by() == BoardQuestion.By.OFFICER && group.equals("officer") ? "s.agency, s.officer" : of;
    jdbc.sql("SELECT " + key + ", " + ALL + " FROM counted_sum s"
        + (question.asksFields() ? " JOIN counted_procedure p ON p.code = s.procedure_code" : "")
        + " WHERE " + where + " GROUP BY " + key).params(values)
        .query((row, n) -> tallies.merge(key(row, key), tally(row, key.contains(",") ? 3 : 2), Tally::plus)).list();
  }

  private static void restrict(StringBuilder where, List<Object> values, String column, String value) {
    if (value != null) {
      where.append(" AND ").append(column).append(" = ?");
      values.add(value);
    }
  }

  /** An officer is one of an agency. */
  private static String key(ResultSet row, String columns) throws SQLException {
    return columns.contains(",") ? row.getString(1) + " " + row.getString(2) : row.getString(1);
  }

  private static Tally tally(ResultSet row, int first) throws SQLException {
    Tally tally = new Tally();
    for (int i = 0; i < MEASURES.length; i++) {
      tally.add(MEASURES[i], row.getLong(first + i));
    }
    return tally;
  }
}
