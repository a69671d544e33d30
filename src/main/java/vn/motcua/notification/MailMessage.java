package vn.motcua.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.activation.DataHandler;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A letter as a mail: the words, and the PDF byte for byte as it was issued. */
final class MailMessage extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;

  private MailMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  static MimeMessage of(
      Session session, NotificationSettings.Mail settings, OutgoingMessage message, LetterText text, Instant at) {
    try {
      String host = settings.from().substring(settings.from().indexOf('@') + 1);
      MailMessage mail = new MailMessage(session, "<" + message.id() + "@" + host + ">");
      mail.setFrom(new InternetAddress(settings.from(), text.sender(), UTF_8));
      mail.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
      mail.setSubject(text.subject(), UTF_8);
      mail.setSentDate(Date.from(at));
      // Holiday notices and other machines must not answer it (RFC 3834).
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.setContent(content(text));
      mail.saveChanges();
      return mail;
    } catch (MessagingException | UnsupportedEncodingException impossible) {
      throw new IllegalStateException("A letter could not be written as a mail: " + impossible.getClass().getSimpleName());
    }
  }

  private static MimeMultipart content(LetterText text) throws MessagingException {
    MimeBodyPart words = new MimeBodyPart();
    words.setText(text.body(), UTF_8);
    MimeBodyPart letter = new MimeBodyPart();
    letter.setDataHandler(new DataHandler(new ByteArrayDataSource(text.pdf().bytes(), "application/pdf")));
    letter.setFileName(text.fileName());
    letter.setDisposition(MimeBodyPart.ATTACHMENT);
    MimeMultipart both = new MimeMultipart();
    both.addBodyPart(words);
    both.addBodyPart(letter);
    return both;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
