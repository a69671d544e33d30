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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calculated fees in the database. Added to, never changed. */
@Repository
class FeeLedger {

  private static final String LAST =
      "SELECT * FROM fee_assessment WHERE dossier_code = ? ORDER BY number DESC FETCH FIRST 1 ROWS ONLY";

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
    return jdbc.sql(LAST).param(dossierCode).query((row, index) -> fee(row)).optional();
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

  private Fee fee(ResultSet row) throws SQLException {
    String code = row.getString("dossier_code");
    int number = row.getInt("number");
    return new Fee(code, number, row.getString("decision"), row.getString("tariff"),
        row.getObject("reception_day", LocalDate.class), read(row.getString("inputs")), lines(code, number),
        row.getLong("total"), row.getObject("calculated_at", OffsetDateTime.class).toInstant(), row.getString("calculated_by"));
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
