package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;

/** What became of a diagram: its versions, and the dossiers that ended on it. As the engine kept it, no personal data. */
public interface DefinitionRuns {

  /** All versions, the newest first. */
  List<Version> versions(String definitionKey);

  /**
   * Instances that ended in a time, the last first.
   *
   * @param from from when on, {@code before} before when
   * @param past how many of them to leave out
   */
  List<Ended> ended(String definitionKey, Instant from, Instant before, int past, int most);

  /**
   * @param source how it was put live: jar, folder, script, modeler, act; null where nobody knows
   * @param by who put it live, or null
   * @param running how many instances run on it, {@code ended} how many have ended on it
   */
  record Version(
      int version, String definitionId, Instant deployedAt, String source, String by, String reason, String programVersion,
      long running, long ended) {}

  /** @param cancelled whether it was taken away before its end */
  record Ended(String dossierCode, String instanceId, int version, Instant startedAt, Instant endedAt, boolean cancelled) {}
}
