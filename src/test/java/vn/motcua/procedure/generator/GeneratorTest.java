package vn.motcua.procedure.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorTest {

  private static final Path TABLE = Path.of("src/test/resources/tables/07-tam-tru.csv");

  @TempDir
  private Path root;

  @Test
  void everything_a_procedure_needs_comes_from_its_table() throws IOException {
    SortedMap<Path, String> files = new Generator().files(Files.readAllBytes(TABLE), "cu-tru/tam-tru");
    assertThat(files.keySet()).extracting(Path::toString).containsExactly(
        "forms/cu-tru/tam-tru/cu-tru-tam-tru-appraise-dossier.form", "forms/cu-tru/tam-tru/cu-tru-tam-tru-sign.form",
        "forms/cu-tru/tam-tru/cu-tru-tam-tru-start.form", "forms/cu-tru/tam-tru/cu-tru-tam-tru-update-data.form",
        "processes/cu-tru/tam-tru/cu-tru-tam-tru.bpmn", "processes/cu-tru/tam-tru/fee.dmn",
        "src/test/java/vn/motcua/diagrams/CuTruTamTruOnPostgresTest.java",
        "src/test/java/vn/motcua/diagrams/CuTruTamTruTest.java");
    assertThat(files.get(Path.of("processes/cu-tru/tam-tru/cu-tru-tam-tru.bpmn"))).contains(
        "name=\"procedure.code\" value=\"1.004194\"", "name=\"case.thuong.term\" value=\"3 working days\"",
        "name=\"procedure.decidedBy\" value=\"cong-an\"", "name=\"procedure.onlineLevel\" value=\"full\"",
        "camunda:dueDate=\"${clock.stepDue(execution, '12 working hours')}\"");
    assertThat(files.get(Path.of("src/test/java/vn/motcua/diagrams/CuTruTamTruTest.java"))).contains("2026-10-15T17:00");
  }

  @Test
  void the_same_table_gives_the_same_files() throws IOException {
    byte[] table = Files.readAllBytes(TABLE);
    assertThat(new Generator().files(table, null)).isEqualTo(new Generator().files(table, null));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Cán bộ đăng ký cư trú Công an cấp xã;12 giờ|Ông Ba;12 giờ|18|Người thực hiện|Ông Ba",
      ";12 giờ|;mười hai giờ|18|Thời gian|mười hai giờ",
      ";12 giờ|;13 giờ|22|Thời gian|25",
      ";Trưởng Công an cấp xã;4 giờ|;Trưởng Công an cấp xã;-|19|Thời gian|Phê duyệt đăng ký tạm trú",
      "Mã thủ tục;1.004194|Mã thủ tục;4194|1|Mã thủ tục|4194",
      "Thời hạn;3 ngày làm việc|Thời hạn;sớm|4|Thời hạn|sớm",
      "Hiệu lực từ ngày;01/07/2025|Hiệu lực từ ngày;31/02/2025|11|Hiệu lực từ ngày|31/02/2025",
      "Lĩnh vực;Cư trú|Màu sắc;Xanh|3|Màu sắc|Màu sắc",
      "Lệ phí;15.000|Lệ phí;nhiều|5|Lệ phí|nhiều",
      "Miễn giảm;100|Miễn giảm;101|7|Miễn giảm|101"})
  void what_is_wrong_is_said_by_row_and_column_with_its_words(String right, String wrong, int row, String column, String said)
      throws IOException {
    BadTable bad = refused(Files.readString(TABLE).replaceFirst(right, wrong));
    assertThat(bad.faults()).anySatisfy(fault -> {
      assertThat(fault.row()).isEqualTo(row);
      assertThat(fault.column()).isEqualTo(column);
      assertThat(fault.sentence()).contains(said);
    });
  }

  @Test
  void steps_that_take_longer_than_the_term_are_refused_with_the_figures() throws IOException {
    BadTable bad = refused(Files.readString(TABLE).replace("12 giờ", "13 giờ").replace("24 giờ", "25 giờ"));
    assertThat(bad.faults()).singleElement().extracting(Fault::sentence).asString()
        .contains("25 giờ", "24 giờ", "3 working days");
    assertThat(new Generator().files(Files.readAllBytes(TABLE), null)).as("exactly the term").isNotEmpty();
  }

  @Test
  void all_faults_are_said_at_once() throws IOException {
    BadTable bad = refused(
        Files.readString(TABLE).replace("1.004194", "x").replace("12 giờ", "lâu").replace("Trưởng", "Ai đó"));
    assertThat(bad.faults()).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void a_table_in_which_nobody_signs_or_nobody_handles_is_refused() throws IOException {
    String table = Files.readString(TABLE);
    assertThat(refused(table.replace(";Trưởng Công an cấp xã;", ";Văn thư;")).faults().toString()).contains("không có ai ký");
    assertThat(refused(table.replace("Cán bộ đăng ký cư trú Công an cấp xã;12", "Văn thư;12")).faults().toString())
        .contains("chuyên viên");
  }

  @Test
  void bytes_that_are_no_table_are_refused_and_never_fail() {
    for (byte[] bytes : List.of(new byte[0], new byte[] {(byte) 0xff, 0x00, 0x41}, "\"".getBytes(StandardCharsets.UTF_8),
        "a;b\nc".getBytes(StandardCharsets.UTF_8), new byte[] {'P', 'K', 3, 4, 0})) {
      assertThatThrownBy(() -> new Generator().files(bytes, null)).isInstanceOf(BadTable.class);
    }
  }

  @Test
  void what_is_typed_into_the_table_cannot_break_out_of_a_file() throws IOException {
    String table = Files.readString(TABLE).replace("Đăng ký tạm trú\n", "Đăng ký \\ <tạm> & trú ${x} {{y}}\n");
    SortedMap<Path, String> files = new Generator().files(table.getBytes(StandardCharsets.UTF_8), "a/b");
    assertThat(files.get(Path.of("processes/a/b/a-b.bpmn"))).contains("&lt;tạm&gt; &amp;");
  }

  @Test
  void a_folder_that_is_there_is_never_written_over() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    NewProcedure command = new NewProcedure(root, new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(command.run(List.of(TABLE.toString(), "--into", "cu-tru/tam-tru"))).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("cu-tru-tam-tru-done,2026-10-05T09:30,H99.100,cu-tru-tam-tru,thuong,");
    Path diagram = root.resolve("processes/cu-tru/tam-tru/cu-tru-tam-tru.bpmn");
    Files.writeString(diagram, "mine");
    assertThat(command.run(List.of(TABLE.toString(), "--into", "cu-tru/tam-tru"))).isEqualTo(1);
    assertThat(Files.readString(diagram)).isEqualTo("mine");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("không ghi đè");
    assertThat(command.run(List.of("none.csv"))).isEqualTo(2);
    assertThat(command.run(List.of(TABLE.toString(), "--into", "../../etc"))).isEqualTo(1);
  }

  private static BadTable refused(String table) {
    return catchThrowableOfType(BadTable.class,
        () -> new Generator().files(table.getBytes(StandardCharsets.UTF_8), "cu-tru/tam-tru"));
  }
}
