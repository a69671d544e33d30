package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.clock.FactKind;
import vn.motcua.document.LateLetters.Apology;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.DelayCause;

/** What the documents of a late dossier say, read back from their PDF. */
class LateLettersPdfTest {

  private static final String SENTENCE = "Việc xác minh phải gửi văn bản đến cơ quan khác và chờ trả lời theo quy chế phối hợp. ";

  @Test
  void letter_04_of_an_extension_is_laid_out_as_a_letter_to_two_addressees_with_days_and_one_new_appointment() {
    String text = text(DocumentForm.APOLOGY_LETTER, kind(ApologyKind.EXTENSION));

    assertThat(text).contains("ỦY BAN NHÂN DÂN TỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 04/UBND-VP",
        "V/v xin lỗi và đề nghị gia hạn thời gian giải quyết hồ sơ H99.100-261012-0001", "Sao Mai, ngày 12 tháng 10 năm 2026",
        "Kính gửi: – Ông/Bà Nguyễn Thị Hương Giang; – Trung tâm Phục vụ hành chính công – Ủy ban nhân dân phường Sao Mai.",
        "không thể xong đúng thời hạn nêu trên", "Lý do: " + LateSamples.REASON + " (nhóm nguyên nhân: cơ quan phối hợp)",
        LateSamples.MEASURE, "chân thành xin lỗi", "khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP", "Nơi nhận:", "- Lưu: VT, HS.",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "Phạm Thị Hồng Lãnh");
    assertThat(text).contains("hẹn trả kết quả vào 17 giờ 00 phút, ngày 15 tháng 10 năm 2026",
        "gia hạn thời gian giải quyết hồ sơ thêm 05 ngày làm việc",
        "Ngày hẹn trả kết quả mới: 17 giờ 00 phút, ngày 22 tháng 10 năm 2026");
    assertThat(text).doesNotContain("GỬI MUỘN").doesNotContain("đã quá thời hạn").doesNotContain("……");
  }

  @Test
  void letter_04_of_a_late_dossier_says_that_the_date_has_passed_and_appoints_once_more() {
    String text = text(DocumentForm.APOLOGY_LETTER, kind(ApologyKind.LATE));

    assertThat(text).contains("Đến nay đã quá thời hạn nêu trên nhưng hồ sơ chưa được giải quyết xong.",
        "Ngày hẹn trả kết quả mới: 17 giờ 00 phút, ngày 22 tháng 10 năm 2026").doesNotContain("không thể xong đúng thời hạn");
  }

  @Test
  void letter_04_of_an_ended_dossier_states_that_date_and_how_late_and_carries_no_appointment() {
    String text = text(DocumentForm.APOLOGY_LETTER, kind(ApologyKind.ENDED));

    assertThat(text).contains("V/v xin lỗi do chậm thời gian giải quyết hồ sơ", "sau thời hạn nêu trên 2 giờ 35 phút làm việc",
        "vào 10 giờ 05 phút, ngày 16 tháng 10 năm 2026", "chân thành xin lỗi").doesNotContain("gia hạn")
        .doesNotContain("hẹn lại").doesNotContain("Ngày hẹn trả kết quả mới").doesNotContain("……");
  }

  @Test
  void a_result_waits_for_the_applicant_only_where_there_is_one() {
    Slips finished = SlipGallery.lateUsual().facts(SlipGallery.fact(3, FactKind.FINISHED));
    finished.late(kind(ApologyKind.ENDED));

    assertThat(PdfReading.text(finished.print(DocumentForm.APOLOGY_LETTER, Slips.draft(4))))
        .contains("được giải quyết xong", "nhận kết quả theo cách đã đăng ký");
    assertThat(text(DocumentForm.APOLOGY_LETTER, kind(ApologyKind.ENDED))).contains("dừng giải quyết theo đề nghị rút hồ sơ")
        .doesNotContain("nhận kết quả theo cách");
  }

  @Test
  void a_letter_signed_off_after_its_last_day_is_marked_as_sent_late() {
    Apology apology = LateSamples.apology(ApologyKind.EXTENSION, "");
    Apology late = new Apology(apology.cause(), apology.kind(), apology.causeClass(), apology.reason(), apology.measure(),
        apology.days(), apology.oldDue(), apology.newDue(), null, true, apology.draftedBy(), apology.draftedAt(),
        apology.signedBy(), apology.signedAt());

    assertThat(text(DocumentForm.APOLOGY_LETTER, LateSamples.of(3, "").with(late))).contains("GỬI MUỘN");
  }

  @Test
  void a_draft_of_a_late_letter_leaves_days_and_date_to_the_head() {
    Apology draft = new Apology("apology-2", ApologyKind.LATE, DelayCause.OWN, "Chưa rõ", null, null, LateSamples.DUE, null, null,
        false, "system", LateSamples.SIGNED, null, null);
    Slips slips = SlipGallery.lateUsual().late(LateSamples.of(3, "").with(draft));
    LetterKind kind = slips.kind(DocumentForm.APOLOGY_LETTER);

    assertThat(kind.causes(slips.dossiers.get(Slips.CODE))).as("it is not issued").isEmpty();
    assertThat(kind.draftCauses(slips.dossiers.get(Slips.CODE))).containsExactly("apology-2");
    ApologyData data = (ApologyData) kind.data(slips.dossiers.get(Slips.CODE), "apology-2", Slips.draft(0));
    assertThat(data.appointment()).isNull();
    assertThat(data.signing().name()).isNull();
    assertThat(slips.fill(DocumentForm.APOLOGY_LETTER, data)).contains("thêm …… ngày làm việc");
  }

  @ParameterizedTest
  @CsvSource({"own,chủ quan của cơ quan giải quyết", "consulted,cơ quan phối hợp", "applicant,người nộp hồ sơ",
      "system,sự cố hệ thống", "field,xác minh thực địa"})
  void every_class_of_cause_has_its_words(String key, String words) {
    Apology apology = LateSamples.apology(ApologyKind.LATE, "");
    Apology of = new Apology(apology.cause(), apology.kind(), DelayCause.find(key).orElseThrow(), apology.reason(), null,
        apology.days(), apology.oldDue(), apology.newDue(), null, false, "x", apology.draftedAt(), "lanhdao.100",
        apology.signedAt());

    assertThat(text(DocumentForm.APOLOGY_LETTER, LateSamples.of(2, "").with(of))).contains("(nhóm nguyên nhân: " + words + ")");
  }

  @Test
  void letter_and_report_hold_the_same_measured_table_and_explain_its_sum() {
    for (DocumentForm form : List.of(DocumentForm.APOLOGY_LETTER, DocumentForm.EXPLANATION_REPORT)) {
      String text = text(form, LateSamples.of(8, ""));
      assertThat(text).as(form.code()).contains("Kiểm tra hồ sơ", "Ủy ban nhân dân xã Đồng Xuân",
          "Bổ sung giấy tờ, thực hiện nghĩa vụ tài chính", "(đồng hồ dừng, không tính)",
          "Tổng thời gian làm việc của các cơ quan trong thời hạn", "7 giờ 45 phút làm việc",
          "nhiều hơn tổng 30 phút làm việc vì có bước làm song song",
          "Thời gian chờ người nộp hồ sơ, không tính vào thời hạn: 1 giờ 15 phút làm việc",
          "không tính vào tổng: 45 phút làm việc");
    }
  }

  @Test
  void the_report_names_where_most_time_was_lost_cause_remedy_and_what_the_head_concluded() {
    Slips slips = SlipGallery.lateUsual().late(LateSamples.of(9, ""));
    slips.issued(SlipGallery.issued(DocumentForm.APOLOGY_LETTER, 7));
    String text = PdfReading.text(slips.print(DocumentForm.EXPLANATION_REPORT, Slips.draft(2)));

    assertThat(text).contains("Số: 02/BC-UBND", "BÁO CÁO Giải trình hồ sơ quá hạn giải quyết",
        "Kính gửi: Chủ tịch Ủy ban nhân dân phường Sao Mai", "Thời gian vượt quá hạn", "số 07/UBND-VP, ngày 05 tháng 02 năm 2026",
        "bước “Thẩm định, xác minh nội dung bước 9”", "vượt thời gian được giao 15 phút làm việc", "được giao 2 giờ làm việc",
        "Quá hạn 15 phút làm việc", "Trước hạn", "Đúng hạn", "Nhóm nguyên nhân: cơ quan phối hợp", LateSamples.REASON,
        "Ký quy chế phối hợp", "NGƯỜI GIẢI TRÌNH", "Đồng ý với giải trình.", "Biện pháp: Nhắc nhở công chức thụ lý.",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "- Bộ phận kiểm soát thủ tục hành chính;");
  }

  @Test
  void the_report_of_an_extension_says_so_and_of_no_lateness() {
    String text = text(DocumentForm.EXPLANATION_REPORT, LateSamples.of(3, "").with(LateSamples.explained(true, "")));

    assertThat(text).contains("Giải trình hồ sơ được gia hạn thời gian giải quyết", "Văn bản xin lỗi: chưa phát hành")
        .doesNotContain("quá hạn giải quyết");
  }

  @Test
  void the_notice_of_being_late_again_names_no_date_to_come() {
    String text = text(DocumentForm.LATE_AGAIN_NOTICE, LateSamples.of(3, ""));

    assertThat(text).contains("THÔNG BÁO Hồ sơ quá ngày hẹn trả kết quả đã hẹn lại", "Số: 04/TB-UBND",
        "Theo quy định, hồ sơ chỉ được hẹn lại một lần", "không hẹn thêm ngày khác", "- Bộ phận kiểm soát thủ tục hành chính;");
    assertThat(text.split("tháng 10 năm 2026", -1)).as("its own date, reception, first and second appointment").hasSize(5);
  }

  @Test
  void a_dossier_that_ended_before_the_notice_went_out_is_not_called_open() {
    Slips slips = SlipGallery.usual();

    assertThat(PdfReading.text(slips.print(DocumentForm.LATE_AGAIN_NOTICE, Slips.draft(4))))
        .contains("Hồ sơ đã kết thúc giải quyết").doesNotContain("chưa được giải quyết xong");
  }

  @Test
  void the_control_slip_has_a_row_a_hand_over_with_both_instants_time_limit_and_result() {
    String text = text(DocumentForm.CONTROL_SLIP, LateSamples.of(9, ""));

    assertThat(text).contains("PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ", "Số: 04/PKS",
        "Cơ quan phối hợp: Ủy ban nhân dân xã Đồng Xuân",
        "Hẹn trả kết quả: 17 giờ 00 phút, ngày 15 tháng 10 năm 2026", "Trước hạn", "Đúng hạn", "Quá hạn 15 phút làm việc",
        "Kết thúc giải quyết: chưa", "Trả kết quả: chưa", "NGƯỜI LẬP PHIẾU");
    assertThat(text).contains("09:10, 12/10/2026 09:25, 12/10/2026 15 phút làm việc");
  }

  @ParameterizedTest
  @EnumSource(value = DocumentForm.class, names = {"APOLOGY_LETTER", "EXPLANATION_REPORT"})
  void a_reason_of_two_pages_loses_no_word_and_the_signature_keeps_a_sentence_above_it(DocumentForm form) {
    String tail = SENTENCE.repeat(12).strip();
    byte[] content = SlipGallery.lateUsual().late(LateSamples.of(4, tail)).print(form, Slips.draft(4));
    String last = PdfReading.page(content, PdfReading.pages(content));

    assertThat(PdfReading.pages(content)).isGreaterThanOrEqualTo(3);
    assertThat(PdfReading.text(content).split(" chờ ", -1))
        .hasSize(1 + 12 * 6 * (form == DocumentForm.APOLOGY_LETTER ? 2 : 4));
    assertThat(last).contains("TM. ỦY BAN NHÂN DÂN",
        form == DocumentForm.APOLOGY_LETTER ? "Mọi thắc mắc" : "thực hiện kết luận này");
    assertThat(ArchivablePdf.faults(content)).isEmpty();
  }

  private static LateSamples kind(ApologyKind kind) {
    return LateSamples.of(3, "").with(LateSamples.apology(kind, ""));
  }

  private static String text(DocumentForm form, LateSamples decided) {
    Slips slips = decided.apologies().get(0).kind() == ApologyKind.ENDED ? SlipGallery.usual() : SlipGallery.lateUsual();
    return PdfReading.text(slips.late(decided).print(form, Slips.draft(4)));
  }
}
