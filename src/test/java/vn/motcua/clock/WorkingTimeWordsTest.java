package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Texts;

class WorkingTimeWordsTest {

  private final WorkingTimeWords words = new WorkingTimeWords(new Texts());

  @ParameterizedTest
  @CsvSource({
      "0, 0 phút làm việc", "1, 1 phút làm việc", "59, 59 phút làm việc", "60, 1 giờ làm việc", "61, 1 giờ 1 phút làm việc",
      "479, 7 giờ 59 phút làm việc", "480, 1 ngày làm việc", "481, 1 ngày 1 phút làm việc", "540, 1 ngày 1 giờ làm việc",
      "1155, 2 ngày 3 giờ 15 phút làm việc", "599999, 1249 ngày 7 giờ 59 phút làm việc"})
  void a_day_is_eight_working_hours_and_parts_that_are_zero_are_left_out(long minutes, String expected) {
    assertThat(words.of(minutes)).isEqualTo(expected);
  }

  @Test
  void what_is_left_and_what_is_over_are_told_apart() {
    assertThat(words.left(0)).isEqualTo("còn 0 phút làm việc");
    assertThat(words.left(480)).isEqualTo("còn 1 ngày làm việc");
    assertThat(words.over(1)).isEqualTo("quá 1 phút làm việc");
  }

  @Test
  void negative_time_is_a_fault_of_the_caller() {
    assertThatIllegalArgumentException().isThrownBy(() -> words.of(-1));
  }
}
