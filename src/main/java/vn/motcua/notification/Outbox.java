package vn.motcua.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.dossier.Dossier;

/** The table of the outbox. */
@Repository
class Outbox {

  /** The longest list that is answered. */
  static final int MOST = 500;

  private static final String SELECT = """
      SELECT m.id, m.document_id, m.channel, m.dossier_code, m.unit, m.address, m.state, m.attempts, m.problem, m.reference,
             m.queued_at, m.state_at
      FROM outgoing_message m
      """;
  private static final String TO_THE_APPLICANT = "('MAIL', 'SMS', 'ZALO', 'PAPER')";

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param problem key of a sentence, or null */
  OutgoingMessage add(
      Dossier dossier, String documentId, LetterChannel channel, String address, DeliveryState state, String problem) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    OutgoingMessage message = new OutgoingMessage(UUID.randomUUID().toString(), documentId, channel, dossier.code(),
        dossier.receivingAgency(), address, state, 0, problem, null, now, now);
    jdbc.sql("""
        INSERT INTO outgoing_message
          (id, document_id, channel, dossier_code, unit, address, state, attempts, problem, queued_at, state_at)
        VALUES (:id, :document, :channel, :dossier, :unit, :address, :state, 0, :problem, :now, :now)""")
        .param("id", message.id()).param("document", documentId).param("channel", channel.name())
        .param("dossier", dossier.code()).param("unit", message.unit()).param("address", address)
        .param("state", state.name()).param("problem", problem).param("now", now.atOffset(ZoneOffset.UTC)).update();
    return message;
  }

  List<OutgoingMessage> ofDocument(String documentId) {
    return jdbc.sql(SELECT + "WHERE m.document_id = :document ORDER BY m.queued_at, m.channel").param("document", documentId)
        .query(Outbox::read).list();
  }

  Optional<OutgoingMessage> find(String documentId, LetterChannel channel) {
    return jdbc.sql(SELECT + "WHERE m.document_id = :document AND m.channel = :channel")
        .param("document", documentId).param("channel", channel.name()).query(Outbox::read).optional();
  }

  List<OutgoingMessage> ofDossier(String dossierCode) {
    return jdbc.sql(SELECT + "WHERE m.dossier_code = :dossier ORDER BY m.queued_at, m.document_id, m.channel")
        .param("dossier", dossierCode).query(Outbox::read).list();
  }

  /** Messages of letters that no channel has brought to the applicant yet, oldest first. */
  List<OutgoingMessage> undelivered(String unit) {
    return jdbc.sql(SELECT + """
        WHERE m.unit = :unit AND m.state IN ('QUEUED', 'SENDING', 'FAILED', 'UNCLEAR') AND NOT EXISTS (
          SELECT 1 FROM outgoing_message o
          WHERE o.document_id = m.document_id AND o.state = 'SENT' AND o.channel IN\s""" + TO_THE_APPLICANT + """
        )
        ORDER BY m.queued_at, m.dossier_code, m.channel FETCH FIRST\s""" + MOST + " ROWS ONLY")
        .param("unit", unit).query(Outbox::read).list();
  }

  /** Letters addressed to the unit itself, newest first. */
  List<OutgoingMessage> toUnit(String unit) {
    return jdbc.sql(SELECT + """
        WHERE m.unit = :unit AND m.state = 'SENT' AND m.channel = 'UNIT'
        ORDER BY m.queued_at DESC, m.dossier_code FETCH FIRST\s""" + MOST + " ROWS ONLY")
        .param("unit", unit).query(Outbox::read).list();
  }

  /** @return false when it was not waiting any more */
  boolean claim(String id) {
    return jdbc.sql("""
        UPDATE outgoing_message SET state = 'SENDING', attempts = attempts + 1, problem = NULL, state_at = :now
        WHERE id = :id AND state = 'QUEUED'""").param("id", id).param("now", now()).update() == 1;
  }

  /**
   * Ends or resumes one that is being sent, or that nobody knew of.
   *
   * @return false when it was out already
   */
  boolean move(String id, DeliveryState state, String problem, String reference) {
    return jdbc.sql("""
        UPDATE outgoing_message SET state = :state, problem = :problem, reference = :reference, state_at = :now
        WHERE id = :id AND state <> 'SENT'""")
        .param("id", id).param("state", state.name()).param("problem", problem).param("reference", reference)
        .param("now", now()).update() == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }

  private static OutgoingMessage read(ResultSet row, int number) throws SQLException {
    return new OutgoingMessage(row.getString("id"), row.getString("document_id"), LetterChannel.valueOf(row.getString("channel")),
        row.getString("dossier_code"), row.getString("unit"), row.getString("address"),
        DeliveryState.valueOf(row.getString("state")), row.getInt("attempts"), row.getString("problem"),
        row.getString("reference"), row.getObject("queued_at", OffsetDateTime.class).toInstant(),
        row.getObject("state_at", OffsetDateTime.class).toInstant());
  }
}
