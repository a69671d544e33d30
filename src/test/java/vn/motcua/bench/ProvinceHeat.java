package vn.motcua.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.lateness.RegularWork;
import vn.motcua.supervision.StepFigures;
import vn.motcua.supervision.StepQuestion;
import vn.motcua.supervision.StepStatistics;
import vn.motcua.supervision.StepSumming;

/** What the heat map of a diagram costs over a province, and whether it is right. */
final class ProvinceHeat {

  private static final String COPY = "chung-thuc-ban-sao";
  private static final int TIMES = 200;
  private static final double MOST_MEDIAN = 200;
  private static final double MOST_NINETY_FIFTH = 500;

  private static final String RECOUNT = """
      SELECT k.diagram || ' ' || k.task, COUNT(*) || ' ' || COUNT(d.limit_minutes) || ' '
        || COUNT(*) FILTER (WHERE d.worked_minutes > d.limit_minutes) || ' '
        || percentile_disc(0.5) WITHIN GROUP (ORDER BY d.worked_minutes) || ' '
        || percentile_disc(0.9) WITHIN GROUP (ORDER BY d.worked_minutes)
      FROM step_done d JOIN step_kind k ON k.id = d.step
      WHERE (k.definition_key = ? OR k.diagram = ?) AND d.ended_on BETWEEN ? AND ? AND (d.agency = ? OR CAST(? AS text) IS NULL)
      GROUP BY k.diagram, k.task""";

  private static final String LEDGER = """
      SELECT COUNT(*) FROM clock_fact f JOIN dossier d ON d.code = f.dossier_code
      WHERE f.kind = 'COMPLETED' AND d.definition_key = ?
        AND CAST(f.happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS date) BETWEEN ? AND ?""";

  private final MonthProvince province;
  private final FlowBenchmark.Report report;
  private final LocalDate today;
  private final JdbcTemplate sql;
  private final StepStatistics statistics;

  ProvinceHeat(MonthProvince province, FlowBenchmark.Report report, LocalDate today) {
    this.province = province;
    this.report = report;
    this.today = today;
    this.sql = province.bean(JdbcTemplate.class);
    this.statistics = province.bean(StepStatistics.class);
  }

  /** @return whether every figure agrees with the recount and every question is answered in time */
  boolean measure() {
    sql.execute("VACUUM ANALYZE step_done");
    long before = System.nanoTime();
    RegularWork sums = province.bean(StepSumming.work());
    int months = 0;
    while (sums.round()) {
      months++;
    }
    report.line(String.format(Locale.ROOT, "steps of %d months added up in %.1f s", months, (System.nanoTime() - before) / 1e9));
    boolean good = true;
    for (Map.Entry<String, StepQuestion> question : questions().entrySet()) {
      good &= measure(question.getKey(), question.getValue());
    }
    return good & agreesWithLedger();
  }

  private Map<String, StepQuestion> questions() {
    LocalDate month = today.withDayOfMonth(1).minusMonths(1);
    LocalDate first = month.minusMonths(5);
    String busiest = sql.queryForObject(
        "SELECT agency FROM step_done GROUP BY agency ORDER BY COUNT(*) DESC, agency LIMIT 1", String.class);
    Map<String, StepQuestion> questions = new LinkedHashMap<>();
    LocalDate last = today.withDayOfMonth(1).minusDays(1);
    questions.put("one month of the procedure asked for most", new StepQuestion(COPY, month, last, null));
    questions.put("half a year of it", new StepQuestion(COPY, first, last, null));
    questions.put("from the middle of a month to the middle of another",
        new StepQuestion(COPY, first.plusDays(14), month.plusDays(14), null));
    questions.put("half a year of it at the busiest agency", new StepQuestion(COPY, first, today, busiest));
    questions.put("half a year of reception, all procedures", new StepQuestion("common-intake", first, month.minusDays(1), null));
    questions.put("reception of half a month, all procedures", new StepQuestion("common-intake", month, month.plusDays(14), null));
    questions.put("half a year of reception at the busiest agency", new StepQuestion("common-intake", first, today, busiest));
    return questions;
  }

  private boolean measure(String name, StepQuestion question) {
    double[] millis = new double[TIMES];
    List<StepFigures> figures = statistics.figures(question);
    for (int time = 0; time < TIMES; time++) {
      long before = System.nanoTime();
      statistics.figures(question);
      millis[time] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    double median = millis[TIMES / 2];
    double ninetyFifth = millis[TIMES * 95 / 100];
    boolean right = recounted(question).equals(counted(figures));
    boolean fast = median <= MOST_MEDIAN && ninetyFifth <= MOST_NINETY_FIFTH;
    report.line(String.format(Locale.ROOT, "heat map, %s: %d steps done, median %.1f ms, 95th percentile %.1f ms%s%s", name,
        figures.stream().mapToLong(StepFigures::finished).sum(), median, ninetyFifth, fast ? "" : " TOO SLOW",
        right ? ", as recounted" : " NOT AS RECOUNTED"));
    return right && fast;
  }

  private static Map<String, String> counted(List<StepFigures> figures) {
    Map<String, String> counted = new TreeMap<>();
    figures.stream().filter(step -> step.finished() > 0).forEach(step -> counted.put(step.diagram() + " " + step.task(), step.finished()
        + " " + step.limited() + " " + step.over() + " " + step.median() + " " + step.ninetieth()));
    return counted;
  }

  private Map<String, String> recounted(StepQuestion question) {
    Map<String, String> recounted = new TreeMap<>();
    sql.query(RECOUNT, row -> {
      recounted.put(row.getString(1), row.getString(2));
    }, question.definition(), question.definition(), question.from(), question.to(), question.agency(), question.agency());
    return recounted;
  }

  /** The rows come from the ledger: of the step that it tells of there are as many. */
  private boolean agreesWithLedger() {
    LocalDate first = today.minusMonths(4);
    long told = sql.queryForObject(LEDGER, Long.class, COPY, first, today);
    long counted = statistics.figures(new StepQuestion(COPY, first, today, null)).stream()
        .filter(step -> step.task().equals("Task_Handle")).mapToLong(StepFigures::finished).sum();
    report.line("steps completed by the ledger " + told + ", by the heat map " + counted);
    return told == counted;
  }
}
