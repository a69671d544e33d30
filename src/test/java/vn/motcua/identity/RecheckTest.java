package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.Person;
import vn.motcua.fee.TestDossiers;
import vn.motcua.support.TestDatabase;

/** Look-ups in vain are made again until there is an answer. */
class RecheckTest {

  @Nested
  class OnH2 extends Rules {

    OnH2() {
      super(TestDatabase.Kind.H2);
    }
  }

  @Nested
  class OnPostgreSql extends Rules {

    OnPostgreSql() {
      super(TestDatabase.Kind.POSTGRESQL);
    }
  }

  abstract static class Rules extends RecheckRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
    }

    @Test
    void a_look_up_in_vain_is_made_again_after_a_minute_and_its_answer_stands_beside_the_first() {
      String code = received();
      node.registerAnswers(UP);
      assertThat(workOff(node)).as("not yet due").isZero();
      node.moveTo(IdentityContext.NOW.plusSeconds(60));
      assertThat(workOff(node)).isEqualTo(1);

      List<IdentityResult> results = identity.results(code);
      assertThat(results).extracting(IdentityResult::outcome).containsExactly(IdentityOutcome.UNAVAILABLE, IdentityOutcome.MATCHED);
      assertThat(results).extracting(IdentityResult::recheck).containsExactly(false, true);
      assertThat(results.get(1)).extracting(IdentityResult::officer, IdentityResult::agency, IdentityResult::askedAt)
          .containsExactly("tiepnhan.100", "H99.100", IdentityContext.NOW.plusSeconds(60));
      assertThat(results.get(1).purpose()).contains("lần trước chưa có trả lời", code);
      assertThat(identity.pending(code)).isEmpty();
      node.moveTo(IdentityContext.NOW.plus(Duration.ofDays(7)));
      assertThat(workOff(node)).as("nothing is left").isZero();
    }

    @Test
    void pauses_grow_from_a_minute_to_an_hour_and_never_end() {
      String code = received();
      List<Long> pauses = new ArrayList<>();
      for (int attempt = 0; attempt < 9; attempt++) {
        Instant next = identity.pending(code).get(0).nextAttemptAt();
        pauses.add(Duration.between(node.now(), next).toMinutes());
        node.moveTo(next);
        assertThat(workOff(node)).isZero();
      }
      assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
      assertThat(identity.pending(code).get(0).attempts()).isEqualTo(9);
      assertThat(identity.results(code)).as("each attempt is a look-up in the log").hasSize(10);
    }

    @Test
    void a_register_down_for_a_day_stops_no_reception_keeps_few_of_them_waiting_and_loses_no_re_check() {
      AtomicInteger waits = new AtomicInteger();
      PopulationRegister hanging = request -> {
        waits.incrementAndGet();
        return LookUpResult.unavailable(IdentityReason.REGISTER_SLOW);
      };
      node.registerAnswers(new ShortCircuitedRegister(hanging, new ShortCircuit(node.bean(Clock.class), 3,
          Duration.ofMinutes(1))));
      List<String> codes = new ArrayList<>();
      for (int minute = 0; minute < 24 * 60; minute++) {
        node.moveTo(IdentityContext.NOW.plus(Duration.ofMinutes(minute)));
        if (minute % 12 == 0) {
          codes.add(received());
          codes.add(received());
        }
        workOff(node);
      }
      assertThat(waits.get()).as("one question a minute, and those until it was noticed").isLessThan(24 * 60 + 3);
      codes.forEach(code -> assertThat(identity.pending(code)).hasSize(1));

      node.registerAnswers(UP);
      node.moveTo(IdentityContext.NOW.plus(Duration.ofHours(25)));
      assertThat(workOff(node)).isEqualTo(codes.size()).isEqualTo(240);
      codes.forEach(code -> assertThat(identity.results(code)).filteredOn(each -> each.outcome() == IdentityOutcome.MATCHED)
          .hasSize(1));
    }

    @Test
    void while_the_register_is_known_to_be_silent_what_is_due_stays_due_and_leaves_no_trace() {
      String code = received();
      node.moveTo(IdentityContext.NOW.plusSeconds(90));
      node.registerAnswers(request -> LookUpResult.unavailable(IdentityReason.REGISTER_SILENT));
      assertThat(workOff(node)).isZero();

      assertThat(identity.results(code)).hasSize(1);
      assertThat(identity.pending(code)).containsExactly(
          new PendingRecheck(IdentitySubject.APPLICANT, 0, IdentityContext.NOW.plusSeconds(60)));
    }

    @Test
    void the_re_check_asks_for_the_person_as_recorded_now_and_only_for_what_was_to_be_asked_then() {
      node.proceduresAsk(List.of("fullName"));
      String code = received();
      node.proceduresAsk(List.of("fullName", "birthDate", "sex", "address"));
      declared(code, new Person("Trần Thị Hồng", HOA, null, null, null, null, null));
      node.registerAnswers(UP);
      node.moveTo(IdentityContext.NOW.plusSeconds(60));
      workOff(node);

      IdentityResult again = identity.results(code).get(1);
      assertThat(again.fieldsAsked()).containsExactly(IdentityField.FULL_NAME);
      assertThat(again.comparisons()).singleElement().satisfies(name -> {
        assertThat(name.declared()).isEqualTo("Trần Thị Hồng");
        assertThat(name.registered()).isEqualTo("Trần Thị Hoà");
      });
      assertThat(again.outcome()).isEqualTo(IdentityOutcome.MISMATCH);
    }

    @Test
    void a_look_up_in_vain_made_once_more_by_hand_waits_in_one_row_and_a_reception_that_fails_leaves_none() {
      String code = received();
      identity.lookUp(code);
      assertThat(identity.pending(code)).hasSize(1);

      String failed = "H99.100-261012-X";
      when(node.dossiers().get(failed)).thenReturn(TestDossiers.receivedAt(failed, IdentityContext.NOW));
      assertThat(catchThrowable(() -> identity.lookUp(failed))).as("it has no applicant").isNotNull();
      assertThat(identity.pending(failed)).isEmpty();
    }
  }
}
