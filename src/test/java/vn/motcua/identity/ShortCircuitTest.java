package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A register that does not answer is left alone for a while. */
class ShortCircuitTest {

  private static final IdentityReason SLOW = IdentityReason.REGISTER_SLOW;
  private static final IdentityReason SILENT = IdentityReason.REGISTER_SILENT;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-10-12T02:10:00Z"));
  private final AtomicReference<LookUpResult> answer = new AtomicReference<>(LookUpResult.unavailable(SLOW));
  private final List<LookUpRequest> asked = new ArrayList<>();
  private final InstantSource time = now::get;
  private final Clock clock = time.withZone(ZoneOffset.UTC);
  private final PopulationRegister register = new ShortCircuitedRegister(request -> {
    asked.add(request);
    return answer.get();
  }, new ShortCircuit(clock, 3, Duration.ofMinutes(1)));

  @Test
  void after_three_failures_in_a_row_nobody_waits_for_a_minute() {
    assertThat(reasons(5)).containsExactly(SLOW, SLOW, SLOW, SILENT, SILENT);
    assertThat(asked).hasSize(3);
    pass(59);
    assertThat(reasons(1)).containsExactly(SILENT);
  }

  @Test
  void then_one_asks_for_all_and_when_it_is_in_vain_the_next_minute_begins() {
    reasons(3);
    pass(60);
    assertThat(reasons(3)).containsExactly(SLOW, SILENT, SILENT);
    pass(60);
    assertThat(reasons(2)).containsExactly(SLOW, SILENT);
    assertThat(asked).hasSize(5);
  }

  @Test
  void while_one_is_asking_for_all_the_others_do_not_wait() {
    reasons(3);
    pass(60);
    List<IdentityReason> meanwhile = new ArrayList<>();
    ShortCircuit circuit = new ShortCircuit(clock, 1, Duration.ofMinutes(1));
    PopulationRegister nested = new ShortCircuitedRegister(request -> {
      if (circuit.lets()) {
        meanwhile.add(SLOW);
      } else {
        meanwhile.add(SILENT);
      }
      return LookUpResult.notFound();
    }, circuit);
    circuit.failed(null);
    pass(60);
    nested.lookUp(HttpPopulationRegisterTest.request("fullName"));

    assertThat(meanwhile).containsExactly(SILENT);
    assertThat(circuit.lets()).as("its answer lets the others ask again").isTrue();
  }

  @Test
  void an_answer_of_any_kind_closes_it_and_the_count_begins_anew() {
    reasons(2);
    answer.set(LookUpResult.notFound());
    reasons(1);
    answer.set(LookUpResult.unavailable(SLOW));
    assertThat(reasons(4)).containsExactly(SLOW, SLOW, SLOW, SILENT);
    pass(60);
    answer.set(LookUpResult.several());
    assertThat(reasons(4)).containsOnly(IdentityReason.SEVERAL_IN_REGISTER);
  }

  @Test
  void two_persons_of_one_dossier_in_vain_are_one_failure_and_one_answer_of_them_is_an_answer() {
    LookUpRequest request = HttpPopulationRegisterTest.request("fullName");
    register.lookUpAll(List.of(request, request));
    register.lookUpAll(List.of(request, request));
    assertThat(asked).hasSize(4);
    assertThat(reasons(2)).containsExactly(SLOW, SILENT);
    assertThat(register.lookUpAll(List.of(request, request))).extracting(LookUpResult::reason).containsExactly(SILENT, SILENT);
  }

  @Test
  void a_register_over_quota_is_left_alone_at_once_for_as_long_as_it_says() {
    answer.set(LookUpResult.unavailable(IdentityReason.REGISTER_QUOTA, Duration.ofMinutes(10)));
    assertThat(reasons(2)).containsExactly(IdentityReason.REGISTER_QUOTA, SILENT);
    pass(599);
    assertThat(reasons(1)).containsExactly(SILENT);
    pass(1);
    answer.set(LookUpResult.notFound());
    assertThat(reasons(2)).containsOnly(IdentityReason.NOT_IN_REGISTER);
  }

  private List<IdentityReason> reasons(int times) {
    List<IdentityReason> reasons = new ArrayList<>();
    for (int each = 0; each < times; each++) {
      reasons.add(register.lookUp(HttpPopulationRegisterTest.request("fullName")).reason());
    }
    return reasons;
  }

  private void pass(int seconds) {
    now.set(now.get().plusSeconds(seconds));
  }
}
