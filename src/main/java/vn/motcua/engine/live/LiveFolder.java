package vn.motcua.engine.live;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;

/**
 * What is live of a folder, and what waits for somebody's decision.
 *
 * @param deploymentId the engine's; null when nothing of the folder is live yet
 * @param contentHash SHA-256 over names and contents, in hexadecimal
 * @param deployedBy officer, or {@code system}
 * @param programVersion of the program that ran then; empty where nobody knows
 * @param reason why it was put live, where somebody said so
 * @param conflict what the program brings instead; null when nothing waits
 * @param goneAt since when the program does not bring the folder any more; it stays live. Null: it does, or never did
 * @param refused the last content that was refused since; null when there is none
 */
public record LiveFolder(
    String folder, String deploymentId, String contentHash, Source source, String deployedBy, OffsetDateTime deployedAt,
    String programVersion, String reason, Conflict conflict, OffsetDateTime goneAt, Refused refused) {

  /** A content that a program brings and that may not replace what somebody put live. */
  public record Conflict(String contentHash, String programVersion, OffsetDateTime since) {}

  /** A content that is not live, and what is wrong with it. */
  public record Refused(String contentHash, Source source, String by, OffsetDateTime at, String findings) {}

  @JsonProperty
  public boolean needsDecision() {
    return conflict != null || goneAt != null;
  }
}
