package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.notification.LetterCarrier.Receipt;
import vn.motcua.sandbox.post.SandboxPost;

/** The sandbox's post speaks as the real ones do, and shows what it got. */
class SandboxPostTest {

  private static final byte[] PDF = "%PDF-1.7\n.\n..\nkết thúc\n%%EOF".getBytes(StandardCharsets.UTF_8);

  private static OutgoingMessage message(String id, LetterChannel channel, String address, Clock clock) {
    return new OutgoingMessage(id, "d", channel, "H99.100-1", "H99.100", address, DeliveryState.SENDING, 1, null, null,
        clock.instant(), clock.instant());
  }

  private static HttpResponse<byte[]> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  @Test
  void a_mail_is_shown_with_its_words_and_its_pdf_byte_for_byte_and_its_markup_does_nothing() throws Exception {
    Clock clock = Clock.systemUTC();
    try (SandboxPost post = SandboxPost.start(0, 0)) {
      NotificationSettings.Mail settings = new NotificationSettings.Mail(
          "localhost", post.smtpPort(), "motcua@tinhmau.example", null, null, NotificationSettings.Tls.NONE);
      LetterText text = new LetterText("Một cửa phường Sao Mai", "Phiếu xin lỗi – hồ sơ 1", "Kính gửi: Đỗ <b>Nhân</b>\n.\n", "", Map.of(),
          "04.pdf", () -> PDF);
      assertThat(new SmtpConversation(settings, clock)
          .send(message("a", LetterChannel.MAIL, "nhan@dan.example", clock), text).kind()).isEqualTo(Receipt.Kind.TAKEN);
      String page = new String(get(post.url() + "/").body(), StandardCharsets.UTF_8);
      assertThat(page).contains("Thư điện tử gửi nhan@dan.example", "Phiếu xin lỗi – hồ sơ 1", "Đỗ &lt;b&gt;Nhân", "/pdf/1");
      assertThat(get(post.url() + "/pdf/1").body()).isEqualTo(PDF);
      assertThat(get(post.url() + "/pdf/2").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_short_message_is_taken_once_under_its_id_and_known_afterwards() throws Exception {
    try (SandboxPost post = SandboxPost.start(0, 0)) {
      HttpCarrier sms = new HttpCarrier(post.url() + "/sms", "ma", java.time.Duration.ofSeconds(20));
      Map<String, Object> message =
          Map.of("requestId", "r1", "brandName", "SAO MAI", "phone", "84900000003", "text", "Hồ sơ 1");
      assertThat(sms.ask("r1").kind()).isEqualTo(Receipt.Kind.UNKNOWN);
      assertThat(sms.send(message)).isEqualTo(sms.send(message)).isEqualTo(sms.ask("r1"));
      assertThat(new HttpCarrier(post.url() + "/zalo", "ma", java.time.Duration.ofSeconds(20)).ask("r1").kind())
          .isEqualTo(Receipt.Kind.UNKNOWN);
      assertThat(new String(get(post.url()).body(), StandardCharsets.UTF_8)).containsOnlyOnce("Tin nhắn SMS gửi 84900000003");
    }
  }
}
