package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.Texts;
import vn.motcua.dossier.FollowUpBook;

/** Form 07 as sheets. */
class FollowUpBookPrinterTest {

  private static final float MILLIMETRE = 72f / 25.4f;

  @Test
  void a_line_names_dossier_person_procedure_and_the_three_times() {
    assertThat(PdfReading.text(book(2))).contains("SỔ THEO DÕI HỒ SƠ NĂM 2026",
        "Từ ngày 01 tháng 01 năm 2026 đến ngày 31 tháng 12 năm 2026", "Người Thử Nghiệm 1", "Ủy ban nhân dân phường Sao Mai",
        "Nhập lại từ sổ giấy", "Tổng số hồ sơ trong phần in này: 02", "NGƯỜI GIỮ SỔ").doesNotContain("null");
  }

  @Test
  void an_empty_book_says_so_on_one_page() {
    byte[] content = book(0);

    assertThat(PdfReading.pages(content)).isEqualTo(1);
    assertThat(PdfReading.text(content)).contains("Không có hồ sơ nào được nhận trong thời gian này.",
        "Tổng số hồ sơ trong phần in này: 00");
    assertThat(ArchivablePdf.faults(content)).isEmpty();
  }

  @Test
  void two_thousand_lines_have_the_heads_on_every_page_lose_none_and_keep_inside_the_margins() {
    byte[] content = book(2_000);
    int pages = PdfReading.pages(content);
    String text = PdfReading.text(content);

    assertThat(text.split("Ký nhận", -1)).as("heads of the columns").hasSizeBetween(pages, pages + 1);
    for (int page = 1; page < pages; page++) {
      assertThat(PdfReading.page(content, page)).as("page " + page).contains("Mã hồ sơ", "Ký nhận");
    }
    for (int number : new int[] {1, 2, 999, 1_000, 1_999, 2_000}) {
      assertThat(text).contains("Người Thử Nghiệm " + number + " ");
    }
    assertThat(PdfReading.page(content, pages)).contains("NGƯỜI GIỮ SỔ", "Tổng số hồ sơ trong phần in này: 2000");
    assertThat(PdfReading.letters(content)).allSatisfy(letter -> {
      assertThat(letter.getX()).isGreaterThan(19.5f * MILLIMETRE);
      assertThat(letter.getX() + letter.getWidth()).isLessThan(285.5f * MILLIMETRE);
    });
  }

  static byte[] book(int many) {
    List<FollowUpBook.Line> lines = IntStream.rangeClosed(1, many).mapToObj(FollowUpBookPrinterTest::line).toList();
    Texts texts = new Texts();
    return new FollowUpBookPrinter(new PdfPrinter(), Slips.agencies(), new SlipWords(texts), texts,
        Clock.fixed(Slips.RECEIVED, ZoneOffset.UTC))
        .print("H99.100", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), lines);
  }

  private static FollowUpBook.Line line(int number) {
    Instant at = Slips.RECEIVED.plusSeconds(60L * number);
    boolean returned = number % 3 == 0;
    return new FollowUpBook.Line(number, "H99.100-261012-" + String.format("%04d", number), "2.000815",
        "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan, tổ chức có thẩm quyền cấp", returned ? 10 : 4,
        number % 4 == 0 ? "H99.101" : "H99.100", at, number % 5 == 0 ? null : at.plusSeconds(200_000),
        returned ? at.plusSeconds(100_000) : null, "Người Thử Nghiệm " + number + (number % 7 == 0 ? " Với Tên Rất Dài" : ""),
        "Số " + number + " đường Hoa Sen, phường Sao Mai, tỉnh Mẫu", "0900 000 123", 2, number % 2 == 0);
  }
}
