package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.LedgerCopies;
import vn.motcua.lateness.PlayedMonth;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;

/** How long the audit takes over very many open dossiers: genuine ones, copied row by row. Ends with 1 when it finds anything. */
final class AuditBenchmark {

  private static final int SEEDS = 20;
  private static final int ROUNDS = 5;
  private static final List<String> TABLES =
      List.of("dossier", "dossier_person", "dossier_declaration", "dossier_entry", "dossier_paper");

  private AuditBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<String> all = Arrays.asList(arguments);
    int at = all.indexOf("--dossiers");
    int dossiers = at < 0 ? 20_000 : Integer.parseInt(all.get(at + 1));
    FlowBenchmark.Report report = new FlowBenchmark.Report();
    try (BenchDatabases databases = BenchDatabases.postgres(); BenchDatabases.Pool pool = databases.create("audit");
        MonthProvince province = MonthProvince.start(pool.connections())) {
      report.line(databases.describe(pool) + "; Java " + Runtime.version());
      fill(province, pool, dossiers);
      databases.analyze(pool);
      int findings = measure(province, report);
      report.write("audit.txt");
      System.exit(findings == 0 ? 0 : 1);
    }
  }

  /** Each stands at its handling step, its three timers armed. */
  private static void fill(MonthProvince province, BenchDatabases.Pool pool, int dossiers) {
    Centre centre = province.bean(Centre.class);
    InstanceCopies rows = new InstanceCopies(pool.connections());
    LedgerCopies ledger = new LedgerCopies(pool.connections(), province.bean(Clock.class));
    for (int seed = 0; seed < SEEDS; seed++) {
      centre.at(LocalDateTime.parse("2026-10-12T08:00").plusMinutes(5L * seed).toString());
      Map<String, Object> form = new HashMap<>(Copies.known());
      form.put("caseKey", "nhieu-ban");
      String code = centre.receive("tiepnhan.100", form);
      centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
      int copies = dossiers / SEEDS - 1;
      rows.copy(code, copies);
      TABLES.forEach(table -> rows.copy(table, (table.equals("dossier") ? "t.code" : "t.dossier_code") + " = $code", code, copies));
      ledger.copy(code, IntStream.rangeClosed(1, copies).mapToObj(n -> InstanceCopies.code(code, n)).toList());
    }
  }

  private static int measure(MonthProvince province, FlowBenchmark.Report report) {
    PlayedMonth played = province.bean(PlayedMonth.class);
    JdbcTemplate sql = province.bean(JdbcTemplate.class);
    report.line(String.format(Locale.ROOT, "%d open dossiers, %d facts, %d tasks, %d timers",
        sql.queryForObject("SELECT COUNT(*) FROM dossier", Long.class), sql.queryForObject("SELECT COUNT(*) FROM clock_fact", Long.class),
        sql.queryForObject("SELECT COUNT(*) FROM act_ru_task", Long.class),
        sql.queryForObject("SELECT COUNT(*) FROM act_ru_job", Long.class)));
    int findings = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      List<String> found = played.findings();
      report.line(String.format(Locale.ROOT, "Audit of all: %d findings in %.1f s", found.size(), (System.nanoTime() - before) / 1e9));
      found.stream().limit(3).forEach(report::line);
      findings = found.size();
    }
    long before = System.nanoTime();
    played.isSameAgain(YearMonth.of(2026, 9));
    report.line(String.format(Locale.ROOT, "A month's list, made twice: %.1f s", (System.nanoTime() - before) / 1e9));
    return findings;
  }
}
