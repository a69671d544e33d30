package vn.motcua.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts a played month a second time, from the engine's history and from what officers typed: which steps ran when and who did them.
 * It reads neither the ledger nor any class that the list is made with.
 */
final class MonthRecount {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** When the step ran that gave the result, the refusal, or the end by withdrawal. */
  private static final String ENDED = """
      SELECT p.business_key_, MIN(a.end_time_) FROM act_hi_actinst a JOIN act_hi_procinst p ON p.id_ = a.proc_inst_id_
      WHERE a.act_id_ IN ('Task_Finish', 'Task_RefusalOnMerits', 'Task_GrantWithdrawal') AND a.end_time_ IS NOT NULL
      GROUP BY p.business_key_""";

  /** When the explanation was first asked for: the timer fires in the minute after the date. */
  private static final String LATE = """
      SELECT p.business_key_, MIN(t.start_time_) FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_
      WHERE t.task_def_key_ = 'Task_ExplainLateness' GROUP BY p.business_key_""";

  private static final String EXPLAINED = """
      SELECT p.business_key_, t.end_time_, e.content FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_
        JOIN dossier_entry e ON e.dossier_code = p.business_key_ AND e.field = 'causeClass'
      WHERE t.task_def_key_ = 'Task_ExplainLateness' AND t.end_time_ IS NOT NULL ORDER BY t.end_time_""";

  private static final String HANDLED = """
      SELECT p.business_key_, t.assignee_ FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_
      WHERE t.task_def_key_ = 'Task_CertifyCopy' AND t.assignee_ IS NOT NULL ORDER BY t.start_time_""";

  /** Of a dossier that nobody had taken when it became late: who was given it to explain. */
  private static final String EXPLAINING = """
      SELECT p.business_key_, t.assignee_ FROM act_hi_taskinst t JOIN act_hi_procinst p ON p.id_ = t.proc_inst_id_
      WHERE t.task_def_key_ = 'Task_ExplainLateness' AND t.assignee_ IS NOT NULL ORDER BY t.start_time_""";

  private static final String AGENCIES = "SELECT code, competent_agency FROM dossier";

  private final JdbcClient jdbc;

  MonthRecount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the list says of an agency, in the order of its columns. */
  record Line(int considered, int endedLate, int openLate, long days, Map<String, Integer> causes, int unexplained) {}

  Map<String, Line> agencies(YearMonth month) {
    Map<String, Instant> ended = moments(ENDED);
    Map<String, Instant> late = moments(LATE);
    Map<String, String> causes = causes(month);
    Map<String, Line> lines = new TreeMap<>();
    texts(AGENCIES).forEach((code, agency) -> {
      Line line = line(ended.get(code), late.get(code), causes.get(code), month);
      if (line.considered() > 0) {
        lines.merge(agency, line, MonthRecount::sum);
      }
    });
    return lines;
  }

  /** Late dossiers of the month by the officer who had them, or was given them to explain. */
  Map<String, Integer> lateOfOfficers(YearMonth month) {
    Map<String, Instant> ended = moments(ENDED);
    Map<String, String> handled = texts(EXPLAINING);
    handled.putAll(texts(HANDLED));
    Map<String, Integer> counts = new TreeMap<>();
    moments(LATE).forEach((code, at) -> {
      Line line = line(ended.get(code), at, null, month);
      if (line.endedLate() + line.openLate() > 0 && handled.containsKey(code)) {
        counts.merge(handled.get(code), 1, Integer::sum);
      }
    });
    return counts;
  }

  private static Line line(Instant ended, Instant late, String cause, YearMonth month) {
    Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
    boolean isLate = late != null && late.isBefore(end);
    boolean isEnded = ended != null && ended.isBefore(end);
    boolean endedNow = isEnded && !ended.isBefore(month.atDay(1).atStartOfDay(ZONE).toInstant());
    boolean openLate = isLate && !isEnded;
    if (!endedNow && !openLate) {
      return new Line(0, 0, 0, 0, Map.of(), 0);
    }
    if (!isLate) {
      return new Line(1, 0, 0, 0, Map.of(), 0);
    }
    LocalDate until = isEnded ? LocalDate.ofInstant(ended, ZONE) : month.atEndOfMonth();
    return new Line(1, endedNow ? 1 : 0, openLate ? 1 : 0, ChronoUnit.DAYS.between(LocalDate.ofInstant(late, ZONE), until),
        cause == null ? Map.of() : Map.of(cause, 1), cause == null ? 1 : 0);
  }

  static Line sum(Line one, Line other) {
    Map<String, Integer> causes = new TreeMap<>(one.causes());
    other.causes().forEach((cause, number) -> causes.merge(cause, number, Integer::sum));
    return new Line(one.considered() + other.considered(), one.endedLate() + other.endedLate(), one.openLate() + other.openLate(),
        one.days() + other.days(), causes, one.unexplained() + other.unexplained());
  }

  private Map<String, Instant> moments(String sql) {
    Map<String, Instant> moments = new HashMap<>();
    jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getTimestamp(2).toInstant())).list()
        .forEach(each -> moments.put(each.getKey(), each.getValue()));
    return moments;
  }

  /** The newest of each. */
  private Map<String, String> texts(String sql) {
    Map<String, String> texts = new HashMap<>();
    jdbc.sql(sql).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list()
        .forEach(each -> texts.put(each.getKey(), each.getValue()));
    return texts;
  }

  /** What was given before the end of the month. */
  private Map<String, String> causes(YearMonth month) {
    Timestamp end = Timestamp.from(month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
    Map<String, String> causes = new HashMap<>();
    List<String[]> rows = jdbc.sql(EXPLAINED).query((row, number) -> row.getTimestamp(2).before(end)
        ? new String[] {row.getString(1), row.getString(3)} : new String[0]).list();
    rows.stream().filter(row -> row.length > 0).forEach(row -> causes.put(row[0], row[1].replace("\"", "")));
    return causes;
  }
}
