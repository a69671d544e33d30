package vn.motcua.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.supervision.CountedLedger.COUNTING;
import static vn.motcua.supervision.CountedLedger.PLAIN;
import static vn.motcua.supervision.CountedLedger.twoDays;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.Channel;
import vn.motcua.clock.FactKind;

/**
 * What each dossier counts, and on which day. Received on Monday 12/10/2026, due on Wednesday 14/10 where nothing else is said.
 */
class CountingTest {

  @Test
  void a_dossier_is_open_in_term_from_its_acceptance_on() {
    assertThat(twoDays().until("2026-10-11")).isEmpty();
    assertThat(twoDays().until("2026-10-12")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_IN_TERM, 1));
  }

  @Test
  void what_was_handed_in_but_not_accepted_is_not_received() {
    CountedLedger ledger = CountedLedger.of("2 working days", Channel.ONLINE).fact(FactKind.RECEIVED, "2026-10-12T09:00");
    assertThat(ledger.until("2026-10-31")).isEmpty();
    assertThat(ledger.fact(FactKind.REFUSED, "2026-10-13T09:00").until("2026-10-31"))
        .isEqualTo(Map.of(Measure.NOT_ACCEPTED, 1));
  }

  @Test
  void finished_on_the_day_before_the_due_day_is_early_and_on_the_due_day_on_time() {
    assertThat(twoDays().fact(FactKind.FINISHED, "2026-10-13T16:59").until("2026-10-31")).containsEntry(Measure.EARLY, 1)
        .doesNotContainKey(Measure.ON_TIME);
    assertThat(twoDays().fact(FactKind.FINISHED, "2026-10-14T08:00").until("2026-10-31")).containsEntry(Measure.ON_TIME, 1)
        .doesNotContainKey(Measure.EARLY);
  }

  @Test
  void finished_after_it_became_late_is_late_and_owes_its_letter_and_report() {
    CountedLedger late = twoDays().fact(FactKind.BECAME_LATE, "2026-10-14T17:00", "2026-10-14T17:01", new String[0])
        .fact(FactKind.FINISHED, "2026-10-15T09:00");
    assertThat(late.until("2026-10-14")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_OVERDUE, 1,
        Measure.LETTERS_OWED, 1, Measure.REPORTS_OWED, 1));
    assertThat(late.until("2026-10-15")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.LATE, 1,
        Measure.AWAITING_RETURN, 1,
        Measure.LETTERS_OWED, 1, Measure.REPORTS_OWED, 1));
    late.fact(FactKind.LETTER_ISSUED, "2026-10-16T09:00", "form", "04")
        .fact(FactKind.LETTER_ISSUED, "2026-10-16T09:05", "form", "GT").fact(FactKind.RETURNED, "2026-10-16T10:00");
    assertThat(late.until("2026-10-16")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.LATE, 1, Measure.RETURNED, 1));
  }

  @Test
  void late_written_in_the_transaction_of_the_end_counts_the_end_as_late() {
    CountedLedger late = twoDays().fact(FactKind.FINISHED, "2026-10-15T09:00")
        .fact(FactKind.BECAME_LATE, "2026-10-14T17:00", "2026-10-15T09:00", new String[0]);
    assertThat(late.until("2026-10-31")).containsEntry(Measure.LATE, 1).doesNotContainKey(Measure.LATE_AFTERWARDS);
  }

  @Test
  void withdrawn_refused_and_stopped_never_count_as_on_time_and_keep_their_lateness() {
    assertThat(twoDays().fact(FactKind.WITHDRAWAL_ASKED, "2026-10-13T09:00").fact(FactKind.WITHDRAWAL_GRANTED, "2026-10-13T10:00")
        .until("2026-10-31")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.WITHDRAWN, 1));
    assertThat(twoDays().fact(FactKind.BECAME_LATE, "2026-10-14T17:00").fact(FactKind.STOPPED, "2026-10-16T10:00")
        .until("2026-10-31")).containsEntry(Measure.STOPPED, 1).containsEntry(Measure.STOPPED_LATE, 1)
        .doesNotContainKeys(Measure.EARLY, Measure.ON_TIME, Measure.LATE);
    // A refusal on the merits is written with the fact that its letter is ready.
    assertThat(twoDays().fact(FactKind.REFUSED, "2026-10-13T09:00", "stage", "merits")
        .fact(FactKind.FINISHED, "2026-10-13T09:00", "result", "refused").until("2026-10-31"))
        .isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.REFUSED, 1, Measure.AWAITING_RETURN, 1));
  }

  @Test
  void a_dossier_that_was_accepted_and_late_does_not_leave_the_count_by_an_unanswered_request_for_papers() {
    CountedLedger escaped = twoDays().fact(FactKind.BECAME_LATE, "2026-10-14T17:00").fact(FactKind.SUPPLEMENT_ASKED,
        "2026-10-15T09:00");
    assertThat(escaped.until("2026-10-15")).containsEntry(Measure.OPEN_OVERDUE, 1).doesNotContainKey(Measure.OPEN_PAPERS);
    escaped.fact(FactKind.SUPPLEMENT_EXPIRED, "2026-11-15T09:00").fact(FactKind.STOPPED, "2026-11-15T09:00", "ground",
        "notCompleted");
    assertThat(escaped.until("2026-11-30")).containsEntry(Measure.STOPPED_LATE, 1).doesNotContainKey(Measure.NOT_ACCEPTED);
  }

  @Test
  void waiting_for_papers_or_for_a_duty_is_neither_in_term_nor_overdue() {
    CountedLedger waits = twoDays().fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00");
    assertThat(waits.until("2026-10-20")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_PAPERS, 1));
    waits.fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-21T09:00");
    assertThat(waits.until("2026-10-21")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_IN_TERM, 1));
    waits.fact(FactKind.DUTY_ASKED, "2026-10-22T09:00");
    assertThat(waits.until("2026-10-22")).isEqualTo(
        Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_DUTY, 1, Measure.DUTIES, 1));
  }

  @Test
  void papers_that_prove_incomplete_are_still_awaited_and_that_is_no_second_request() {
    CountedLedger waits = twoDays().fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T10:00").fact(FactKind.SUPPLEMENT_INCOMPLETE, "2026-10-13T11:00");
    assertThat(waits.until("2026-10-13")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_PAPERS, 1));
  }

  @Test
  void a_second_request_for_papers_is_marked_while_open_and_when_it_ended_in_time() {
    CountedLedger twice = twoDays().fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T10:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-14T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-14T10:00");
    assertThat(twice.until("2026-10-14")).containsEntry(Measure.OPEN_ASKED_TWICE, 1).containsEntry(Measure.OPEN_IN_TERM, 1);
    twice.fact(FactKind.FINISHED, "2026-10-14T15:00");
    assertThat(twice.until("2026-10-14")).containsEntry(Measure.ENDED_ASKED_TWICE, 1).doesNotContainKey(Measure.OPEN_ASKED_TWICE);
  }

  @Test
  void without_a_due_date_nothing_is_on_time() {
    CountedLedger stay = CountedLedger.of("until 23:00", Channel.COUNTER).fact(FactKind.RECEIVED, "2026-10-12T09:00")
        .fact(FactKind.ACCEPTED, "2026-10-12T09:00");
    assertThat(stay.until("2026-10-12")).containsEntry(Measure.OPEN_UNMEASURED, 1).doesNotContainKey(Measure.OPEN_IN_TERM);
    stay.fact(FactKind.FINISHED, "2026-10-12T10:00");
    assertThat(stay.until("2026-10-12")).isEqualTo(
        Map.of(Measure.RECEIVED_COUNTER, 1, Measure.UNMEASURED, 1, Measure.AWAITING_RETURN, 1));
  }

  @Test
  void re_appointed_in_time_and_kept_is_on_time_and_listed_as_extended() {
    CountedLedger extended = twoDays().fact(FactKind.RE_APPOINTED, "2026-10-13T09:00", "term", "3 working days")
        .fact(FactKind.FINISHED, "2026-10-19T10:00");
    assertThat(extended.until("2026-10-31")).containsEntry(Measure.EXTENDED, 1).containsEntry(Measure.ON_TIME, 1);
    CountedLedger unused = twoDays().fact(FactKind.RE_APPOINTED, "2026-10-13T09:00", "term", "3 working days")
        .fact(FactKind.FINISHED, "2026-10-14T10:00");
    assertThat(unused.until("2026-10-31")).containsEntry(Measure.EARLY, 1).doesNotContainKey(Measure.EXTENDED);
  }

  @Test
  void a_month_that_is_over_keeps_its_late_dossier_when_the_lateness_is_annulled_later() {
    CountedLedger annulled = twoDays().fact(FactKind.BECAME_LATE, "2026-10-14T17:00").fact(FactKind.FINISHED, "2026-10-15T09:00")
        .fact(FactKind.LATE_ANNULLED, "2026-12-01T09:00", "approvedBy", "lanhdao.100");
    assertThat(annulled.until("2026-10-31")).containsEntry(Measure.LATE, 1).doesNotContainKey(Measure.ANNULLED);
    assertThat(annulled.until("2026-12-31")).containsEntry(Measure.LATE, 1).containsEntry(Measure.ANNULLED, 1)
        .doesNotContainKey(Measure.LETTERS_OWED);
  }

  @Test
  void lateness_found_after_the_end_is_counted_apart_on_the_day_it_was_found() {
    CountedLedger found = twoDays().fact(FactKind.FINISHED, "2026-10-14T10:00")
        .fact(FactKind.BECAME_LATE, "2026-10-14T17:00", "2026-11-02T09:00", new String[0]);
    assertThat(found.until("2026-10-31")).containsEntry(Measure.ON_TIME, 1).doesNotContainKey(Measure.LATE_AFTERWARDS);
    assertThat(found.until("2026-11-30")).containsEntry(Measure.LATE_AFTERWARDS, 1).containsEntry(Measure.LETTERS_OWED, 1);
  }

  @Test
  void what_is_written_down_a_month_after_it_happened_counts_in_that_month() {
    CountedLedger paper = CountedLedger.of("2 working days", Channel.COUNTER);
    paper.fact(FactKind.RECEIVED, "2026-10-12T09:00", "2026-11-20T09:00", new String[0])
        .fact(FactKind.ACCEPTED, "2026-10-12T09:00", "2026-11-20T09:00", new String[0])
        .fact(FactKind.FINISHED, "2026-10-13T09:00", "2026-11-20T09:00", new String[0]);
    assertThat(paper.until("2026-10-31")).isEmpty();
    assertThat(paper.until("2026-11-30")).isEqualTo(
        Map.of(Measure.RECEIVED_COUNTER, 1, Measure.EARLY, 1, Measure.AWAITING_RETURN, 1));
  }

  @Test
  void an_end_that_never_happened_is_taken_back_on_the_day_of_its_correction() {
    CountedLedger corrected = twoDays().fact(FactKind.FINISHED, "2026-10-13T09:00")
        .fact(FactKind.CORRECTED, "2026-10-20T09:00", "sequence", "3", "void", "true", "approvedBy", "lanhdao.100");
    assertThat(corrected.until("2026-10-19")).containsEntry(Measure.EARLY, 1);
    assertThat(corrected.until("2026-10-20")).isEqualTo(Map.of(Measure.RECEIVED_COUNTER, 1, Measure.OPEN_IN_TERM, 1));
  }

  @Test
  void a_dossier_is_counted_for_the_officer_who_has_its_handling_step_and_goes_over_with_it() {
    CountedLedger handed = twoDays().claimed("a", "2026-10-12T10:00").claimed("b", "2026-10-13T10:00")
        .fact(FactKind.FINISHED, "2026-10-14T10:00");
    assertThat(handed.until("2026-10-12", "a")).isEqualTo(Map.of(Measure.MOVED_IN, 1, Measure.OPEN_IN_TERM, 1));
    assertThat(handed.until("2026-10-31", "a")).isEqualTo(Map.of(Measure.MOVED_IN, 1, Measure.MOVED_OUT, 1));
    assertThat(handed.until("2026-10-31", "b")).isEqualTo(Map.of(Measure.MOVED_IN, 1, Measure.ON_TIME, 1,
        Measure.AWAITING_RETURN, 1));
  }

  @Test
  void the_step_of_explaining_lateness_makes_nobody_its_officer() {
    CountedLedger explained = twoDays().claimed("a", "2026-10-12T10:00")
        .fact(FactKind.HANDED_OVER, "2026-10-15T09:00", "task", "Task_ExplainLateness", "diagram", "common-late-dossier",
            "group", "thu-ly.H99.100")
        .fact(FactKind.CLAIMED, "2026-10-15T09:00", "task", "Task_ExplainLateness", "diagram", "common-late-dossier",
            "officer", "b");
    assertThat(explained.until("2026-10-31", "b")).isEmpty();
  }

  @Test
  void counting_line_by_line_gives_what_counting_at_once_gives() {
    CountedLedger ledger = twoDays().claimed("a", "2026-10-12T10:00").fact(FactKind.SUPPLEMENT_ASKED, "2026-10-13T09:00")
        .fact(FactKind.SUPPLEMENT_RECEIVED, "2026-10-13T15:00").claimed("b", "2026-10-14T10:00")
        .fact(FactKind.BECAME_LATE, "2026-10-15T17:00").fact(FactKind.FINISHED, "2026-10-16T10:00")
        .fact(FactKind.LETTER_ISSUED, "2026-10-16T11:00", "form", "04").fact(FactKind.RETURNED, "2026-10-17T10:00");
    List<Delta> steps = new ArrayList<>();
    for (int known = 1; known <= ledger.facts().size(); known++) {
      boolean whole = known == ledger.facts().size()
          || !ledger.facts().get(known).recordedAt().equals(ledger.facts().get(known - 1).recordedAt());
      if (whole) {
        int counted = known - 1;
        while (counted > 0 && ledger.facts().get(counted - 1).recordedAt().equals(ledger.facts().get(known - 1).recordedAt())) {
          counted--;
        }
        steps.addAll(COUNTING.deltas(ledger.dossier(), PLAIN, ledger.facts().subList(0, known), counted));
      }
    }
    assertThat(steps).containsExactlyElementsOf(COUNTING.deltas(ledger.dossier(), PLAIN, ledger.facts(), 0));
  }
}
