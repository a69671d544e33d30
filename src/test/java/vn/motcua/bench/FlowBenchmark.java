package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.LoggerFactory;
import vn.motcua.document.BenchPrinter;

/**
 * How much the application costs beside the engine: the certified copy through all of it against the same diagrams on the bare
 * engine, in rounds that take turns in one process. The slip is assembled, numbered and kept, but not printed.
 */
final class FlowBenchmark {

  private static final String MONDAY_MORNING = "2026-10-12T09:10";
  private static final int WARMING = 5;

  private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Report report = new Report();

  /** How much is measured. */
  private record Plan(String database, int rounds, int perThread, boolean statements) {

    static Plan of(String[] arguments) {
      List<String> all = Arrays.asList(arguments);
      return new Plan(after(all, "--db", "postgres"), Integer.parseInt(after(all, "--rounds", "5")),
          Integer.parseInt(after(all, "--dossiers", "100")), all.contains("--statements"));
    }

    private static String after(List<String> all, String name, String otherwise) {
      int at = all.indexOf(name);
      return at < 0 || at + 1 >= all.size() ? otherwise : all.get(at + 1);
    }
  }

  /** One round of one side. */
  private record Round(double perSecond, double cpuMillis, List<Long> completeNanos) {}

  public static void main(String[] arguments) throws Exception {
    // Threads of pools would keep a failed run alive.
    Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
      failure.printStackTrace();
      Runtime.getRuntime().halt(1);
    });
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Plan plan = Plan.of(arguments);
    long monday = LocalDateTime.parse(MONDAY_MORNING).atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
    ClockUtil.offset(monday - System.currentTimeMillis());
    try (BenchDatabases databases = plan.database().equals("h2") ? BenchDatabases.h2() : BenchDatabases.postgres()) {
      new FlowBenchmark().run(plan, databases);
      System.exit(0);
    }
  }

  private void run(Plan plan, BenchDatabases databases) throws Exception {
    BenchDatabases.Pool ourPool = databases.create("ours");
    BenchDatabases.Pool barePool = databases.create("bare");
    try (Side bare = new BareEngine(barePool); Side ours = new OurApplication(ourPool, new BenchPrinter(false))) {
      report.line("Certified copy: 1 start, 6 tasks (each found, claimed, completed), 1 job. Without PDF rendering.");
      report.line(databases.describe(ourPool) + "; Java " + Runtime.version() + "; " + Runtime.getRuntime().availableProcessors()
          + " processors shared by clients, engine and database; load before: " + load());
      warmUp(List.of(ours, bare), plan.perThread());
      databases.analyze(ourPool);
      databases.analyze(barePool);
      report.line("");
      report.line(String.format("%-8s%-14s%12s%15s%15s%16s   %s",
          "threads", "side", "dossiers/s", "median ms/task", "95 % ms/task", "CPU ms/dossier", "rounds, dossiers/s"));
      for (int threads : new int[] {1, 4}) {
        compare(plan, ours, bare, threads);
      }
      report.line("");
      count(plan, ours);
      count(plan, bare);
      report.line("Load after: " + load());
    }
    report.write("flow-" + plan.database() + ".txt");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  /** Until the compiler is done with both: what is measured is a day at the counter, not its first minutes. */
  private void warmUp(List<Side> sides, int dossiers) throws InterruptedException, ExecutionException {
    for (Side side : sides) {
      round(side, 1, dossiers);
    }
    for (int round = 0; round < WARMING; round++) {
      for (Side side : sides) {
        round(side, 4, dossiers);
      }
    }
  }

  private void compare(Plan plan, Side ours, Side bare, int threads) throws InterruptedException, ExecutionException {
    List<Round> ourRounds = new ArrayList<>();
    List<Round> bareRounds = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      if (round % 2 == 0) {
        ourRounds.add(round(ours, threads, plan.perThread()));
        bareRounds.add(round(bare, threads, plan.perThread()));
      } else {
        bareRounds.add(round(bare, threads, plan.perThread()));
        ourRounds.add(round(ours, threads, plan.perThread()));
      }
    }
    print(threads, ours.name(), ourRounds);
    print(threads, bare.name(), bareRounds);
    report.line(String.format(Locale.ROOT, "%-8d%-14s%12.2f%61s by CPU %.2f", threads, "bare / ours",
        median(speeds(bareRounds)) / median(speeds(ourRounds)), "", median(cpu(ourRounds)) / median(cpu(bareRounds))));
  }

  private Round round(Side side, int threads, int perThread) throws InterruptedException, ExecutionException {
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    ExecutorService clients = Executors.newFixedThreadPool(threads, FlowBenchmark::daemon);
    long cpu = system.getProcessCpuTime();
    long before = System.nanoTime();
    List<Future<?>> running = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      running.add(clients.submit(() -> {
        for (int n = 0; n < perThread; n++) {
          dossier(side, times);
        }
      }));
    }
    for (Future<?> client : running) {
      client.get();
    }
    double seconds = (System.nanoTime() - before) / 1e9;
    double cpuMillis = (system.getProcessCpuTime() - cpu) / 1e6;
    clients.shutdown();
    int dossiers = threads * perThread;
    return new Round(dossiers / seconds, cpuMillis / dossiers, List.copyOf(times));
  }

  private void dossier(Side side, ConcurrentLinkedQueue<Long> times) {
    int number = numbers.incrementAndGet();
    String code = side.start(number);
    for (Side.Step step : Side.STEPS) {
      Side.OpenTask task = side.find(code, step, number);
      side.claim(task, step, number);
      long before = System.nanoTime();
      side.complete(task, step, number);
      times.add(System.nanoTime() - before);
      if (step.printsSlip()) {
        side.runJob(task);
      }
    }
  }

  private void count(Plan plan, Side side) throws InterruptedException, ExecutionException {
    int dossiers = 40;
    side.pool().count(true);
    round(side, 1, dossiers);
    side.pool().count(false);
    SqlCount count = side.pool().count();
    report.line(String.format(Locale.ROOT, "%-14s%6.1f SQL round trips and %.1f commits per dossier", side.name(),
        count.roundTrips() / (double) dossiers, count.commits() / (double) dossiers));
    if (plan.statements()) {
      count.statements().stream().filter(each -> each.getValue().get() * 4 >= dossiers).forEach(each -> report.line(
          String.format(Locale.ROOT, "    %6.2f  %.150s", each.getValue().get() / (double) dossiers, each.getKey())));
    }
  }

  private void print(int threads, String side, List<Round> rounds) {
    List<Long> times = rounds.stream().flatMap(round -> round.completeNanos().stream()).sorted().toList();
    report.line(String.format(Locale.ROOT, "%-8d%-14s%12.1f%15.2f%15.2f%16.1f   %s", threads, side, median(speeds(rounds)),
        times.get(times.size() / 2) / 1e6, times.get(times.size() * 95 / 100) / 1e6, median(cpu(rounds)),
        rounds.stream().map(round -> String.format(Locale.ROOT, "%.1f", round.perSecond())).toList()));
  }

  private static List<Double> speeds(List<Round> rounds) {
    return rounds.stream().map(Round::perSecond).toList();
  }

  private static List<Double> cpu(List<Round> rounds) {
    return rounds.stream().map(Round::cpuMillis).toList();
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private String load() {
    return String.format(Locale.ROOT, "%.2f", system.getSystemLoadAverage());
  }

  /** Printed as it is found, and kept. */
  static final class Report {

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
      System.out.println(line);
      text.append(line).append('\n');
    }

    void write(String file) throws IOException {
      Path folder = Files.createDirectories(Path.of("target", "bench"));
      Files.writeString(folder.resolve(file), text);
    }
  }
}
