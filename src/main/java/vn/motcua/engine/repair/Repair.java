package vn.motcua.engine.repair;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A repair that somebody asked for.
 *
 * @param approved null where nobody has decided, or nobody needs to
 * @param lines what became of each dossier; empty while it waits and when it was turned down
 */
public record Repair(
    int number, RepairKind kind, State state, List<String> dossiers, String step, String target, String reason, String proposedBy,
    OffsetDateTime proposedAt, Boolean approved, String decidedBy, OffsetDateTime decidedAt, List<RepairLine> lines) {

  /** Waits for the second person; turned down by him; done. */
  public enum State { WAITING, REFUSED, DONE }
}
