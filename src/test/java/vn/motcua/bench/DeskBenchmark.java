package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.TaskQuery;
import org.opentest4j.TestAbortedException;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.LedgerCopies;
import vn.motcua.security.Browser;
import vn.motcua.support.Centre;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Screen;

/** What an officer waits for: the first page of a list while very many tasks are open. Ends with 1 when one takes too long. */
final class DeskBenchmark {

  private static final int SEEDS = 20;
  private static final int WARM_UP = 50;
  private static final int ROUNDS = 200;
  /** With authorization one count takes seconds. */
  private static final int ENGINE_ROUNDS = 20;
  private static final double LIMIT_MILLIS = 20;
  private static final int BROWSER_ROUNDS = 40;
  /** Until fifteen cards stand that were not there before, and the browser has drawn them. */
  private static final String CLICK = """
      async name => {
        const cards = () => [...document.querySelectorAll('li.task a')].map(each => each.href).join();
        const before = cards();
        const from = performance.now();
        [...document.querySelectorAll('.mc-lists a')].find(each => each.textContent.includes(name)).click();
        while (cards() === before || document.querySelectorAll('li.task').length < 15) {
          if (performance.now() - from > 30000) {
            throw new Error(`No other 15 cards after a click on ${name}: the two lists must begin with different tasks`);
          }
          await new Promise(requestAnimationFrame);
        }
        await new Promise(requestAnimationFrame);
        return performance.now() - from;
      }""";
  private static final int PAGE = 15;
  private static final Pattern TASK = Pattern.compile("\"taskId\":\"[^\"]+\"");
  private static final String OFFICER = "thuly.100";
  private static final String PASSWORD = "SaoMai-2026!";
  private static final List<String> TABLES =
      List.of("dossier", "dossier_person", "dossier_declaration", "dossier_entry", "dossier_paper");

  private final MonthProvince province;
  private final FlowBenchmark.Report report;
  private final Browser browser;
  private boolean tooSlow;

  private DeskBenchmark(MonthProvince province, FlowBenchmark.Report report) {
    this.province = province;
    this.report = report;
    this.browser = new Browser(province.port());
  }

  public static void main(String[] arguments) throws Exception {
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    int at = Arrays.asList(arguments).indexOf("--dossiers");
    int dossiers = at < 0 ? 20_000 : Integer.parseInt(arguments[at + 1]);
    FlowBenchmark.Report report = new FlowBenchmark.Report();
    try (BenchDatabases databases = BenchDatabases.postgres(); BenchDatabases.Pool pool = databases.create("desk");
        MonthProvince province = MonthProvince.start(pool.connections())) {
      report.line(databases.describe(pool) + "; Java " + Runtime.version() + "; "
          + Runtime.getRuntime().availableProcessors() + " processors");
      DeskBenchmark benchmark = new DeskBenchmark(province, report);
      benchmark.fill(pool, dossiers);
      databases.analyze(pool);
      benchmark.measure();
      report.write("desk.txt");
      System.exit(benchmark.tooSlow ? 1 : 0);
    }
  }

  /** The first seed, and so one dossier in twenty, is late; the others stand at their handling step. */
  private void fill(BenchDatabases.Pool pool, int dossiers) {
    List<String> seeds = IntStream.range(0, SEEDS).mapToObj(this::seed).toList();
    InstanceCopies rows = new InstanceCopies(pool.connections());
    LedgerCopies ledger = new LedgerCopies(pool.connections(), province.bean(Clock.class));
    int copies = dossiers / SEEDS - 1;
    for (String code : seeds) {
      TABLES.forEach(table -> rows.copy(table, (table.equals("dossier") ? "t.code" : "t.dossier_code") + " = $code", code, copies));
      rows.copy("dossier_word", "t.dossier_code = $code AND t.word NOT LIKE '%-%'", code, copies);
      rows.copy(code, copies);
      ledger.copy(code, IntStream.rangeClosed(1, copies).mapToObj(n -> InstanceCopies.code(code, n)).toList());
    }
    JdbcTemplate sql = province.bean(JdbcTemplate.class);
    sql.update("INSERT INTO dossier_word (agency, word, dossier_code) SELECT receiving_agency, lower(code), code FROM dossier"
        + " ON CONFLICT DO NOTHING");
    report.line(String.format(Locale.ROOT, "%d open dossiers, %d open tasks, %d of them offered to %s's groups, %d dossiers late",
        count(sql, "SELECT COUNT(*) FROM dossier"), count(sql, "SELECT COUNT(*) FROM act_ru_task"),
        count(sql, "SELECT COUNT(DISTINCT task_id) FROM desk_task WHERE group_id IN ('thu-ly.H99.100', 'phoi-hop.H99.100')"), OFFICER,
        count(sql, "SELECT COUNT(*) FROM dossier WHERE late")));
  }

  private static Long count(JdbcTemplate sql, String query) {
    return sql.queryForObject(query, Long.class);
  }

  private String seed(int number) {
    Centre centre = province.bean(Centre.class);
    LocalDateTime at = number == 0 ? LocalDateTime.parse("2026-10-12T08:00") : LocalDateTime.parse("2026-10-13T09:00").plusMinutes(5L * number);
    centre.at(at.toString());
    Map<String, Object> form = new HashMap<>(Copies.known());
    form.put("caseKey", number == 0 ? "thuong" : "nhieu-ban");
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    if (number == 0) {
      centre.walkTo("2026-10-13T08:55");
    }
    return code;
  }

  /** Something that is measured. */
  private interface Act {
    void run();
  }

  private void measure() {
    ProcessEngine engine = province.bean(ProcessEngine.class);
    int status = browser.logIn(engine.getName(), "tasklist", OFFICER, PASSWORD);
    report.line("First page of 15, median and 95th percentile of " + ROUNDS + " requests by HTTP as " + OFFICER + " (log-in " + status + "):");
    for (String list : List.of("group", "mine", "soon", "late", "supplement")) {
      page(list, "");
    }
    page("group", "&procedure=" + count(province.bean(JdbcTemplate.class)));
    page("group", "&first=1500");
    time("counts of all lists", () -> get("/api/desk/lists"));
    time("procedures of the list", () -> get("/api/desk/procedures?list=group"));
    time("search by a name that all have", () -> post("{\"q\":\"do nhan\"}"));
    time("search by a code", () -> post("{\"q\":\"h99.100-261013-000100500\"}"));
    inTheBrowser(engine);
    engines(engine);
  }

  private static String count(JdbcTemplate sql) {
    return sql.queryForObject("SELECT MIN(procedure_code) FROM dossier", String.class);
  }

  private void page(String list, String more) {
    double median = time("list " + list + more, () -> get("/api/desk/tasks?list=" + list + more));
    tooSlow |= more.isEmpty() && median > LIMIT_MILLIS;
  }

  /** The list as the engine answers it: page and count, as Tasklist asks for both. */
  private void engines(ProcessEngine engine) {
    FilterService filters = engine.getFilterService();
    IdentityService identities = engine.getIdentityService();
    List<String> groups = identities.createGroupQuery().groupMember(OFFICER).list().stream().map(Group::getId).toList();
    String filter = filters.createFilterQuery().filterName("Việc của nhóm tôi").singleResult().getId();
    report.line("The same list by the engine alone, without HTTP and names, " + ENGINE_ROUNDS + " times:");
    identities.setAuthentication(OFFICER, groups);
    try {
      time("engine, authorization on", 1, ENGINE_ROUNDS, () -> {
        filters.listPage(filter, 0, 15);
        filters.count(filter);
      });
    } finally {
      identities.clearAuthentication();
    }
    TaskQuery free = engine.getTaskService().createTaskQuery().taskCandidateGroupIn(groups).orderByDueDate().asc();
    time("engine, no authorization", 1, ENGINE_ROUNDS, () -> {
      free.listPage(0, 15);
      free.count();
    });
  }

  /** From the click on a list until its cards stand on the page; skipped where there is no Chromium. */
  private void inTheBrowser(ProcessEngine engine) {
    try (Chromium chromium = Chromium.launch()) {
      Page page = chromium.browser().newContext(Screen.COUNTER.options()).newPage();
      page.navigate("http://localhost:" + province.port() + "/camunda/app/tasklist/" + engine.getName() + "/");
      page.locator("input[type=text]").first().fill(OFFICER);
      page.locator("input[type=password]").fill(PASSWORD);
      page.locator("button[type=submit]").first().click();
      page.locator(".mc-lists a").first().waitFor();
      List<String> names = twoThatBeginDifferently();
      double[] millis = new double[BROWSER_ROUNDS];
      for (int round = 0; round < BROWSER_ROUNDS; round++) {
        millis[round] = ((Number) page.evaluate(CLICK, names.get(round % 2))).doubleValue();
      }
      Arrays.sort(millis);
      report.line(String.format(Locale.ROOT, "From the click on a list to its cards in Chromium: median %.0f ms, slowest of %d %.0f ms",
          millis[BROWSER_ROUNDS / 2], BROWSER_ROUNDS, millis[BROWSER_ROUNDS - 1]));
    } catch (TestAbortedException noBrowser) {
      report.line(noBrowser.getMessage());
    }
  }

  /** Names of two full lists whose first pages are not the same, so that the cards show which one is there. */
  private List<String> twoThatBeginDifferently() {
    Map<String, String> names = new HashMap<>();
    Map.of("late", "Quá hạn", "mine", "Việc của tôi", "soon", "Sắp đến hạn", "group", "Việc của nhóm tôi").forEach((list, name) -> {
      String page = browser.get("/api/desk/tasks?list=" + list).body();
      List<String> tasks = TASK.matcher(page).results().map(MatchResult::group).toList();
      if (tasks.size() == PAGE) {
        names.put(String.join(" ", tasks), name);
      }
    });
    if (names.size() < 2) {
      throw new IllegalStateException("Two lists that begin differently are needed, there is only " + names.values());
    }
    return names.values().stream().sorted().limit(2).toList();
  }

  private void get(String path) {
    isAnswered(browser.get(path), path);
  }

  private void post(String body) {
    isAnswered(browser.post("/api/desk/search", body), body);
  }

  private static void isAnswered(HttpResponse<String> answer, String what) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private double time(String what, Act act) {
    return time(what, WARM_UP, ROUNDS, act);
  }

  private double time(String what, int warmUp, int rounds, Act act) {
    for (int round = 0; round < warmUp; round++) {
      act.run();
    }
    double[] millis = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      long before = System.nanoTime();
      act.run();
      millis[round] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    report.line(String.format(Locale.ROOT, "  %-42s %7.1f ms  %7.1f ms", what, millis[rounds / 2], millis[rounds * 95 / 100]));
    return millis[rounds / 2];
  }
}
