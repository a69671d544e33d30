package vn.motcua.dossier;

import java.util.List;
import vn.motcua.clock.DueDates;

/**
 * Keeps timers and tasks of many open dossiers, none of which became late, at what the ledger says, in the caller's transaction. Of a
 * late one {@link vn.motcua.clock.DueDatesListener} hears.
 */
public interface OpenDeadlines {

  /**
   * A dossier whose calendar changed.
   *
   * @param dossier with the dates as they are now
   * @param moved whether one of its dates is another than before; the limits of its tasks may be others either way
   */
  record Redated(Dossier dossier, DueDates due, boolean moved) {}

  void align(List<Redated> dossiers);
}
