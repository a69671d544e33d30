package vn.motcua.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;

/** The columns of the board and of the report. */
class NumbersTest {

  private static final Tally NOTHING = new Tally();

  @Test
  void the_rate_is_of_what_was_finished_in_time_and_of_everything_that_ended_late() {
    Tally month = new Tally();
    month.add(Measure.EARLY, 5);
    month.add(Measure.ON_TIME, 2);
    month.add(Measure.LATE, 1);
    month.add(Measure.REFUSED, 10);
    month.add(Measure.REFUSED_LATE, 1);
    month.add(Measure.WITHDRAWN, 10);
    month.add(Measure.UNMEASURED, 100);
    assertThat(Numbers.of(NOTHING, month, false).onTimeRate()).isEqualByComparingTo("77.78");
  }

  @Test
  void where_nothing_was_measured_there_is_no_rate() {
    Tally month = new Tally();
    month.add(Measure.WITHDRAWN, 1);
    month.add(Measure.UNMEASURED, 1);
    assertThat(Numbers.of(NOTHING, month, false).onTimeRate()).isNull();
  }

  @Test
  void what_was_there_and_what_came_is_what_ended_and_what_is_open() {
    Tally before = new Tally();
    before.add(Measure.OPEN_IN_TERM, 4);
    before.add(Measure.OPEN_OVERDUE, 1);
    Tally until = new Tally();
    until.add(Measure.RECEIVED_POST, 3);
    until.add(Measure.EARLY, 2);
    until.add(Measure.STOPPED, 1);
    until.add(Measure.OPEN_PAPERS, 5);
    Numbers numbers = Numbers.of(before, until, false);
    assertThat(numbers.carried() + numbers.received()).isEqualTo(numbers.ended() + numbers.open()).isEqualTo(8);
  }

  @Test
  void an_officer_received_what_was_given_to_him_less_what_was_taken_away() {
    Tally month = new Tally();
    month.add(Measure.MOVED_IN, 4);
    month.add(Measure.MOVED_OUT, 1);
    assertThat(Numbers.of(NOTHING, month, true).received()).isEqualTo(3);
    assertThat(Numbers.of(NOTHING, month, false).received()).isZero();
  }

  @Test
  void the_report_has_twenty_columns_with_number_and_name() {
    assertThat(BoardTables.twenty(Numbers.of(NOTHING, NOTHING, false))).hasSize(18);
  }

  @Test
  void a_period_ends_on_its_first_day_at_the_earliest_and_after_ten_years_at_the_latest() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    assertThat(question(day, day).scope()).isEqualTo(SumKey.Scope.AGENCY);
    assertThat(question(day, day.plusYears(10)).scope()).isEqualTo(SumKey.Scope.AGENCY);
    assertThatThrownBy(() -> question(day, day.minusDays(1))).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> question(day, day.plusYears(10).plusDays(1))).isInstanceOf(Refusal.class);
  }

  @Test
  void officers_are_not_told_apart_by_procedure() {
    LocalDate day = LocalDate.of(2026, 10, 1);
    assertThatThrownBy(() -> new BoardQuestion(day, day, BoardQuestion.By.OFFICER, null, null, "2.000815"))
        .isInstanceOf(Refusal.class);
  }

  private static BoardQuestion question(LocalDate from, LocalDate to) {
    return new BoardQuestion(from, to, BoardQuestion.By.AGENCY, null, null, null);
  }
}
