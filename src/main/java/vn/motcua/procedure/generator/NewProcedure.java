package vn.motcua.procedure.generator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import vn.motcua.Texts;

/** What {@code scripts/new-procedure} runs. */
public final class NewProcedure {

  private final Path root;
  private final PrintStream out;
  private final Texts texts = new Texts();

  NewProcedure(Path root, PrintStream out) {
    this.root = root;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new NewProcedure(Path.of(""), out).run(List.of(arguments)));
  }

  /** @return 0 when the folder was written, 1 when the table is wrong, 2 when the command is */
  int run(List<String> arguments) throws IOException {
    int into = arguments.indexOf("--into");
    boolean right = arguments.size() == 1 && into < 0 || arguments.size() == 3 && into == 1;
    if (!right || !Files.isReadable(Path.of(arguments.get(0)))) {
      out.println(texts.text("generator.usage"));
      return 2;
    }
    Path table = Path.of(arguments.get(0));
    try {
      Generator generator = new Generator();
      byte[] content = Files.readAllBytes(table);
      String folder = into < 0 ? null : arguments.get(2);
      write(generator.files(content, folder));
      out.println(generator.sandboxLine(content, folder));
      return 0;
    } catch (BadTable bad) {
      bad.faults().forEach(fault -> out.println(place(fault) + fault.sentence()));
      return 1;
    }
  }

  /** Nothing is written when anything of it is already there. */
  private void write(SortedMap<Path, String> files) throws IOException {
    for (Path file : files.keySet()) {
      Path there = file.getName(0).toString().equals("src") ? file : file.getParent();
      if (Files.exists(root.resolve(there))) {
        throw new BadTable(List.of(new Fault(0, "", texts.text("generator.fault.folder.exists", there))));
      }
    }
    for (var file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue(), StandardOpenOption.CREATE_NEW);
      out.println(file.getKey());
    }
    out.println(texts.text("generator.done"));
  }

  private String place(Fault fault) {
    if (fault.row() == 0) {
      return fault.column().isEmpty() ? "" : texts.text("generator.place.column", fault.column());
    }
    return fault.column().isEmpty() ? texts.text("generator.place.row", fault.row())
        : texts.text("generator.place.cell", fault.row(), fault.column());
  }
}
