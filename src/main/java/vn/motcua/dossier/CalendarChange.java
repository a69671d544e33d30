package vn.motcua.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A calendar that somebody changed or wants to change.
 *
 * @param differences what it changes, a sentence a line
 * @param firstDay the first day that it says something else of
 * @param openDossiers and the four that follow: the impact as it was when it was proposed
 * @param approved null while nobody has decided, or nobody needed to
 * @param act number of the act by which it came into force; null before
 * @param parts into which the open dossiers were divided, {@code partsDone} of them aligned
 * @param moved dossiers that were given another date so far
 * @param failed dossiers that could not be aligned
 */
public record CalendarChange(
    int number, State state, String reason, List<String> differences, LocalDate firstDay, String proposedBy,
    OffsetDateTime proposedAt, int openDossiers, int moving, int becomingLate, int annulling, int lettersOut, Boolean approved,
    String decidedBy, OffsetDateTime decidedAt, Long act, OffsetDateTime finishedAt, int parts, int partsDone, int moved,
    List<String> failed) {

  /** Waits for the second person; refused by him; in force, dossiers being aligned; in force and done. */
  public enum State { WAITING, REFUSED, ALIGNING, DONE }

  boolean isOpen() {
    return state == State.WAITING || state == State.ALIGNING;
  }
}
