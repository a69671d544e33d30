package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Person;

class ReceptionSlipTest {

  private static final String VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

  @Test
  void a_usual_slip_is_one_a5_page_with_every_field_of_form_01() throws IOException {
    try (PDDocument pdf = open(new Slips().knowingEverything().print(Slips.draft(1)))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(419f, 421f);
      assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(594f, 596f);
      assertThat(text(pdf)).contains(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI",
          "Số: 01/BPTNTKQ", "ngày 12 tháng 10 năm 2026", "H99.100-261012-0001", "NGUYỄN THỊ HƯƠNG GIANG", "000190000123",
          "Chứng thực bản sao từ bản chính giấy tờ, văn bản", "2.000815", "Bản sao cần chứng thực",
          "09 giờ 10 phút, ngày 12 tháng 10 năm 2026", "17 giờ 00 phút, ngày 15 tháng 10 năm 2026", "12.000 đồng (đã nộp)",
          "Quyển số 2026, số thứ tự 01", "Trần Văn Tiếp");
    }
  }

  @Test
  void every_font_is_embedded() throws IOException {
    try (PDDocument pdf = open(new Slips().knowingEverything().print(Slips.draft(1)))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSerif");
        }
      }
    }
  }

  @Test
  void the_whole_vietnamese_alphabet_is_printed_also_when_it_comes_decomposed() throws IOException {
    for (String letters : new String[] {VOWELS, VOWELS.toUpperCase(), Normalizer.normalize(VOWELS, Normalizer.Form.NFD)}) {
      Slips slips = new Slips().applicant(new Person("An", null, null, null, letters, null, null));
      try (PDDocument pdf = open(slips.print(Slips.draft(1)))) {
        String printed = text(pdf).replaceAll("\\s", "");
        assertThat(printed).contains(Normalizer.normalize(letters, Normalizer.Form.NFC));
      }
    }
  }

  @Test
  void the_qr_code_opens_the_page_of_this_dossier_with_its_key() throws Exception {
    try (PDDocument pdf = open(new Slips().print(Slips.draft(1)))) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      BinaryBitmap bitmap =
          new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
      String read = new QRCodeReader().decode(bitmap).getText();
      assertThat(read).isEqualTo("https://motcua.tinhmau.example/tra-cuu/H99.100-261012-0001?k=Kq7ZpT2mXw9LbR4c");
    }
  }

  @Test
  void markup_in_a_name_is_printed_and_not_obeyed_and_direction_marks_do_nothing() throws IOException {
    Slips slips = new Slips().applicant(
        new Person("<b>An</b> &amp; {{code}} \u202Egnas", null, null, null, "</div><script>x</script>", null, null));
    try (PDDocument pdf = open(slips.print(Slips.draft(1)))) {
      assertThat(text(pdf)).contains("<B>AN</B> &AMP; {{CODE}} GNAS", "</div><script>x</script>");
    }
  }

  @Test
  void thirty_papers_and_a_name_without_end_go_on_to_further_pages_with_head_and_number() throws IOException {
    try (PDDocument pdf = open(SlipGallery.long30().knowingEverything().print(SlipGallery.again()))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      second.setEndPage(2);
      assertThat(second.getText(pdf)).contains("2", "Mã hồ sơ: H99.100-261012-0001", "Tên giấy tờ");
      assertThat(text(pdf)).contains("Thay thế giấy số 07/BPTNTKQ ngày 05 tháng 02 năm 2026", "sửa tên chủ hồ sơ");
    }
  }

  @Test
  void the_same_dossier_at_the_same_instant_gives_the_same_bytes() {
    assertThat(new Slips().print(Slips.draft(1))).isEqualTo(new Slips().print(Slips.draft(1)));
  }

  private static PDDocument open(byte[] bytes) throws IOException {
    return Loader.loadPDF(bytes);
  }

  private static String text(PDDocument pdf) throws IOException {
    return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFC);
  }
}
