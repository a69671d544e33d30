package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The procedures that are shipped pass the check that every other one must pass. */
class RepositoryProcessesTest {

  static Iterable<String> folders() {
    return Folders.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("folders")
  void a_folder_of_the_repository_has_no_error(String folder) {
    assertThat(new ProcessCheck().check(Folders.read(folder), Folders.REPOSITORY)).filteredOn(Finding::isError).isEmpty();
  }

  @Test
  void every_folder_is_looked_at() {
    assertThat(Folders.all()).hasSizeGreaterThanOrEqualTo(15).containsKeys("ho-tich/khai-sinh", "common/intake");
  }

  @Test
  void what_a_diagram_marks_as_not_verified_is_listed() {
    List<Finding> findings = new ProcessCheck().check(Folders.read("ho-tich/khai-sinh"), Folders.REPOSITORY);
    assertThat(findings).filteredOn(finding -> finding.rule().equals("fact-unverified"))
        .allMatch(finding -> finding.severity() == Severity.WARNING)
        .extracting(finding -> finding.arguments().get(0)).anyMatch(sentence -> sentence.contains("Danh mục lý do từ chối"));
  }
}
