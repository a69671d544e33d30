package vn.motcua.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.Texts;
import vn.motcua.engine.CheckProcesses;
import vn.motcua.procedure.check.CheckReport;
import vn.motcua.procedure.check.CheckedFile;
import vn.motcua.procedure.check.FindingSentences;
import vn.motcua.procedure.check.FindingSentences.Language;
import vn.motcua.procedure.check.FolderReader;

/** Time of the whole check over as many folders as a province has procedures: those of the repository, again and again. */
final class CheckBenchmark {

  private static final int REACH_SECONDS = 60;

  private CheckBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int wanted = arguments.length == 2 && arguments[0].equals("--diagrams") ? Integer.parseInt(arguments[1]) : 2000;
    SortedMap<String, List<CheckedFile>> shipped = FolderReader.read(Path.of("."));
    SortedMap<String, List<CheckedFile>> folders = copies(shipped, wanted);
    System.gc();
    long start = System.nanoTime();
    CheckReport report = new CheckReport(new FindingSentences(new Texts(), Language.VIETNAMESE));
    report.look(folders, CheckProcesses.around(folders));
    double seconds = (System.nanoTime() - start) / 1e9;
    String line = String.format(Locale.ROOT, "%s%n%s%nreach: %d diagrams in %d s: %s%n", report.summary(), report.time(seconds), wanted,
        REACH_SECONDS, seconds < REACH_SECONDS ? "kept" : "MISSED");
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(line);
    Files.createDirectories(Path.of("target/bench"));
    Files.writeString(Path.of("target/bench/check.txt"), line);
    System.exit(seconds < REACH_SECONDS && !report.hasErrors() ? 0 : 1);
  }

  /** Procedures under other ids and in other folders, so that nothing that was read can be used twice. */
  private static SortedMap<String, List<CheckedFile>> copies(SortedMap<String, List<CheckedFile>> shipped, int wanted) {
    List<String> procedures = shipped.keySet().stream().filter(folder -> !folder.startsWith("common/")).toList();
    SortedMap<String, List<CheckedFile>> folders = new TreeMap<>(shipped);
    for (int number = 0; folders.size() < wanted; number++) {
      String folder = procedures.get(number % procedures.size());
      String id = folder.replace('/', '-');
      String copy = id + "-" + number;
      List<CheckedFile> files = new ArrayList<>();
      for (CheckedFile file : shipped.get(folder)) {
        String text = new String(file.content(), StandardCharsets.UTF_8).replace(id, copy);
        files.add(new CheckedFile(file.name().replace(folder, folder + "-" + number), text.getBytes(StandardCharsets.UTF_8)));
      }
      folders.put(folder + "-" + number, files);
    }
    return folders;
  }
}
