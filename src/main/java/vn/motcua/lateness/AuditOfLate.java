package vn.motcua.lateness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.Term;
import vn.motcua.dossier.OpenWork;

/**
 * What a dossier that became late must have: one letter 04, issued or waiting for a named head, and one explanation report, issued
 * or owed by a named officer (Decree 61/2018 art. 19(9), now Decree 118/2025). Until the lateness is annulled, also when it has ended.
 */
@Component
class AuditOfLate {

  static final String LETTER = "04";
  static final String REPORT = "GT";

  private static final Set<String> SIGNING = Set.of("Task_SignApology", "Task_DecideExtension");
  private static final Set<String> EXPLAINING = Set.of("Task_ExplainLateness", "Task_ReadExplanation");

  private final AuditRules rules;
  private final Calendars calendars;

  AuditOfLate(AuditRules rules, Calendars calendars) {
    this.rules = rules;
    this.calendars = calendars;
  }

  List<AuditFinding> of(AuditedDossier dossier) {
    List<AuditFinding> findings = new ArrayList<>();
    if (dossier.becameLate()) {
      ClockFact late = dossier.last(FactKind.BECAME_LATE);
      letter(dossier, late, findings);
      report(dossier, late, findings);
    }
    return findings;
  }

  /** A letter that announced an extension which then was not kept is the letter: there is one. */
  private void letter(AuditedDossier dossier, ClockFact late, List<AuditFinding> findings) {
    ClockFact owed = dossier.last(FactKind.EXPLANATION_OWED);
    if (owed != null && LateState.NO_LETTER.equals(owed.detail(LateState.LETTER))) {
      return;
    }
    int letters = dossier.issued(LETTER, 0).size();
    if (letters > 1) {
      findings.add(rules.finding(AuditKind.LETTER_TWICE, dossier.row(), null, letters));
    }
    if (letters > 0) {
      return;
    }
    ClockFact draft = dossier.last(FactKind.APOLOGY_DRAFTED);
    List<OpenWork.Task> waiting = dossier.tasks(SIGNING);
    if (draft != null && !waiting.isEmpty()) {
      if (isBlank(draft.detail("waitingFor")) || waiting.stream().noneMatch(OpenWork.Task::inList)) {
        findings.add(rules.finding(AuditKind.LETTER_STUCK, dossier.row(), draft.at(), rules.moment(draft.at())));
      }
    } else if (!mayFollow(dossier, late)) {
      findings.add(rules.finding(AuditKind.LETTER_MISSING, dossier.row(), late.at(), rules.moment(late.at())));
    }
  }

  /** The report of an extension does not settle the one that lateness asks for. */
  private void report(AuditedDossier dossier, ClockFact late, List<AuditFinding> findings) {
    if (!dossier.issued(REPORT, late.sequence()).isEmpty()) {
      return;
    }
    ClockFact concluded = after(late, dossier.last(FactKind.REPORT_CONCLUDED));
    List<OpenWork.Task> waiting = dossier.tasks(EXPLAINING);
    if (concluded != null) {
      if (!mayFollow(dossier, concluded)) {
        findings.add(rules.finding(AuditKind.REPORT_NOT_ISSUED, dossier.row(), concluded.at(), rules.moment(concluded.at())));
      }
    } else if (!waiting.isEmpty()) {
      if (!isNamed(dossier, waiting) || waiting.stream().noneMatch(OpenWork.Task::inList)) {
        Instant since = waiting.get(0).since();
        findings.add(rules.finding(AuditKind.REPORT_STUCK, dossier.row(), since, rules.moment(since)));
      }
    } else if (!mayFollow(dossier, late)) {
      findings.add(rules.finding(AuditKind.REPORT_MISSING, dossier.row(), late.at(), rules.moment(late.at())));
    }
  }

  /**
   * Who owes it, who gave it and waits for the head, or who took the task. Where nobody ever had the dossier the whole group owes
   * it, for a working day: by then the task is to be given to somebody.
   */
  private boolean isNamed(AuditedDossier dossier, List<OpenWork.Task> waiting) {
    ClockFact owed = dossier.last(FactKind.EXPLANATION_OWED);
    ClockFact given = dossier.last(FactKind.EXPLANATION_GIVEN);
    boolean byFact = owed != null && !isBlank(owed.detail("officer")) || given != null && !isBlank(given.detail("officer"));
    return byFact || waiting.stream().anyMatch(task -> task.assignee() != null) || owed != null
        && calendars.of(dossier.row().competentAgency()).minutesBetween(owed.at(), dossier.now()) <= Term.MINUTES_PER_WORKING_DAY;
  }

  private static boolean mayFollow(AuditedDossier dossier, ClockFact fact) {
    return dossier.isFresh(fact.recordedAt()) || dossier.isBeingDone();
  }

  private static ClockFact after(ClockFact late, ClockFact fact) {
    return fact != null && fact.sequence() > late.sequence() ? fact : null;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
