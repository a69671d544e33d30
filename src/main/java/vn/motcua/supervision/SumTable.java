package vn.motcua.supervision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the table of sums. Only whoever holds the row of {@code counting} does. */
@Repository
class SumTable {

  private static final List<String> COLUMNS = Arrays.stream(Measure.values()).map(Measure::column).toList();
  private static final String UPDATE = "UPDATE counted_sum SET "
      + COLUMNS.stream().map(column -> column + " = " + column + " + ?").collect(Collectors.joining(", "))
      + " WHERE scope = ? AND span = ? AND agency = ? AND procedure_code = ? AND officer = ? AND counted_on = ?";
  private static final String INSERT = "INSERT INTO counted_sum (" + String.join(", ", COLUMNS)
      + ", scope, span, agency, procedure_code, officer, counted_on) VALUES (" + "?, ".repeat(COLUMNS.size())
      + "?, ?, ?, ?, ?, ?)";
  private static final int AT_ONCE = 2_000;

  private final JdbcTemplate jdbc;

  SumTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(Sums sums) {
    List<Object[]> rows = new ArrayList<>(AT_ONCE);
    for (Map.Entry<SumKey, int[]> row : sums.rows().entrySet()) {
      rows.add(values(row.getKey(), row.getValue()));
      if (rows.size() == AT_ONCE) {
        write(rows);
        rows.clear();
      }
    }
    write(rows);
  }

  void clear() {
    jdbc.update("DELETE FROM counted_sum");
  }

  private void write(List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    int[] changed = jdbc.batchUpdate(UPDATE, rows);
    List<Object[]> missing = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 0) {
        missing.add(rows.get(i));
      }
    }
    if (!missing.isEmpty()) {
      jdbc.batchUpdate(INSERT, missing);
    }
  }

  private static Object[] values(SumKey key, int[] numbers) {
    Object[] values = new Object[numbers.length + 6];
    for (int i = 0; i < numbers.length; i++) {
      values[i] = numbers[i];
    }
    Object[] of = {key.scope().code(), key.span().code(), key.agency(), key.procedure(), key.officer(), key.day()};
    System.arraycopy(of, 0, values, numbers.length, of.length);
    return values;
  }
}
