package vn.motcua.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.notification.CarrierFailure.Reason;

/** One letter handed to a mail server. Until the server has the whole letter nothing is out; from then on only its answer tells. */
final class SmtpConversation {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpConversation.class);
  /** Together far below the five minutes after which the engine gives a job to another node. */
  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "20000";

  private final NotificationSettings.Mail settings;
  private final Clock clock;

  SmtpConversation(NotificationSettings.Mail settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  LetterCarrier.Receipt send(OutgoingMessage message, LetterText text) {
    Session session = Session.getInstance(properties());
    MimeMessage mail = MailMessage.of(session, settings, message, text, clock.instant());
    Transport transport = connected(session);
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return LetterCarrier.Receipt.taken(mail.getMessageID());
    } catch (MessagingException failure) {
      return judged(failure);
    } finally {
      close(transport);
    }
  }

  private Transport connected(Session session) {
    Transport transport = null;
    try {
      transport = session.getTransport();
      transport.connect(settings.host(), settings.port(), settings.hasUser() ? settings.user() : null,
          settings.hasUser() ? settings.password() : null);
      return transport;
    } catch (MessagingException failure) {
      close(transport);
      LOG.warn("Mail server: {}", failure.getClass().getSimpleName());
      throw CarrierFailure.notSent(
          failure instanceof AuthenticationFailedException ? Reason.LOG_IN : Reason.NOT_REACHED);
    }
  }

  private static LetterCarrier.Receipt judged(MessagingException failure) {
    SmtpVerdict verdict = SmtpVerdict.of(failure);
    LOG.warn("Mail server: {}", verdict);
    return switch (verdict.kind()) {
      case NO_SUCH_ADDRESS -> LetterCarrier.Receipt.refused();
      case NOT_NOW -> throw CarrierFailure.notSent(verdict.code());
      case SILENT -> throw CarrierFailure.maybeSent(Reason.CUT);
    };
  }

  private Properties properties() {
    boolean implicit = settings.tls() == NotificationSettings.Tls.IMPLICIT;
    boolean starttls = settings.tls() == NotificationSettings.Tls.STARTTLS;
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.auth", String.valueOf(settings.hasUser()));
    properties.put("mail.smtp.ssl.enable", String.valueOf(implicit));
    properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.put("mail.smtp.timeout", ANSWER_MILLIS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  /** A letter that was taken stays taken, however the conversation ends. */
  private static void close(Transport transport) {
    try {
      if (transport != null) {
        transport.close();
      }
    } catch (MessagingException gone) {
      LOG.debug("The mail server did not say good-bye");
    }
  }
}
