package vn.motcua.lateness;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Timeliness;
import vn.motcua.dossier.DelayCause;
import vn.motcua.dossier.Dossier;

/**
 * What one dossier adds to a month's list, by the facts that were written down before the cut-off and nothing else.
 *
 * @param counts whether it belongs to the dossiers of the month: it ended in it, became late in it after its end, or was late and open
 *     at the cut-off
 * @param daysLate calendar days from the day of the missed date to the day it ended, or to the last day of the month
 * @param annulled lateness that was annulled in the month and does not stand
 * @param desk group whose step the lateness is laid to, or null
 * @param officer user id of who owes the explanation, or null
 * @param cause as the newest explanation says, or null
 * @param desks groups that had a step of it
 * @param officers user ids of who had a step of it
 */
record MonthlyDossier(
    String agency, boolean counts, boolean late, boolean ended, long daysLate, boolean extended, boolean annulled, String desk,
    String officer, DelayCause cause, Set<String> desks, Set<String> officers) {

  private static final Set<FactKind> ENDS =
      Set.of(FactKind.FINISHED, FactKind.REFUSED, FactKind.WITHDRAWAL_GRANTED, FactKind.STOPPED);
  private static final Set<FactKind> EXPLAINED = Set.of(FactKind.REPORT_CONCLUDED, FactKind.EXPLANATION_GIVEN,
      FactKind.LATE_FORESEEN, FactKind.DUE_SOON_ANSWERED);

  /**
   * @param facts those of the dossier that were written down before the cut-off
   * @param extended whether the clock says that it was extended in time and kept the new date
   */
  static MonthlyDossier of(Dossier dossier, List<ClockFact> facts, boolean extended, MonthlyPeriod month) {
    ClockFact end = first(facts, ENDS);
    ClockFact late = last(facts, Set.of(FactKind.BECAME_LATE));
    ClockFact annulment = last(facts, Set.of(FactKind.LATE_ANNULLED));
    boolean isLate = Timeliness.becameLate(facts);
    boolean endedNow = end != null && month.holds(end.recordedAt());
    boolean lateNow = isLate && (end == null || month.holds(late.recordedAt()));
    boolean accepted = facts.stream().anyMatch(fact -> fact.kind() == FactKind.ACCEPTED);
    ClockFact owed = last(facts, Set.of(FactKind.EXPLANATION_OWED));
    String officer = owed == null ? null : owed.detail("officer");
    Steps steps = Steps.of(facts);
    return new MonthlyDossier(dossier.competentAgency(), accepted && (endedNow || lateNow), isLate, end != null,
        isLate ? daysLate(late, end, month) : 0, endedNow && extended,
        annulment != null && !isLate && month.holds(annulment.recordedAt()), steps.deskOf(officer, dossier.competentAgency()),
        officer, cause(facts), steps.desks, steps.officers);
  }

  private static long daysLate(ClockFact late, ClockFact end, MonthlyPeriod month) {
    var until = end == null ? month.lastDay() : WorkingCalendar.date(end.at());
    return Math.max(0, ChronoUnit.DAYS.between(WorkingCalendar.date(late.at()), until));
  }

  /** An explanation says it; until there is one, what the officer said beforehand. */
  private static DelayCause cause(List<ClockFact> facts) {
    return facts.stream().filter(fact -> EXPLAINED.contains(fact.kind()) && fact.detail("causeClass") != null)
        .reduce((earlier, later) -> later).flatMap(fact -> DelayCause.find(fact.detail("causeClass"))).orElse(null);
  }

  private static ClockFact first(List<ClockFact> facts, Set<FactKind> kinds) {
    return facts.stream().filter(fact -> kinds.contains(fact.kind())).findFirst().orElse(null);
  }

  private static ClockFact last(List<ClockFact> facts, Set<FactKind> kinds) {
    return facts.stream().filter(fact -> kinds.contains(fact.kind())).reduce((earlier, later) -> later).orElse(null);
  }

  /** Who had which step, as the facts tell. */
  private static final class Steps {

    /** Steps about lateness itself, not of the dossier. */
    private static final Set<String> BESIDE = Set.of("Task_AnswerDueSoon", "Task_DecideExtension", "Task_SignApology",
        "Task_ExplainLateness", "Task_ReadExplanation", "Task_SignLateAgain", "Task_FollowLateAgain", "Task_PrintAndPost");

    private final Set<String> desks = new HashSet<>();
    private final Set<String> officers = new HashSet<>();
    private final Map<String, String> groupOfTask = new HashMap<>();
    private final Map<String, String> deskOfOfficer = new HashMap<>();
    private final Map<String, String> deskOfAgency = new HashMap<>();

    static Steps of(List<ClockFact> facts) {
      Steps steps = new Steps();
      for (ClockFact fact : facts) {
        String task = fact.detail("task");
        if (task != null && !BESIDE.contains(task)) {
          steps.read(fact, task);
        }
      }
      return steps;
    }

    private void read(ClockFact fact, String task) {
      switch (fact.kind()) {
        case HANDED_OVER -> handedOver(task, fact.detail("group"));
        case CLAIMED, COMPLETED -> had(task, fact.detail("officer"));
        default -> { }
      }
    }

    private void handedOver(String task, String group) {
      if (group != null && group.indexOf('.') > 0 && !group.contains(",")) {
        desks.add(group);
        groupOfTask.put(task, group);
        deskOfAgency.put(group.substring(group.indexOf('.') + 1), group);
      }
    }

    private void had(String task, String officer) {
      if (officer != null && !officer.equals("system")) {
        officers.add(officer);
        if (groupOfTask.containsKey(task)) {
          deskOfOfficer.put(officer, groupOfTask.get(task));
        }
      }
    }

    /** Where the officer had it; without an officer, the desk of the agency on which it lay last. */
    private String deskOf(String officer, String agency) {
      return officer != null && deskOfOfficer.containsKey(officer) ? deskOfOfficer.get(officer) : deskOfAgency.get(agency);
    }
  }
}
