package vn.motcua.procedure.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import vn.motcua.engine.CheckProcesses;

/** Procedure folders of the repository as the check reads them, whole or with one thing changed. */
final class Folders {

  static final Surroundings NOTHING_AROUND = new KnownSurroundings(Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  private static final SortedMap<String, List<CheckedFile>> ALL = readAll();
  static final Surroundings REPOSITORY = CheckProcesses.around(ALL);

  private Folders() {}

  /** Every folder by its path below {@code processes/}, such as {@code ho-tich/khai-sinh}. */
  static SortedMap<String, List<CheckedFile>> all() {
    return ALL;
  }

  static List<CheckedFile> read(String folder) {
    return ALL.get(folder);
  }

  private static SortedMap<String, List<CheckedFile>> readAll() {
    try {
      return FolderReader.read(Path.of("."));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The folder with one file changed, which must change. */
  static List<CheckedFile> with(List<CheckedFile> files, String ending, UnaryOperator<String> change) {
    return files.stream().map(file -> {
      if (!file.name().endsWith(ending)) {
        return file;
      }
      String before = text(file);
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("Nothing changed in " + file.name());
      }
      return file(file.name(), after);
    }).toList();
  }

  static CheckedFile file(String name, String content) {
    return new CheckedFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  static String text(CheckedFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }
}
