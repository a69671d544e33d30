package vn.motcua.procedure.folder;

import static vn.motcua.procedure.folder.ProcedureFolder.FORMS;
import static vn.motcua.procedure.folder.ProcedureFolder.PROCESSES;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The procedure folders of a working copy: {@code processes/} and {@code forms/} below one root. */
public class FoldersOnDisk {

  private static final Map<String, String> ENDINGS = Map.of(PROCESSES, "bpmn|dmn", FORMS, "form");

  private final Path root;

  public FoldersOnDisk(Path root) {
    this.root = root;
  }

  /** Every folder that holds a diagram or a decision table, without its contents: a mark that changes when a file of it does. */
  public SortedMap<String, String> marks() throws IOException {
    SortedMap<String, StringBuilder> marks = new TreeMap<>();
    List<String> withDiagram = new ArrayList<>();
    for (String tree : List.of(PROCESSES, FORMS)) {
      for (Found file : files(root.resolve(tree), ENDINGS.get(tree))) {
        marks.computeIfAbsent(file.folder(), any -> new StringBuilder()).append(tree)
            .append(file.path().getFileName()).append(' ').append(file.size()).append(' ').append(file.changed()).append('\n');
        if (tree.equals(PROCESSES)) {
          withDiagram.add(file.folder());
        }
      }
    }
    marks.keySet().retainAll(withDiagram);
    SortedMap<String, String> all = new TreeMap<>();
    marks.forEach((folder, mark) -> all.put(folder, mark.toString()));
    return all;
  }

  /** The folder as it lies there now; without resources when it does not. */
  public ProcedureFolder read(String name) throws IOException {
    ProcedureFolder folder = new ProcedureFolder(name);
    for (String tree : List.of(PROCESSES, FORMS)) {
      for (Found file : files(root.resolve(tree).resolve(name), ENDINGS.get(tree))) {
        if (file.folder().isEmpty()) {
          folder.resources().put(folder.stableName(file.path().getFileName().toString()), Files.readAllBytes(file.path()));
        }
      }
    }
    return folder;
  }

  /**
   * Writes the folder's files where they differ, byte for byte.
   *
   * @return the files that lie there and are none of the folder's; they stay
   */
  public List<Path> write(ProcedureFolder folder) throws IOException {
    SortedMap<String, byte[]> present = read(folder.name()).resources();
    for (Map.Entry<String, byte[]> file : folder.resources().entrySet()) {
      if (!Arrays.equals(file.getValue(), present.get(file.getKey()))) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    return present.keySet().stream().filter(name -> !folder.resources().containsKey(name)).map(root::resolve).toList();
  }

  private record Found(Path path, String folder, long size, long changed) {}

  /** Files that are deployed, below a tree, hidden folders left out. */
  private static List<Found> files(Path tree, String endings) throws IOException {
    List<Found> found = new ArrayList<>();
    if (!Files.isDirectory(tree)) {
      return found;
    }
    Files.walkFileTree(tree, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean hidden = !directory.equals(tree) && directory.getFileName().toString().startsWith(".");
        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.getFileName().toString().matches("[^.].*\\.(" + endings + ")")) {
          String folder = tree.relativize(file.getParent()).toString().replace('\\', '/');
          found.add(new Found(file, folder, attributes.size(), attributes.lastModifiedTime().toMillis()));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException goneMeanwhile) {
        return FileVisitResult.CONTINUE;
      }
    });
    found.sort((one, other) -> one.path().compareTo(other.path()));
    return found;
  }
}
