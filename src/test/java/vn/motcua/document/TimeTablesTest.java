package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.dossier.StepTime;
import vn.motcua.dossier.StepTime.Kind;
import vn.motcua.dossier.TimeSpent;

/** The table of where the time went, in words. */
class TimeTablesTest {

  private final Slips slips = new Slips();

  @Test
  void a_visit_to_a_step_is_one_line_with_everybody_who_had_it_and_how_long_it_waited_to_be_taken() {
    slips.knowing(new SlipSource() {
      @Override
      public Optional<String> officerName(String userId) {
        return userId.equals("thuly.100") ? Optional.of("Trần Văn Thụ") : Optional.empty();
      }
    });

    TimeTable table = table(row(Kind.HAND_OVER, null, 1, 0, 30, 30), row(Kind.HELD, "thuly.100", 1, 30, 60, 30),
        row(Kind.HELD, "thuly2.100", 1, 60, 90, 30));

    assertThat(table.rows()).extracting(TimeTable.Row::officer, TimeTable.Row::from, TimeTable.Row::to, TimeTable.Row::time,
        TimeTable.Row::note).containsExactly(tuple("Trần Văn Thụ; thuly2.100", "09:10, 12/10/2026", "10:40, 12/10/2026",
        "1 giờ 30 phút làm việc", "chờ nhận 30 phút làm việc"));
  }

  @Test
  void a_step_that_came_back_is_a_line_of_its_own() {
    TimeTable table = table(row(Kind.HELD, "a", 1, 0, 30, 30), row(Kind.HELD, "a", 2, 60, 90, 30));

    assertThat(table.rows()).extracting(TimeTable.Row::number, TimeTable.Row::note)
        .containsExactly(tuple("1", null), tuple("2", "làm lại lần 2"));
  }

  @ParameterizedTest
  @CsvSource({"119,Trước hạn", "120,Đúng hạn", "121,Quá hạn 1 phút làm việc"})
  void a_step_is_early_on_time_or_late_against_the_time_it_was_given(long minutes, String result) {
    assertThat(table(row(Kind.HELD, "a", 1, 0, 200, minutes)).rows()).extracting(TimeTable.Row::limit, TimeTable.Row::result)
        .containsExactly(tuple("2 giờ làm việc", result));
  }

  @Test
  void a_step_that_lasts_was_not_handed_on_and_is_not_early_yet() {
    StepTime open = new StepTime(Kind.HELD, "H99.100", "Task_A", "Bước", "a", 1, at(0), at(30), 30, 120L, true, true);

    assertThat(table(open).rows()).extracting(TimeTable.Row::to, TimeTable.Row::result).containsExactly(tuple(null, "Còn hạn"));
  }

  @Test
  void the_applicants_time_is_his_and_has_no_result() {
    StepTime stop = new StepTime(Kind.APPLICANT, "H99.100", null, null, null, 0, at(0), at(30), 30, null, false, true);

    assertThat(table(stop).rows()).extracting(TimeTable.Row::agency, TimeTable.Row::applicants, TimeTable.Row::result,
        TimeTable.Row::note).containsExactly(tuple("Người nộp hồ sơ", true, null, "đồng hồ dừng, không tính"));
  }

  @Test
  void what_is_nothing_is_not_said() {
    TimeTable table = table();

    assertThat(table.total()).isEqualTo("0 phút làm việc");
    assertThat(table.parallel()).isNull();
    assertThat(table.applicant()).isNull();
    assertThat(table.before()).isNull();
    assertThat(table.lost()).isNull();
  }

  private TimeTable table(StepTime... rows) {
    slips.late(new LateSamples(List.of(), List.of(), List.of(), new TimeSpent(List.of(rows), 0, 0, 0, 0)));
    return slips.tables().of(slips.dossiers.get(Slips.CODE), Slips.RECEIVED);
  }

  private static StepTime row(Kind kind, String officer, int visit, int from, int to, long minutes) {
    return new StepTime(kind, "H99.100", "Task_A", "Bước", officer, visit, at(from), at(to), minutes, 120L, false, true);
  }

  private static Instant at(int minute) {
    return Slips.RECEIVED.plusSeconds(60L * minute);
  }
}
