package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.ClockLedger;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueQuery;

/** What the supervisor's desk costs over the dossiers of a whole province. */
final class ProvinceBenchmark {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 30);
  private static final String FIRST = "2.000815";
  private static final int SELDOM_ASKED = 180;
  private static final int VERIFIED = 200;

  private ProvinceBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<String> all = Arrays.asList(arguments);
    int ended = number(all, "--ended", 1_000_000);
    int open = number(all, "--open", 20_000);
    FlowBenchmark.Report report = new FlowBenchmark.Report();
    try (BenchDatabases databases = BenchDatabases.postgres(); BenchDatabases.Pool pool = databases.create("province");
        MonthProvince province = MonthProvince.start(pool.connections())) {
      report.line(databases.describe(pool) + "; Java " + Runtime.version() + "; "
          + Runtime.getRuntime().availableProcessors() + " processors");
      fill(databases, province, report, ended, open);
      ProvinceVerdict verdict = new ProvinceVerdict(province, report);
      verdict.count();
      databases.analyze(pool);
      // Within a month: its days have to be added one by one.
      verdict.measure(TODAY.minusDays(7));
      verdict.recount(TODAY);
      boolean good = new ProvinceHeat(province, report, TODAY).measure() && verdict.faults().isEmpty();
      report.write("province.txt");
      System.exit(good ? 0 : 1);
    }
  }

  private static void fill(BenchDatabases databases, MonthProvince province, FlowBenchmark.Report report, int ended, int open)
      throws Exception {
    long before = System.nanoTime();
    ProvinceData data = new ProvinceData(databases.address("province"), province.bean(StatutoryClock.class),
        province.bean(Calendars.class), procedures(province), TODAY);
    ProvinceSteps steps = new ProvinceSteps(
        databases.address("province"), province.bean(StatutoryClock.class), province.bean(Calendars.class));
    long facts;
    try (steps) {
      facts = data.fill(ended, open, steps);
    }
    JdbcTemplate sql = province.bean(JdbcTemplate.class);
    report.line(String.format(Locale.ROOT, "%d ended and %d open dossiers of %d agencies, %d facts, filled in %.0f s, %s",
        ended, open, sql.queryForObject("SELECT COUNT(DISTINCT competent_agency) FROM dossier", Integer.class), facts,
        (System.nanoTime() - before) / 1e9,
        sql.queryForObject("SELECT pg_size_pretty(pg_database_size(current_database()))", String.class)));
    report.line(steps.size());
    ClockLedger ledger = province.bean(ClockLedger.class);
    long broken = sql.queryForList("SELECT code FROM dossier ORDER BY md5(code) LIMIT " + VERIFIED, String.class).stream()
        .filter(code -> ledger.verify(code).isPresent()).count();
    if (broken > 0) {
      throw new IllegalStateException(broken + " ledgers of " + VERIFIED + " do not hold");
    }
  }

  /** What is deployed, the one really asked for most first, and many that are seldom asked for. */
  private static List<ProvincePlan.Asked> procedures(MonthProvince province) {
    List<ProvincePlan.Asked> asked = new ArrayList<>();
    province.bean(Catalogue.class).find(CatalogueQuery.inForce(TODAY)).forEach(entry -> asked.add(new ProvincePlan.Asked(
        entry.procedure().code(), entry.procedure().name(), entry.procedure().definitionKey())));
    asked.sort(Comparator.comparing(each -> !each.code().equals(FIRST)));
    for (int number = 1; number <= SELDOM_ASKED; number++) {
      asked.add(new ProvincePlan.Asked("9.%06d".formatted(number), "Thủ tục ít gặp " + number, "it-gap-" + number));
    }
    return asked;
  }

  private static int number(List<String> arguments, String name, int usual) {
    int at = arguments.indexOf(name);
    return at < 0 ? usual : Integer.parseInt(arguments.get(at + 1));
  }
}
