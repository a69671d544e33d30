package vn.motcua.dossier;

import java.util.Map;
import java.util.Optional;

/** The way from where a dossier stands to the request for more papers that its procedure's diagram has. */
public interface SupplementRoads {

  /**
   * A way.
   *
   * @param form what the form of the open step is sent with; empty when that step offers no such choice: it is taken away
   */
  record Road(OfficerTasks.Task task, Map<String, Object> form) {

    public Road {
      form = Map.copyOf(form);
    }

    /** Whether the open step itself offers it. */
    public boolean isOffered() {
      return !form.isEmpty();
    }
  }

  /**
   * Empty when the diagram asks for no papers, when several of its steps are open side by side and none offers it, or when no
   * leader has still to sign.
   */
  Optional<Road> from(Dossier dossier);

  /** Takes the open step away and goes where the diagram asks for papers. That this may be done was decided by the caller. */
  void takeAway(Dossier dossier, Road road);
}
