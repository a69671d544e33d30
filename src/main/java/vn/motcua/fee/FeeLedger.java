package vn.motcua.fee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calculated fees in the database. Added to, never changed. */
@Repository
class FeeLedger {

  /** With its lines: a fee is read some times while the citizen waits. */
  private static final String LAST = """
      SELECT a.dossier_code, a.number, a.decision, a.tariff AS fee_tariff, a.reception_day, a.inputs, a.total, a.calculated_at,
        a.calculated_by, l.line, l.kind, l.tariff, l.label, l.quantity, l.unit_price, l.amount, l.basis
      FROM fee_assessment a LEFT JOIN fee_line l ON l.dossier_code = a.dossier_code AND l.assessment = a.number
      WHERE a.dossier_code = ? AND a.number = (SELECT MAX(number) FROM fee_assessment WHERE dossier_code = ?)
      ORDER BY l.line""";

  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

  private final JdbcClient jdbc;

  /** Whole numbers come back as Long, as the tables are handed them. */
  private final ObjectMapper json = JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  FeeLedger(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Fee fee) {
    jdbc.sql("""
        INSERT INTO fee_assessment (dossier_code, number, decision, tariff, reception_day, inputs, total,
          calculated_at, calculated_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(fee.dossierCode(), fee.number(), fee.decision(), fee.tariff(), fee.receptionDay(), write(fee.inputs()),
            fee.total(), fee.calculatedAt().atOffset(ZoneOffset.UTC), fee.calculatedBy())
        .update();
    addLines(fee);
  }

  /** One statement for all lines: the counter is where most of the day's work is written. */
  private void addLines(Fee fee) {
    List<Object> values = new ArrayList<>();
    int number = 0;
    for (FeeLine line : fee.lines()) {
      number++;
      values.addAll(List.of(fee.dossierCode(), fee.number(), number, line.rule().name(), line.tariff(), line.label(),
          line.quantity(), line.unitPrice(), line.amount(), line.basis()));
    }
    jdbc.sql("""
        INSERT INTO fee_line (dossier_code, assessment, line, kind, tariff, label, quantity, unit_price, amount,
        basis) VALUES\s"""
        + String.join(", ", Collections.nCopies(number, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))).params(values).update();
  }

  /** The fee that counts: the last one calculated. */
  Optional<Fee> find(String dossierCode) {
    return jdbc.sql(LAST).params(dossierCode, dossierCode).query((ResultSetExtractor<Optional<Fee>>) this::fee);
  }

  /**
   * Whoever prices the dossier or takes money for it waits here until everybody who did so before has committed: the first
   * calculation
   * never changes, and stands for the dossier's account. Nothing waits before there is a first calculation.
   */
  void lock(String dossierCode) {
    jdbc.sql("SELECT number FROM fee_assessment WHERE dossier_code = ? AND number = 1 FOR UPDATE").param(dossierCode)
        .query(Integer.class).optional();
  }

  List<FeeLine> lines(String dossierCode, int number) {
    return jdbc.sql("SELECT * FROM fee_line WHERE dossier_code = ? AND assessment = ? ORDER BY line")
        .params(dossierCode, number)
        .query((row, index) -> line(row)).list();
  }

  private static FeeLine line(ResultSet row) throws SQLException {
    FeeRule rule = row.getString("kind") == null ? FeeRule.BASE : FeeRule.valueOf(row.getString("kind"));
    return new FeeLine(rule, row.getString("tariff"), row.getString("label"), row.getLong("quantity"), row.getLong("unit_price"),
        row.getLong("amount"), row.getString("basis"));
  }

  /** One row a line; of a fee without lines one row without a line. */
  private Optional<Fee> fee(ResultSet rows) throws SQLException {
    if (!rows.next()) {
      return Optional.empty();
    }
    List<FeeLine> lines = new ArrayList<>();
    Fee fee = new Fee(rows.getString("dossier_code"), rows.getInt("number"), rows.getString("decision"), rows.getString("fee_tariff"),
        rows.getObject("reception_day", LocalDate.class), read(rows.getString("inputs")), Collections.unmodifiableList(lines),
        rows.getLong("total"), rows.getObject("calculated_at", OffsetDateTime.class).toInstant(), rows.getString("calculated_by"));
    do {
      if (rows.getObject("line") != null) {
        lines.add(line(rows));
      }
    } while (rows.next());
    return Optional.of(fee);
  }

  private String write(Map<String, Object> inputs) {
    try {
      return json.writeValueAsString(inputs);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What a fee table read could not be written as JSON", impossible);
    }
  }

  private Map<String, Object> read(String inputs) {
    try {
      return inputs == null ? Map.of() : json.readValue(inputs, OBJECT);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("What a fee table read is not JSON", broken);
    }
  }
}
