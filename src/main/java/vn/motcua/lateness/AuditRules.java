package vn.motcua.lateness;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.OpenWork;

/** The rules about one dossier: its dates, its timers, its place on somebody's list. What was late has rules of its own. */
@Component
class AuditRules {

  /** Diagrams whose tasks move no dossier on. */
  private static final Set<String> BESIDE = Set.of(
      "common-late-warning", "common-late-dossier", "common-late-again", "common-send-letter");

  private static final Set<DossierStatus> WAITS_FOR_APPLICANT = Set.of(DossierStatus.SUPPLEMENT_ASKED, DossierStatus.DUTY_ASKED);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(WorkingCalendar.ZONE);

  private final StatutoryClock statutoryClock;
  private final Texts texts;

  AuditRules(StatutoryClock statutoryClock, Texts texts) {
    this.statutoryClock = statutoryClock;
    this.texts = texts;
  }

  List<AuditFinding> of(AuditedDossier dossier) {
    List<AuditFinding> findings = new ArrayList<>();
    status(dossier, findings);
    if (dossier.due() != null) {
      dates(dossier, findings);
      unrecorded(dossier, findings);
      if (dossier.isOpen()) {
        for (OpenWork.Deadline deadline : OpenWork.Deadline.values()) {
          timer(dossier, deadline).ifPresent(findings::add);
        }
      }
    }
    list(dossier, findings);
    return findings;
  }

  AuditFinding finding(AuditKind kind, Dossier dossier, Instant since, Object... words) {
    return new AuditFinding(kind, dossier.code(), dossier.competentAgency(), since,
        texts.text("lateness.audit." + kind + ".wrong", words), texts.text("lateness.audit." + kind + ".cure", words));
  }

  /** As people read it; a dash for what does not exist. */
  String moment(Instant at) {
    return at == null ? texts.text("lateness.audit.none") : MOMENT.format(at);
  }

  private void status(AuditedDossier dossier, List<AuditFinding> findings) {
    if (dossier.isOpen() == dossier.hasEnded()) {
      findings.add(finding(AuditKind.STATUS_WRONG, dossier.row(), null,
          texts.text("dossier.status." + dossier.row().status().code()),
          texts.text("lateness.audit.ledger." + (dossier.hasEnded() ? "ended" : "open"))));
    }
  }

  private void dates(AuditedDossier dossier, List<AuditFinding> findings) {
    Dossier row = dossier.row();
    compare("dueStatutory", row, row.dueStatutory(), dossier.due().statutory(), findings);
    compare("dueCurrent", row, row.dueCurrent(), dossier.due().current(), findings);
    // What slip 01 promised stays, whatever a corrected calendar would say of it now.
    if (row.dueOriginal() == null) {
      compare("dueOriginal", row, null, dossier.due().original(), findings);
    }
    if (row.late() != dossier.becameLate()) {
      findings.add(finding(AuditKind.DATES_WRONG, row, null, texts.text("lateness.audit.date.late"),
          yes(row.late()), yes(dossier.becameLate())));
    }
  }

  private void compare(String date, Dossier row, Instant kept, Instant computed, List<AuditFinding> findings) {
    if (!Objects.equals(kept, computed)) {
      findings.add(finding(AuditKind.DATES_WRONG, row, null, texts.text("lateness.audit.date." + date), moment(kept),
          moment(computed)));
    }
  }

  private String yes(boolean answer) {
    return texts.text("lateness.audit." + (answer ? "yes" : "no"));
  }

  private void unrecorded(AuditedDossier dossier, List<AuditFinding> findings) {
    Instant settled = dossier.now().minus(AuditedDossier.GRACE);
    if (!dossier.becameLate() && statutoryClock.timeliness(dossier.row().rules(), dossier.facts(), settled).late()) {
      findings.add(finding(AuditKind.LATE_UNRECORDED, dossier.row(), dossier.due().lateFrom(), moment(dossier.due().current())));
    }
  }

  private Optional<AuditFinding> timer(AuditedDossier dossier, OpenWork.Deadline deadline) {
    List<OpenWork.Timer> armed = dossier.work().timers().stream().filter(timer -> timer.deadline() == deadline).toList();
    String stands = armed.isEmpty() ? texts.text("lateness.audit.timer.missing")
        : armed.size() > 1 ? texts.text("lateness.audit.timer.twice")
        : !armed.get(0).alive() ? texts.text("lateness.audit.timer.dead")
        : armed.get(0).at() == null ? texts.text("lateness.audit.timer.parked") : moment(armed.get(0).at());
    Instant due = standsAt(dossier, deadline);
    return isRight(dossier, deadline, armed, due) ? Optional.empty() : Optional.of(finding(AuditKind.TIMER_WRONG,
        dossier.row(), null, texts.text("lateness.audit.timer." + deadline), stands,
        due == null ? texts.text("lateness.audit.timer.parked") : moment(due)));
  }

  private static Instant standsAt(AuditedDossier dossier, OpenWork.Deadline deadline) {
    return switch (deadline) {
      case DUE_SOON -> dossier.due().dueSoonAt();
      case OVERDUE -> dossier.due().overdueAt();
      case OVERDUE_AGAIN -> dossier.due().overdueAgainAt();
    };
  }

  /** A timer that fired leaves none; until it has fired it must be there, once, alive, at its instant. */
  private static boolean isRight(
      AuditedDossier dossier, OpenWork.Deadline deadline, List<OpenWork.Timer> armed, Instant due) {
    if (armed.isEmpty()) {
      return due == null || !due.isAfter(dossier.now());
    }
    Instant at = armed.get(0).at();
    if (armed.size() > 1 || !armed.get(0).alive()) {
      return false;
    }
    if (at == null || at.isAfter(dossier.now())) {
      return Objects.equals(at, due);
    }
    // It fires at once: because its instant has come, or because what became late without it is still to be explained.
    boolean wanted = due != null && !due.isAfter(dossier.now()) || deadline == OpenWork.Deadline.OVERDUE && dossier.becameLate();
    return wanted && (dossier.isFresh(at) || dossier.hasJustChanged());
  }

  private void list(AuditedDossier dossier, List<AuditFinding> findings) {
    DossierStatus status = dossier.row().status();
    boolean waits = WAITS_FOR_APPLICANT.contains(status) && dossier.work().running();
    if (!dossier.isOpen() && status != DossierStatus.PROCESSED || waits || dossier.isBeingDone()) {
      return;
    }
    List<OpenWork.Task> tasks = dossier.work().tasks().stream().filter(task -> !BESIDE.contains(task.diagram())).toList();
    boolean goesOnByItself = tasks.isEmpty() && dossier.work().waits().stream()
        .anyMatch(wait -> !BESIDE.contains(wait.diagram()) && wait.until().isAfter(dossier.now()));
    if (tasks.stream().noneMatch(OpenWork.Task::inList) && !goesOnByItself) {
      String what = tasks.isEmpty() ? texts.text("lateness.audit.noTask")
          : texts.text("lateness.audit.taskOfNobody", tasks.get(0).name());
      findings.add(finding(AuditKind.IN_NO_LIST, dossier.row(), tasks.isEmpty() ? null : tasks.get(0).since(), what));
    }
  }
}
