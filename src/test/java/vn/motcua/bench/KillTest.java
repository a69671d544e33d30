package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.LoggerFactory;

/** Kills the application again and again while it receives dossiers and deadlines fall due, and looks what is left. */
final class KillTest {

  private static final int PORT = Integer.getInteger("motcua.kill.port", 8168);

  private final FlowBenchmark.Report report = new FlowBenchmark.Report();
  private final List<String> violations = new ArrayList<>();

  /** Where the dossiers lie. */
  private record Store(DataSource database, List<String> settings, Runnable close) {}

  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    List<String> all = Arrays.asList(arguments);
    boolean postgres = all.contains("postgres");
    int at = all.indexOf("--rounds");
    int rounds = at < 0 ? 10 : Integer.parseInt(all.get(at + 1));
    int seedAt = all.indexOf("--seed");
    long seed = seedAt < 0 ? System.nanoTime() : Long.parseLong(all.get(seedAt + 1));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    KillTest test = new KillTest();
    boolean clean = test.run(postgres, rounds, seed);
    System.exit(clean ? 0 : 1);
  }

  private boolean run(boolean postgres, int rounds, long seed) throws IOException {
    String name = postgres ? "postgres" : "h2";
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "kill-test")).toAbsolutePath(), name + "-");
    Store store = postgres ? postgres() : h2(folder);
    KilledApplication application = new KilledApplication(jar(), folder, PORT, store.settings());
    KillLoad load = new KillLoad(application, seed);
    try {
      report.line("kill -9 on " + name + ", " + rounds + " rounds, seed " + seed + ", log in " + folder.resolve("application.log"));
      report.line(String.format("%-6s%9s%10s%10s%12s%10s%8s%8s%8s%9s%11s", "round", "start s", "retried", "killed ms",
          "receptions", "dossiers", "tasks", "pushes", "late", "refused", "violations"));
      Random random = new Random(seed);
      for (int round = 1; round <= rounds; round++) {
        round(round, application, load, store, 200 + random.nextInt(24_800));
      }
      last(application, load, store);
    } catch (RuntimeException broken) {
      violations.add(broken.getMessage());
    } finally {
      application.kill();
      store.close().run();
    }
    violations.forEach(each -> report.line("VIOLATION " + each));
    report.line(violations.isEmpty() ? "No dossier lost, no deadline fired twice or never." : violations.size() + " violations");
    Files.createDirectories(Path.of("target", "bench"));
    report.write("kill-" + name + ".txt");
    return violations.isEmpty();
  }

  private void round(int round, KilledApplication application, KillLoad load, Store store, int millis) throws IOException {
    double seconds = application.start();
    int retried = load.retry();
    int before = load.acknowledged().size();
    List<Thread> threads = load.start();
    for (int wait = 0; wait < 300 && load.acknowledged().size() < before + 3; wait++) {
      KilledApplication.pause(100);
    }
    KilledApplication.pause(millis);
    application.kill();
    load.stop();
    join(threads);
    report(String.valueOf(round), seconds, retried, millis, load, KillCheck.of(store.database(), load.acknowledged(), null));
  }

  /** Everything is asked again, every deadline passes, and then nothing may be open that should have fired. */
  private void last(KilledApplication application, KillLoad load, Store store) throws IOException {
    double seconds = application.start();
    int retried = load.retry();
    Instant passed = null;
    for (int attempt = 0; attempt < 10 && passed == null; attempt++) {
      KilledApplication.Answer pushed = application.post("lanhdao.100", "/api/sandbox/clock", "{\"advance\":\"4 working days\"}");
      if (pushed.isOk()) {
        passed = OffsetDateTime.parse(pushed.body().path("now").asText()).toInstant();
      }
    }
    if (passed == null) {
      violations.add("The clock could not be pushed after the last restart");
    }
    KilledApplication.pause(15_000);
    application.kill();
    KillCheck.Findings found = KillCheck.of(store.database(), load.acknowledged(), passed);
    report("last", seconds, retried, 0, load, found);
    if (load.tasks() == 0 || found.late() == 0) {
      violations.add("No task was completed or no deadline fell due: this run proves nothing");
    }
  }

  private void report(String round, double seconds, int retried, int millis, KillLoad load, KillCheck.Findings found) {
    List<String> all = new ArrayList<>(found.violations());
    for (String each = load.violations().poll(); each != null; each = load.violations().poll()) {
      all.add(each);
    }
    all.forEach(each -> violations.add("round " + round + ": " + each));
    all.stream().limit(3).forEach(each -> report.line("      " + each));
    report.line(String.format(Locale.ROOT, "%-6s%9.1f%10d%10d%12d%10d%8d%8d%8d%9d%11d", round, seconds, retried, millis,
        load.acknowledged().size(), found.dossiers(), load.tasks(), load.pushes(), found.late(), load.refusals(), all.size()));
  }

  private static void join(List<Thread> threads) {
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Store h2(Path folder) {
    String url = "jdbc:h2:file:" + folder.resolve("motcua") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    database.setUser("motcua");
    database.setPassword("");
    return new Store(database, List.of("--spring.datasource.url=" + url), () -> { });
  }

  private static Store postgres() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on").setServerConfig("full_page_writes", "on").start();
    return new Store(server.getPostgresDatabase(),
        List.of("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"), "--spring.datasource.username=postgres",
            "--spring.datasource.password="),
        () -> close(server));
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException failed) {
      throw new IllegalStateException("PostgreSQL did not stop", failed);
    }
  }

  private static Path jar() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.getFileName().toString().matches("motcua-.*\\.jar")).findFirst()
          .orElseThrow(() -> new IllegalStateException("target/motcua-*.jar is missing; scripts/kill-test builds it"));
    }
  }
}
