package vn.motcua.sandbox.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Texts;

class ScenarioReaderTest {

  private final Texts texts = new Texts();

  @Test
  void an_act_is_who_and_what_and_its_answers_stand_below() {
    Scenario read = read("""
        # a note
        tiepnhan.100: nộp hồ sơ
          caseKey = thuong
          child.fullName = Nguyễn: An = Bình
        *: Task_WriteRegister
        """);
    assertThat(read.startsAt()).isNull();
    assertThat(read.acts()).containsExactly(
        new Scenario.Step(2, "tiepnhan.100", "nộp hồ sơ", Map.of("caseKey", new Scenario.Answer(3, "thuong"),
            "child.fullName", new Scenario.Answer(4, "Nguyễn: An = Bình"))),
        new Scenario.Step(5, "*", "Task_WriteRegister", Map.of()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "đồng hồ: +1 ngày làm việc|1 working days", "Đồng hồ: 2 giờ làm việc|2 working hours", "clock: +1 working day|1 working day",
      "đồng hồ: +1,5 ngày làm việc|1.5 working days", "đồng hồ: +3 ngày|3 days", "đồng hồ: +2 giờ|2 hours",
      "đồng hồ: +30 phút|30 minutes"})
  void the_clock_goes_on_by_an_amount_in_vietnamese_or_english(String line, String advance) {
    assertThat(read(line).acts()).containsExactly(new Scenario.Push(1, advance));
  }

  @Test
  void the_first_line_may_say_when_the_dossier_comes_and_later_ones_where_the_clock_goes() {
    Scenario read = read("đồng hồ: 2026-11-02 08:00\n*: nộp hồ sơ\nđồng hồ: 2026-11-05 16:30\nđồng hồ: quá hạn\nclock: stop");
    assertThat(read.startsAt()).isEqualTo("2026-11-02T08:00");
    assertThat(read.acts().subList(1, 4))
        .containsExactly(new Scenario.Push(3, "2026-11-05T16:30"), new Scenario.UntilLate(4), new Scenario.Stop(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan.100 nộp hồ sơ", "tiepnhan.100:", ": nộp hồ sơ", "=", "caseKey = thuong"})
  void a_line_that_is_no_act_and_no_answer_is_named_with_its_number(String line) {
    assertThatThrownBy(() -> read("# a note\n" + line)).isInstanceOfSatisfying(TrialFault.class, fault -> {
      assertThat(fault.place().line()).isEqualTo(2);
      assertThat(fault.sentence()).containsAnyOf(line, "caseKey");
    });
  }

  @Test
  void one_question_is_answered_once() {
    assertThatThrownBy(() -> read("*: nộp hồ sơ\n a = 1\n a = 2"))
        .isInstanceOfSatisfying(TrialFault.class, fault -> assertThat(fault.place().line()).isEqualTo(3));
  }

  @Test
  void what_a_trial_writes_down_is_read_again() {
    String written = new ScenarioWriter(texts, List.of(Map.of("fullName", "Đỗ Ngọc Nhân", "sex", "M"))).write("x", List.of(
        new TrialReport.Done("tiepnhan.100", "start", "nộp hồ sơ", Map.of("applicant", Map.of("fullName", "Đỗ Ngọc Nhân"))),
        new TrialReport.Done("thuly.100", "Task_Do", "Làm", Map.of("papers", List.of(Map.of("name", "a\nb")), "checked", true))));
    assertThat(answers(written, 0)).containsEntry("applicant", "công dân 1");
    assertThat(answers(written, 1)).containsEntry("papers.1.name", "a b").containsEntry("checked", "có");
  }

  private Map<String, String> answers(String written, int act) {
    Map<String, String> answers = new HashMap<>();
    ((Scenario.Step) read(written).acts().get(act)).answers().forEach((path, answer) -> answers.put(path, answer.value()));
    return answers;
  }

  private Scenario read(String text) {
    return ScenarioReader.read(text, texts);
  }
}
