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
  private final NumberReservations reservations;
  private final Signatures signatures;
  private final Clock clock;

  DocumentRegister(IssuedDocuments documents, DocumentNumbers numbers, NumberReservations reservations, Signatures signatures,
      Clock clock) {
    this.documents = documents;
    this.numbers = numbers;
    this.reservations = reservations;
    this.signatures = signatures;
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
   * @param number 0 while it is a draft and has none
   * @param replaces the entry it replaces, or null
   * @param reason why it replaces that, or null
   */
  public record Draft(int number, Instant issuedAt, IssuedDocument replaces, String reason) {

    boolean isNumbered() {
      return number > 0;
    }
  }

  /**
   * Makes the bytes of a document once its number is known; those of a form that is signed wait for their signature. Runs under
   * the lock of that number, so it should be quick.
   */
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
    Taken taken = take(order, 1);
    // Asked again under the lock: of two at once, the second must find the first's entry.
    before = latest(order);
    return before.isPresent() ? new Issue(before.get(), false)
        : new Issue(enter(order, taken, null, null, printing), true);
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
    int edition = 1 + replaced(order).edition();
    Taken taken = take(order, edition);
    IssuedDocument old = replaced(order);
    if (old.edition() >= edition) {
      // Somebody else issued this edition while we waited for its number.
      taken = take(order, 1 + old.edition());
    }
    return enter(order, taken, old, reason.strip(), printing);
  }

  /** What a document would be printed with now, before it has a number. */
  Draft unnumbered() {
    return new Draft(0, now(), null, null);
  }

  /** Numbers that were taken for letters which are not signed yet, the longest open first. */
  @Transactional(readOnly = true)
  public List<ReservedNumber> reservedNumbers() {
    return reservations.open();
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

  /** The newest entry of a form for a dossier and a cause. */
  @Transactional(readOnly = true)
  Optional<IssuedDocument> latest(String dossierCode, DocumentForm form, String cause) {
    return documents.latest(dossierCode, form, cause);
  }

  private Optional<IssuedDocument> latest(Order order) {
    return documents.latest(order.dossierCode(), order.form(), order.cause());
  }

  private IssuedDocument replaced(Order order) {
    return latest(order)
        .orElseThrow(() -> Refusal.conflict("document.reissue.nothingIssued", order.form().code(), order.dossierCode()));
  }

  /** A number that this transaction holds. */
  private record Taken(int number, Instant at, boolean reserved) {}

  /**
   * The next number under the lock of its counter; or the one reserved for this letter, which is reserved now when the signature
   * comes from outside.
   */
  private Taken take(Order order, int edition) {
    Instant now = now();
    if (order.form().isSigned()) {
      if (signatures.comeFromOutside(order.form(), order.agency())) {
        reservations.reserve(order, edition, now);
      }
      Optional<ReservedNumber> reserved = reservations.lock(order, edition);
      if (reserved.isPresent()) {
        return new Taken(reserved.get().number(), reserved.get().at(), true);
      }
    }
    return new Taken(numbers.lockNext(order.agency(), order.form(), yearOf(now)), now, false);
  }

  private IssuedDocument enter(Order order, Taken taken, IssuedDocument old, String reason, Printing printing) {
    byte[] printed = printing.print(new Draft(taken.number(), taken.at(), old, reason));
    Signatures.Signed signed =
        signatures.sign(order, IssuedDocument.printedNumber(order.form(), order.cause(), taken.number()), printed);
    byte[] content = signed == null ? printed : signed.content();
    IssuedDocument document = new IssuedDocument(UUID.randomUUID().toString(), order.dossierCode(), order.form(),
        order.cause(), old == null ? 1 : old.edition() + 1, order.agency(), yearOf(taken.at()), taken.number(), taken.at(),
        order.issuedBy(), order.mediaType(), sha256(content), old == null ? null : old.id(), reason,
        signed == null ? null : signed.signature());
    if (!taken.reserved()) {
      numbers.give(order.agency(), order.form(), document.year(), taken.number());
    }
    documents.add(document, content);
    order.furtherDossiers().forEach(code -> documents.name(document.id(), code));
    return document;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  static int yearOf(Instant at) {
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
