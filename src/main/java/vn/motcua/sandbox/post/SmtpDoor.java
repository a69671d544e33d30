package vn.motcua.sandbox.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The few words of SMTP (RFC 5321) that a sender needs, one letter after the other, from this machine only. */
class SmtpDoor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpDoor.class);
  private static final int PATIENCE_MILLIS = 60_000;
  private static final int LONGEST = 30_000_000;

  private final ServerSocket door;
  private final PostBook book;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  SmtpDoor(int port, PostBook book) throws IOException {
    this.door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    this.book = book;
    threads.submit(this::serve);
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException gone) {
      LOG.debug("The door was shut already");
    }
    threads.shutdownNow();
  }

  private void serve() {
    while (!door.isClosed()) {
      try {
        Socket caller = door.accept();
        threads.submit(() -> talk(caller));
      } catch (IOException shut) {
        LOG.debug("No more mail is taken");
      }
    }
  }

  private void talk(Socket caller) {
    try (caller) {
      caller.setSoTimeout(PATIENCE_MILLIS);
      InputStream in = new BufferedInputStream(caller.getInputStream());
      say(caller, "220 sandbox");
      for (String line = line(in); line != null; line = line(in)) {
        String command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (command.equals("DATA")) {
          say(caller, "354 go on");
          keep(letter(in));
        }
        say(caller, command.equals("QUIT") ? "221 bye" : "250 fine");
        if (command.equals("QUIT")) {
          return;
        }
      }
    } catch (IOException | MessagingException failure) {
      LOG.warn("Sandbox mail server: a conversation failed", failure);
    }
  }

  private void keep(byte[] letter) throws MessagingException, IOException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    String text = "";
    byte[] pdf = null;
    if (mail.getContent() instanceof Multipart parts) {
      for (int at = 0; at < parts.getCount(); at++) {
        BodyPart part = parts.getBodyPart(at);
        if (part.isMimeType("text/plain")) {
          text = String.valueOf(part.getContent());
        } else if (part.isMimeType("application/pdf")) {
          pdf = part.getInputStream().readAllBytes();
        }
      }
    }
    book.add("mail", String.valueOf(mail.getAllRecipients()[0]), mail.getSubject(), text, pdf, null);
  }

  /** Lines up to a lone dot; a dot that begins a line was doubled on the way. */
  private static byte[] letter(InputStream in) throws IOException {
    ByteArrayOutputStream letter = new ByteArrayOutputStream();
    for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
      letter.write((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
      letter.write('\r');
      letter.write('\n');
      if (letter.size() > LONGEST) {
        throw new IOException("A letter longer than " + LONGEST + " bytes");
      }
    }
    return letter.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int letter = in.read(); letter >= 0; letter = in.read()) {
      if (letter == '\n') {
        return line.toString();
      }
      if (letter != '\r') {
        line.append((char) letter);
      }
    }
    return line.isEmpty() ? null : line.toString();
  }

  private static void say(Socket caller, String answer) throws IOException {
    caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    caller.getOutputStream().flush();
  }
}
