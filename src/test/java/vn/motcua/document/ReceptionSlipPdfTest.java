package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Paper;
import vn.motcua.dossier.PaperForm;
import vn.motcua.dossier.Person;

class ReceptionSlipPdfTest {

  private static final float MILLIMETRE = 72f / 25.4f;

  @Test
  void the_slip_names_agency_dossier_person_procedure_term_and_hours() {
    String text = PdfReading.text(new Slips().knowingEverything().print(Slips.draft(1)));

    assertThat(text).contains("ỦY BAN NHÂN DÂN TỈNH MẪU", "ỦY BAN NHÂN DÂN PHƯỜNG SAO MAI",
        "Trung tâm Phục vụ hành chính công",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc", "Số: 01/BPTNTKQ",
        "Sao Mai, ngày 12 tháng 10 năm 2026", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ: H99.100-261012-0001",
        "Tiếp nhận hồ sơ của: NGUYỄN THỊ HƯƠNG GIANG", "Địa chỉ: Số 12 đường Hoa Sen", "Số điện thoại: 0900 000 123",
        "Số định danh cá nhân: 000190000123", "Thư điện tử: giang@example.vn",
        "Chứng thực bản sao từ bản chính giấy tờ, văn bản (mã thủ tục 2.000815)", "Số lượng hồ sơ: 01 (bộ)",
        "Thời gian giải quyết theo quy định: 03 ngày làm việc",
        "Thời gian nhận hồ sơ: 09 giờ 10 phút, ngày 12 tháng 10 năm 2026",
        "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 15 tháng 10 năm 2026",
        "Đăng ký nhận kết quả: Trực tiếp tại Trung tâm Phục vụ hành chính công", "Phí, lệ phí: 12.000 đồng (đã nộp)",
        "Quyển số 2026, số thứ tự 01", "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ", "Trần Văn Tiếp");
    assertThat(text).doesNotContain("#").doesNotContain("{{").doesNotContain("null").doesNotContain("Thay thế");
  }

  @Test
  void the_table_counts_each_paper_under_the_form_it_was_handed_in() {
    Slips slips = new Slips().papers(new Paper(1, "Đơn", PaperForm.ORIGINAL, 1, null, null, null),
        new Paper(2, "Căn cước", PaperForm.CERTIFIED_COPY, 12, null, null, null),
        new Paper(3, "Hộ chiếu", PaperForm.PHOTOCOPY, 3, null, null, null));

    List<SlipData.PaperLine> lines =
        slips.assembly().data(slips.dossiers.get(Slips.CODE), SlipAssembly.ONLY, Slips.draft(1)).papers();

    assertThat(lines).containsExactly(new SlipData.PaperLine("1", "Đơn", "01", "", ""),
        new SlipData.PaperLine("2", "Căn cước", "", "12", ""), new SlipData.PaperLine("3", "Hộ chiếu", "", "", "03"));
    assertThat(PdfReading.text(slips.print(Slips.draft(1)))).contains("TT Tên giấy tờ Bản chính Chứng thực Bản photo",
        "2 Căn cước 12");
  }

  @Test
  void the_sheet_is_A5_and_every_font_is_embedded() {
    byte[] content = new Slips().print(Slips.draft(1));

    float[] size = PdfReading.read(content, pdf -> new float[] {
        pdf.getPage(0).getMediaBox().getWidth() / MILLIMETRE, pdf.getPage(0).getMediaBox().getHeight() / MILLIMETRE});
    assertThat(size[0]).isBetween(147.9f, 148.1f);
    assertThat(size[1]).isBetween(209.9f, 210.1f);
    assertThat(PdfReading.fonts(content)).isNotEmpty().allSatisfy(font -> {
      assertThat(font.isEmbedded()).isTrue();
      assertThat(font.getName()).contains("LiberationSerif");
    });
  }

  @Test
  void the_qr_code_leads_to_the_citizens_page() {
    assertThat(PdfReading.qrCode(new Slips().print(Slips.draft(1))))
        .isEqualTo("https://motcua.tinhmau.example/tra-cuu/H99.100-261012-0001?k=Kq7ZpT2mXw9LbR4c");
  }

  @Test
  void a_usual_slip_fits_one_page_and_has_no_page_number() {
    byte[] content = new Slips().knowingEverything().print(Slips.draft(1));

    assertThat(PdfReading.pages(content)).isEqualTo(1);
    assertThat(PdfReading.text(content)).doesNotContain("Giấy tiếp nhận số 01");
  }

  @Test
  void thirty_papers_go_on_with_the_tables_head_and_a_page_number_on_each_further_page() {
    byte[] content = SlipGallery.long30().print(Slips.draft(13));

    int pages = PdfReading.pages(content);
    assertThat(pages).isGreaterThan(1);
    assertThat(PdfReading.page(content, 2)).contains("Giấy tiếp nhận số 13", " 2 ", "Mã hồ sơ: " + Slips.CODE,
        "TT Tên giấy tờ Bản chính Chứng thực Bản photo");
    for (int number = 1; number <= 30; number++) {
      assertThat(PdfReading.text(content)).contains("Giấy tờ số " + number);
    }
  }

  @Test
  void long_names_wrap_inside_the_margins_and_lose_no_letter() {
    byte[] content = SlipGallery.long30().print(SlipGallery.again());

    assertThat(PdfReading.letters(content)).allSatisfy(letter -> {
      assertThat(letter.getX()).isGreaterThan(13.5f * MILLIMETRE);
      assertThat(letter.getX() + letter.getWidth()).isLessThan(137.5f * MILLIMETRE);
      assertThat(letter.getY()).isBetween(5 * MILLIMETRE, 201 * MILLIMETRE);
    });
    String solid = PdfReading.text(content).replace(" ", "");
    assertThat(solid).contains(SlipGallery.LONG_NAME.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  @Test
  void markup_and_hidden_characters_in_a_name_are_harmless() {
    Person tricky = new Person("<b>Lê</b> & \"An\" {{phone}}\u202Egnaig\u0000\u0007\uFFFE\uD800", null, null, null,
        "<script>alert(1)</script>\n]]> &nbsp; <img src=\"http://evil.example/x.png\"/>", null, null);

    String text = PdfReading.text(new Slips().applicant(tricky).print(Slips.draft(1)));

    assertThat(text).contains("<B>LÊ</B> & \"AN\" {{PHONE}}GNAIG", "<script>alert(1)</script> ]]> &nbsp;",
        "<img src=\"http://evil.example/x.png\"/>");
    assertThat(text).doesNotContain("\u202E");
  }

  @Test
  void a_slip_issued_again_names_the_one_it_replaces_and_why() {
    assertThat(PdfReading.text(new Slips().print(SlipGallery.again())))
        .contains("Số: 13/BPTNTKQ", "(Thay thế giấy số 07/BPTNTKQ ngày 05 tháng 02 năm 2026; lý do: sửa tên chủ hồ sơ)");
  }

  @Test
  void a_proxy_is_named_and_signs() {
    Slips slips = new Slips().submitter(new Person("Y Ê\u0306ban Kđoh", "000090000111", null, null, null, null, null));

    SlipData slip = slips.assembly().data(slips.dossiers.get(Slips.CODE), SlipAssembly.ONLY, Slips.draft(1));

    assertThat(slip.dossier().submitter()).isEqualTo("Y Ê\u0306ban Kđoh");
    assertThat(slip.dossier().signer()).isEqualTo("Y Ê\u0306ban Kđoh");
    assertThat(PdfReading.text(slips.print(Slips.draft(1)))).contains("Người nộp hồ sơ: Y Ê");
  }

  @Test
  void what_nobody_knows_is_left_for_the_pen_or_left_out() {
    String text = PdfReading.text(SlipGallery.small().print(Slips.draft(1)));

    assertThat(text).contains("Quyển số ……………, số thứ tự ……………").doesNotContain("Phí, lệ phí").doesNotContain("Thư điện tử")
        .doesNotContain("null");
  }

  @Test
  void a_dossier_without_a_date_says_so_instead_of_inventing_one() {
    Slips slips = new Slips().dossier(Slips.dossier(DossierStatus.ACCEPTED, null));

    assertThat(PdfReading.text(slips.print(Slips.draft(1)))).contains("theo thời hạn của thủ tục");
  }

  @Test
  void who_decides_is_named_when_it_is_another_than_who_received() {
    Slips elsewhere = new Slips().dossier(Slips.dossier(DossierStatus.ACCEPTED, Slips.RECEIVED, "H99.101"));

    assertThat(PdfReading.text(elsewhere.print(Slips.draft(1))))
        .contains("Cơ quan có thẩm quyền giải quyết: Ủy ban nhân dân xã Đồng Xuân");
    assertThat(PdfReading.text(new Slips().print(Slips.draft(1)))).doesNotContain("Cơ quan có thẩm quyền", "sổ giấy");
  }

  @Test
  void what_was_taken_in_on_paper_says_so_with_the_number_of_the_paper() {
    Slips slips = new Slips().facts(Slips.fact(2, FactKind.RE_ENTERED, Slips.RECEIVED, "tiepnhan.100", "Mất điện cả ngày", null,
        Map.of("paperNumber", "17/2026")));

    assertThat(PdfReading.text(slips.print(Slips.draft(1)))).contains("(Nhập lại từ sổ giấy, số 17/2026)");
  }

  @Test
  void the_result_goes_where_the_applicant_asked() {
    Slips slips = new Slips().declaration(Map.of("sets", 2, "resultChannel", "post", "resultPlace", "Số 5 đường Hoa Đào"));

    assertThat(PdfReading.text(slips.print(Slips.draft(1))))
        .contains("Số lượng hồ sơ: 02 (bộ)", "Qua dịch vụ bưu chính công ích, đến Số 5 đường Hoa Đào");
  }

  @Test
  void the_same_slip_at_the_same_instant_is_the_same_bytes_whoever_prints_it() {
    PdfPrinter one = new PdfPrinter();

    byte[] first = new Slips().print(Slips.draft(1), one);
    byte[] second = new Slips().print(Slips.draft(1), one);
    byte[] elsewhere = new Slips().print(Slips.draft(1), new PdfPrinter());

    assertThat(second).isEqualTo(first);
    assertThat(elsewhere).isEqualTo(first);
  }

  @Test
  void the_file_is_dated_by_the_instant_of_issue() {
    Instant created = PdfReading.read(new Slips().print(Slips.draft(1)),
        pdf -> pdf.getDocumentInformation().getCreationDate().toInstant());

    assertThat(created).isEqualTo(Slips.RECEIVED.plusSeconds(600));
  }

  @Test
  void it_is_PDF_A_2u_by_the_reference_validator_also_with_letters_of_the_highlands() {
    assertThat(ArchivablePdf.faults(new Slips().knowingEverything().print(Slips.draft(1)))).isEmpty();
    assertThat(ArchivablePdf.faults(SlipGallery.long30().knowingEverything().print(SlipGallery.again()))).isEmpty();
  }

  @Test
  void the_validator_finds_what_is_not_PDF_A() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (PDDocument empty = new PDDocument()) {
      empty.addPage(new PDPage());
      empty.save(plain);
    }
    assertThat(ArchivablePdf.faults(plain.toByteArray())).isNotEmpty();
  }
}
