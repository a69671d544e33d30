package vn.motcua.clock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Links a line of the ledger to the line before it: SHA-256 over every column, each with its length, after the hash
 * before.
 */
final class FactHash {

  private static final HexFormat HEX = HexFormat.of();

  private FactHash() {}

  static String of(String before, ClockFact fact, String detailsJson) {
    StringBuilder text = new StringBuilder(300);
    append(text, before);
    append(text, fact.dossierCode());
    append(text, String.valueOf(fact.sequence()));
    append(text, fact.kind().name());
    append(text, millis(fact.at()));
    append(text, millis(fact.recordedAt()));
    append(text, fact.actor());
    append(text, fact.reason());
    append(text, fact.legalBasis());
    append(text, detailsJson);
    return HEX.formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static void append(StringBuilder text, String value) {
    if (value == null) {
      text.append("-;");
    } else {
      text.append(value.length()).append(':').append(value).append(';');
    }
  }

  private static String millis(Instant instant) {
    return String.valueOf(instant.toEpochMilli());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
