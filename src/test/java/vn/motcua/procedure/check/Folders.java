package vn.motcua.procedure.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Procedure folders of the repository as the check reads them, whole or with one thing changed. */
final class Folders {

  static final Surroundings NOTHING_AROUND = new KnownSurroundings(Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  private Folders() {}

  /** @param folder path below {@code processes/}, such as {@code ho-tich/khai-sinh} */
  static List<CheckedFile> read(String folder) {
    List<CheckedFile> files = new ArrayList<>();
    for (String root : List.of("processes", "forms")) {
      Path path = Path.of(root).resolve(folder);
      if (Files.isDirectory(path)) {
        try (Stream<Path> found = Files.list(path)) {
          for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
            files.add(new CheckedFile(file.toString().replace('\\', '/'), Files.readAllBytes(file)));
          }
        } catch (IOException unreadable) {
          throw new UncheckedIOException(unreadable);
        }
      }
    }
    return files;
  }

  /** The folder with one file changed, which must change. */
  static List<CheckedFile> with(List<CheckedFile> files, String ending, UnaryOperator<String> change) {
    return files.stream().map(file -> {
      if (!file.name().endsWith(ending)) {
        return file;
      }
      String before = new String(file.content(), StandardCharsets.UTF_8);
      String after = change.apply(before);
      if (after.equals(before)) {
        throw new IllegalArgumentException("Nothing changed in " + file.name());
      }
      return new CheckedFile(file.name(), after.getBytes(StandardCharsets.UTF_8));
    }).toList();
  }

  static CheckedFile file(String name, String content) {
    return new CheckedFile(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
