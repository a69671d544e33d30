package vn.motcua.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Waybills;

/**
 * The way of an issued document to its applicant: which channels there are, whether one of them brought it, and what a person
 * did when none had. A document goes out on a channel once, however often this is asked for.
 */
@Service
class Deliveries {

  /** Forms that have the one-stop unit as second addressee (Decree 61/2018 art. 19(9)). */
  private static final Set<String> ALSO_TO_THE_UNIT = Set.of("04");
  private static final Set<LetterChannel> BY_MACHINE = EnumSet.of(LetterChannel.MAIL, LetterChannel.SMS, LetterChannel.ZALO);
  private static final String WAY = "letterWay";

  private final Outbox outbox;
  private final Carriers carriers;
  private final Addresses addresses;
  private final DocumentRegister register;
  private final Dossiers dossiers;
  private final CurrentOfficer officer;
  private final Clock clock;

  Deliveries(Outbox outbox, Carriers carriers, Addresses addresses, DocumentRegister register, Dossiers dossiers,
      CurrentOfficer officer, Clock clock) {
    this.outbox = outbox;
    this.carriers = carriers;
    this.addresses = addresses;
    this.register = register;
    this.dossiers = dossiers;
    this.officer = officer;
    this.clock = clock;
  }

  /**
   * What is to be done with a letter.
   *
   * @param reached whether it got there before
   * @param channels that wait to be used; none and not reached: it is printed
   */
  record Plan(boolean reached, Set<LetterChannel> channels) {}

  /**
   * Puts a document into the outbox: a row for each channel that has an address and is configured.
   *
   * @throws Refusal when there is no such document, or it does not name this dossier
   */
  @Transactional
  public Plan prepare(String dossierCode, String documentId) {
    Dossier dossier = dossiers.get(dossierCode);
    IssuedDocument document = document(dossierCode, documentId);
    List<OutgoingMessage> known = outbox.ofDocument(documentId);
    List<OutgoingMessage> messages = known.isEmpty() ? queue(dossier, document) : known;
    Set<LetterChannel> waiting = EnumSet.noneOf(LetterChannel.class);
    messages.stream().filter(message -> BY_MACHINE.contains(message.channel()))
        .filter(message -> message.state() == DeliveryState.QUEUED || message.state() == DeliveryState.SENDING)
        .forEach(message -> waiting.add(message.channel()));
    return new Plan(isReached(messages), waiting);
  }

  /** Whether a channel brought it to the applicant; if none did, it is noted that it must be printed. */
  @Transactional
  public boolean judge(String dossierCode, String documentId) {
    List<OutgoingMessage> messages = outbox.ofDocument(documentId);
    boolean reached = isReached(messages);
    if (!reached && messages.stream().noneMatch(message -> message.channel() == LetterChannel.PAPER)) {
      outbox.add(dossiers.get(dossierCode), documentId, LetterChannel.PAPER, null, DeliveryState.QUEUED, "notReached");
    }
    return reached;
  }

  /**
   * What the one-stop unit did with the printed letter, as its form says: posted, handed over, or the applicant said that it had
   * come after all.
   *
   * @throws Refusal when the form does not say, the post gave no waybill, or there is nothing that may have come
   */
  @Transactional
  public void posted(String dossierCode, String documentId) {
    Map<String, Object> form = dossiers.entries(dossierCode);
    String way = String.valueOf(form.get(WAY));
    String reference = switch (way) {
      case "post" -> Waybills.checked("letterWaybill", String.valueOf(form.get("letterWaybill")));
      case "hand" -> null;
      case "confirmed" -> confirmed(documentId);
      default -> throw Refusal.invalid(WAY, "notification.posted.way");
    };
    OutgoingMessage paper = outbox.find(documentId, LetterChannel.PAPER).orElseGet(() -> outbox.add(
        dossiers.get(dossierCode), documentId, LetterChannel.PAPER, null, DeliveryState.QUEUED, "notReached"));
    if (outbox.move(paper.id(), DeliveryState.SENT, null, reference)) {
      note(document(dossierCode, documentId), dossierCode, LetterChannel.PAPER, way);
    }
  }

  /** Writes, once, into the ledger that a message is out. */
  @Transactional
  public void noteSent(OutgoingMessage message) {
    boolean known = dossiers.facts(message.dossierCode()).stream().anyMatch(fact -> fact.kind() == FactKind.LETTER_DELIVERED
        && message.documentId().equals(fact.detail("document")) && message.channel().name().equals(fact.detail("channel")));
    if (!known) {
      note(document(message.dossierCode(), message.documentId()), message.dossierCode(), message.channel(), null);
    }
  }

  private List<OutgoingMessage> queue(Dossier dossier, IssuedDocument document) {
    List<OutgoingMessage> queued = new ArrayList<>();
    Addresses.Reachable applicant = addresses.of(dossier.code());
    for (LetterChannel channel : BY_MACHINE) {
      String address = channel == LetterChannel.MAIL ? applicant.mail() : applicant.phone();
      if (address != null && carriers.isOn(channel)) {
        queued.add(outbox.add(dossier, document.id(), channel, address, DeliveryState.QUEUED, null));
      }
    }
    if (queued.isEmpty()) {
      boolean nowhere = applicant.mail() == null && applicant.phone() == null;
      outbox.add(dossier, document.id(), LetterChannel.PAPER, null, DeliveryState.QUEUED, nowhere ? "noAddress" : "noChannel");
    }
    if (ALSO_TO_THE_UNIT.contains(document.form().code())) {
      outbox.add(dossier, document.id(), LetterChannel.UNIT, null, DeliveryState.SENT, null);
      note(document, dossier.code(), LetterChannel.UNIT, null);
    }
    return queued;
  }

  private String confirmed(String documentId) {
    return outbox.ofDocument(documentId).stream().filter(message -> message.state() == DeliveryState.UNCLEAR)
        .findFirst().map(message -> message.channel().name())
        .orElseThrow(() -> Refusal.invalid(WAY, "notification.posted.notUnclear"));
  }

  private static boolean isReached(List<OutgoingMessage> messages) {
    return messages.stream().anyMatch(message -> message.isSent() && message.channel() != LetterChannel.UNIT);
  }

  private IssuedDocument document(String dossierCode, String documentId) {
    return register.find(documentId).filter(found -> register.dossiersOf(found).contains(dossierCode))
        .orElseThrow(() -> Refusal.notFound("notification.document.notOfDossier", documentId, dossierCode));
  }

  private void note(IssuedDocument document, String dossierCode, LetterChannel channel, String way) {
    NewFact fact = NewFact.of(FactKind.LETTER_DELIVERED, clock.instant(), officer.get().id())
        .with("document", document.id()).with("form", document.form().code()).with("number", document.printedNumber())
        .with("channel", channel.name());
    dossiers.note(dossierCode, way == null ? fact : fact.with("way", way));
  }
}
