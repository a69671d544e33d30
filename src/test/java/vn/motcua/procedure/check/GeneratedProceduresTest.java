package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.procedure.generator.Generator;

/** What is generated from a table needs no mending before it may be deployed. */
class GeneratedProceduresTest {

  @ParameterizedTest
  @MethodSource("vn.motcua.procedure.check.GeneratedDiagramsTest#tables")
  void the_check_finds_nothing_that_refuses_it(Path table) throws IOException {
    List<CheckedFile> files = new Generator().deployed(Files.readAllBytes(table), "made/here").entrySet().stream()
        .map(file -> Folders.file(file.getKey().toString(), file.getValue())).toList();
    assertThat(new ProcessCheck().check(files, Folders.REPOSITORY))
        .filteredOn(finding -> finding.severity() == Severity.ERROR).isEmpty();
  }
}
