package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Person;

/** The forms beside 01, read back from their PDF. */
class FormsPdfTest {

  private static final float MILLIMETRE = 72f / 25.4f;

  private static final Set<DocumentForm> A4 = EnumSet.of(DocumentForm.HAND_OVER_SLIP, DocumentForm.APOLOGY_LETTER,
      DocumentForm.EXPLANATION_REPORT, DocumentForm.LATE_AGAIN_NOTICE, DocumentForm.CONTROL_SLIP);

  @Test
  void form_02_names_each_thing_that_is_missing_with_reason_basis_and_the_last_day() {
    String text = text(DocumentForm.SUPPLEMENT_REQUEST, SlipGallery.usual());

    assertThat(text).contains("PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ", "Số: 04/BPTNTKQ", "Hồ sơ của: NGUYỄN THỊ HƯƠNG GIANG",
        "Yêu cầu hoàn thiện hồ sơ (lần thứ 02) gồm những nội dung sau:", "TT Giấy tờ, nội dung cần bổ sung Lý do Căn cứ",
        "Bản chính giấy tờ cần chứng thực số 2", "Bản đã nộp bị mờ trang 1", "khoản 1 Điều 20 Nghị định 23/2015/NĐ-CP",
        "đến 17 giờ 00 phút, ngày 22 tháng 10 năm 2026", "NGƯỜI HƯỚNG DẪN", "Trần Văn Tiếp", "0000 100 100");
  }

  @Test
  void a_combined_slip_says_of_each_dossier_what_its_own_slip_says() {
    String text = text(DocumentForm.VISIT_SLIP, SlipGallery.usual());

    assertThat(text).contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Dùng chung cho 01 hồ sơ nộp cùng một lượt",
        "Tiếp nhận hồ sơ của: NGUYỄN THỊ HƯƠNG GIANG", "Mã hồ sơ: " + Slips.CODE, "Tổng số hồ sơ: 01", "Trần Văn Tiếp")
        .doesNotContain("Chủ hồ sơ:");
  }

  @ParameterizedTest
  @EnumSource(names = {"RECEPTION_SLIP", "VISIT_SLIP", "SUPPLEMENT_REQUEST", "REFUSAL_SLIP"})
  void what_a_citizen_takes_home_bears_a_code_that_a_camera_reads_and_that_leads_to_the_dossier(DocumentForm form) {
    assertThat(PdfReading.qrCode(SlipGallery.usual().print(form, Slips.draft(4)))).contains("/tra-cuu/" + Slips.CODE + "?k=");
  }

  @Test
  void a_request_without_a_limit_prints_none_and_the_first_is_not_counted() {
    String text = text(DocumentForm.SUPPLEMENT_REQUEST, SlipGallery.filled(new Slips(), 1, ""));

    assertThat(text).doesNotContain("Thời hạn bổ sung").doesNotContain("lần thứ");
  }

  @Test
  void form_03_at_the_desk_says_why_and_by_which_article_and_is_signed_by_who_receives() {
    String text = text(DocumentForm.REFUSAL_SLIP, SlipGallery.usual());

    assertThat(text).contains("PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ", "Số: 04/BPTNTKQ",
        "thông báo không tiếp nhận, giải quyết",
        "Bản chính đã bị tẩy xóa", "Căn cứ: khoản 1 Điều 22 Nghị định 23/2015/NĐ-CP.", "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Trần Văn Tiếp").doesNotContain("TM. ");
  }

  @Test
  void form_03_on_the_merits_is_signed_for_the_committee() {
    String text = text(DocumentForm.REFUSAL_SLIP, SlipGallery.onMerits());

    assertThat(text).contains("thông báo không giải quyết hồ sơ này", "chưa được hợp pháp hóa lãnh sự",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Phạm Thị Hồng Lãnh").doesNotContain("NGƯỜI TIẾP NHẬN HỒ SƠ");
  }

  @Test
  void a_refusal_without_a_written_reason_leaves_a_line_for_the_pen() {
    Slips slips = SlipGallery.onMerits();
    slips.facts(Slips.fact(1, FactKind.REFUSED, Slips.RECEIVED, "tiepnhan.100", null, null,
        Map.of("stage", "desk")));

    assertThat(text(DocumentForm.REFUSAL_SLIP, slips)).contains("………………").doesNotContain("null");
  }

  @Test
  void form_05_after_a_withdrawal_repeats_the_request_and_gives_back_originals_and_tells_of_the_fee() {
    String text = text(DocumentForm.STOP_NOTICE, SlipGallery.usual());

    assertThat(text).contains("THÔNG BÁO Dừng giải quyết hồ sơ", "Số: 04/TB-UBND", "Kính gửi: Nguyễn Thị Hương Giang",
        "Theo đề nghị rút hồ sơ của Ông/Bà lúc 09 giờ 18 phút, ngày 12 tháng 10 năm 2026", "từ 09 giờ 19 phút",
        "Lý do: Tôi đã xin được bản sao ở nơi khác.", "Bản chính giấy tờ, văn bản làm cơ sở để chứng thực bản sao: 01 bản",
        "Biên lai số H99.100-2026-000001: 6.000 đồng, đã nộp", "Nơi nhận: - Như trên;", "- Lưu: VT, HS.",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Phạm Thị Hồng Lãnh").doesNotContain("Bản sao cần chứng thực: ");
  }

  @Test
  void form_05_by_the_agency_gives_its_own_reason_and_leaves_the_name_to_the_pen_when_a_timer_stopped() {
    String text = text(DocumentForm.STOP_NOTICE, SlipGallery.byAgency());

    assertThat(text).contains("Lý do: Quá thời hạn bổ sung", "Căn cứ: Điều 19 Nghị định 61/2018/NĐ-CP.", "– Không có.",
        "– Chưa thu.")
        .doesNotContain("Theo đề nghị rút").doesNotContain("system").doesNotContain("Phạm Thị");
  }

  @Test
  void a_receipt_bears_its_own_number_each_line_with_its_basis_the_sum_and_the_sum_in_words() {
    String text = text(DocumentForm.FEE_RECEIPT, SlipGallery.usual());

    assertThat(text).contains("BIÊN LAI THU PHÍ, LỆ PHÍ", "Số: H99.100-2026-000001", "Người nộp tiền: NGUYỄN THỊ HƯƠNG GIANG",
        "Chứng thực bản sao, hai trang đầu", "Điều 4 Thông tư 226/2016/TT-BTC", "Số tiền thu theo biên lai này 6.000",
        "Viết bằng chữ: Sáu nghìn đồng chẵn", "Hình thức nộp: tiền mặt", "Vũ Thị Ngân Quỹ")
        .doesNotContain("ĐÃ HỦY").doesNotContain("HOÀN TIỀN").doesNotContain("Đã thu theo biên lai trước");
  }

  @Test
  void a_receipt_for_the_rest_says_what_was_paid_before() {
    PaidReceipt whole = SlipGallery.receipt(2, "", PaidReceipt.State.IN_FORCE);
    PaidReceipt rest = new PaidReceipt(whole.number(), whole.agency(), whole.lines(), 2_000, true, null, whole.paidAt(),
        whole.state(), null, null);

    assertThat(text(DocumentForm.FEE_RECEIPT, SlipGallery.usual().paid(rest))).contains("Cộng 6.000",
        "Đã thu theo biên lai trước 4.000", "Số tiền thu theo biên lai này 2.000", "Hai nghìn đồng chẵn", "trực tuyến");
  }

  @ParameterizedTest
  @EnumSource(value = PaidReceipt.State.class, names = {"CANCELLED", "REFUNDED"})
  void an_ended_receipt_is_marked_with_time_and_reason(PaidReceipt.State state) {
    String mark = state == PaidReceipt.State.CANCELLED ? "BIÊN LAI ĐÃ HỦY" : "ĐÃ HOÀN TIỀN";

    assertThat(text(DocumentForm.FEE_RECEIPT, SlipGallery.usual().paid(SlipGallery.receipt(2, "", state))))
        .contains(mark + " 09 giờ 25 phút, ngày 12 tháng 10 năm 2026 Lý do: thu nhầm hồ sơ");
  }

  @Test
  void a_hand_over_slip_names_both_desks_the_papers_and_both_instants() {
    String text = text(DocumentForm.HAND_OVER_SLIP, SlipGallery.usual());

    assertThat(text).contains("PHIẾU BÀN GIAO HỒ SƠ",
        "Bên giao: Trung tâm Phục vụ hành chính công – Ủy ban nhân dân phường Sao Mai",
        "Bên nhận: Công chức thụ lý – Ủy ban nhân dân phường Sao Mai", "H99.100-261012-0001", "17:00, 15/10/2026",
        "Bản sao cần chứng thực: 05 bản photo", "Giao: 09:15, 12/10/2026", "Nhận: 09:17, 12/10/2026",
        "Tổng số hồ sơ bàn giao: 01");
  }

  @ParameterizedTest
  @EnumSource
  void every_form_is_PDF_A_2u_with_nothing_left_of_its_template(DocumentForm form) {
    for (byte[] content : List.of(SlipGallery.usual().print(form, Slips.draft(4)), longest(form))) {
      assertThat(ArchivablePdf.faults(content)).isEmpty();
      assertThat(PdfReading.text(content)).doesNotContain("{{").doesNotContain("null").doesNotContain("#");
      assertThat(PdfReading.fonts(content)).isNotEmpty().allMatch(font -> font.isEmbedded());
    }
  }

  @ParameterizedTest
  @EnumSource
  void slips_and_receipts_are_A5_and_official_documents_and_hand_over_slips_A4(DocumentForm form) {
    float width = PdfReading.read(SlipGallery.usual().print(form, Slips.draft(4)),
        pdf -> pdf.getPage(0).getMediaBox().getWidth() / MILLIMETRE);

    assertThat(width).isBetween(A4.contains(form) ? 209.9f : 147.9f, A4.contains(form) ? 210.1f : 148.1f);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"APOLOGY_LETTER", "EXPLANATION_REPORT"})
  void a_usual_form_is_one_page(DocumentForm form) {
    assertThat(PdfReading.pages(SlipGallery.usual().print(form, Slips.draft(4)))).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void thirty_items_and_a_name_without_end_stay_inside_the_margins_and_lose_no_letter(DocumentForm form) {
    byte[] content = longest(form);
    float width = PdfReading.read(content, pdf -> pdf.getPage(0).getMediaBox().getWidth());
    float height = PdfReading.read(content, pdf -> pdf.getPage(0).getMediaBox().getHeight());

    assertThat(PdfReading.letters(content)).allSatisfy(letter -> {
      assertThat(letter.getX()).isGreaterThan(13.5f * MILLIMETRE);
      assertThat(letter.getX() + letter.getWidth()).isLessThan(width - 10.5f * MILLIMETRE);
      assertThat(letter.getY()).isBetween(5 * MILLIMETRE, height - 9 * MILLIMETRE);
    });
    assertThat(PdfReading.text(content).replace(" ", "").toUpperCase(Locale.ROOT))
        .contains(SlipGallery.LONG_NAME.replace(" ", "").toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @EnumSource
  void signatures_never_stand_alone_on_the_last_page(DocumentForm form) {
    for (int items = 1; items <= 25; items += 2) {
      byte[] content = SlipGallery.filled(new Slips().knowingEverything(), items, "").print(form, Slips.draft(4));
      String last = PdfReading.page(content, PdfReading.pages(content));
      String beside = switch (form) {
        case RECEPTION_SLIP -> "Đăng ký nhận kết quả";
        case SUPPLEMENT_REQUEST -> "Thời điểm yêu cầu";
        case REFUSAL_SLIP -> "Xin thông báo";
        case APOLOGY_LETTER -> "Mọi thắc mắc";
        case CONTROL_SLIP -> "Kết thúc giải quyết";
        case LATE_AGAIN_NOTICE -> "chân thành xin lỗi";
        case EXPLANATION_REPORT -> "thực hiện kết luận này";
        case STOP_NOTICE -> "Phí, lệ phí";
        case FEE_RECEIPT -> "Viết bằng chữ";
        case HAND_OVER_SLIP, VISIT_SLIP -> "Tổng số hồ sơ";
      };
      assertThat(last).as(items + " items").contains(beside);
    }
  }

  @ParameterizedTest
  @EnumSource
  void markup_and_hidden_characters_in_a_name_are_harmless(DocumentForm form) {
    Slips slips = SlipGallery.usual().applicant(new Person("<b>Lê</b> & \"An\" {{phone}}\u202Egnaig\u0000", null, null, null,
        "<script>alert(1)</script>", null, null));

    assertThat(PdfReading.text(slips.print(form, Slips.draft(4))).toLowerCase(Locale.ROOT))
        .contains("<b>lê</b> & \"an\" {{phone}}gnaig").doesNotContain("\u202E");
  }

  @ParameterizedTest
  @EnumSource
  void one_issued_again_names_the_one_it_replaces_and_why(DocumentForm form) {
    assertThat(PdfReading.text(SlipGallery.usual().print(form, SlipGallery.again())))
        .contains("(Thay thế ", "ngày 05 tháng 02 năm 2026; lý do: sửa tên chủ hồ sơ)");
  }

  private static byte[] longest(DocumentForm form) {
    return SlipGallery.filled(SlipGallery.long30().knowingEverything(), 30, SlipGallery.LONG_NAME)
        .print(form, SlipGallery.again());
  }

  private static String text(DocumentForm form, Slips slips) {
    return PdfReading.text(slips.print(form, Slips.draft(4)));
  }
}
