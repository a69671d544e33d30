package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.LedgerCopies;
import vn.motcua.document.BenchPrinter;
import vn.motcua.dossier.CalendarChange;
import vn.motcua.dossier.CalendarChanges;
import vn.motcua.support.Copies;

/**
 * One more day off for the whole province while many dossiers are open: how long until every fact, row, timer and task says so, and how
 * officers are served meanwhile. Twenty genuine dossiers are played, the others are copies of their rows.
 */
final class CalendarBenchmark {

  private static final int TEMPLATES = 20;
  private static final String MONDAY_MORNING = "2026-10-12T09:10";
  private static final String STORM = """
      agency,date,kind,name,replaces,decision
      H99.100,2026-10-20,off,nghỉ bão,,Công điện 9
      H99.101,2026-10-20,off,nghỉ bão,,Công điện 9
      """;

  private final FlowBenchmark.Report report = new FlowBenchmark.Report();
  private final int dossiers;

  private CalendarBenchmark(int dossiers) {
    this.dossiers = dossiers;
  }

  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<String> all = Arrays.asList(arguments);
    int at = all.indexOf("--dossiers");
    long monday = LocalDateTime.parse(MONDAY_MORNING).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    ClockUtil.offset(monday - System.currentTimeMillis());
    try (BenchDatabases databases = BenchDatabases.postgres()) {
      new CalendarBenchmark(at < 0 ? 20_000 : Integer.parseInt(all.get(at + 1))).run(databases, all.contains("--quiet"));
      System.exit(0);
    }
  }

  private void run(BenchDatabases databases, boolean quiet) throws Exception {
    BenchDatabases.Pool pool = databases.create("ours");
    try (OurApplication ours = new OurApplication(pool, new BenchPrinter(false))) {
      JdbcTemplate jdbc = new JdbcTemplate(pool.connections());
      List<String> seeds = play(ours);
      long before = System.nanoTime();
      seeds.forEach(seed -> copy(pool, ours, seed, dossiers / TEMPLATES - 1));
      databases.analyze(pool);
      report.line(String.format(Locale.ROOT, "%s; %d processors shared by application, officers and database",
          databases.describe(pool), Runtime.getRuntime().availableProcessors()));
      report.line(String.format(Locale.ROOT, "%d open dossiers, rows copied in %.0f s", dossiers, seconds(before)));
      measure(ours, jdbc, quiet);
    }
    report.write("calendar.txt");
  }

  private static void copy(BenchDatabases.Pool pool, OurApplication ours, String seed, int copies) {
    InstanceCopies rows = new InstanceCopies(pool.connections());
    rows.copy(seed, copies);
    rows.copy("dossier", "t.code = $code", seed, copies);
    rows.copy("dossier_person", "t.dossier_code = $code", seed, copies);
    new LedgerCopies(pool.connections(), ours.bean(Clock.class))
        .copy(seed, IntStream.rangeClosed(1, copies).mapToObj(number -> InstanceCopies.code(seed, number)).toList());
  }

  private void measure(OurApplication ours, JdbcTemplate jdbc, boolean quiet) throws InterruptedException {
    CalendarChanges changes = ours.bean(CalendarChanges.class);
    long start = System.nanoTime();
    int moving = changes.preview(STORM).moving();
    report.line(String.format(Locale.ROOT, "Preview: %d dossiers move, counted in %.1f s", moving, seconds(start)));
    Officers officers = new Officers(ours);
    if (!quiet) {
      officers.begin();
    }
    long act = System.nanoTime();
    int number = as(ours, "quantri", () -> changes.propose(STORM, "Công điện 9").orElseThrow()).number();
    double inForce = seconds(act);
    while (changes.get(number).state() != CalendarChange.State.DONE) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    double done = seconds(act);
    officers.end();
    CalendarChange change = changes.get(number);
    report.line(String.format(Locale.ROOT, "In force after %.1f s, every dossier aligned after %.1f s: %d moved, %d failed", inForce, done,
        change.moved(), change.failed().size()));
    report.line("Facts CALENDAR_CHANGED: " + count(jdbc, "SELECT COUNT(*) FROM clock_fact WHERE kind = 'CALENDAR_CHANGED'")
        + ", overdue timers at their new minute: " + count(jdbc, """
            SELECT COUNT(*) FROM act_ru_job j JOIN dossier d ON d.instance_id = j.process_instance_id_
            WHERE j.handler_cfg_ LIKE 'Timer_Overdue%' AND j.duedate_ = (d.due_current AT TIME ZONE 'Asia/Ho_Chi_Minh')
              + INTERVAL '1 minute'"""));
    report.line(officers.told());
  }

  /** Ten working days agreed in writing, some still to be certified, some to be signed. */
  private List<String> play(OurApplication ours) {
    List<String> seeds = new ArrayList<>();
    String definition = ours.bean(RepositoryService.class).createProcessDefinitionQuery().processDefinitionKey("chung-thuc-ban-sao")
        .latestVersion().singleResult().getId();
    for (int number = 0; number < TEMPLATES; number++) {
      Map<String, Object> form = Copies.known();
      form.put("caseKey", "nhieu-ban");
      form.put("writtenAgreement", true);
      form.put("agreedWorkingDays", 10);
      String code = as(ours, number % 2 == 0 ? "tiepnhan.100" : "tiepnhan.101",
          () -> ours.bean(FormService.class).submitStartForm(definition, form).getBusinessKey());
      for (Side.Step step : Side.STEPS.subList(0, number % 3 == 0 ? 3 : 2)) {
        Side.OpenTask task = ours.find(code, step, number);
        ours.claim(task, step, number);
        ours.complete(task, step, number);
        if (step.printsSlip()) {
          ours.runJob(task);
        }
      }
      seeds.add(code);
    }
    return seeds;
  }

  private static long count(JdbcTemplate jdbc, String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  static <T> T as(OurApplication ours, String officer, Supplier<T> act) {
    IdentityService identities = ours.bean(IdentityService.class);
    List<String> groups = identities.createGroupQuery().groupMember(officer).list().stream().map(Group::getId).toList();
    identities.setAuthentication(officer, groups);
    try {
      return act.get();
    } finally {
      identities.clearAuthentication();
    }
  }

  /** Somebody at a counter who certifies one copy after the other. */
  private static final class Officers {

    private final OurApplication ours;
    private final AtomicBoolean working = new AtomicBoolean();
    private final List<Long> nanos = new ArrayList<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private Thread thread;

    Officers(OurApplication ours) {
      this.ours = ours;
    }

    void begin() {
      working.set(true);
      thread = new Thread(() -> {
        for (int number = 0; working.get(); number++) {
          dossier(number);
        }
      });
      thread.setDaemon(true);
      thread.start();
    }

    private void dossier(int number) {
      try {
        String code = ours.start(number);
        for (Side.Step step : Side.STEPS) {
          Side.OpenTask task = ours.find(code, step, number);
          ours.claim(task, step, number);
          long before = System.nanoTime();
          ours.complete(task, step, number);
          nanos.add(System.nanoTime() - before);
          if (step.printsSlip()) {
            ours.runJob(task);
          }
        }
      } catch (RuntimeException failed) {
        refused.merge(failed.getClass().getSimpleName(), 1, Integer::sum);
      }
    }

    void end() throws InterruptedException {
      if (working.getAndSet(false)) {
        thread.join();
      }
    }

    String told() {
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.isEmpty() ? "Nobody worked meanwhile" : String.format(Locale.ROOT,
          "Meanwhile one officer completed %d tasks, median %.0f ms, 95 %% %.0f ms, longest %.0f ms, refused %s", sorted.size(),
          sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 95 / 100) / 1e6,
          sorted.get(sorted.size() - 1) / 1e6, refused);
    }
  }
}
