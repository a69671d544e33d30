package vn.motcua.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of a ledger as they would have been written at instants of the past, with a hash chain that holds; for very many
 * dossiers.
 */
public final class LedgerLines {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LedgerLines() {}

  /** @param recordedAt when each of the facts was written down, in order */
  public static List<ClockFact> chain(String code, List<NewFact> facts, List<Instant> recordedAt) {
    List<ClockFact> lines = new ArrayList<>(facts.size());
    String before = "";
    for (int i = 0; i < facts.size(); i++) {
      NewFact fact = facts.get(i);
      ClockFact unlinked = line(code, i + 1, fact, recordedAt.get(i), null);
      before = FactHash.of(before, unlinked, details(fact.details()));
      lines.add(line(code, i + 1, fact, recordedAt.get(i), before));
    }
    return lines;
  }

  /** A line for COPY clock_fact FROM STDIN, in the order of the table's columns. */
  public static void append(StringBuilder rows, ClockFact line) {
    rows.append(line.dossierCode()).append('\t').append(line.sequence()).append('\t').append(line.kind()).append('\t')
        .append(line.at()).append('\t').append(line.recordedAt()).append('\t').append(line.actor()).append('\t')
        .append(line.reason() == null ? "\\N" : line.reason()).append('\t')
        .append(line.legalBasis() == null ? "\\N" : line.legalBasis()).append('\t').append(details(line.details())).append('\t')
        .append(line.hash()).append('\n');
  }

  private static ClockFact line(String code, int sequence, NewFact fact, Instant recordedAt, String hash) {
    return new ClockFact(code, sequence, fact.kind(), fact.at(), recordedAt, fact.actor(), fact.reason(), fact.legalBasis(),
        fact.details(), hash);
  }

  private static String details(Map<String, String> details) {
    try {
      return details.isEmpty() ? "{}" : JSON.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
