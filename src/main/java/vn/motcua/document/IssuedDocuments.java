package vn.motcua.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the register. */
@Repository
class IssuedDocuments {

  private static final String SELECT = """
      SELECT id, dossier_code, form_code, cause, edition, agency, number_year, number, issued_at, issued_by, media_type, sha256,
             replaces_id, replacement_reason, signed_at, printed_size, printed_sha256
      FROM issued_document
      """;

  private final JdbcClient jdbc;

  IssuedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(IssuedDocument document, byte[] content) {
    DigitalSignature signature = document.signature();
    jdbc.sql("""
        INSERT INTO issued_document (id, dossier_code, form_code, cause, edition, agency, number_year, number, issued_at,
                                     issued_by, media_type, content, sha256, replaces_id, replacement_reason,
                                     signed_at, printed_size, printed_sha256)
        VALUES (:id, :dossier, :form, :cause, :edition, :agency, :year, :number, :issuedAt, :issuedBy,
                :mediaType, :content, :sha256, :replaces, :reason, :signedAt, :printedSize, :printedSha256)""")
        .param("id", document.id()).param("dossier", document.dossierCode()).param("form", document.form().code())
        .param("cause", document.cause()).param("edition", document.edition()).param("agency", document.agency())
        .param("year", document.year()).param("number", document.number())
        .param("issuedAt", time(document.issuedAt()))
        .param("issuedBy", document.issuedBy()).param("mediaType", document.mediaType()).param("content", content)
        .param("sha256", document.sha256()).param("replaces", document.replacesId())
        .param("reason", document.replacementReason())
        .param("signedAt", signature == null ? null : time(signature.at()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("printedSize", signature == null ? null : signature.printedSize(), Types.INTEGER)
        .param("printedSha256", signature == null ? null : signature.printedSha256(), Types.VARCHAR).update();
  }

  Optional<IssuedDocument> find(String id) {
    return jdbc.sql(SELECT + "WHERE id = :id").param("id", id).query(IssuedDocuments::read).optional();
  }

  /** Names a further dossier that the document speaks of. */
  void name(String documentId, String dossierCode) {
    jdbc.sql("INSERT INTO issued_document_dossier (dossier_code, document_id) VALUES (:dossier, :document)")
        .param("dossier", dossierCode).param("document", documentId).update();
  }

  /** The newest edition of a form for a dossier and a cause. */
  Optional<IssuedDocument> latest(String dossierCode, DocumentForm form, String cause) {
    return jdbc.sql(SELECT + """
        WHERE dossier_code = :dossier AND form_code = :form AND cause = :cause
        ORDER BY edition DESC FETCH FIRST 1 ROWS ONLY""")
        .param("dossier", dossierCode).param("form", form.code()).param("cause", cause)
        .query(IssuedDocuments::read).optional();
  }

  /** The documents that name a dossier, as the first or a further one, oldest first. */
  List<IssuedDocument> ofDossier(String dossierCode) {
    return jdbc.sql(SELECT + "WHERE dossier_code = :dossier UNION ALL " + SELECT + """
        WHERE id IN (SELECT document_id FROM issued_document_dossier WHERE dossier_code = :dossier)
        ORDER BY issued_at, form_code, cause, edition""")
        .param("dossier", dossierCode).query(IssuedDocuments::read).list();
  }

  /** The further dossiers that a document names. */
  List<String> furtherDossiers(String id) {
    return jdbc.sql("SELECT dossier_code FROM issued_document_dossier WHERE document_id = :id ORDER BY dossier_code")
        .param("id", id).query(String.class).list();
  }

  byte[] content(String id) {
    return jdbc.sql("SELECT content FROM issued_document WHERE id = :id").param("id", id)
        .query((row, number) -> row.getBytes(1)).single();
  }

  private static IssuedDocument read(ResultSet row, int number) throws SQLException {
    return new IssuedDocument(row.getString("id"), row.getString("dossier_code"), DocumentForm.of(row.getString("form_code")),
        row.getString("cause"), row.getInt("edition"), row.getString("agency"), row.getInt("number_year"), row.getInt("number"),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(), row.getString("issued_by"), row.getString("media_type"),
        row.getString("sha256"), row.getString("replaces_id"), row.getString("replacement_reason"), signature(row));
  }

  private static DigitalSignature signature(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("signed_at", OffsetDateTime.class);
    return at == null ? null
        : new DigitalSignature(at.toInstant(), row.getInt("printed_size"), row.getString("printed_sha256"));
  }

  private static OffsetDateTime time(Instant at) {
    return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
  }
}
