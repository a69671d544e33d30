package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms, tables and drawings that Một Cửa ships have no fault, not even one that is only warned of. */
class RepositoryFormsAndTablesTest {

  private static final ProcessCheck CHECK = new ProcessCheck(Rules.all().stream()
      .filter(rule -> rule.getClass().getSimpleName().matches("(Form|Decision|Fee|Layout).*")).toList());

  static Stream<String> folders() throws IOException {
    Path root = Path.of("processes");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).map(file -> root.relativize(file.getParent()).toString())
          .sorted().distinct().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void nothing_is_found(String folder) {
    List<Finding> findings = CHECK.check(Folders.read(folder), Folders.NOTHING_AROUND);
    assertThat(findings).isEmpty();
  }
}
