package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.Texts;
import vn.motcua.procedure.check.FindingSentences.Language;

class CheckReportTest {

  @TempDir
  Path place;

  private void write(String file, String content) throws IOException {
    Files.createDirectories(place.resolve(file).getParent());
    Files.writeString(place.resolve(file), content);
  }

  @Test
  void a_procedure_is_read_with_the_forms_under_the_same_path_from_wherever_one_points() throws IOException {
    write("processes/a/b/b.bpmn", "x");
    write("processes/a/b/README.md", "x");
    write("forms/a/b/b.form", "{}");
    write("forms/a/c/c.form", "{}");
    for (String path : List.of("processes/a/b", "processes/a/b/b.bpmn", "forms/a/b")) {
      assertThat(FolderReader.read(place.resolve(path))).as(path).containsOnlyKeys("a/b")
          .hasEntrySatisfying("a/b", files -> assertThat(files).extracting(CheckedFile::name)
              .containsExactly("processes/a/b/b.bpmn", "forms/a/b/b.form"));
    }
    assertThat(FolderReader.read(place)).containsOnlyKeys("a/b", "a/c");
    assertThat(FolderReader.read(place.resolve("processes/a"))).containsOnlyKeys("a/b", "a/c");
  }

  @Test
  void models_of_strangers_are_read_folder_by_folder_or_file_by_file() throws IOException {
    write("models/one.bpmn", "x");
    write("models/more/two.bpmn", "x");
    write("models/more/three.cmmn", "x");
    assertThat(FolderReader.read(place.resolve("models"))).containsOnlyKeys("", "more");
    assertThat(FolderReader.read(place.resolve("models/more/two.bpmn")).values()).singleElement()
        .satisfies(files -> assertThat(files).extracting(CheckedFile::name).containsExactly("two.bpmn"));
    assertThat(FolderReader.read(place.resolve("models/more")).values().iterator().next()).hasSize(2);
  }

  @Test
  void the_report_names_file_element_label_rule_what_why_and_cure_and_counts() {
    TreeMap<String, List<CheckedFile>> folders = new TreeMap<>();
    folders.put("chung-thuc/chu-ky", Folders.with(Folders.read("chung-thuc/chu-ky"), ".bpmn",
        text -> text.replace("agency.group('van-thu')", "agency.group('thu-ky')")));
    CheckReport report = new CheckReport(new FindingSentences(new Texts(), Language.VIETNAMESE));
    report.look(folders, Folders.REPOSITORY);
    assertThat(report.hasErrors()).isTrue();
    assertThat(report.lines()).contains("processes/chung-thuc/chu-ky/chung-thuc-chu-ky.bpmn",
        "  LỖI  Task_SealAndNumber \"Đóng dấu, vào sổ chứng thực\"  [role-unknown]",
        "       Không có vai trò \"thu-ky\".");
    assertThat(report.lines()).anyMatch(line -> line.startsWith("       Vì sao: "))
        .anyMatch(line -> line.startsWith("       Cách sửa: Dùng một trong: ") && line.contains("van-thu"));
    assertThat(report.summary()).startsWith("1 thư mục, 1 sơ đồ: 1 lỗi, ");
    CheckReport english = new CheckReport(new FindingSentences(new Texts(), Language.ENGLISH));
    english.look(folders, Folders.REPOSITORY);
    assertThat(english.lines()).contains("       There is no role \"thu-ky\".");
  }
}
