package vn.motcua.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.slf4j.LoggerFactory;

/**
 * Very many dossiers fall due in the same minute, on two nodes of which one is killed in the middle. Measured from the minute on until
 * the last has its task to explain, with nodes that have worked already; the jobs that the killed node had taken wait until their lock
 * is over, on both sides alike.
 */
final class StormBenchmark {

  private static final int PORT = Integer.getInteger("motcua.storm.port", 8178);
  private static final int SEEDS = 20;
  /** One of so many falls due before, unmeasured. */
  private static final int WARM = 5;
  private static final long LONGEST_STANDSTILL_MILLIS = 240_000;

  private final FlowBenchmark.Report report = new FlowBenchmark.Report();

  /** How much. */
  private record Plan(int dossiers, int lockMillis) {

    static Plan of(String[] arguments) {
      List<String> all = Arrays.asList(arguments);
      return new Plan(number(all, "--dossiers", 20_000), 1_000 * number(all, "--lock", 60));
    }

    private static int number(List<String> all, String name, int otherwise) {
      int at = all.indexOf(name);
      return at < 0 || at + 1 >= all.size() ? otherwise : Integer.parseInt(all.get(at + 1));
    }

    int copies() {
      return Math.max(0, dossiers / SEEDS - 1);
    }

    int warmCopies() {
      return Math.max(0, dossiers / SEEDS / WARM - 1);
    }
  }

  /** Seconds until the first, half, 95 of a hundred and all were handled. */
  private record Course(double first, double half, double most, double all, int killedAt, List<String> faults) {}

  public static void main(String[] arguments) throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    System.exit(new StormBenchmark().run(Plan.of(arguments)) ? 0 : 1);
  }

  private boolean run(Plan plan) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "storm")).toAbsolutePath(), "run-");
    try (BenchDatabases databases = BenchDatabases.postgres()) {
      report.line(plan.dossiers() + " certified copies fall due in one minute; two nodes, one killed when 40 % are handled; jobs are "
          + "locked for " + plan.lockMillis() / 1000 + " s; logs in " + folder);
      report.line(String.format("%-14s%12s%12s%12s%12s%14s%18s   %s", "side", "first s", "50 % s", "95 % s", "all s", "killed at",
          "dossiers/s to 95 %", "faults"));
      Course bare = course(new BareStorm(databases.create("bare"), databases.address("bare"), plan.lockMillis(),
          folder.resolve("bare.log")), plan, databases);
      Course ours = course(new OurStorm(databases.create("ours"), databases.address("ours"), plan.lockMillis(), jar(), folder, PORT),
          plan, databases);
      report.line(String.format(Locale.ROOT, "ours / bare   %24.2f%12.2f%12.2f", ours.half() / bare.half(), ours.most() / bare.most(),
          ours.all() / bare.all()));
      ours.faults().forEach(fault -> report.line("FAULT " + fault));
      report.line(ours.faults().isEmpty() ? "Every dossier was handled exactly once." : ours.faults().size() + " faults");
      report.write("storm.txt");
      return ours.faults().isEmpty();
    }
  }

  private Course course(Storm storm, Plan plan, BenchDatabases databases) throws Exception {
    try (storm) {
      storm.warmUp(SEEDS, plan.warmCopies());
      List<String> seeds = storm.seeds(SEEDS);
      storm.copy(seeds, plan.copies());
      storm.settle();
      Course course = watch(storm, seeds.size() * (plan.copies() + 1));
      report.line(String.format(Locale.ROOT, "%-14s%12.1f%12.1f%12.1f%12.1f%14d%18.1f   %d", storm.name(), course.first(),
          course.half(), course.most(), course.all(), course.killedAt(), plan.dossiers() * 0.95 / course.most(), course.faults().size()));
      return course;
    }
  }

  private static Course watch(Storm storm, int dossiers) {
    int before = storm.handled();
    double first = 0;
    double half = 0;
    double most = 0;
    int killedAt = 0;
    int handled = 0;
    storm.release();
    long start = System.nanoTime();
    long moved = start;
    while (handled < dossiers && System.nanoTime() - moved < LONGEST_STANDSTILL_MILLIS * 1_000_000) {
      KilledApplication.pause(250);
      int now = storm.handled() - before;
      moved = now == handled ? moved : System.nanoTime();
      handled = now;
      double seconds = (System.nanoTime() - start) / 1e9;
      if (killedAt == 0 && handled >= dossiers * 0.4) {
        storm.killOne();
        killedAt = handled;
      }
      first = first == 0 && handled > 0 ? seconds : first;
      half = half == 0 && handled >= dossiers * 0.5 ? seconds : half;
      most = most == 0 && handled >= dossiers * 0.95 ? seconds : most;
    }
    double all = (System.nanoTime() - start) / 1e9;
    List<String> faults = new ArrayList<>(storm.faults());
    if (handled != dossiers) {
      faults.add(handled + " tasks to explain for " + dossiers + " dossiers");
    }
    return new Course(first, half, most, all, killedAt, faults);
  }

  private static Path jar() throws Exception {
    try (var files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.getFileName().toString().matches("motcua-.*\\.jar")).findFirst()
          .orElseThrow(() -> new IllegalStateException("target/motcua-*.jar is missing; scripts/bench builds it"));
    }
  }
}
