package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.sandbox.SandboxNode.vietNam;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.Refusal;
import vn.motcua.Texts;

class ClockPushTest {

  private static final Instant NOW = vietNam("2026-10-12T08:00");
  private final WorkingTime calendar = new SandboxNode.EightHoursADay();

  @ParameterizedTest
  @CsvSource({"1 working day, 2026-10-13T08:00", "2 working hours, 2026-10-12T10:00", "3 days, 2026-10-15T08:00",
      "2 hours, 2026-10-12T10:00", "30 minutes, 2026-10-12T08:30", "0.5 hours, 2026-10-12T08:30"})
  void a_push_says_how_far(String advance, String target) {
    assertThat(new ClockPush(advance, null).from(NOW, calendar)).isEqualTo(vietNam(target));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-10-15T17:00", "2026-10-15T17:00:00+07:00", "2026-10-15T10:00:00Z"})
  void a_push_may_name_the_instant(String to) {
    assertThat(new ClockPush(null, to).from(NOW, calendar)).isEqualTo(vietNam("2026-10-15T17:00"));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "-, -, advance, oneOfTwo", "1 days, 2026-10-15T17:00, advance, oneOfTwo", "tomorrow, -, advance, unreadable",
      "same day, -, advance, unreadable", "0 days, -, advance, unreadable", "-1 days, -, advance, unreadable",
      "367 days, -, advance, tooFar", "999999 working days, -, advance, tooFar", "-, 2026-10-12T08:00, to, behind",
      "-, 2026-10-11T08:00, to, behind", "-, 15/10/2026, to, toUnreadable", "-, 2028-01-01T00:00, to, tooFar"})
  void a_push_that_cannot_be_is_refused_at_its_field_with_a_sentence(String advance, String to, String field, String key) {
    ClockPush push = new ClockPush(advance, to);
    assertThatThrownBy(() -> push.from(NOW, calendar)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.field()).isEqualTo(field);
      assertThat(refusal.key()).isEqualTo("sandbox.push." + key);
      assertThat(new Texts().text(refusal)).doesNotContain("{").endsWith(".");
    });
  }

  @Test
  void an_instant_is_shown_in_viet_nam_s_time() {
    assertThat(ClockPush.shown(NOW)).isEqualTo("2026-10-12 08:00");
  }
}
