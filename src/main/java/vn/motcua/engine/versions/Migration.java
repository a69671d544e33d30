package vn.motcua.engine.versions;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An act that moves running dossiers to another version of their diagram.
 *
 * @param fromVersions empty for all
 * @param dossiers empty for all
 * @param found and {@code failing}: what the dry run said when it was proposed
 * @param approved null while nobody has decided
 * @param waiting dossiers whose turn has not come
 * @param ended dossiers that had ended, or left that version, before their turn came
 * @param left dossiers that stayed where they were, and why
 */
public record Migration(
    int number, State state, String definition, List<Integer> fromVersions, int toVersion, List<String> dossiers,
    List<MigrationWish.StepPair> mapping, String reason, String proposedBy, OffsetDateTime proposedAt, int found, int failing,
    Boolean approved, String decidedBy, OffsetDateTime decidedAt, int waiting, int moved, int ended,
    List<MigrationPreview.Left> left) {

  /** Waits for the second person; turned down by him; dossiers are being moved; done. */
  public enum State { WAITING, REFUSED, MOVING, DONE }
}
