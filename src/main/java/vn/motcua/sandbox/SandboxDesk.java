package vn.motcua.sandbox;

import java.util.List;
import java.util.Map;

/** What officers do at their desks, through the same doors as from Tasklist. */
public interface SandboxDesk {

  /** A task somebody could do now. */
  record OpenTask(String id, String key, String dossierCode) {}

  /**
   * An officer hands in the start form of a procedure.
   *
   * @param procedure key of its diagram
   * @param startForm what is typed; what the form does not ask is left out, what it requires besides gets its first
   *     allowed value
   * @return the code of the new dossier
   */
  String receive(String officerId, String procedure, Map<String, Object> startForm);

  List<OpenTask> tasks();

  /** An officer who may do the task. */
  String officerFor(OpenTask task);

  /** The officer takes the task and hands in its form; {@code form} as in {@link #receive}. */
  void complete(String officerId, String taskId, Map<String, Object> form);
}
