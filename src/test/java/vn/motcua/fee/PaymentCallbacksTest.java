package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.fee.PaymentCallbacks.Answer;

/** What the open door believes. */
class PaymentCallbacksTest {

  private static final String SECRET = "mot-bi-mat-chi-dung-de-thu-0123456789";
  private static final String MESSAGE = """
      {"order":"o1","state":"PAID","amount":10000,"transaction":"t1","paidAt":"2026-10-12T02:09:00Z",
      "sentAt":"2026-10-12T02:10:00Z"}""";

  private final Payments payments = mock(Payments.class);
  private final PaymentGateway gateway = mock(PaymentGateway.class);
  private PaymentCallbacks callbacks;

  @BeforeEach
  void open() {
    when(gateway.provider()).thenReturn(Optional.of("bank"));
    callbacks = new PaymentCallbacks(payments, gateway, SECRET, Clock.fixed(Instant.parse("2026-10-12T02:10:00Z"),
        ZoneOffset.UTC));
  }

  @Test
  void a_fresh_message_with_the_right_signature_is_taken() {
    assertThat(hear(MESSAGE)).isEqualTo(Answer.TAKEN);
    verify(payments).take("bank", new PaymentGateway.GatewayNotice("o1", PaymentGateway.State.PAID, "t1", 10_000,
        Instant.parse("2026-10-12T02:09:00Z")), "callback");
    assertThat(callbacks.forgedSinceStart()).isZero();
  }

  @Test
  void whatever_is_not_signed_by_the_gateway_changes_nothing_and_is_counted() {
    byte[] body = bytes(MESSAGE);
    String right = new PaymentSignature(SECRET).of(body);
    List<String> wrong = List.of("", right.substring(1), "0" + right.substring(1), right.toUpperCase(java.util.Locale.ROOT),
        new PaymentSignature(SECRET + "x").of(body), new PaymentSignature(SECRET).of(bytes(MESSAGE.replace("10000",
        "10001"))), "é".repeat(64));

    for (String signature : wrong) {
      assertThat(callbacks.hear("bank", body, signature)).as(signature).isEqualTo(Answer.FORGED);
    }
    assertThat(callbacks.hear("bank", body, null)).isEqualTo(Answer.FORGED);
    assertThat(callbacks.hear("another", body, right)).isEqualTo(Answer.FORGED);
    assertThat(callbacks.hear("bank", bytes(MESSAGE + " "), right)).isEqualTo(Answer.FORGED);
    verifyNoInteractions(payments);
    assertThat(callbacks.forgedSinceStart()).isEqualTo(wrong.size() + 3L);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-12T02:05:00Z, TAKEN", "2026-10-12T02:04:59Z, STALE", "2026-10-12T02:15:00Z, TAKEN",
      "2026-10-12T02:15:01Z, STALE"})
  void a_message_is_believed_five_minutes_before_and_after_by_our_clock(String sentAt, Answer answer) {
    assertThat(hear(MESSAGE.replace("2026-10-12T02:10:00Z", sentAt))).isEqualTo(answer);
  }

  @Test
  void a_signed_message_that_makes_no_sense_is_an_error_and_not_a_payment() {
    for (String message : List.of("", "{", "[]", "null", MESSAGE.replace("\"PAID\"", "\"PAYED\""), MESSAGE.replace("10000",
        "10000.5"),
        MESSAGE.replace("10000", "\"10000\""), MESSAGE.replace("10000", "99999999999999999999"), MESSAGE.replace("\"t1\"",
        "null"),
        MESSAGE.replace("\"t1\"", "\"<script>\""), MESSAGE.replace("\"o1\"", "7"), MESSAGE.replace("2026-10-12T02:09:00Z",
        "yesterday"),
        MESSAGE.replace("2026-10-12T02:10:00Z", "now"))) {
      assertThat(hear(message)).as(message).isEqualTo(Answer.UNREADABLE);
    }
    verifyNoInteractions(payments);
  }

  @Test
  void what_could_not_be_written_is_asked_for_again() {
    doThrow(new IllegalStateException("the database is gone")).when(payments).take(any(), any(), any());
    assertThat(hear(MESSAGE)).isEqualTo(Answer.BUSY);
  }

  @Test
  void without_a_gateway_every_callback_is_forged_and_a_short_secret_is_refused() {
    when(gateway.provider()).thenReturn(Optional.empty());
    PaymentCallbacks closed = new PaymentCallbacks(payments, gateway, "", Clock.systemUTC());
    assertThat(closed.hear("", bytes(MESSAGE), "")).isEqualTo(Answer.FORGED);
    assertThatThrownBy(() -> new PaymentSignature("too short")).isInstanceOf(IllegalArgumentException.class);
  }

  private Answer hear(String message) {
    return callbacks.hear("bank", bytes(message), new PaymentSignature(SECRET).of(bytes(message)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
