package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.clock.Samples.accepted;
import static vn.motcua.clock.Samples.at;
import static vn.motcua.clock.Samples.day;
import static vn.motcua.clock.Samples.pausing;
import static vn.motcua.clock.Samples.rules;

import org.junit.jupiter.api.Test;
import vn.motcua.clock.Samples.Ledger;

/** What the clock counted, in columns. Received on Monday 12/10/2026 at 09:10; three working days are due on Thursday at 17:00. */
class ClockStoryTest {

  private static final String RECEIVED = "2026-10-12T09:10";

  private final StatutoryClock clock = Samples.clock();

  @Test
  void before_acceptance_there_is_nothing_to_measure() {
    assertThat(clock.story(rules("3 working days"), new Ledger().fact(FactKind.RECEIVED, RECEIVED).facts(), at(RECEIVED)))
        .isEqualTo(ClockStory.NOT_STARTED);
  }

  @Test
  void the_last_minute_is_left_with_nothing_and_the_next_is_over() {
    assertThat(story(accepted(RECEIVED), "2026-10-12T09:10").time())
        .isEqualTo("Tính đến 09:10 thứ Hai ngày 12/10/2026, còn 3 ngày 6 giờ 20 phút làm việc.");
    ClockStory last = story(accepted(RECEIVED), "2026-10-15T17:00");
    assertThat(last.minutesLeft()).isZero();
    assertThat(last.minutesOver()).isNull();
    ClockStory over = story(accepted(RECEIVED), "2026-10-15T17:01");
    assertThat(over.minutesLeft()).isNull();
    assertThat(over.minutesOver()).isZero();
    assertThat(over.time()).endsWith("đã quá hạn nhưng chưa thêm phút làm việc nào.");
    assertThat(story(accepted(RECEIVED), "2026-10-16T07:31").time()).endsWith("quá 1 phút làm việc.");
  }

  @Test
  void what_ended_is_measured_at_its_end_whenever_it_is_asked() {
    ClockStory story = story(accepted(RECEIVED).fact(FactKind.FINISHED, "2026-10-15T15:30"), "2026-11-30T08:00");
    assertThat(story.minutesLeft()).isEqualTo(90);
    assertThat(story.time()).isEqualTo("Khi giải quyết xong lúc 15:30 thứ Năm ngày 15/10/2026, còn 1 giờ 30 phút làm việc.");
  }

  @Test
  void while_the_clock_stands_nothing_is_used_up_and_the_stop_grows() {
    Ledger ledger = accepted(RECEIVED).fact(FactKind.SUPPLEMENT_ASKED, "2026-10-14T09:00");
    ClockStory story = clock.story(pausing("3 working days"), ledger.facts(), at("2026-10-19T09:00"));
    assertThat(story.minutesLeft()).isEqualTo(390 + 480);
    assertThat(story.time()).startsWith("Khi đồng hồ dừng lúc 09:00 thứ Tư");
    assertThat(story.stops()).singleElement().satisfies(stop -> {
      assertThat(stop.to()).isNull();
      assertThat(stop.time()).isEqualTo("3 ngày làm việc");
      assertThat(stop.words()).contains("đang dừng: yêu cầu bổ sung giấy tờ");
    });
  }

  @Test
  void a_stop_over_a_weekend_takes_no_working_time_and_says_so() {
    Ledger ledger = accepted(RECEIVED).fact(FactKind.SUPPLEMENT_ASKED, "2026-10-16T17:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-19T07:30");
    ClockStory story = clock.story(pausing("10 working days"), ledger.facts(), at("2026-10-20T09:00"));
    assertThat(story.stops()).singleElement().satisfies(stop -> {
      assertThat(stop.workingMinutes()).isZero();
      assertThat(stop.words()).contains("0 phút làm việc: yêu cầu bổ sung giấy tờ");
    });
  }

  @Test
  void days_that_did_not_count_name_why_weekend_holiday_and_stop() {
    Ledger ledger = accepted("2026-11-20T10:30").fact(FactKind.SUPPLEMENT_ASKED, "2026-11-23T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-11-25T09:00");
    assertThat(clock.story(pausing("2 working days"), ledger.facts(), at("2026-11-25T10:00")).daysOut()).containsExactly(
        new DaysOut(day("2026-11-21"), day("2026-11-22"), DaysOut.Reason.REST,
            "Không tính từ thứ Bảy ngày 21/11/2026 đến Chủ nhật ngày 22/11/2026: nghỉ hằng tuần."),
        new DaysOut(day("2026-11-23"), day("2026-11-23"), DaysOut.Reason.STOPPED,
            "Không tính thứ Hai ngày 23/11/2026: đồng hồ dừng."),
        new DaysOut(day("2026-11-24"), day("2026-11-24"), DaysOut.Reason.OFF,
            "Không tính thứ Ba ngày 24/11/2026: nghỉ Ngày Văn hóa Việt Nam (Nghị quyết 28/2026/QH16)."),
        new DaysOut(day("2026-11-25"), day("2026-11-25"), DaysOut.Reason.STOPPED,
            "Không tính thứ Tư ngày 25/11/2026: đồng hồ dừng."));
  }

  @Test
  void the_date_has_passed_if_it_ever_had_whatever_came_after() {
    Ledger promised = accepted(RECEIVED).fact(FactKind.RE_APPOINTED, "2026-10-16T09:00", "term", "5 working days");
    assertThat(passed(promised, "2026-10-16T09:00")).as("promised anew after the date").isTrue();
    Ledger inTime = accepted(RECEIVED).fact(FactKind.RE_APPOINTED, "2026-10-15T17:00", "term", "5 working days");
    assertThat(passed(inTime, "2026-10-22T17:00")).as("promised in the last minute, last minute of the promise").isFalse();
    assertThat(passed(inTime, "2026-10-22T17:01")).isTrue();
    Ledger stopped = accepted(RECEIVED).fact(FactKind.SUPPLEMENT_ASKED, "2026-10-16T09:00");
    assertThat(passed(stopped, "2026-10-16T09:00")).as("stopped after the date").isTrue();
    assertThat(passed(accepted(RECEIVED).fact(FactKind.BECAME_LATE, "2026-10-13T09:00"), "2026-10-15T17:00"))
        .as("what was concluded is not asked").isFalse();
  }

  private ClockStory story(Ledger ledger, String now) {
    return clock.story(rules("3 working days"), ledger.facts(), at(now));
  }

  private boolean passed(Ledger ledger, String now) {
    return clock.datePassed(pausing("3 working days"), ledger.facts(), at(now));
  }
}
