package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.Refusal;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.Session;
import vn.motcua.calendar.WeekHours;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.StatutoryClock;

class ClockControllerTest {

  private static final List<Session> SESSIONS = List.of(Session.parse("07:30-11:30", true),
      Session.parse("13:00-17:00", true));
  private static final Map<DayOfWeek, List<Session>> WEEK = Arrays.stream(DayOfWeek.values())
      .filter(day -> day.getValue() < 6).collect(Collectors.toMap(day -> day, day -> SESSIONS));

  private final WorkingCalendar calendar = new WorkingCalendar("H99.100",
      List.of(new WeekHours(LocalDate.of(2026, 1, 1), WEEK, "giờ chung")), List.of(), List.of(),
      List.of(new CalendarYear(2026, true)));
  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ClockController(new StatutoryClock(agency ->
      calendar))).build();

  @Test
  void the_due_date_is_answered_with_its_explanation() throws Exception {
    mvc.perform(get(URI.create(
            "/api/clock/due?term=3%20working%20days&receivedAt=2026-10-12T09:10&rule=DAY_END&agency=H99.100&channel=1")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.due").value("2026-10-15T17:00:00+07:00"))
        .andExpect(jsonPath("$.provisional").value(false))
        .andExpect(jsonPath("$.explanation[0]").value("Hồ sơ nộp trực tiếp lúc 09:10 thứ Hai ngày 12/10/2026."));
  }

  @Test
  void rule_and_channel_have_defaults_and_an_offset_is_understood_with_and_without_an_encoded_plus() throws Exception {
    for (String receivedAt
        : List.of("2026-10-12T02:10Z", "2026-10-12T09:10%2B07:00", "2026-10-12T09:10+07:00", "2026-10-12T09:10:30")) {
      mvc.perform(get(URI.create("/api/clock/due?term=3%20working%20days&agency=H99.100&receivedAt=" + receivedAt)))
          .andExpect(jsonPath("$.due").value("2026-10-15T17:00:00+07:00"));
    }
  }

  @Test
  void hour_carry_and_the_online_channel_change_the_answer() throws Exception {
    mvc.perform(get("/api/clock/due?term=1 working day&receivedAt=2026-10-10T20:00&rule=HOUR_CARRY"
            + "&agency=H99.100&channel=2"))
        .andExpect(jsonPath("$.due").value("2026-10-12T17:00:00+07:00"));
  }

  @Test
  void what_is_missing_or_unreadable_is_refused_by_field() {
    assertRefused("/api/clock/due?receivedAt=2026-10-12T09:10&agency=H99.100", "term");
    assertRefused("/api/clock/due?term=same day&agency=H99.100", "receivedAt");
    assertRefused("/api/clock/due?term=same day&receivedAt=yesterday&agency=H99.100", "receivedAt");
    assertRefused("/api/clock/due?term=same day&receivedAt=2026-10-12T09:10", "agency");
    assertRefused("/api/clock/due?term=same day&receivedAt=2026-10-12T09:10&agency=H99.100&rule=GUESS", "rule");
    assertRefused("/api/clock/due?term=same day&receivedAt=2026-10-12T09:10&agency=H99.100&channel=9", "channel");
    assertRefused("/api/clock/due?term=same day&receivedAt=2031-10-12T09:10&agency=H99.100", null);
  }

  private void assertRefused(String address, String field) {
    assertThatThrownBy(() -> mvc.perform(get(address))).isInstanceOf(ServletException.class).cause()
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
