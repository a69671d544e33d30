package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The open tasks of officers, wherever they are kept. */
public interface OfficerTasks {

  /**
   * An open task.
   *
   * @param diagram key of the diagram it belongs to
   * @param key of the step in its diagram
   * @param assignee user id, or null while nobody has it
   * @param groups to whom it was offered, such as {@code thu-ly.H99.100}
   * @param due when it is to be done, or null
   */
  record Task(
      String id, String diagram, String key, String name, String dossierCode, String assignee, Set<String> groups, Instant since,
      Instant due) {

    /** True for what goes on beside the steps of the dossier: because it is late, or is to be withdrawn, or a letter goes out. */
    public boolean isBeside() {
      return StepVisits.BESIDE.contains(diagram);
    }
  }

  List<Task> of(String officer);

  /** All open tasks of a dossier, in every diagram that runs for it, the oldest first. */
  List<Task> ofDossier(String code);

  /** Empty when it is no longer open. */
  Optional<Task> find(String id);

  /** Gives a task to another officer; that this may be done was decided by the caller. */
  void give(String taskId, String officer);
}
