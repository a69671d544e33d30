package vn.motcua.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.DueDates;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Warning;
import vn.motcua.clock.Warning.Moment;
import vn.motcua.dossier.AgencyStaff;
import vn.motcua.dossier.Applicants;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.DossierTasks;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.StepTimes;

/**
 * What the late branches ask first. The ledger decides, never the timer that fired: a stop, a restart or a re-appointment written
 * since makes the answer no, and the branch ends without trace. What it answers yes to is a fact from then on, so that two who ask
 * at once get one yes.
 */
@Service
class Lateness {

  /** Ends the questions that were open before the date passed. */
  private static final String LATE = "dossier-late";

  private final Dossiers dossiers;
  private final Applicants applicants;
  private final StepTimes stepTimes;
  private final StatutoryClock statutoryClock;
  private final DossierTasks tasks;
  private final AgencyStaff staff;
  private final DossierMessages messages;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Lateness(
      Dossiers dossiers, Applicants applicants, StepTimes stepTimes, StatutoryClock statutoryClock, DossierTasks tasks,
      AgencyStaff staff, DossierMessages messages, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.applicants = applicants;
    this.stepTimes = stepTimes;
    this.statutoryClock = statutoryClock;
    this.tasks = tasks;
    this.staff = staff;
    this.messages = messages;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** A moment before the due date: open tasks are raised, and the officer or the head is asked where this is the moment to. */
  @Transactional
  LateStep warn(String code) {
    Instant now = clock.instant();
    Dossier dossier = dossiers.get(code);
    List<Warning> reached = statutoryClock.warnings(dossier.rules(), dossiers.facts(code)).stream()
        .filter(warning -> !warning.at().isAfter(now)).toList();
    if (reached.isEmpty()) {
      dossiers.record(code);
      return LateStep.NONE;
    }
    DueDates due = dossiers.dueDates(code);
    Set<Moment> moments = EnumSet.noneOf(Moment.class);
    reached.forEach(warning -> moments.add(warning.moment()));
    LateStep asked = LateStep.at(moments, LateState.of(dossiers.facts(code)), !now.isBefore(due.lateFrom()));
    // Without a citizen there is nobody to promise a new date to: the tasks are raised all the same.
    LateStep step = asked.opensTask() && !applicants.areCitizens(dossier) ? LateStep.WARN : asked;
    dossiers.record(code, moments.stream().map(moment -> warned(moment, due, now, step)).toArray(NewFact[]::new));
    tasks.raise(code, Priorities.of(moments), now);
    return step;
  }

  /**
   * Records that the dossier became late, if the ledger says so, and who owes the explanation. Once for each lateness: whoever asks
   * again is told that nothing is left to do.
   */
  @Transactional
  LateStep becomeLate(String code) {
    LateState state = LateState.of(dossiers.facts(code));
    if (state.isExplanationOwed()) {
      return LateStep.NONE;
    }
    DueDates due = dossiers.dueDates(code);
    if (!state.isLate() && !isReached(code, due.overdueAt())) {
      return LateStep.NONE;
    }
    boolean citizen = applicants.areCitizens(dossiers.get(code));
    LateStep step = citizen ? LateStep.late(state) : LateStep.EXPLAIN;
    dossiers.record(code, lateFacts(code, state, due, step));
    if (state.isQuestionOpen()) {
      messages.send(code, LATE);
    }
    return step;
  }

  /**
   * The promise of a re-appointment has passed: records that the dossier became late if that is missing.
   *
   * @return whether it is late again now, and nobody was told yet
   */
  @Transactional
  boolean becomeLateAgain(String code) {
    DueDates due = dossiers.dueDates(code);
    if (!isReached(code, due.overdueAgainAt())) {
      return false;
    }
    List<NewFact> facts = new ArrayList<>(2);
    if (!LateState.of(dossiers.facts(code)).isLate()) {
      facts.add(becameLate(due));
    }
    facts.add(new NewFact(FactKind.LATE_AGAIN, due.current(), actor(), null, Dossiers.LATE_BASIS,
        Map.of("promised", due.current().toString())));
    dossiers.record(code, facts.toArray(NewFact[]::new));
    return true;
  }

  /** A timer that came too early, by whose hand ever, is spent: it is armed again for its right time. */
  private boolean isReached(String code, Instant standsAt) {
    boolean reached = standsAt != null && !standsAt.isAfter(clock.instant());
    if (!reached) {
      dossiers.record(code);
    }
    return reached;
  }

  private NewFact[] lateFacts(String code, LateState state, DueDates due, LateStep step) {
    Instant now = clock.instant();
    Dossier dossier = dossiers.get(code);
    List<NewFact> facts = new ArrayList<>(3);
    if (!state.isLate()) {
      facts.add(becameLate(due));
    }
    NewFact owed = NewFact.of(FactKind.EXPLANATION_OWED, now, actor()).because(null, Dossiers.LATE_BASIS)
        .with("agency", dossier.competentAgency()).with("task", "Task_ExplainLateness");
    owed = applicants.areCitizens(dossier) ? owed : owed.with(LateState.LETTER, LateState.NO_LETTER);
    Optional<String> explainer = explainer(dossier, now);
    facts.add(explainer.isPresent() ? owed.with("officer", explainer.get()) : owed);
    if (step == LateStep.BOTH) {
      facts.add(NewFact.of(FactKind.APOLOGY_DRAFTED, now, actor()).because(null, Dossiers.LATE_BASIS)
          .with("waitingFor", "lanh-dao." + dossier.competentAgency()));
    }
    return facts.toArray(NewFact[]::new);
  }

  private Optional<String> explainer(Dossier dossier, Instant now) {
    String agency = dossier.competentAgency();
    return Explainer.of(stepTimes.of(dossier.code(), now), agency)
        .or(() -> Explainer.whereNobodyTookIt(staff.active("thu-ly", agency), staff.active("lanh-dao", agency)));
  }

  /** In law the dossier was late from the minute its date passed, whenever the timer got round to it. */
  private NewFact becameLate(DueDates due) {
    return new NewFact(FactKind.BECAME_LATE, due.current(), actor(), null, Dossiers.LATE_BASIS, Map.of());
  }

  private NewFact warned(Moment moment, DueDates due, Instant now, LateStep step) {
    NewFact fact = NewFact.of(FactKind.WARNED, now, actor()).with("moment", moment.name()).with("due", due.current().toString());
    boolean asks = step.opensTask() && (moment == Moment.QUESTION || moment == Moment.FORESEEN);
    return asks ? fact.with(LateState.ASKED, "true") : fact;
  }

  private String actor() {
    return currentOfficer.get().id();
  }
}
