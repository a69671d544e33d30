package vn.motcua.procedure.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads procedure folders from a disk: the diagrams and decision tables below {@code processes/} with the forms that lie
 * under the same path below {@code forms/}. Elsewhere every folder stands for itself.
 */
public final class FolderReader {

  private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".form", ".bpmn20.xml", ".dmn11.xml", ".cmmn");

  private FolderReader() {}

  /**
   * @param path a repository, a folder of it or in it, or one file
   * @return the files of each folder that holds any, by the folder's path
   */
  public static SortedMap<String, List<CheckedFile>> read(Path path) throws IOException {
    SortedMap<String, List<CheckedFile>> folders = new TreeMap<>();
    Path whole = path.toAbsolutePath().normalize();
    if (Files.isDirectory(whole.resolve("processes"))) {
      collect(folders, whole, whole.resolve("processes"));
      collect(folders, whole, whole.resolve("forms"));
      return folders;
    }
    Path root = repository(whole);
    if (root == null) {
      collect(folders, Files.isDirectory(whole) ? whole : whole.getParent(), whole);
      return folders;
    }
    Path inside = root.relativize(Files.isDirectory(whole) ? whole : whole.getParent());
    Path below = inside.getNameCount() == 1 ? Path.of("") : inside.subpath(1, inside.getNameCount());
    collect(folders, root, root.resolve("processes").resolve(below));
    collect(folders, root, root.resolve("forms").resolve(below));
    return folders;
  }

  /** The folder that holds {@code processes/} or {@code forms/} around a path, or null. */
  private static Path repository(Path path) {
    for (Path up = path; up != null && up.getFileName() != null; up = up.getParent()) {
      boolean named = up.getFileName().toString().matches("processes|forms");
      if (named && Files.isDirectory(up.resolveSibling("processes"))) {
        return up.getParent();
      }
    }
    return null;
  }

  private static void collect(SortedMap<String, List<CheckedFile>> folders, Path root, Path from) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> found = Files.walk(from)) {
      for (Path file : found.filter(FolderReader::isOurs).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        int end = name.lastIndexOf('/');
        String folder = end < 0 ? "" : name.substring(0, end).replaceFirst("^(processes|forms)(/|$)", "");
        folders.computeIfAbsent(folder, each -> new ArrayList<>()).add(new CheckedFile(name, Files.readAllBytes(file)));
      }
    }
  }

  private static boolean isOurs(Path file) {
    return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(ending -> file.getFileName().toString().endsWith(ending));
  }

  static int diagrams(Collection<CheckedFile> files) {
    return (int) files.stream().filter(file -> file.name().contains(".bpmn")).count();
  }
}
