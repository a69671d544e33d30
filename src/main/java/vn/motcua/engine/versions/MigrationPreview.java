package vn.motcua.engine.versions;

import java.util.List;

/**
 * What a migration would do; nothing was changed.
 *
 * @param toVersion the version they would run on
 * @param found how many dossiers run on the versions to leave
 * @param moving how many of them would move
 * @param failing how many would stay where they are
 * @param faults why no dossier of a version can move, or a pair of steps does not fit; in Vietnamese
 * @param left dossiers that would stay, and why; at most {@link #MOST}
 */
public record MigrationPreview(
    String definition, int toVersion, int found, int moving, int failing, List<OfVersion> versions, List<String> faults,
    List<Left> left) {

  static final int MOST = 200;

  /** How many run on a version. */
  public record OfVersion(int version, int dossiers) {}

  public record Left(String dossierCode, int version, String reason) {}
}
