package vn.motcua.dossier;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/** Who has whose tasks now, and the trace of each that goes over. */
@Component
public class Substitutes {

  private final AbsenceRepository absences;
  private final Dossiers dossiers;
  private final Officers officers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  Substitutes(AbsenceRepository absences, Dossiers dossiers, Officers officers, CurrentOfficer currentOfficer, Clock clock) {
    this.absences = absences;
    this.dossiers = dossiers;
    this.officers = officers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * Who gets a task that somebody else just gave to an officer who is away; writes the trace. Whoever claims a task
   * himself is not away.
   *
   * @param read the task, read only when it is needed: most tasks are claimed by who does them
   * @return empty when the officer is there, or the colleague may not do that task
   */
  public Optional<String> redirect(String assignee, Supplier<OfficerTasks.Task> read) {
    if (assignee.equals(currentOfficer.get().id())) {
      return Optional.empty();
    }
    return absences.running(assignee, clock.instant()).flatMap(absence -> redirect(absence, read.get()));
  }

  private Optional<String> redirect(Absence absence, OfficerTasks.Task task) {
    if (!mayDo(absence.substitute(), task)) {
      return Optional.empty();
    }
    trace(absence, task, absence.officer(), absence.substitute());
    absences.moved(absence.id(), task, clock.instant());
    return Optional.of(absence.substitute());
  }

  /** True for an officer to whom the task was offered. */
  boolean mayDo(String officer, OfficerTasks.Task task) {
    return officers.find(officer).map(found -> found.roles().stream().map(role -> role + "." + found.agency())
        .anyMatch(task.groups()::contains)).orElse(false);
  }

  void trace(Absence absence, OfficerTasks.Task task, String from, String to) {
    Instant now = clock.instant();
    dossiers.note(task.dossierCode(), NewFact.of(FactKind.HANDED_OVER, now, currentOfficer.get().id())
        .with("task", task.key()).with("name", task.name()).with("from", from).with("to", to).with("absence", absence.id()));
  }
}
