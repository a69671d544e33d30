package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MostLostTest extends StepTimesScript {

  @Test
  void most_time_was_lost_where_a_step_went_furthest_over_its_limit_not_where_it_took_longest() {
    received("2026-10-12T08:00");
    limited("Task_Appraise", "thu-ly." + WARD, "2026-10-12T08:00", "2026-10-13T16:00");
    taken("Task_Appraise", "thuly.100", "2026-10-12T08:00");
    done("Task_Appraise", "thuly.100", "2026-10-13T15:00");
    limited("Task_Sign", "lanh-dao." + WARD, "2026-10-13T15:00", "2026-10-13T16:00");
    taken("Task_Sign", "lanhdao.100", "2026-10-13T15:00");
    done("Task_Sign", "lanhdao.100", "2026-10-14T10:00");
    assertThat(spent("2026-10-14T10:00").mostLost()).hasValueSatisfying(lost -> {
      assertThat(lost.officer()).isEqualTo("lanhdao.100");
      assertThat(lost.minutes()).isEqualTo(120 + 150);
      assertThat(lost.overMinutes()).isEqualTo(210);
    });
  }

  @Test
  void without_limits_most_time_was_lost_where_it_took_longest_and_nobody_is_named_when_nobody_took_it() {
    received("2026-10-12T08:00");
    step("Task_Check", "tiep-nhan." + WARD, "tiepnhan.100", "2026-10-12T08:00", "2026-10-12T09:00");
    offered("Task_Appraise", "thu-ly." + WARD, "2026-10-12T09:00");
    assertThat(spent("2026-10-12T11:00").mostLost()).hasValueSatisfying(lost -> {
      assertThat(lost.task()).isEqualTo("Task_Appraise");
      assertThat(lost.officer()).isNull();
    });
  }

  @Test
  void the_rows_of_one_step_after_the_other_add_up_to_all_working_time_since_the_start() {
    received("2026-10-12T08:00");
    step("Task_Check", "tiep-nhan." + WARD, "tiepnhan.100", "2026-10-12T08:00", "2026-10-12T08:20");
    step("Task_Appraise", "thu-ly." + WARD, "thuly.100", "2026-10-12T08:20", "2026-10-14T10:05");
    offered("Task_Sign", "lanh-dao." + WARD, "2026-10-14T10:05");
    TimeSpent spent = spent("2026-10-15T09:00");
    assertThat(spent.agencyMinutes())
        .isEqualTo(calendars().of(WARD).minutesBetween(at("2026-10-12T08:00"), at("2026-10-15T09:00"))).isEqualTo(3 * 480 + 60);
    assertThat(spent.rows().stream().mapToLong(StepTime::workingMinutes).sum()).isEqualTo(spent.agencyMinutes());
    assertThat(spent.parallelMinutes()).isZero();
  }
}
