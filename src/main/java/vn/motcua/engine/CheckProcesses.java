package vn.motcua.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.Texts;
import vn.motcua.procedure.Role;
import vn.motcua.procedure.check.CheckReport;
import vn.motcua.procedure.check.CheckedFile;
import vn.motcua.procedure.check.FindingSentences;
import vn.motcua.procedure.check.FindingSentences.Language;
import vn.motcua.procedure.check.FolderReader;
import vn.motcua.procedure.check.KnownSurroundings;

/** What {@code scripts/check-processes} runs: the check that a deployment must pass, on files, without starting anything. */
public final class CheckProcesses {

  private CheckProcesses() {}

  /** Ends with 0 when nothing is refused, with 1 when something is, and with 2 when there is nothing to look at. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> paths = new ArrayList<>(List.of(arguments));
    boolean timed = paths.remove("--time");
    paths.remove("--lang=vi");
    Language language = paths.remove("--lang=en") ? Language.ENGLISH : Language.VIETNAMESE;
    FindingSentences sentences = new FindingSentences(new Texts(), language);
    System.exit(run(paths.isEmpty() ? List.of(".") : paths, sentences, timed, out));
  }

  private static int run(List<String> paths, FindingSentences sentences, boolean timed, PrintStream out) throws IOException {
    long start = System.nanoTime();
    SortedMap<String, List<CheckedFile>> folders = new TreeMap<>();
    for (String path : paths) {
      if (!Files.exists(Path.of(path))) {
        out.println(sentences.text("report.unknownPath", path));
        return 2;
      }
      folders.putAll(FolderReader.read(Path.of(path)));
    }
    if (folders.isEmpty()) {
      out.println(sentences.text("report.nothing", String.join(", ", paths)));
      return 2;
    }
    SortedMap<String, List<CheckedFile>> all = new TreeMap<>(FolderReader.read(Path.of(".")));
    all.putAll(folders);
    CheckReport report = new CheckReport(sentences);
    report.look(folders, around(all));
    report.lines().forEach(out::println);
    out.println();
    out.println(report.summary());
    if (timed) {
      out.println(report.time((System.nanoTime() - start) / 1e9));
    }
    return report.hasErrors() ? 1 : 0;
  }

  /** The folders themselves and what the classes of the application offer. */
  public static KnownSurroundings around(SortedMap<String, List<CheckedFile>> folders) {
    Map<String, Map<String, String>> diagrams = new HashMap<>();
    for (List<CheckedFile> files : folders.values()) {
      for (CheckedFile file : files) {
        if (file.name().contains(".bpmn")) {
          diagrams.putAll(KnownSurroundings.diagramsOf(file));
        }
      }
    }
    return new KnownSurroundings(diagrams, Set.of(), Set.of(), DelegateNames.find(),
        Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toSet()), Set.of());
  }
}
