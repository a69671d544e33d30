package vn.motcua.notification;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Texts;
import vn.motcua.document.DocumentRegister;

/**
 * Hands one message of the outbox to its carrier. What each channel can promise when the machine dies between handing over and
 * writing it down:
 *
 * <ul>
 * <li>SMS and Zalo, where the carrier can be asked: sent once. The next try asks for the message by its id before it does
 * anything else. A carrier that knows ids does not take the same one twice either.
 * <li>Mail, and a carrier that cannot be asked: never sent twice by the program, perhaps not at all. The message becomes UNCLEAR
 * and a person decides, unless another channel brought the letter.
 * <li>Every channel: what was surely not taken is tried again.
 * </ul>
 *
 * A message may reach the carrier twice only if a node stood still for longer than the engine's job lock while it was handing over
 * <em>and</em> the carrier, asked meanwhile, had not seen it yet; then both bear the same id.
 */
@Service
class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final Outbox outbox;
  private final OutboxSteps steps;
  private final Carriers carriers;
  private final LetterTexts letterTexts;
  private final Deliveries deliveries;
  private final DocumentRegister register;
  private final Texts texts;

  Dispatch(Outbox outbox, OutboxSteps steps, Carriers carriers, LetterTexts letterTexts, Deliveries deliveries,
      DocumentRegister register, Texts texts) {
    this.outbox = outbox;
    this.steps = steps;
    this.carriers = carriers;
    this.letterTexts = letterTexts;
    this.deliveries = deliveries;
    this.register = register;
    this.texts = texts;
  }

  /** The message did not go out and is to be tried again; its sentence names no address, because the engine keeps it. */
  static final class NotDelivered extends RuntimeException {

    private NotDelivered(String sentence) {
      super(sentence);
    }
  }

  /**
   * Sends the message of a document on a channel unless it is out, will never go out, or waits for a person.
   *
   * @throws NotDelivered when it is to be tried again
   */
  @Transactional
  public void send(String documentId, LetterChannel channel) {
    OutgoingMessage message = outbox.find(documentId, channel).orElseThrow();
    if (message.state() == DeliveryState.SENDING) {
      settle(message);
    } else if (message.state() == DeliveryState.QUEUED) {
      handOver(message);
    }
    outbox.find(documentId, channel).filter(OutgoingMessage::isSent).ifPresent(deliveries::noteSent);
  }

  /** Somebody handed it over and did not live to say so. */
  private void settle(OutgoingMessage message) {
    Optional<LetterCarrier.Enquiry> enquiry = carrier(message).enquiry();
    if (enquiry.isEmpty()) {
      steps.end(message.id(), DeliveryState.UNCLEAR, "unclear", null);
      return;
    }
    LetterCarrier.Receipt receipt = asked(enquiry.get(), message);
    if (receipt.kind() == LetterCarrier.Receipt.Kind.UNKNOWN) {
      steps.end(message.id(), DeliveryState.QUEUED, null, null);
      handOver(message);
    } else {
      end(message, receipt);
    }
  }

  private LetterCarrier.Receipt asked(LetterCarrier.Enquiry enquiry, OutgoingMessage message) {
    try {
      return enquiry.ask(message);
    } catch (CarrierFailure failure) {
      throw again(message, failure);
    }
  }

  private void handOver(OutgoingMessage message) {
    LetterCarrier carrier = carrier(message);
    // Before the first step: a text that cannot be written leaves nothing half sent.
    LetterText text = letterTexts.of(register.find(message.documentId()).orElseThrow(), message.dossierCode());
    if (!steps.begin(message.id())) {
      throw new NotDelivered(texts.text("notification.incident." + message.channel(), texts.text("notification.reason.inHand")));
    }
    try {
      end(message, carrier.send(message, text));
    } catch (CarrierFailure failure) {
      afterFailure(message, failure, carrier);
    }
  }

  private void afterFailure(OutgoingMessage message, CarrierFailure failure, LetterCarrier carrier) {
    if (!failure.isMaybeSent()) {
      steps.end(message.id(), DeliveryState.QUEUED, "notNow", null);
      throw again(message, failure);
    }
    if (carrier.enquiry().isPresent()) {
      throw again(message, failure);
    }
    LOG.warn("{} may be out: {}", message, failure.getMessage());
    steps.end(message.id(), DeliveryState.UNCLEAR, "unclear", null);
  }

  private void end(OutgoingMessage message, LetterCarrier.Receipt receipt) {
    if (receipt.kind() == LetterCarrier.Receipt.Kind.TAKEN) {
      steps.end(message.id(), DeliveryState.SENT, null, receipt.reference());
    } else {
      LOG.warn("{} was refused for good", message);
      steps.end(message.id(), DeliveryState.FAILED, "refused", null);
    }
  }

  private LetterCarrier carrier(OutgoingMessage message) {
    return carriers.find(message.channel()).orElseThrow(() -> new NotDelivered(texts.text("notification.incident.off")));
  }

  private NotDelivered again(OutgoingMessage message, CarrierFailure failure) {
    LOG.warn("{} is tried again: {}", message, failure.getMessage());
    String reason = texts.text("notification.reason." + failure.reason(), String.valueOf(failure.answer()));
    return new NotDelivered(texts.text("notification.incident." + message.channel(), reason));
  }
}
