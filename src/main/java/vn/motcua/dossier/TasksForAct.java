package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Open tasks that one act can finish: those whose form takes the values of the act and asks for nothing more. Only tasks that
 * the officer who acts in this thread may work on.
 */
public interface TasksForAct {

  /**
   * An open task.
   *
   * @param key of the step in its diagram
   * @param due by when, or null
   */
  record Waiting(String id, String key, String name, String dossierCode, Instant due) {}

  /**
   * Those that the officer has or is offered, due first.
   *
   * @param form the values of the act, by key of the form
   * @param most how many open tasks are looked at
   */
  List<Waiting> ofOfficer(Map<String, Object> form, int most);

  /** All that the officer may work on of one dossier, the oldest first. */
  List<Waiting> ofDossier(String code);

  /** The dossier's task that takes the act; empty when it has none, or it is another officer's. */
  Optional<Waiting> find(String code, Map<String, Object> form);
}
