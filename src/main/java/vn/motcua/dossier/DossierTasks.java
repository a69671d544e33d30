package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The open tasks of dossiers, wherever they are kept. Rights are the caller's matter, except where it says otherwise. */
public interface DossierTasks {

  /**
   * An open task.
   *
   * @param key of the step in its diagram
   * @param since when it was made
   * @param assignee user id, or null while nobody has it
   */
  record Open(String id, String key, String name, String dossierCode, String assignee, Instant since, Instant due) {}

  /** Raises the open tasks of a dossier to a priority at least, and sets when to come back to them. */
  void raise(String dossierCode, int priority, Instant followUp);

  /**
   * Raises one open task to a priority and offers it to a further group.
   *
   * @return false when it is no longer open
   */
  boolean escalate(String dossierCode, String key, int priority, String group);

  /**
   * Open tasks with one of these keys, the oldest first.
   *
   * @param agency tasks offered to groups of this agency only; null for the whole province
   * @param after how many to leave out
   * @param most how many at most
   */
  List<Open> open(Set<String> keys, String agency, int after, int most);

  /**
   * Claims a task and submits its form as the officer who acts in this thread, with his rights.
   *
   * @throws vn.motcua.Refusal when there is no such open task, it is not his, or the form refuses it
   */
  void submit(String dossierCode, String key, Map<String, Object> form);
}
