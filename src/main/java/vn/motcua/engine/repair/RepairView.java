package vn.motcua.engine.repair;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What can be repaired of a dossier.
 *
 * @param mayRepair whether whoever asks may do more than give tasks to others
 * @param steps where it stands
 * @param timers the dates that the ledger sets, and where the engine has them
 * @param repairs the newest first
 */
public record RepairView(
    String code, String procedure, int status, boolean mayRepair, List<Step> steps, List<Timer> timers, List<Repair> repairs) {

  /**
   * @param failed true for automatic work that failed for good, false for a task of people
   * @param officers to whom the task can be given
   * @param targets where the dossier can be taken from here
   */
  public record Step(
      String step, String name, boolean failed, String assignee, String assigneeName, OffsetDateTime since, OffsetDateTime dueAt,
      List<Choice> officers, List<Choice> targets) {}

  /** An officer or a step. */
  public record Choice(String id, String name) {}

  /**
   * @param name of the deadline, in Vietnamese
   * @param armed when it fires in the engine; null while it is parked or there is none
   * @param right when the ledger says; null when not now
   * @param aligned whether the two agree
   */
  public record Timer(String name, OffsetDateTime armed, OffsetDateTime right, boolean aligned) {}
}
