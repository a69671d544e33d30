package vn.motcua.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.supervision.BoardQueries;
import vn.motcua.supervision.BoardRecount;

/** Whether the board over a whole province is fast enough and right. */
final class ProvinceVerdict {

  private static final int WARM_UP = 20;
  private static final int TIMES = 200;
  private static final double MEDIAN_MILLIS = 200;
  private static final double P95_MILLIS = 500;
  private static final int MOST_SHOWN = 20;

  private final BoardQueries queries;
  private final JdbcTemplate sql;
  private final JdbcClient jdbc;
  private final FlowBenchmark.Report report;
  private final List<String> faults = new ArrayList<>();

  ProvinceVerdict(MonthProvince province, FlowBenchmark.Report report) {
    this.queries = province.bean(BoardQueries.class);
    this.sql = province.bean(JdbcTemplate.class);
    this.jdbc = province.bean(JdbcClient.class);
    this.report = report;
  }

  List<String> faults() {
    return faults;
  }

  void count() {
    long before = System.nanoTime();
    queries.countAnew();
    report.line(String.format(Locale.ROOT, "Counted anew in %.0f s: %d dossiers, %d rows of sums, %s", seconds(before),
        sql.queryForObject("SELECT COUNT(*) FROM counted_dossier", Long.class),
        sql.queryForObject("SELECT COUNT(*) FROM counted_sum", Long.class),
        sql.queryForObject("SELECT pg_size_pretty(pg_total_relation_size('counted_sum'))", String.class)));
  }

  void measure(LocalDate last) {
    String agency = sql.queryForObject(
        "SELECT competent_agency FROM dossier GROUP BY competent_agency ORDER BY COUNT(*) DESC LIMIT 1", String.class);
    String procedure = sql.queryForObject(
        "SELECT procedure_code FROM dossier GROUP BY procedure_code ORDER BY COUNT(*) DESC LIMIT 1", String.class);
    String field = sql.queryForObject("SELECT field FROM counted_procedure WHERE code = ?", String.class, procedure);
    report.line(String.format(Locale.ROOT, "%-34s %10s %10s   (%d times each)", "query", "median ms", "p95 ms", TIMES));
    queries.of(last, agency, procedure, field).forEach(this::measure);
  }

  private void measure(String name, Runnable query) {
    double[] millis = new double[TIMES];
    for (int i = -WARM_UP; i < TIMES; i++) {
      long before = System.nanoTime();
      query.run();
      if (i >= 0) {
        millis[i] = (System.nanoTime() - before) / 1e6;
      }
    }
    Arrays.sort(millis);
    double median = millis[TIMES / 2];
    double late = millis[TIMES * 95 / 100];
    report.line(String.format(Locale.ROOT, "%-34s %10.1f %10.1f", name, median, late));
    if (median > MEDIAN_MILLIS || late > P95_MILLIS) {
      fault(name + " is too slow");
    }
  }

  void recount(LocalDate last) {
    BoardRecount recount = new BoardRecount(jdbc);
    LocalDate month = last.withDayOfMonth(1);
    compare("agencies, last month", recount.agencies(month, last), queries.agencies(month, last));
    compare("procedures, last month", recount.procedures(month, last), queries.procedures(month, last));
    LocalDate from = last.minusDays(100);
    LocalDate to = last.minusDays(47);
    compare("agencies, a past period", recount.agencies(from, to), queries.agencies(from, to));
    queries.officersApart(from, to).forEach(agency -> fault("officers of " + agency + " do not add up"));
    report.line(faults.isEmpty() ? "Every count confirmed by the recount." : faults.size() + " faults:");
    faults.stream().limit(MOST_SHOWN).forEach(report::line);
  }

  private void compare(String what, Map<String, Map<String, Long>> counted, Map<String, Map<String, Long>> said) {
    counted.values().removeIf(Map::isEmpty);
    counted.forEach((key, numbers) -> {
      if (!numbers.equals(said.get(key))) {
        fault(what + ", " + key + ": recounted " + numbers + ", said " + said.get(key));
      }
    });
    said.keySet().stream().filter(key -> !counted.containsKey(key)).forEach(key -> fault(what + ", " + key
        + ": nothing to count"));
    report.line("Recounted " + what + ": " + counted.size() + " lines");
  }

  private void fault(String text) {
    faults.add(text);
  }

  private static double seconds(long before) {
    return (System.nanoTime() - before) / 1e9;
  }
}
