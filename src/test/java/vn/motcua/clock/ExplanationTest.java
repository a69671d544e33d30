package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.Samples.AGENCY;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.Samples.Ledger;

class ExplanationTest {

  private final StatutoryClock clock = Samples.clock();

  @Test
  void a_plain_term_is_explained_from_reception_to_due_date() {
    assertThat(explain("3 working days", CountingRule.DAY_END, "2026-10-12T09:10", Channel.COUNTER)).containsExactly(
        "Hồ sơ nộp trực tiếp lúc 09:10 thứ Hai ngày 12/10/2026.",
        "Thời hạn: 3 ngày làm việc; tính đến hết giờ làm việc của ngày cuối, ngày bắt đầu không tính"
            + " (Điều 147 và 148 Bộ luật Dân sự 2015).",
        "Ngày thứ 1 đến ngày thứ 3: từ thứ Ba ngày 13/10/2026 đến thứ Năm ngày 15/10/2026.",
        "Hạn trả kết quả: 17:00 thứ Năm ngày 15/10/2026.");
  }

  @Test
  void every_day_that_does_not_count_names_its_reason_and_decision() {
    assertThat(explain("3 working days", CountingRule.DAY_END, "2026-11-20T10:30", Channel.COUNTER)).contains(
        "Không tính từ thứ Bảy ngày 21/11/2026 đến Chủ nhật ngày 22/11/2026: nghỉ hằng tuần.",
        "Ngày thứ 1: thứ Hai ngày 23/11/2026.",
        "Không tính thứ Ba ngày 24/11/2026: nghỉ Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16).",
        "Ngày thứ 2 đến ngày thứ 3: từ thứ Tư ngày 25/11/2026 đến thứ Năm ngày 26/11/2026.");
  }

  @Test
  void a_make_up_day_names_the_day_it_replaces() {
    assertThat(explain("5 working days", CountingRule.DAY_END, "2025-04-24T10:00", Channel.COUNTER)).contains(
        "Ngày thứ 2: thứ Bảy ngày 26/04/2025, ngày làm bù cho ngày 02/05/2025"
            + " (Thông báo hoán đổi ngày làm việc dịp 30/4 - 1/5 năm 2025).");
  }

  @Test
  void an_instant_outside_hours_is_said_to_be_deemed_the_next_opening() {
    assertThat(explain("8 working hours", CountingRule.DAY_END, "2026-10-10T20:00", Channel.ONLINE)).containsExactly(
        "Hồ sơ nộp trực tuyến được tiếp nhận lúc 20:00 thứ Bảy ngày 10/10/2026.",
        "Lúc đó ngoài giờ làm việc nên coi là nhận khi cơ quan mở cửa lại, lúc 07:30 thứ Hai ngày 12/10/2026.",
        "Thời hạn: 8 giờ làm việc; chỉ tính giờ làm việc, kể từ lúc nhận.",
        "Tính thứ Hai ngày 12/10/2026: 8 giờ.",
        "Hạn trả kết quả: 17:00 thứ Hai ngày 12/10/2026.");
  }

  @Test
  void hours_are_told_day_by_day() {
    assertThat(explain("3 working days", CountingRule.HOUR_CARRY, "2026-10-12T09:10", Channel.COUNTER)).contains(
        "Tính thứ Hai ngày 12/10/2026: 6 giờ 20 phút.",
        "Tính từ thứ Ba ngày 13/10/2026 đến thứ Tư ngày 14/10/2026: mỗi ngày 8 giờ.",
        "Tính thứ Năm ngày 15/10/2026: 1 giờ 40 phút.");
  }

  @Test
  void calendar_days_that_end_on_a_day_off_say_where_they_move() {
    assertThat(explain("15 days", CountingRule.DAY_END, "2026-02-02T10:00", Channel.COUNTER)).contains(
        "Ngày thứ 1 đến ngày thứ 15: từ thứ Ba ngày 03/02/2026 đến thứ Ba ngày 17/02/2026.",
        "Ngày cuối thứ Ba ngày 17/02/2026 là ngày nghỉ hoặc không tính, nên chuyển sang ngày làm việc tiếp theo.",
        "Ngày làm việc tiếp theo: thứ Hai ngày 23/02/2026.");
  }

  @Test
  void same_day_says_on_which_side_of_15_00_it_came() {
    assertThat(explain("same day", CountingRule.DAY_END, "2026-10-05T14:55", Channel.COUNTER)).contains(
        "Thời hạn bắt đầu lúc 14:55 thứ Hai ngày 05/10/2026, không muộn hơn 15:00 của một ngày làm việc:"
            + " trả trong ngày đó.");
    assertThat(explain("same day", CountingRule.DAY_END, "2026-10-09T15:01", Channel.COUNTER)).contains(
        "Không tính từ thứ Bảy ngày 10/10/2026 đến Chủ nhật ngày 11/10/2026: nghỉ hằng tuần.",
        "Ngày thứ 1: thứ Hai ngày 12/10/2026.");
  }

  @Test
  void stops_restarts_and_a_re_appointment_are_told_in_order() {
    Ledger ledger = accepted("2026-10-05T09:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-07T10:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T14:00")
        .fact(FactKind.RE_APPOINTED, "2026-10-21T09:00", "term", "2 working days");
    List<String> sentences = clock.explain(rules("7 working days"), ledger.facts());
    assertThat(sentences).containsSubsequence(
        "Đồng hồ dừng từ 10:00 thứ Tư ngày 07/10/2026 đến 14:00 thứ Ba ngày 13/10/2026, 4 ngày 2 giờ 30 phút làm việc: yêu cầu bổ sung giấy tờ.",
        "Khi đủ giấy tờ, thời hạn tính lại từ đầu.",
        "Ngày hẹn trả được hẹn lại lúc 09:00 thứ Tư ngày 21/10/2026, trước khi hết hạn: thêm 2 ngày làm việc.",
        "Ngày hẹn lại tính từ sau thứ Năm ngày 22/10/2026.",
        "Hạn trả kết quả: 17:00 thứ Hai ngày 26/10/2026.");
  }

  @Test
  void a_paused_day_is_listed_and_a_standing_clock_is_said_to_stand() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.DUTY_ASKED, "2026-10-14T09:00")
        .fact(FactKind.DUTY_PAID, "2026-10-15T10:00");
    assertThat(clock.explain(rules("5 working days"), ledger.facts()))
        .contains("Không tính từ thứ Tư ngày 14/10/2026 đến thứ Năm ngày 15/10/2026: đồng hồ dừng.");
    ledger.fact(FactKind.SUPPLEMENT_ASKED, "2026-10-20T09:00");
    assertThat(clock.explain(rules("5 working days"), ledger.facts()))
        .contains("Đồng hồ đang dừng; nếu không dừng thì hạn trả kết quả là 17:00 thứ Tư ngày 21/10/2026.");
  }

  @Test
  void no_sentence_is_left_without_its_values() {
    Ledger ledger = accepted("2026-10-12T09:00").fact(FactKind.CASE_CHANGED, "2026-10-12T10:00", "term", "40 days")
        .fact(FactKind.RE_APPOINTED, "2026-12-01T09:00", "term", "60 working days")
        .fact(FactKind.RE_APPOINTED, "2026-12-02T09:00", "term", "2 working days")
        .fact(FactKind.CASE_CHANGED, "2026-12-03T10:00", "term", "40 days").fact(FactKind.FINISHED, "2027-12-30T09:00")
        .fact(FactKind.BECAME_LATE, "2027-12-30T09:00");
    List<String> sentences = clock.explain(rules("same day"), ledger.facts());
    assertThat(sentences).hasSizeGreaterThan(10).noneMatch(sentence -> sentence.contains("{") || sentence.contains("null"));
    assertThat(sentences)
        .contains("Lịch nghỉ năm 2027 chưa công bố, vì vậy ngày này là tạm tính.", "Hồ sơ đã được ghi nhận quá hạn.");
  }

  @Test
  void a_term_until_an_hour_is_explained_as_the_notifiers() {
    assertThat(explain("until 23:00", CountingRule.DAY_END, "2026-02-14T23:30", Channel.COUNTER))
        .anyMatch(sentence -> sentence.contains("08:00 Chủ nhật ngày 15/02/2026"));
  }

  private List<String> explain(String term, CountingRule rule, String receivedAt, Channel channel) {
    return clock.answer(Term.parse(term), rule, at(receivedAt), channel, AGENCY).explanation();
  }
}
