package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.ChainCheck;
import vn.motcua.clock.LedgerCopies;

/** The application on two nodes; its sandbox clock, which both follow, is set past the minute in which all fall due. */
class OurStorm implements Storm {

  private static final List<String> TABLES =
      List.of("dossier", "dossier_person", "dossier_declaration", "dossier_entry", "dossier_paper");

  /** Each may hold for no dossier. */
  private static final Map<String, String> FAULTS = new LinkedHashMap<>(Map.of(
      "is not late", "SELECT code FROM dossier WHERE NOT late",
      "became late not exactly once", "SELECT d.code FROM dossier d WHERE 1 <> "
          + "(SELECT count(*) FROM clock_fact f WHERE f.dossier_code = d.code AND f.kind = 'BECAME_LATE')",
      "has not exactly one task to explain it", "SELECT d.code FROM dossier d WHERE 1 <> (SELECT count(*) FROM act_hi_taskinst t "
          + "WHERE t.root_proc_inst_id_ = d.instance_id AND t.task_def_key_ = 'Task_ExplainLateness')",
      "has a job without retries left", "SELECT j.process_instance_id_ FROM act_ru_job j WHERE j.retries_ = 0",
      "has an incident", "SELECT i.proc_inst_id_ FROM act_ru_incident i"));

  /** Dossiers that are not counted yet, or whose steps are not; the night's check as long as it is owed; and timers that are due. */
  private static final String UNDONE = """
      SELECT (SELECT count(*) FROM dossier d WHERE NOT EXISTS (SELECT 1 FROM counted_dossier c WHERE c.code = d.code)
                OR NOT EXISTS (SELECT 1 FROM step_open s WHERE s.dossier_code = d.code))
          + (SELECT count(*) FROM regular_work WHERE work = 'lateness-audit'
              AND (done_for IS NULL OR done_for < (SELECT max(due_current)::date FROM dossier)))
          + (SELECT count(*) FROM act_ru_job WHERE duedate_ <= ?)""";

  /** From 17:00 on a Monday to 8:00 on Thursday. */
  private static final Duration DAYS_AND_NIGHT = Duration.ofHours(63);
  private static final int FIRST = 1_001;

  private final BenchDatabases.Pool pool;
  private final Path folder;
  private final KilledApplication first;
  private final KilledApplication second;
  private final JdbcTemplate sql;
  private KillLoad load;

  OurStorm(BenchDatabases.Pool pool, String address, int lockMillis, Path jar, Path folder, int port) throws IOException {
    this.pool = pool;
    this.folder = folder;
    this.sql = new JdbcTemplate(pool.connections());
    this.first = node(address, lockMillis, jar, "first", port);
    this.second = node(address, lockMillis, jar, "second", port + 1);
  }

  private KilledApplication node(String address, int lockMillis, Path jar, String name, int port) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    return new KilledApplication(jar, own, port, List.of("-Xmx600m"), List.of("--spring.datasource.url=" + address,
        "--spring.datasource.username=postgres", "--spring.datasource.password=", "--motcua.sandbox.gateway.port=" + (port + 10),
        "--camunda.bpm.job-execution.lock-time-in-millis=" + lockMillis));
  }

  @Override
  public String name() {
    return "Một Cửa";
  }

  @Override
  public DataSource database() {
    return pool.connections();
  }

  /** On a Monday; what follows a lateness a working day later is over on Thursday. */
  @Override
  public void warmUp(int seeds, int copies) throws IOException {
    first.start();
    second.start();
    load = new KillLoad(first, 1);
    copy(play(1, seeds), copies);
    release();
    awaitHandled(seeds * (copies + 1));
    clockTo(lastDue().plus(DAYS_AND_NIGHT));
    settle();
  }

  @Override
  public List<String> seeds(int number) {
    return play(FIRST, number);
  }

  /** Received in the morning and due that day at 17:00; left in the afternoon, when the warnings have fired. */
  private List<String> play(int from, int number) {
    List<String> codes = IntStream.range(from, from + number).mapToObj(load::upToHandling).toList();
    push("6 working hours");
    push("1 working hour");
    return codes;
  }

  private void push(String time) {
    KilledApplication.Answer pushed = first.post("lanhdao.100", "/api/sandbox/clock", "{\"advance\":\"" + time + "\"}");
    if (!pushed.isOk()) {
      throw new IllegalStateException("The clock could not be pushed: " + pushed);
    }
  }

  @Override
  public void copyOwn(String seed, int copies) {
    InstanceCopies rows = new InstanceCopies(database());
    TABLES.forEach(table -> rows.copy(table, (table.equals("dossier") ? "t.code" : "t.dossier_code") + " = $code", seed, copies));
    new LedgerCopies(database(), Clock.fixed(now(), ZoneOffset.UTC))
        .copy(seed, IntStream.rangeClosed(1, copies).mapToObj(n -> InstanceCopies.code(seed, n)).toList());
  }

  private Instant now() {
    return sql.queryForObject("SELECT stood_at FROM sandbox_clock WHERE id = 1", OffsetDateTime.class).toInstant();
  }

  /**
   * The copies are new to the regular work, which nights and minutes would have done: it is not the storm's, so it is done before,
   * as are timers that are due.
   */
  @Override
  public void settle() {
    Storm.await("the regular work and the timers that are due",
        () -> sql.queryForObject(UNDONE, Integer.class, Timestamp.from(nowOnTheClock())) == 0);
  }

  @Override
  public void release() {
    clockTo(lastDue().plusSeconds(61));
  }

  private Instant lastDue() {
    return sql.queryForObject("SELECT max(due_current) FROM dossier", OffsetDateTime.class).toInstant();
  }

  private Instant nowOnTheClock() {
    return Instant.now().plusMillis(sql.queryForObject("SELECT offset_millis FROM sandbox_clock WHERE id = 1", Long.class));
  }

  private void clockTo(Instant moment) {
    sql.update("UPDATE sandbox_clock SET offset_millis = ?, stood_at = ?, version = version + 1 WHERE id = 1",
        moment.toEpochMilli() - System.currentTimeMillis(), moment.atOffset(ZoneOffset.UTC));
  }

  @Override
  public void killOne() {
    second.kill();
  }

  @Override
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    FAULTS.forEach((words, query) -> {
      List<String> found = sql.queryForList(query, String.class);
      if (!found.isEmpty()) {
        faults.add(found.size() + " times: " + words + ", first " + found.get(0));
      }
    });
    ChainCheck chains = new ChainCheck(database());
    sql.queryForList("SELECT code FROM dossier ORDER BY code", String.class).stream()
        .filter(code -> chains.firstBroken(code).isPresent()).limit(3).forEach(code -> faults.add("broken ledger: " + code));
    return faults;
  }

  @Override
  public void close() {
    first.kill();
    second.kill();
    pool.close();
  }
}
