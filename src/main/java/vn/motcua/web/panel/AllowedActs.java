package vn.motcua.web.panel;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.ConsultationCalls;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierActs;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.OfficerTasks;
import vn.motcua.dossier.Officers;
import vn.motcua.lateness.Foreseeing;
import vn.motcua.portal.ProcedureSheets;

/** Puts together what the officer who is logged in may do with one dossier. */
@Component
class AllowedActs {

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final DossierActs acts;
  private final Foreseeing foreseeing;
  private final Officers officers;
  private final CurrentOfficer currentOfficer;
  private final ProcedureSheets sheets;
  private final WorkingTimeWords words;
  private final Clock clock;

  AllowedActs(
      Dossiers dossiers, DossierAccess access, DossierActs acts, Foreseeing foreseeing, Officers officers,
      CurrentOfficer currentOfficer, ProcedureSheets sheets, WorkingTimeWords words, Clock clock) {
    this.dossiers = dossiers;
    this.access = access;
    this.acts = acts;
    this.foreseeing = foreseeing;
    this.officers = officers;
    this.currentOfficer = currentOfficer;
    this.sheets = sheets;
    this.words = words;
    this.clock = clock;
  }

  /** @throws vn.motcua.Refusal when there is no such dossier, or the reader may not read it */
  ActsView of(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    DossierActs.Allowed allowed = acts.of(dossier);
    return new ActsView(allowed.work().stream().map(this::task).toList(),
        allowed.supplement().map(OfficerTasks.Task::name).orElse(null),
        allowed.consultations().stream().map(this::consultation).toList(),
        foreseeing.isOffered(dossier) ? Foreseeing.MOST_DAYS : null, allowed.withdrawal(), allowed.note());
  }

  private ActsView.Task task(DossierActs.Work work) {
    OfficerTasks.Task task = work.task();
    String officer = task.assignee();
    List<ActsView.Colleague> colleagues = work.colleagues().stream()
        .map(colleague -> new ActsView.Colleague(colleague.id(), colleague.name())).toList();
    boolean overdue = task.due() != null && clock.instant().isAfter(task.due());
    return new ActsView.Task(task.id(), task.key(), task.name(), task.isBeside(), officer, officer == null ? null : name(officer),
        currentOfficer.get().id().equals(officer), task.since(), task.due(), overdue, colleagues);
  }

  private ActsView.Consultation consultation(ConsultationCalls.Askable askable) {
    return new ActsView.Consultation(askable.function(), sheets.function(askable.function()), askable.agency().name(),
        words.of(askable.limit()));
  }

  private String name(String officer) {
    return officers.find(officer).map(Officer::name).orElse(officer);
  }
}
