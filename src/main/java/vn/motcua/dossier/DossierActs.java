package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the officer who acts in this thread may do with a dossier beside the forms of its tasks. */
@Service
public class DossierActs {

  private final OfficerTasks tasks;
  private final Reassignments reassignments;
  private final SupplementCalls supplements;
  private final ConsultationCalls consultations;
  private final Withdrawals withdrawals;
  private final DossierNotes notes;

  DossierActs(
      OfficerTasks tasks, Reassignments reassignments, SupplementCalls supplements, ConsultationCalls consultations,
      Withdrawals withdrawals, DossierNotes notes) {
    this.tasks = tasks;
    this.reassignments = reassignments;
    this.supplements = supplements;
    this.consultations = consultations;
    this.withdrawals = withdrawals;
    this.notes = notes;
  }

  /**
   * What is allowed now.
   *
   * @param work every open task, with those to whom this officer may give it
   * @param supplement the step that would be left for a request for more papers
   * @param withdrawal whether the officer may pass on a wish to withdraw
   * @param note whether the officer may add a note
   */
  public record Allowed(
      List<Work> work, Optional<OfficerTasks.Task> supplement, List<ConsultationCalls.Askable> consultations, boolean withdrawal,
      boolean note) {}

  /** An open task and whom it may be given to. */
  public record Work(OfficerTasks.Task task, List<Reassignments.Colleague> colleagues) {}

  /** That the officer may read the dossier was checked by the caller. */
  public Allowed of(Dossier dossier) {
    List<Work> work = tasks.ofDossier(dossier.code()).stream()
        .map(task -> new Work(task, reassignments.colleagues(task))).toList();
    return new Allowed(work, supplements.offered(dossier), consultations.askable(dossier), withdrawals.isOffered(dossier),
        notes.mayAdd(dossier));
  }
}
