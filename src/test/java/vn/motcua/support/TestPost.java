package vn.motcua.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The mail server and the two carriers of short messages beside the centre under test: servers of their own, spoken to over the wire. */
@Component
public class TestPost implements DynamicPropertyRegistrar, AutoCloseable {

  public static final String FROM = "motcua@tinhmau.example";

  private static final String HERE = "127.0.0.1";

  private final StubCarrier sms = new StubCarrier();
  private final StubCarrier zalo = new StubCarrier();
  /** One server after the other on the same port: it can be down for a while. */
  private final Deque<GreenMail> mail = new ArrayDeque<>();
  private final int port;

  TestPost() {
    port = openMail(0);
  }

  @Override
  public void accept(DynamicPropertyRegistry properties) {
    properties.add("motcua.notification.pause", () -> "0s");
    properties.add("motcua.notification.mail.host", () -> HERE);
    properties.add("motcua.notification.mail.port", () -> port);
    properties.add("motcua.notification.mail.from", () -> FROM);
    properties.add("motcua.notification.mail.tls", () -> "none");
    properties.add("motcua.notification.sms.url", sms::url);
    properties.add("motcua.notification.sms.token", () -> "ma-thu-sms");
    properties.add("motcua.notification.sms.brand-name", () -> "TINH MAU");
    properties.add("motcua.notification.sms.brand-names[H99.100]", () -> "SAO MAI");
    properties.add("motcua.notification.zalo.url", zalo::url);
    properties.add("motcua.notification.zalo.token", () -> "ma-thu-zalo");
    properties.add("motcua.notification.zalo.template", () -> "mau-01");
    properties.add("motcua.notification.zalo.banner", () -> "https://tinhmau.example/banner.png");
  }

  public StubCarrier sms() {
    return sms;
  }

  public StubCarrier zalo() {
    return zalo;
  }

  /** Mails that arrived for an address, oldest first. */
  public List<MimeMessage> mailsTo(String address) {
    return mail.stream().flatMap(server -> Arrays.stream(server.getReceivedMessages()))
        .filter(message -> isTo(message, address)).toList();
  }

  /** While it runs, the mail server is down. */
  public void withoutMailServer(Runnable act) {
    mail.getLast().getSmtp().stopService();
    try {
      act.run();
    } finally {
      openMail(port);
    }
  }

  public void allWell() {
    sms.mood(StubCarrier.Mood.WELL);
    zalo.mood(StubCarrier.Mood.WELL);
  }

  @Override
  public void close() {
    mail.forEach(GreenMail::stop);
    sms.close();
    zalo.close();
  }

  private int openMail(int wanted) {
    GreenMail server = new GreenMail(new ServerSetup(wanted, HERE, ServerSetup.PROTOCOL_SMTP));
    server.start();
    mail.add(server);
    return server.getSmtp().getPort();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
