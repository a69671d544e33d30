package vn.motcua.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * The register of documents that went out (sổ đăng ký văn bản đi, Decree 30/2020/NĐ-CP art. 14–15): each kept byte for byte
 * with its hash, under a number per agency, form and year that leaves no gap.
 */
@Service
public class DocumentRegister {

  private static final Logger LOG = LoggerFactory.getLogger(DocumentRegister.class);

  private final IssuedDocuments documents;
  private final DocumentNumbers numbers;
  private final Clock clock;

  DocumentRegister(IssuedDocuments documents, DocumentNumbers numbers, Clock clock) {
    this.documents = documents;
    this.numbers = numbers;
    this.clock = clock;
  }

  /**
   * What shall be issued.
   *
   * @param cause what for; empty for a form that a dossier has one of
   * @param furtherDossiers others that it names
   * @param agency whose number it gets
   * @param issuedBy user id, or {@code system}
   */
  public record Order(
      DocumentForm form, String dossierCode, String cause, List<String> furtherDossiers, String agency, String issuedBy,
      String mediaType) {

    public Order {
      furtherDossiers = List.copyOf(furtherDossiers);
    }
  }

  /**
   * What a document must know of its own entry before it is printed.
   *
   * @param replaces the entry it replaces, or null
   * @param reason why it replaces that, or null
   */
  public record Draft(int number, Instant issuedAt, IssuedDocument replaces, String reason) {}

  /** Makes the bytes of a document once its number is known. Runs under the lock of that number, so it should be quick. */
  public interface Printing {

    byte[] print(Draft draft);
  }

  /** An entry, and whether this call made it. */
  public record Issue(IssuedDocument document, boolean fresh) {}

  /** Issues a form of a dossier for a cause; the second time it answers with the newest entry and prints nothing. */
  @Transactional
  public Issue issueOnce(Order order, Printing printing) {
    Optional<IssuedDocument> before = latest(order);
    if (before.isPresent()) {
      return new Issue(before.get(), false);
    }
    Instant now = now();
    int number = numbers.lockNext(order.agency(), order.form(), yearOf(now));
    // Asked again under the lock: of two at once, the second must find the first's entry.
    before = latest(order);
    return before.isPresent() ? new Issue(before.get(), false)
        : new Issue(enter(order, new Draft(number, now, null, null), printing), true);
  }

  /**
   * Issues a form again under a new number that names the old.
   *
   * @param reason why, not blank
   * @throws Refusal when the form was never issued for this dossier, or no reason is given
   */
  @Transactional
  public IssuedDocument issueAgain(Order order, String reason, Printing printing) {
    if (reason == null || reason.isBlank()) {
      throw Refusal.invalid("reason", "document.reissue.reasonMissing");
    }
    Instant now = now();
    int number = numbers.lockNext(order.agency(), order.form(), yearOf(now));
    IssuedDocument old = latest(order)
        .orElseThrow(() -> Refusal.conflict("document.reissue.nothingIssued", order.form().code(), order.dossierCode()));
    return enter(order, new Draft(number, now, old, reason.strip()), printing);
  }

  /** All entries that name a dossier, oldest first. */
  @Transactional(readOnly = true)
  public List<IssuedDocument> ofDossier(String dossierCode) {
    return documents.ofDossier(dossierCode);
  }

  @Transactional(readOnly = true)
  public Optional<IssuedDocument> find(String id) {
    return documents.find(id);
  }

  /**
   * The bytes as they were issued.
   *
   * @throws Refusal when there is no such entry, or when the bytes kept are not those that were issued
   */
  @Transactional(readOnly = true)
  public byte[] content(String id) {
    IssuedDocument document = documents.find(id).orElseThrow(() -> Refusal.notFound("document.content.notFound", id));
    byte[] content = documents.content(id);
    if (!sha256(content).equals(document.sha256())) {
      LOG.error("Document {} of dossier {} is not what was issued: its hash is not {}. Restore its row of table "
          + "issued_document from a backup.", id, document.dossierCode(), document.sha256());
      throw Refusal.conflict("document.content.damaged", document.printedNumber(), document.dossierCode());
    }
    return content;
  }

  /** Every dossier that a document names. */
  @Transactional(readOnly = true)
  public List<String> dossiersOf(IssuedDocument document) {
    return Stream.concat(Stream.of(document.dossierCode()), documents.furtherDossiers(document.id()).stream()).toList();
  }

  private Optional<IssuedDocument> latest(Order order) {
    return documents.latest(order.dossierCode(), order.form(), order.cause());
  }

  private IssuedDocument enter(Order order, Draft draft, Printing printing) {
    byte[] content = printing.print(draft);
    IssuedDocument old = draft.replaces();
    IssuedDocument document = new IssuedDocument(UUID.randomUUID().toString(), order.dossierCode(), order.form(),
        order.cause(), old == null ? 1 : old.edition() + 1, order.agency(), yearOf(draft.issuedAt()), draft.number(),
        draft.issuedAt(), order.issuedBy(), order.mediaType(), sha256(content), old == null ? null : old.id(), draft.reason());
    numbers.give(order.agency(), order.form(), document.year(), draft.number());
    documents.add(document, content);
    order.furtherDossiers().forEach(code -> documents.name(document.id(), code));
    return document;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static int yearOf(Instant at) {
    return at.atZone(SlipWords.ZONE).getYear();
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("Every Java has SHA-256", fault);
    }
  }
}
