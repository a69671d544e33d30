package vn.motcua.notification;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Mail with the PDF. The Message-ID is the same however often a letter is tried, so that a mailbox that looks at it shows the
 * letter once; but no mail server can be asked whether it has a message. One that may be out is therefore never sent again by
 * the program: a person decides.
 */
@Component
class MailCarrier implements LetterCarrier {

  private final NotificationSettings.Mail settings;
  private final Clock clock;

  MailCarrier(NotificationSettings settings, Clock clock) {
    this.settings = settings.mail();
    this.clock = clock;
  }

  @Override
  public LetterChannel channel() {
    return LetterChannel.MAIL;
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  /** The mail library is loaded when the first letter leaves, not at start. */
  @Override
  public Receipt send(OutgoingMessage message, LetterText text) {
    return new SmtpConversation(settings, clock).send(message, text);
  }

  @Override
  public Optional<Enquiry> enquiry() {
    return Optional.empty();
  }
}
