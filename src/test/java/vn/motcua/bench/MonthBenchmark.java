package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.lateness.PlayedMonth;

/**
 * Plays a whole month on the moved clock and checks what it must end with: an empty audit, letter and report of every late dossier,
 * and a monthly list that a recount from the engine's history confirms. Ends with 1 when anything is wrong.
 */
final class MonthBenchmark {

  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final int MOST_SHOWN = 40;

  private MonthBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<String> all = Arrays.asList(arguments);
    boolean real = all.contains("--real");
    int at = all.indexOf("--dossiers");
    int dossiers = at < 0 ? 2_000 : Integer.parseInt(all.get(at + 1));
    FlowBenchmark.Report report = new FlowBenchmark.Report();
    try (BenchDatabases databases = all.contains("h2") ? BenchDatabases.h2() : BenchDatabases.postgres();
        BenchDatabases.Pool pool = databases.create("month"); MonthProvince province = MonthProvince.start(pool.connections())) {
      report.line(databases.describe(pool) + "; Java " + Runtime.version());
      List<String> faults = run(new MonthRun(province, new MonthRun.Size(dossiers, real)), province, report);
      report.write(real ? "month-real.txt" : "month.txt");
      System.exit(faults.isEmpty() ? 0 : 1);
    }
  }

  private static List<String> run(MonthRun run, MonthProvince province, FlowBenchmark.Report report) throws Exception {
    long before = System.nanoTime();
    run.play(MONTH);
    report.line(String.format(Locale.ROOT, "%s: %d dossiers of %d agencies played in %.0f s", MONTH, run.plan().dossiers().size(),
        run.plan().offices().size(), seconds(before)));
    PlayedMonth played = province.bean(PlayedMonth.class);
    MonthVerdict verdict = new MonthVerdict(run, played, province.bean(JdbcClient.class));
    long audit = System.nanoTime();
    int found = played.findings().size();
    report.line(String.format(Locale.ROOT, "Audit of all dossiers: %d findings in %.1f s", found, seconds(audit)));
    report.line(verdict.late() + " became late, " + verdict.withBothDocuments()
        + " of them have letter 04 and explanation report");
    List<String> faults = verdict.faults();
    report.line(faults.isEmpty() ? "Audit empty, list confirmed by the recount, the same byte for byte when made again."
        : faults.size() + " faults:");
    faults.stream().limit(MOST_SHOWN).forEach(report::line);
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Files.write(folder.resolve("month-list.pdf"), played.pdf(MONTH));
    return faults;
  }

  private static double seconds(long before) {
    return (System.nanoTime() - before) / 1e9;
  }
}
