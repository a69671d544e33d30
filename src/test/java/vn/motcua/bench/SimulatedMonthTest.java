package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.lateness.PlayedMonth;

/** A month of 100 dossiers, as {@code scripts/bench month} plays 2,000 of them. */
class SimulatedMonthTest {

  @AfterAll
  static void resetClock() {
    ClockUtil.reset();
  }

  @Test
  void a_month_with_stops_withdrawals_a_holiday_and_a_fifth_late_ends_with_nothing_in_silence_and_a_right_list() {
    try (MonthProvince province = MonthProvince.start(null)) {
      MonthRun run = new MonthRun(province, MonthRun.Size.of(100));
      run.play(YearMonth.of(2026, 11));
      assertThat(new MonthVerdict(run, province.bean(PlayedMonth.class), province.bean(JdbcClient.class)).faults())
          .isEmpty();
    }
  }
}
