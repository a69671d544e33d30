package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same diagrams on two nodes of the bare engine, whose delegates do nothing. */
class BareStorm implements Storm {

  /** Of one length, so that no code begins as another's copies do. */
  private static final int FIRST_WARM = 90_001;
  private static final int FIRST = 10_001;

  private final BenchDatabases.Pool pool;
  private final String address;
  private final int lockMillis;
  private final Path log;
  private final List<Process> nodes = new ArrayList<>();
  private List<String> played = List.of();

  BareStorm(BenchDatabases.Pool pool, String address, int lockMillis, Path log) {
    this.pool = pool;
    this.address = address;
    this.lockMillis = lockMillis;
    this.log = log;
  }

  @Override
  public String name() {
    return "bare engine";
  }

  @Override
  public DataSource database() {
    return pool.connections();
  }

  /** The engine that plays them is stopped before, so that only the two nodes work off jobs. */
  @Override
  public void warmUp(int seeds, int copies) throws IOException {
    BareEngine engine = new BareEngine(pool);
    List<String> first = play(engine, FIRST_WARM, seeds);
    played = play(engine, FIRST, seeds);
    engine.stop();
    copy(first, copies);
    startNodes();
    fire("business_key_ ~ '^(" + String.join("|", first) + ")'");
    awaitHandled(seeds * (copies + 1));
  }

  private static List<String> play(BareEngine engine, int from, int number) {
    List<String> codes = new ArrayList<>();
    for (int n = from; n < from + number; n++) {
      String code = engine.start(n);
      for (Side.Step step : Side.STEPS.subList(0, 2)) {
        Side.OpenTask task = engine.find(code, step, n);
        engine.claim(task, step, n);
        engine.complete(task, step, n);
        if (step.printsSlip()) {
          engine.runJob(task);
        }
      }
      codes.add(code);
    }
    return codes;
  }

  @Override
  public List<String> seeds(int number) {
    return played;
  }

  @Override
  public void copyOwn(String seed, int copies) {
    // It keeps nothing of its own.
  }

  @Override
  public void settle() {
    // Its timers stand far off until they are released.
  }

  private void startNodes() throws IOException {
    for (int node = 0; node < 2; node++) {
      nodes.add(new ProcessBuilder("java", "-Xmx600m", "-cp", System.getProperty("java.class.path"), BareNode.class.getName(), address,
          String.valueOf(lockMillis)).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start());
    }
    KilledApplication.pause(TimeUnit.SECONDS.toMillis(20));
    nodes.forEach(node -> {
      if (!node.isAlive()) {
        throw new IllegalStateException("A node of the bare engine did not come up; see " + log);
      }
    });
  }

  @Override
  public void release() {
    fire("TRUE");
  }

  private void fire(String which) {
    new JdbcTemplate(database()).update("UPDATE act_ru_job SET duedate_ = ? WHERE handler_cfg_ = 'Timer_Overdue' "
        + "AND process_instance_id_ IN (SELECT id_ FROM act_ru_execution WHERE " + which + ")",
        new Timestamp(System.currentTimeMillis()));
  }

  @Override
  public void killOne() {
    nodes.get(1).destroyForcibly();
  }

  @Override
  public List<String> faults() {
    return List.of();
  }

  @Override
  public void close() {
    nodes.forEach(Process::destroyForcibly);
    pool.close();
  }
}
