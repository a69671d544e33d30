package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.Texts;

/** The monthly list as a page. Also written to {@code target/slips/}, to be looked at. */
class LateListPdfTest {

  private static final Instant CUT_OFF = Instant.parse("2026-10-31T17:00:00Z");
  private static final String LONG_NAME = "Trung tâm Phục vụ hành chính công xã Đồng Xuân, Văn phòng Đăng ký đất đai chi nhánh huyện";

  private final LateListPage page = new LateListPage(new PdfPrinter());

  @Test
  void every_page_repeats_the_heads_of_its_table_and_says_what_it_is() throws IOException {
    byte[] pdf = page.print(list(90), CUT_OFF);
    Files.write(Files.createDirectories(Path.of("target", "slips")).resolve("danh-sach-qua-han.pdf"), pdf);
    int pages = PdfReading.pages(pdf);
    assertThat(pages).isGreaterThan(3);
    for (int number = 2; number < pages; number++) {
      assertThat(PdfReading.page(pdf, number)).as("page " + number).contains("Tỷ lệ", "Chưa giải trình", "Đã hủy ghi nhận",
          "Danh sách quá hạn tháng 10 năm 2026");
    }
    assertThat(PdfReading.page(pdf, pages)).as("nobody signs an empty page").contains("Danh sách này gồm 90 cơ quan");
    assertThat(PdfReading.text(pdf)).contains("Tỷ lệ = hồ sơ quá hạn / hồ sơ tính.");
  }

  @Test
  void it_is_fit_for_an_archive_and_the_same_file_each_time() {
    assertThat(ArchivablePdf.faults(page.print(list(3), CUT_OFF))).isEmpty();
    assertThat(page.print(list(3), CUT_OFF)).isEqualTo(page.print(list(3), CUT_OFF));
  }

  @Test
  void a_month_in_which_nobody_was_late_says_so() throws IOException {
    byte[] pdf = page.print(new LateListData("Ủy ban nhân dân tỉnh Mẫu", "Văn phòng Ủy ban nhân dân tỉnh Mẫu", "Mẫu",
        "ngày …… tháng 11 năm 2026", "tháng 10 năm 2026", counted(), true, List.of(), "Danh sách này gồm 00 cơ quan."), CUT_OFF);
    Files.write(Files.createDirectories(Path.of("target", "slips")).resolve("danh-sach-qua-han-khong.pdf"), pdf);
    assertThat(PdfReading.pages(pdf)).isEqualTo(1);
    assertThat(PdfReading.text(pdf)).contains("Trong tháng không có cơ quan, đơn vị, cá nhân nào để quá hạn.");
  }

  private static LateListData list(int lines) {
    return new LateListData("Ủy ban nhân dân tỉnh Mẫu", "Văn phòng Ủy ban nhân dân tỉnh Mẫu", "Mẫu", "ngày …… tháng 11 năm 2026",
        "tháng 10 năm 2026", counted(), false, List.of(
            new LateListData.Section("I. Cơ quan", "Cơ quan", lines(lines, null)),
            new LateListData.Section("II. Đơn vị", "Đơn vị", lines(lines, "Ủy ban nhân dân phường Sao Mai")),
            new LateListData.Section("III. Cá nhân", "Cá nhân", lines(3, LONG_NAME))),
        "Danh sách này gồm 90 cơ quan, 90 đơn vị, 03 cá nhân.");
  }

  private static List<LateListData.Line> lines(int many, String where) {
    return IntStream.rangeClosed(1, many).mapToObj(number -> new LateListData.Line(String.valueOf(number),
        number % 7 == 0 ? LONG_NAME : "Ủy ban nhân dân xã Đồng Xuân", where, number == many ? "total" : "line", "28209", "13928",
        "100,0 %", "12345", "1583", "123456", "1096", "9999", "1200", "300", "20", "10", "2399", "1888", "12")).toList();
  }

  private static List<LateListData.Sentence> counted() {
    return new Texts().text("lateness.monthly.definition", "10/2026", "31/10/2026").lines()
        .map(LateListData.Sentence::new).toList();
  }
}
