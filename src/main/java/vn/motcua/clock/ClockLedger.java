package vn.motcua.clock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * The clock ledger (sổ cái đồng hồ): the dated facts of each dossier, added and never changed. Every line carries the
 * hash of the line before it, so that a line changed behind the program's back is found by {@link #verify}.
 */
@Repository
public class ClockLedger {

  private static final String FIRST = "";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final ObjectReader details = json.readerFor(new TypeReference<TreeMap<String, String>>() {});

  ClockLedger(JdbcTemplate jdbc, Clock clock) {
    this.jdbc = JdbcClient.create(jdbc);
    this.batches = jdbc;
    this.clock = clock;
  }

  /**
   * Chains facts to those of a dossier without writing them yet, see {@link #insert}.
   *
   * @param known all facts of the dossier as the caller's transaction knows them
   * @return the known facts and the new ones
   * @throws Refusal when a second person's approval ({@code approvedBy}) is missing, or a line is corrected that nobody may correct
   */
  public List<ClockFact> chain(String dossierCode, List<ClockFact> known, List<NewFact> added) {
    List<ClockFact> facts = new ArrayList<>(known);
    Instant recordedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (NewFact fact : added) {
      refuseUnapproved(fact);
      if (Corrections.corrects(fact.kind(), fact.details())) {
        Corrections.refuseWrongLine(facts, fact);
      }
      facts.add(line(dossierCode, facts, fact, recordedAt));
    }
    return List.copyOf(facts);
  }

  /**
   * Writes chained facts of one dossier, in order.
   *
   * @throws Refusal when somebody else added a fact since the known ones were read
   */
  @Transactional
  public void insert(List<ClockFact> chained) {
    try {
      batches.batchUpdate("""
          INSERT INTO clock_fact
            (dossier_code, sequence, kind, happened_at, recorded_at, actor, reason, legal_basis, details, hash)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", chained.stream().map(this::columns).toList());
    } catch (DuplicateKeyException e) {
      throw Refusal.conflict("clock.ledger.concurrent", chained.get(0).dossierCode());
    }
  }

  /**
   * Chains facts to the last one of a dossier and writes them, without reading those before it.
   *
   * @throws Refusal as {@link #chain} and {@link #insert}
   */
  @Transactional
  public void append(String dossierCode, List<NewFact> added) {
    boolean corrects = added.stream().anyMatch(fact -> Corrections.corrects(fact.kind(), fact.details()));
    List<ClockFact> known = corrects ? facts(dossierCode) : last(dossierCode);
    List<ClockFact> chained = chain(dossierCode, known, added);
    insert(chained.subList(known.size(), chained.size()));
  }

  private List<ClockFact> last(String dossierCode) {
    return jdbc.sql("""
        SELECT dossier_code, sequence, kind, happened_at, recorded_at, actor, reason, legal_basis, details, hash
        FROM clock_fact WHERE dossier_code = ? ORDER BY sequence DESC FETCH FIRST 1 ROWS ONLY""")
        .param(dossierCode).query((row, n) -> read(row)).list();
  }

  /** The facts of a dossier in the order in which they were written; empty when there are none. */
  public List<ClockFact> facts(String dossierCode) {
    return jdbc.sql("""
        SELECT dossier_code, sequence, kind, happened_at, recorded_at, actor, reason, legal_basis, details, hash
        FROM clock_fact WHERE dossier_code = ? ORDER BY sequence""")
        .param(dossierCode).query((row, n) -> read(row)).list();
  }

  /** The facts of many dossiers at once, by code, each in the order in which they were written; none for a dossier without. */
  public Map<String, List<ClockFact>> facts(Collection<String> dossierCodes) {
    Map<String, List<ClockFact>> facts = new HashMap<>();
    if (!dossierCodes.isEmpty()) {
      jdbc.sql("""
          SELECT dossier_code, sequence, kind, happened_at, recorded_at, actor, reason, legal_basis, details, hash
          FROM clock_fact WHERE dossier_code IN (:codes) ORDER BY dossier_code, sequence""")
          .param("codes", dossierCodes).query((row, n) -> read(row)).list()
          .forEach(fact -> facts.computeIfAbsent(fact.dossierCode(), any -> new ArrayList<>()).add(fact));
    }
    return facts;
  }

  /** Sequence of the first line that is missing or does not agree with its hash; empty when the chain holds. */
  public OptionalInt verify(String dossierCode) {
    return verify(facts(dossierCode));
  }

  /** {@link #verify(String)} of a dossier's whole ledger as it was read. */
  public OptionalInt verify(List<ClockFact> facts) {
    String before = FIRST;
    int expected = 1;
    for (ClockFact fact : facts) {
      if (fact.sequence() != expected || !fact.hash().equals(FactHash.of(before, fact, write(fact.details())))) {
        return OptionalInt.of(expected);
      }
      before = fact.hash();
      expected++;
    }
    return OptionalInt.empty();
  }

  private ClockFact line(String code, List<ClockFact> before, NewFact fact, Instant recordedAt) {
    Instant at = fact.at().truncatedTo(ChronoUnit.MILLIS);
    int sequence = before.isEmpty() ? 1 : before.get(before.size() - 1).sequence() + 1;
    ClockFact unlinked = new ClockFact(code, sequence, fact.kind(), at, recordedAt, fact.actor(), fact.reason(),
        fact.legalBasis(), fact.details(), null);
    String hash = FactHash.of(before.isEmpty() ? FIRST : before.get(before.size() - 1).hash(), unlinked, write(fact.details()));
    return new ClockFact(code, sequence, fact.kind(), at, recordedAt, fact.actor(), fact.reason(), fact.legalBasis(),
        fact.details(), hash);
  }

  private Object[] columns(ClockFact line) {
    return new Object[] {line.dossierCode(), line.sequence(), line.kind().name(), utc(line.at()), utc(line.recordedAt()),
        line.actor(), line.reason(), line.legalBasis(), write(line.details()), line.hash()};
  }

  private static void refuseUnapproved(NewFact fact) {
    boolean needed = fact.kind() == FactKind.LATE_ANNULLED || Corrections.corrects(fact.kind(), fact.details());
    String approvedBy = fact.details().get("approvedBy");
    if (needed && (approvedBy == null || approvedBy.isBlank() || approvedBy.equals(fact.actor()))) {
      throw Refusal.invalid("approvedBy", "clock.ledger.approval");
    }
  }

  private ClockFact read(ResultSet row) throws SQLException {
    return new ClockFact(row.getString(1), row.getInt(2), FactKind.valueOf(row.getString(3)), instant(row, 4),
        instant(row, 5), row.getString(6), row.getString(7), row.getString(8), parse(row.getString(9)), row.getString(10));
  }

  private String write(Map<String, String> details) {
    if (details.isEmpty()) {
      return "{}";
    }
    try {
      return json.writeValueAsString(new TreeMap<>(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts can always be written", e);
    }
  }

  private Map<String, String> parse(String stored) {
    if ("{}".equals(stored)) {
      return Map.of();
    }
    try {
      return Map.copyOf(details.<Map<String, String>>readValue(stored));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Details of a clock fact cannot be read: " + stored, e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
