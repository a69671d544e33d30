package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;

/**
 * 12/10/2026 is a Monday. The ward works 07:30-11:30 and 13:00-17:00, the department 08:00-12:00 and 13:00-16:00; the term is three
 * working days.
 */
class SegmentTimesTest extends StepTimesScript {

  private void begin(String at, String term) {
    fact(FactKind.SEGMENT_STARTED, at, "function", "thue", "agency", DEPARTMENT, "name", "Xác định thuế", "term", term);
  }

  private void end(String at) {
    fact(FactKind.SEGMENT_ENDED, at, "function", "thue");
  }

  private SegmentTime only(String until) {
    assertThat(spent(until).segments()).hasSize(1);
    return spent(until).segments().get(0);
  }

  @Test
  void a_share_is_due_by_the_calendar_of_the_agency_whose_it_is() {
    received("2026-10-12T08:00");
    begin("2026-10-12T09:00", "2 working days");
    assertThat(only("2026-10-12T10:00").dueAt()).isEqualTo(at("2026-10-14T16:00"));
    assertThat(only("2026-10-12T10:00").isOpen()).isTrue();
    assertThat(only("2026-10-12T10:00").workingMinutes()).isEqualTo(60);
  }

  @Test
  void a_share_in_hours_is_counted_in_that_agency_s_hours_from_its_start() {
    received("2026-10-12T08:00");
    begin("2026-10-12T14:00", "4 working hours");
    assertThat(only("2026-10-12T15:00").dueAt()).isEqualTo(at("2026-10-13T10:00"));
  }

  @Test
  void ended_in_its_last_minute_it_is_on_time_and_a_minute_later_it_is_late() {
    received("2026-10-12T08:00");
    begin("2026-10-12T09:00", "1 working days");
    assertThat(only("2026-10-13T16:00").isLate(at("2026-10-13T16:00"))).isFalse();
    assertThat(only("2026-10-13T16:01").isLate(at("2026-10-13T16:01"))).isTrue();
    end("2026-10-13T16:00");
    assertThat(only("2026-10-20T10:00").isLate(at("2026-10-20T10:00"))).isFalse();
    assertThat(only("2026-10-20T10:00").workingMinutes()).isEqualTo(6 * 60 + 7 * 60);
  }

  @Test
  void while_the_applicant_is_awaited_the_share_stands_as_the_clock_does() {
    pausing = true;
    received("2026-10-12T08:00");
    begin("2026-10-12T09:00", "2 working days");
    fact(FactKind.DUTY_ASKED, "2026-10-13T09:00");
    assertThat(only("2026-10-13T10:00").dueAt()).as("as it was").isEqualTo(at("2026-10-14T16:00"));
    fact(FactKind.DUTY_PAID, "2026-10-15T09:00", "channel", "1");
    assertThat(only("2026-10-15T10:00").dueAt()).isEqualTo(at("2026-10-19T16:00"));
    assertThat(only("2026-10-15T10:00").workingMinutes()).isEqualTo(6 * 60 + 60 + 60);
  }

  @Test
  void a_stop_that_ended_before_it_began_is_none_of_its_own() {
    pausing = true;
    received("2026-10-12T08:00");
    fact(FactKind.DUTY_ASKED, "2026-10-12T09:00");
    fact(FactKind.DUTY_PAID, "2026-10-13T09:00", "channel", "1");
    begin("2026-10-13T10:00", "1 working days");
    assertThat(only("2026-10-13T11:00").dueAt()).isEqualTo(at("2026-10-14T16:00"));
  }

  @Test
  void what_came_back_is_a_share_of_its_own_and_is_counted() {
    received("2026-10-12T08:00");
    begin("2026-10-12T09:00", "1 working days");
    end("2026-10-12T10:00");
    begin("2026-10-13T09:00", "1 working days");
    assertThat(spent("2026-10-13T10:00").segments()).extracting(SegmentTime::number).containsExactly(1, 2);
    assertThat(spent("2026-10-13T10:00").segments().get(1).dueAt()).isEqualTo(at("2026-10-14T16:00"));
  }

  @Test
  void what_is_open_when_the_dossier_ends_ends_with_it() {
    received("2026-10-12T08:00");
    begin("2026-10-12T09:00", "1 working days");
    fact(FactKind.STOPPED, "2026-10-12T11:00");
    assertThat(only("2026-10-20T10:00").endedAt()).isEqualTo(at("2026-10-12T11:00"));
  }
}
