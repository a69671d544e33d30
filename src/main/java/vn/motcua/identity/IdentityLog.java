package vn.motcua.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import vn.motcua.identity.FieldComparison.Agreement;

/** Every look-up, in the database; added to, never changed. */
@Repository
class IdentityLog {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final JdbcClient jdbc;

  IdentityLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(IdentityResult result) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
        INSERT INTO identity_lookup (dossier_code, subject, personal_number, officer, agency, purpose, legal_basis,
          fields_asked, request_id, recheck, asked_at, asked_on, outcome, reason, findings)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(result.dossierCode(), result.subject().name(), result.personalNumber(), result.officer(), result.agency(),
            result.purpose(), result.legalBasis(), EnumNames.join(result.fieldsAsked()), result.requestId(), result.recheck(),
            result.askedAt().atOffset(ZoneOffset.UTC), LocalDate.ofInstant(result.askedAt(), ZONE),
            result.outcome().name(), result.reason() == null ? null : result.reason().name(), EnumNames.join(result.findings()))
        .update(key, "id");
    if (!result.comparisons().isEmpty()) {
      add(key.getKey().longValue(), result.comparisons());
    }
  }

  private void add(long lookup, List<FieldComparison> comparisons) {
    List<Object> values = new ArrayList<>();
    comparisons.forEach(comparison -> values.addAll(Arrays.asList(lookup, comparison.field().name(),
        comparison.agreement().name(), comparison.declared(), comparison.registered())));
    jdbc.sql("INSERT INTO identity_comparison (lookup_id, field, agreement, declared, registered) VALUES "
        + String.join(", ", Collections.nCopies(comparisons.size(), "(?, ?, ?, ?, ?)"))).params(values).update();
  }

  /** Oldest first. */
  List<IdentityResult> ofDossier(String dossierCode) {
    return jdbc.sql("SELECT * FROM identity_lookup WHERE dossier_code = ? ORDER BY id").param(dossierCode)
        .query((row, index) -> result(row)).list();
  }

  private IdentityResult result(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new IdentityResult(row.getString("dossier_code"), IdentitySubject.valueOf(row.getString("subject")),
        row.getString("personal_number"), row.getString("officer"), row.getString("agency"), row.getString("purpose"),
        row.getString("legal_basis"), EnumNames.split(IdentityField.class, row.getString("fields_asked")),
        row.getString("request_id"), row.getBoolean("recheck"), row.getObject("asked_at", OffsetDateTime.class).toInstant(), IdentityOutcome.valueOf(row.getString("outcome")),
        reason == null ? null : IdentityReason.valueOf(reason), comparisons(row.getLong("id")),
        EnumNames.split(NumberFinding.class, row.getString("findings")));
  }

  private List<FieldComparison> comparisons(long lookup) {
    return jdbc.sql("SELECT * FROM identity_comparison WHERE lookup_id = ?").param(lookup)
        .query((row, index) -> new FieldComparison(IdentityField.valueOf(row.getString("field")),
            Agreement.valueOf(row.getString("agreement")), row.getString("declared"), row.getString("registered")))
        .list().stream().sorted(Comparator.comparing(FieldComparison::field)).toList();
  }
}
