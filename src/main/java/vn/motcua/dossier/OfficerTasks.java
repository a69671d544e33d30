package vn.motcua.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The open tasks of officers, wherever they are kept. */
public interface OfficerTasks {

  /**
   * An open task that an officer has claimed or was given.
   *
   * @param key of the step in its diagram
   * @param groups to whom it was offered, such as {@code thu-ly.H99.100}
   */
  record Task(String id, String key, String name, String dossierCode, String assignee, Set<String> groups) {}

  List<Task> of(String officer);

  /** Empty when it is no longer open. */
  Optional<Task> find(String id);

  /** Gives a task to another officer; that this may be done was decided by the caller. */
  void give(String taskId, String officer);
}
