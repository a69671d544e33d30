package vn.motcua.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Warning.Moment;
import vn.motcua.document.LateLetters.ApologyKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.StepTime;
import vn.motcua.dossier.TimeSpent;

/** What follows from the facts, without a database: what is asked when, which letter it is, who has to explain. */
class LateRulesTest {

  private static final Instant DUE = Instant.parse("2026-10-19T10:00:00Z");
  private static final String HERE = "H99.100";
  private static final String THERE = "H99.101";

  @Test
  void nothing_reached_is_nothing_to_do_and_half_the_term_only_raises_tasks() {
    assertThat(LateStep.at(Set.of(), state(), false)).isEqualTo(LateStep.NONE);
    assertThat(LateStep.at(Set.of(Moment.HALF), state(), false)).isEqualTo(LateStep.WARN);
    assertThat(LateStep.at(Set.of(Moment.DAY), state(), false)).isEqualTo(LateStep.WARN);
    assertThat(LateStep.at(Set.of(Moment.HOUR), state(), false)).isEqualTo(LateStep.WARN);
  }

  @Test
  void moments_that_coincide_are_one_and_the_question_is_asked() {
    assertThat(LateStep.at(Set.of(Moment.HALF, Moment.DAY, Moment.QUESTION), state(), false)).isEqualTo(LateStep.ASK);
  }

  @Test
  void what_is_foreseen_goes_to_the_head_and_the_officer_is_not_asked_what_he_has_said() {
    LateState said = state(fact(FactKind.LATE_FORESEEN));
    assertThat(LateStep.at(Set.of(Moment.FORESEEN, Moment.QUESTION), said, false)).isEqualTo(LateStep.FORESEEN);
    assertThat(LateStep.at(Set.of(Moment.QUESTION), said, false)).isEqualTo(LateStep.WARN);
  }

  @Test
  void nobody_is_asked_twice_while_a_question_is_open_and_again_once_it_was_answered() {
    LateState asked = state(fact(FactKind.WARNED, LateState.ASKED, "true"));
    assertThat(LateStep.at(Set.of(Moment.QUESTION), asked, false)).isEqualTo(LateStep.WARN);
    LateState answered = state(fact(FactKind.WARNED, LateState.ASKED, "true"), fact(FactKind.DUE_SOON_ANSWERED, "answer", "yes"));
    assertThat(LateStep.at(Set.of(Moment.QUESTION), answered, false)).isEqualTo(LateStep.ASK);
    LateState no = state(fact(FactKind.WARNED, LateState.ASKED, "true"), fact(FactKind.DUE_SOON_ANSWERED, "answer", "no"));
    assertThat(LateStep.at(Set.of(Moment.QUESTION), no, false)).isEqualTo(LateStep.WARN);
    LateState refused = state(fact(FactKind.DUE_SOON_ANSWERED, "answer", "no"), fact(FactKind.EXTENSION_REFUSED));
    assertThat(LateStep.at(Set.of(Moment.QUESTION), refused, false)).isEqualTo(LateStep.ASK);
  }

  @Test
  void once_the_date_has_passed_or_a_new_one_is_promised_nobody_is_asked() {
    assertThat(LateStep.at(Set.of(Moment.QUESTION), state(), true)).isEqualTo(LateStep.WARN);
    assertThat(LateStep.at(Set.of(Moment.FORESEEN), state(), true)).isEqualTo(LateStep.WARN);
    assertThat(LateStep.at(Set.of(Moment.QUESTION), state(fact(FactKind.RE_APPOINTED)), false)).isEqualTo(LateStep.WARN);
  }

  @Test
  void a_letter_04_is_owed_until_one_was_signed_or_issued() {
    assertThat(LateStep.late(state(fact(FactKind.BECAME_LATE)))).isEqualTo(LateStep.BOTH);
    assertThat(LateStep.late(state(fact(FactKind.RE_APPOINTED)))).isEqualTo(LateStep.EXPLAIN);
    assertThat(LateStep.late(state(fact(FactKind.LETTER_ISSUED, "form", "04")))).isEqualTo(LateStep.EXPLAIN);
    assertThat(LateStep.late(state(fact(FactKind.LETTER_ISSUED, "form", "01")))).isEqualTo(LateStep.BOTH);
  }

  @Test
  void an_explanation_is_owed_once_for_each_lateness_and_a_request_that_was_open_stays_known() {
    LateState owed = state(fact(FactKind.LATE_FORESEEN), fact(FactKind.BECAME_LATE), fact(FactKind.EXPLANATION_OWED));
    assertThat(owed.isExplanationOwed()).isTrue();
    assertThat(owed.isRequestOpen()).isTrue();
    assertThat(owed.lateSince()).isEqualTo(DUE);
    LateState annulled = state(fact(FactKind.BECAME_LATE), fact(FactKind.EXPLANATION_OWED), fact(FactKind.LATE_ANNULLED));
    assertThat(annulled.isLate()).isFalse();
    assertThat(annulled.isExplanationOwed()).isFalse();
    assertThat(annulled.isAnnulledWhileOwed()).isTrue();
    LateState again = state(fact(FactKind.BECAME_LATE), fact(FactKind.EXPLANATION_OWED), fact(FactKind.LATE_ANNULLED),
        fact(FactKind.BECAME_LATE), fact(FactKind.EXPLANATION_OWED));
    assertThat(again.isExplanationOwed()).isTrue();
    assertThat(again.isAnnulledWhileOwed()).isFalse();
  }

  @Test
  void an_open_dossier_gets_a_date_before_it_is_due_and_after_it_at_most_once() {
    assertThat(LetterChoice.kind(DossierStatus.IN_PROCESS, false)).isEqualTo(ApologyKind.EXTENSION);
    assertThat(LetterChoice.kind(DossierStatus.SUPPLEMENT_ASKED, true)).isEqualTo(ApologyKind.LATE);
    assertThat(LetterChoice.carriesAppointment(ApologyKind.EXTENSION, false)).isTrue();
    assertThat(LetterChoice.carriesAppointment(ApologyKind.LATE, false)).isTrue();
    assertThat(LetterChoice.carriesAppointment(ApologyKind.LATE, true)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = DossierStatus.class, names = {"REFUSED", "STOPPED", "PROCESSED", "RETURNED"})
  void what_has_ended_gets_no_date(DossierStatus status) {
    assertThat(LetterChoice.kind(status, true)).isEqualTo(ApologyKind.ENDED);
    assertThat(LetterChoice.carriesAppointment(ApologyKind.ENDED, false)).isFalse();
  }

  @Test
  void signed_in_the_closing_minute_of_the_deadline_it_is_in_time_and_a_minute_later_it_is_sent_late() {
    Instant deadline = Instant.parse("2026-10-16T10:00:00Z");
    assertThat(LetterChoice.isLate(deadline.plusSeconds(59), deadline, DUE)).isFalse();
    assertThat(LetterChoice.isLate(deadline.plusSeconds(60), deadline, DUE)).isTrue();
  }

  @Test
  void a_term_of_a_day_has_no_deadline_before_its_own_date() {
    assertThat(LetterChoice.isLate(DUE.plusSeconds(59), null, DUE)).isFalse();
    assertThat(LetterChoice.isLate(DUE.plusSeconds(60), null, DUE)).isTrue();
  }

  @Test
  void who_had_the_step_where_most_time_was_lost_explains() {
    assertThat(Explainer.of(spent(held(HERE, "Task_A", "thuly.100", 300), held(HERE, "Task_B", "lanhdao.100", 200)), HERE))
        .contains("thuly.100");
  }

  @Test
  void a_step_that_nobody_took_names_nobody() {
    assertThat(Explainer.of(spent(held(HERE, "Task_A", "thuly.100", 10),
        row(StepTime.Kind.HAND_OVER, HERE, "Task_B", null, 200)), HERE)).isEmpty();
  }

  @Test
  void where_nobody_took_the_step_the_only_officer_who_could_have_explains_and_among_several_the_head() {
    assertThat(Explainer.whereNobodyTookIt(List.of("thuly.100"), List.of("lanhdao.100"))).contains("thuly.100");
    assertThat(Explainer.whereNobodyTookIt(List.of("thuly.100", "thuly.102"), List.of("lanhdao.100"))).contains("lanhdao.100");
    assertThat(Explainer.whereNobodyTookIt(List.of(), List.of("lanhdao.100", "pho.100"))).contains("lanhdao.100");
    assertThat(Explainer.whereNobodyTookIt(List.of(), List.of())).isEmpty();
  }

  @Test
  void where_another_agency_lost_the_time_the_officer_who_had_it_longest_here_explains() {
    assertThat(Explainer.of(spent(held(HERE, "Task_A", "thuly.100", 30), held(THERE, "Task_B", "thuly.101", 900),
        held(HERE, "Task_C", "lanhdao.100", 20)), HERE)).contains("thuly.100");
    assertThat(Explainer.of(spent(held(THERE, "Task_B", "thuly.101", 900)), HERE)).isEmpty();
    assertThat(Explainer.of(spent(), HERE)).isEmpty();
  }

  private static StepTime held(String agency, String task, String officer, long minutes) {
    return row(StepTime.Kind.HELD, agency, task, officer, minutes);
  }

  private static StepTime row(StepTime.Kind kind, String agency, String task, String officer, long minutes) {
    return new StepTime(kind, agency, task, task, officer, 1, DUE, DUE.plusSeconds(60 * minutes), minutes, null, true, true);
  }

  private static TimeSpent spent(StepTime... rows) {
    return new TimeSpent(List.of(rows), 0, 0, 0, 0);
  }

  private static LateState state(ClockFact... facts) {
    return LateState.of(new ArrayList<>(List.of(facts)));
  }

  private static ClockFact fact(FactKind kind, String... details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    return new ClockFact("H99.100-261012-0001", 1, kind, DUE, DUE, "system", null, null, named, "-");
  }
}
