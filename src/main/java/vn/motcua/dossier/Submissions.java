package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.clock.Channel;
import vn.motcua.procedure.Procedures;

/** Takes dossiers from other systems: the same key and content, sent as often as the network likes, make one dossier. */
@Service
class Submissions {

  private final Procedures procedures;
  private final ProcedureStarter starter;
  private final CurrentOfficer currentOfficer;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;
  private final Clock clock;

  Submissions(
      Procedures procedures, ProcedureStarter starter, CurrentOfficer currentOfficer, JdbcClient jdbc,
      TransactionTemplate transaction, ObjectMapper json, Clock clock) {
    this.procedures = procedures;
    this.starter = starter;
    this.currentOfficer = currentOfficer;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    this.clock = clock;
  }

  /**
   * @param created false when this key had already made the dossier
   */
  record Accepted(String code, boolean created) {}

  /** @throws Refusal when the key is missing, was used for another content, or a rule refuses the content */
  Accepted submit(String key, Submission submission) {
    return once(key, submission, () -> {
      ReceptionOrigin origin = origin(currentOfficer.get(), submission);
      LocalDate today = clock.instant().atZone(DossierRepository.ZONE).toLocalDate();
      return starter.start(procedures.inForce(submission.procedure(), today).diagram().id(), origin, form(submission));
    });
  }

  /**
   * Does what a message asks for, in one transaction, the first time it comes.
   *
   * @param create makes the dossier and returns its code
   */
  Accepted once(String key, Object content, Supplier<String> create) {
    if (key == null || key.isBlank() || key.length() > 100) {
      throw Refusal.invalid("Idempotency-Key", "dossier.submission.key");
    }
    Officer officer = currentOfficer.get();
    String hash = hash(content);
    Optional<Accepted> earlier = earlier(officer, key, hash);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    try {
      return transaction.execute(status -> remembered(officer, key, hash, create.get()));
    } catch (DuplicateKeyException anotherWasFaster) {
      return earlier(officer, key, hash).orElseThrow(() -> anotherWasFaster);
    }
  }

  private Accepted remembered(Officer officer, String key, String hash, String code) {
    jdbc.sql("INSERT INTO submission_key (client, submission, content_hash, dossier_code, recorded_at) VALUES (?, ?, ?, ?, ?)")
        .params(officer.id(), key, hash, code, stored(clock.instant())).update();
    return new Accepted(code, true);
  }

  private Optional<Accepted> earlier(Officer officer, String key, String hash) {
    return jdbc.sql("SELECT content_hash, dossier_code FROM submission_key WHERE client = ? AND submission = ?")
        .params(officer.id(), key).query((row, number) -> {
          String code = row.getString("dossier_code");
          if (!row.getString("content_hash").equals(hash)) {
            throw Refusal.conflict("dossier.submission.differs", key, code);
          }
          return new Accepted(code, false);
        }).optional();
  }

  /** Where a message comes from: the sender receives dossiers at the agency it names. */
  ReceptionOrigin origin(Officer officer, Submission submission) {
    if (!officer.hasRole("tiep-nhan")) {
      throw Refusal.forbidden("dossier.officer.noRole", officer.id());
    }
    String receiving = submission.receivingAgency() == null ? officer.agency() : submission.receivingAgency();
    if (officer.agency() == null || !officer.agency().equals(receiving)) {
      throw Refusal.forbidden("dossier.officer.otherAgency", officer.id(), receiving);
    }
    String competent = submission.competentAgency() == null ? receiving : submission.competentAgency();
    Channel channel = Channel.of(submission.channel());
    return new ReceptionOrigin(
        channel, receiving, competent, Waybills.ofChannel("waybill", channel, submission.waybill()), null);
  }

  /** The message as the values of the start form, so that both doors have one set of rules. */
  Map<String, Object> form(Submission submission) {
    Map<String, Object> form = new LinkedHashMap<>();
    if (submission.declaration() != null) {
      form.putAll(submission.declaration());
    }
    form.put("caseKey", submission.caseKey());
    form.put("applicant", plain(submission.applicant()));
    form.put("submitterIsApplicant", submission.submitter() == null);
    if (submission.submitter() != null) {
      form.put("submitter", plain(submission.submitter()));
    }
    if (!submission.papers().isEmpty()) {
      form.put("papers", submission.papers().stream().map(this::plain).toList());
    }
    return form;
  }

  private Object plain(Object data) {
    return json.convertValue(data, Object.class);
  }

  private String hash(Object content) {
    try {
      byte[] text = json.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("A submission that was read can be written and hashed", impossible);
    }
  }
}
