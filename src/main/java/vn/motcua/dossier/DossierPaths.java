package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

/** The way of a dossier through its diagrams, as the engine kept it. No personal data: the engine has none. */
public interface DossierPaths {

  /** Every diagram that ran or runs for a dossier, in the order in which they were begun. */
  List<Run> of(String dossierCode);

  /**
   * A diagram that ran.
   *
   * @param definitionId of the version it ran on
   * @param key of the diagram
   * @param endedAt null while it runs
   */
  record Run(
      String instanceId, String definitionId, String key, String name, int version, Instant startedAt, Instant endedAt,
      List<Visit> visits, List<Fired> timers) {

    public Run {
      visits = List.copyOf(visits);
      timers = List.copyOf(timers);
    }
  }

  /**
   * An element that was reached.
   *
   * @param element id in the diagram, {@code kind} such as userTask
   * @param to null while it is open
   * @param officer user id of who had it last, or null
   * @param cancelled whether it was left undone
   */
  record Visit(String element, String name, String kind, Instant from, Instant to, String officer, boolean cancelled) {}

  /**
   * A timer that fired.
   *
   * @param dueAt when it was to, {@code firedAt} when the engine did it
   */
  record Fired(String element, String name, Instant dueAt, Instant firedAt) {}
}
