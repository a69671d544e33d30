package vn.motcua.procedure.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.clock.Term;

class WorkTimeTest {

  private final Words words = new Words();

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "2 giờ; 120", "04 giờ làm việc; 240", "0,5 ngày; 240", "0.5 ngày làm việc; 240", "1/2 ngày; 240", "1 / 4 ngày; 120",
      "½ ngày; 240", "nửa ngày; 240", "01 ngày; 480", "1 ngày 4 giờ; 720", "1 giờ 30 phút; 90", "30 phút; 30", "1 buổi; 240",
      "8h; 480",
      "Không quá 02 ngày làm việc; 960", "02 ngày (16 giờ); 960", "0,25 ngày; 120", "1/3 ngày; 160"})
  void a_time_is_read_as_working_minutes(String text, long minutes) {
    assertThat(WorkTime.parse(text, words)).hasValueSatisfying(time -> assertThat(time.minutes()).isEqualTo(minutes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "Giờ hành chính", "Trong giờ hành chính", "Không tính thời gian", "Theo giấy hẹn"})
  void some_steps_take_no_time_that_counts(String text) {
    assertThat(WorkTime.parse(text, words)).hasValue(WorkTime.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sớm", "hai giờ", "2", "2 tuần", "1/0 ngày", "giờ", "0 giờ", "-2 tháng"})
  void what_is_no_time_is_not_guessed(String text) {
    assertThat(WorkTime.parse(text, words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "1 giờ; 1 working hour", "1,5 ngày; 12 working hours", "2 ngày; 2 working days", "8 giờ; 1 working day",
      "2 ngày làm việc; 2 working days", "0,5 ngày; 4 working hours", "30 phút; 0.5 working hours"})
  void a_step_gets_a_limit_that_the_clock_reads(String text, String limit) {
    assertThat(WorkTime.parse(text, words).orElseThrow().term()).isEqualTo(limit);
    assertThat(Term.parse(limit)).isNotNull();
  }
}
