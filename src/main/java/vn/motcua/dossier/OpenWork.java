package vn.motcua.dossier;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the engine has open for dossiers, as committed: read for many at once, so that thousands can be checked. */
public interface OpenWork {

  /** By dossier code, also for a dossier that nothing runs any more; at most a few hundred codes at once. */
  Map<String, Work> of(Collection<String> dossierCodes);

  /** Work of the engine that failed for good and that nobody has looked at: an annotation in Cockpit says that somebody did. */
  List<Incident> unseenIncidents();

  /** The three dates that the ledger sets. */
  enum Deadline { DUE_SOON, OVERDUE, OVERDUE_AGAIN }

  /**
   * What is open for one dossier, in every diagram that runs for it.
   *
   * @param running whether an instance runs for it at all
   * @param waits steps that wait for a date, such as a posting of seven days
   * @param jobSince since when the youngest automatic step waits or is being tried; null when none does
   */
  record Work(boolean running, List<Task> tasks, List<Timer> timers, List<Wait> waits, Instant jobSince) {

    public static final Work NONE = new Work(false, List.of(), List.of(), List.of(), null);

    public Work {
      tasks = List.copyOf(tasks);
      timers = List.copyOf(timers);
      waits = List.copyOf(waits);
    }
  }

  /**
   * An open task.
   *
   * @param diagram key of the diagram it belongs to
   * @param assignee user id, or null
   * @param inList whether somebody who works here has it on a list: the officer it is given to, or one of its candidate groups
   */
  record Task(String diagram, String key, String name, String assignee, Instant since, boolean inList) {}

  /**
   * An armed timer.
   *
   * @param at when it fires, or null while it is parked
   * @param alive whether it will fire: neither suspended nor out of retries
   */
  record Timer(Deadline deadline, Instant at, boolean alive) {}

  /** A step of a diagram that goes on by itself at an instant; only one that will. */
  record Wait(String diagram, Instant until) {}

  /**
   * A step that failed for good.
   *
   * @param dossierCode null when it belongs to none
   * @param step name of the step, or its id
   */
  record Incident(String dossierCode, String diagram, String step, Instant since) {}
}
