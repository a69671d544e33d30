package vn.motcua.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.procedure.generator.Generator;

/**
 * What a province's whole list of procedures costs: generated from real tables, put on the class path beside those that ship, and
 * the application started with them and with few. Each start is a process of its own.
 */
final class ProcedureBenchmark {

  private static final Path TABLES = Path.of("src/test/resources/tables");
  private static final int FEW = 20;

  private final FlowBenchmark.Report report = new FlowBenchmark.Report();
  private final Path work;
  private int changes;
  private final int many;
  private final int dossiers;

  private ProcedureBenchmark(int many, int dossiers) throws IOException {
    this.many = many;
    this.dossiers = dossiers;
    this.work = Files.createTempDirectory(Files.createDirectories(Path.of("target", "bench")), "procedures-");
  }

  public static void main(String[] arguments) throws Exception {
    List<String> all = Arrays.asList(arguments);
    String db = after(all, "--db", "both");
    ProcedureBenchmark benchmark = new ProcedureBenchmark(
        Integer.parseInt(after(all, "--procedures", "1905")), Integer.parseInt(after(all, "--dossiers", "1905")));
    benchmark.generate();
    if (!db.equals("postgres")) {
      benchmark.measure("H2", name -> h2(benchmark.work.resolve(name)));
    }
    if (!db.equals("h2")) {
      try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "on").start()) {
        benchmark.measure("PostgreSQL", name -> postgres(postgres, name));
        benchmark.twoAtOnce(postgres(postgres, "two"));
      }
    }
    benchmark.report.write("procedures.txt");
    System.exit(0);
  }

  private static String after(List<String> all, String name, String otherwise) {
    int at = all.indexOf(name);
    return at < 0 || at + 1 >= all.size() ? otherwise : all.get(at + 1);
  }

  /** Where an application's data lies. */
  private interface Place {

    List<String> settings(String name) throws Exception;
  }

  private static List<String> h2(Path file) {
    return List.of("--spring.datasource.url=jdbc:h2:file:" + file.toAbsolutePath()
        + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
  }

  private static List<String> postgres(EmbeddedPostgres server, String name) throws Exception {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return List.of("--spring.datasource.url=" + server.getJdbcUrl("postgres", name), "--spring.datasource.username=postgres",
        "--spring.datasource.password=", "--spring.flyway.placeholders.applicationRole=postgres");
  }

  private void generate() throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.list(TABLES)) {
      tables = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    Generator generator = new Generator();
    long before = System.nanoTime();
    for (int number = 0; number < many; number++) {
      Path table = tables.get(number % tables.size());
      String text = Files.readString(table).replaceFirst("[123]\\.\\d{6}", "1.9%05d".formatted(number));
      for (var file : generator.deployed(text.getBytes(StandardCharsets.UTF_8), "bench/p%04d".formatted(number)).entrySet()) {
        put(work.resolve("all"), file.getKey(), file.getValue());
        if (number < FEW) {
          put(work.resolve("few"), file.getKey(), file.getValue());
        }
      }
    }
    report.line(String.format(Locale.ROOT, "%d procedures generated in %.1f s", many, (System.nanoTime() - before) / 1e9));
    report.line("Java " + Runtime.version() + "; " + Runtime.getRuntime().availableProcessors()
        + " processors shared by application and database");
  }

  private static void put(Path root, Path file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void measure(String database, Place place) throws Exception {
    List<String> few = place.settings("few");
    run("few", few, 0);
    Map<String, Double> fewAgain = run("few", few, dossiers);
    List<String> all = place.settings("every");
    Map<String, Double> first = run("all", all, 0);
    Map<String, Double> again = run("all", all, dossiers);
    change();
    Map<String, Double> changed = run("all", all, 0);
    line("%s: first start with %d: %.1f s; unchanged restart: %.1f s, with %d it is %.1f s, so %.1f s more; one changed: %.1f s, "
        + "%.0f new versions", database, many, first.get("ready"), again.get("ready"), FEW, fewAgain.get("ready"),
        again.get("ready") - fewAgain.get("ready"), changed.get("ready"), changed.get("definitions") - again.get("definitions"));
    line("%s: heap of the definitions %.0f MB (with %d: %.0f MB), of everything %.0f MB", database,
        again.get("heap-definitions"), FEW, fewAgain.get("heap-definitions"), again.get("heap"));
    line("%s: start of a dossier by key, median (95th percentile): first in each %.1f (%.1f) ms; later %.1f (%.1f) ms, with %d "
        + "procedures %.1f (%.1f) ms: %.2f times", database, again.get("cold-median"), again.get("cold-p95"),
        again.get("warm-median"), again.get("warm-p95"), FEW, fewAgain.get("warm-median"), fewAgain.get("warm-p95"),
        again.get("warm-median") / fewAgain.get("warm-median"));
  }

  /** Two nodes meet on an empty database. */
  private void twoAtOnce(List<String> settings) throws Exception {
    Process one = launch("all", settings, 0);
    Process two = launch("all", settings, 0);
    Map<String, Double> first = results(one);
    Map<String, Double> second = results(two);
    line("Two nodes at once on an empty PostgreSQL: ready after %.1f and %.1f s; %.0f definitions, each once: %s",
        first.get("ready"), second.get("ready"), second.get("definitions"),
        first.get("definitions").equals(first.get("live")) && second.get("definitions").equals(second.get("live")));
  }

  /** Every time to something else: both databases take the same files. */
  private void change() throws IOException {
    Path diagram = work.resolve("all/processes/bench/p0007/bench-p0007.bpmn");
    changes++;
    Files.writeString(diagram, Files.readString(diagram).replaceFirst("procedure.validTo\" value=\"[^\"]*\"",
        "procedure.validTo\" value=\"" + (2030 + changes) + "-01-01\""));
  }

  private Map<String, Double> run(String procedures, List<String> settings, int dossiers) throws Exception {
    return results(launch(procedures, settings, dossiers));
  }

  private Process launch(String procedures, List<String> settings, int dossiers) throws IOException {
    List<String> command = new ArrayList<>(List.of("java", "-Xms512m", "-Xmx2g", "-cp",
        node() + ":" + work.resolve(procedures) + ":" + withoutTests(), ProcedureNode.class.getName(), String.valueOf(dossiers),
        "--spring.profiles.active=sandbox", "--server.port=0", "--motcua.sandbox.dossiers=false", "--logging.level.root=WARN"));
    command.addAll(settings);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Only the class that speaks: the tests' own components must not be measured. */
  private Path node() throws IOException {
    Path classes = work.resolve("node");
    Path there = Files.createDirectories(classes.resolve("vn/motcua/bench"));
    Path from = Path.of("target/test-classes/vn/motcua/bench/ProcedureNode.class");
    if (Files.notExists(there.resolve(from.getFileName()))) {
      Files.copy(from, there.resolve(from.getFileName()));
    }
    return classes;
  }

  private static String withoutTests() {
    return Stream.of(System.getProperty("java.class.path").split(":")).filter(path -> !path.endsWith("test-classes"))
        .collect(Collectors.joining(":"));
  }

  private static Map<String, Double> results(Process process) throws IOException, InterruptedException {
    Map<String, Double> results = new HashMap<>();
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(line -> {
        String[] words = line.split(" ");
        if (words.length == 3 && words[0].equals("RESULT")) {
          results.put(words[1], Double.valueOf(words[2]));
        } else {
          said.add(line);
        }
      });
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join("\n", said));
    }
    said.stream().filter(line -> line.contains("is not deployed")).limit(3).forEach(System.out::println);
    return results;
  }

  private void line(String format, Object... values) {
    report.line(String.format(Locale.ROOT, format, values));
  }
}
