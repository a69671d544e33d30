package vn.motcua.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.LastMinute;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;
import vn.motcua.dossier.ApplicantLimit;
import vn.motcua.dossier.AgencyFunctions;
import vn.motcua.dossier.Consultations;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.SegmentTime;
import vn.motcua.dossier.Segments;

/** What diagrams call {@code clock}: the ledger's instants as the dates that the engine's timers and tasks take. */
@Component("clock")
class DiagramClock {

  /** Where a timer waits that is not to fire now: 31/12/9999. Null would not let the scope be entered. */
  static final Date PARKED = new Date(253_402_189_200_000L);

  /** The variable of the diagram of a consultation that says whose opinion is asked. */
  static final String CONSULTED = "consultedFunction";

  private final Dossiers dossiers;
  private final Consultations consultations;
  private final AgencyFunctions functions;
  private final Segments segments;
  private final StatutoryClock statutoryClock;
  private final Clock clock;

  DiagramClock(
      Dossiers dossiers, Consultations consultations, AgencyFunctions functions, Segments segments, StatutoryClock statutoryClock,
      Clock systemClock) {
    this.dossiers = dossiers;
    this.consultations = consultations;
    this.functions = functions;
    this.segments = segments;
    this.statutoryClock = statutoryClock;
    this.clock = systemClock;
  }

  public Date dueSoonAt(DelegateExecution execution) {
    return orParked(dossiers.dueDates(execution.getProcessBusinessKey()).dueSoonAt());
  }

  public Date dueAt(DelegateExecution execution) {
    return orParked(dossiers.dueDates(execution.getProcessBusinessKey()).overdueAt());
  }

  public Date dueAgainAt(DelegateExecution execution) {
    return orParked(dossiers.dueDates(execution.getProcessBusinessKey()).overdueAgainAt());
  }

  /** When the applicant's own time for the papers asked for is over; never, when nothing is awaited or no limit is set. */
  public Date answerUntil(DelegateExecution execution) {
    return orParked(ApplicantLimit.overAt(dossiers.facts(execution.getProcessBusinessKey())));
  }

  /** When the first answer to a dossier sent online or by post is late; parked at the counter and once it was answered. */
  public Date answerDueAt(DelegateExecution execution) {
    return orParked(dossiers.answerLateFrom(execution.getProcessBusinessKey()).orElse(null));
  }

  /** When a step is to be done: its limit in working time from now, and never later than the dossier is due. */
  public Date stepDue(DelegateExecution execution, String limit) {
    Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
    return stepDue(dossier, clock.instant(), limit);
  }

  /** The same for a step of another agency, named by what it does: by its own calendar, within its own share of the term. */
  public Date stepDue(DelegateExecution execution, String limit, String function) {
    return stepDue(dossiers.get(execution.getProcessBusinessKey()), clock.instant(), limit, function);
  }

  /**
   * The end of a time that is not the agency's own, such as the applicant's day to check a draft: counted from now by the
   * competent agency's calendar, also past the day on which the dossier is due.
   */
  public Date after(DelegateExecution execution, String limit) {
    Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
    return Date.from(statutoryClock.workingTime(clock.instant(), Term.parse(limit), dossier.competentAgency()));
  }

  /** Last minute of the agency whose opinion is asked, by its own calendar. */
  public Date consultDue(DelegateExecution execution) {
    return Date.from(consultations.limit(execution.getProcessBusinessKey(), (String) execution.getVariable(CONSULTED)));
  }

  /** From when on it has been silent. */
  public Date consultOverAt(DelegateExecution execution) {
    return Date.from(LastMinute.over(consultDue(execution).toInstant()));
  }

  /** The last minute of a limit that runs from the day of reception, whole days of the competent agency. */
  public Date receptionLimit(DelegateExecution execution, String limit) {
    Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
    return Date.from(statutoryClock.due(
        Term.parse(limit), CountingRule.DAY_END, dossier.receivedAt(), dossier.channel(), dossier.competentAgency()));
  }

  /** From when on that limit has passed. */
  public Date receptionLimitOverAt(DelegateExecution execution, String limit) {
    return Date.from(LastMinute.over(receptionLimit(execution, limit).toInstant()));
  }

  /** When a list is looked at again: the next opening of the competent agency on another day. */
  public Date nextDay(DelegateExecution execution) {
    Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
    return Date.from(statutoryClock.nextDay(clock.instant(), dossier.competentAgency()));
  }

  Date stepDue(Dossier dossier, Instant from, String limit) {
    Instant due = statutoryClock.workingTime(from, Term.parse(limit), dossier.competentAgency());
    return Date.from(noLaterThan(dossier.dueCurrent(), due, from));
  }

  Date stepDue(Dossier dossier, Instant from, String limit, String function) {
    String agency = functions.doing(function, dossier.competentAgency()).code();
    Instant due = statutoryClock.workingTime(from, Term.parse(limit), agency);
    Instant share = segments.open(dossier.code(), function).map(SegmentTime::dueAt).orElse(null);
    return Date.from(noLaterThan(dossier.dueCurrent(), noLaterThan(share, due, from), from));
  }

  /** A date that has passed already binds no step. */
  private static Instant noLaterThan(Instant bound, Instant due, Instant from) {
    return bound != null && bound.isBefore(due) && bound.isAfter(from) ? bound : due;
  }

  static Date orParked(Instant instant) {
    return instant == null ? PARKED : Date.from(instant);
  }
}
