package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.notification.CarrierFailure.Reason;
import vn.motcua.notification.LetterCarrier.Receipt;
import vn.motcua.support.StubCarrier;
import vn.motcua.support.StubCarrier.Mood;

/** What each answer of a carrier, and each silence, means for a message. */
class CarriersTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-12T02:10:00Z"), ZoneOffset.UTC);
  private static final String ID = "3f2b8c1e-0a4d-4f6e-9b7a-1c2d3e4f5a6b";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final LetterText TEXT = new LetterText("Một cửa", "Phiếu xin lỗi", "Kính gửi", "Hồ sơ", Map.of(), "04.pdf",
      () -> "%PDF-".getBytes(StandardCharsets.US_ASCII));

  private final StubCarrier stub = new StubCarrier();

  @AfterEach
  void close() {
    stub.close();
  }

  private HttpCarrier http() {
    return new HttpCarrier(stub.url() + "/", "ma-thu", PATIENCE);
  }

  private CarrierFailure failure(Mood mood) {
    stub.mood(mood);
    Duration patience = mood == Mood.TAKES_AND_IS_SILENT ? Duration.ofMillis(400) : PATIENCE;
    return catchThrowableOfType(
        CarrierFailure.class, () -> new HttpCarrier(stub.url(), "ma-thu", patience).send(Map.of("requestId", ID)));
  }

  @Test
  void a_message_that_is_taken_has_the_carriers_number_and_was_asked_for_with_the_token() {
    assertThat(http().send(Map.of("requestId", ID))).isEqualTo(Receipt.taken("m-1"));
    assertThat(stub.tokens()).containsExactly("Bearer ma-thu");
  }

  @Test
  void a_number_that_will_never_do_is_refused_for_good() {
    stub.mood(Mood.REFUSES);
    assertThat(http().send(Map.of("requestId", ID)).kind()).isEqualTo(Receipt.Kind.REFUSED);
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, names = {"TOO_MANY", "NO_TOKEN", "WRONG_ADDRESS"})
  void a_wrong_address_or_token_of_ours_and_too_many_messages_are_tried_again_and_condemn_nobodys_number(Mood mood) {
    assertThat(failure(mood).isMaybeSent()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Mood.class, names = {"BROKEN", "TAKES_AND_CUTS", "CUTS", "TAKES_AND_IS_SILENT"})
  void after_a_fault_on_the_other_side_a_cut_or_a_silence_nobody_knows_whether_it_went_out(Mood mood) {
    assertThat(failure(mood).isMaybeSent()).isTrue();
  }

  @Test
  void a_carrier_that_is_not_there_has_surely_taken_nothing() {
    stub.close();
    CarrierFailure failure = failure(Mood.WELL);
    assertThat(failure.isMaybeSent()).isFalse();
    assertThat(failure.reason()).isEqualTo(Reason.NOT_REACHED);
  }

  @Test
  void asked_it_tells_what_it_took_and_what_it_never_saw() {
    failure(Mood.TAKES_AND_CUTS);
    stub.mood(Mood.WELL);
    assertThat(http().ask(ID)).isEqualTo(Receipt.taken("m-known"));
    assertThat(http().ask("another").kind()).isEqualTo(Receipt.Kind.UNKNOWN);
    stub.mood(Mood.BROKEN);
    assertThat(catchThrowableOfType(CarrierFailure.class, () -> http().ask(ID)).answer()).isEqualTo(503);
  }

  @Test
  void a_mail_server_that_takes_the_letter_has_taken_it_even_when_it_never_says_good_bye() throws IOException {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("QUIT", ScriptedSmtp.CUT))) {
      assertThat(mail(smtp)).isEqualTo(Receipt.taken("<" + ID + "@tinhmau.example>"));
      assertThat(smtp.letters()).isEqualTo(1);
    }
  }

  @Test
  void no_such_mailbox_is_for_good_a_full_one_is_for_now() throws IOException {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("RCPT", "550 no such user"))) {
      assertThat(mail(smtp).kind()).isEqualTo(Receipt.Kind.REFUSED);
    }
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("RCPT", "452 mailbox full <nguoi.dan@dan.example>"))) {
      CarrierFailure failure = mailFailure(smtp);
      assertThat(failure.isMaybeSent()).isFalse();
      assertThat(failure.answer()).isEqualTo(452);
      assertThat(failure).hasNoCause().hasMessageNotContaining("nguoi.dan");
    }
  }

  @Test
  void a_letter_refused_as_a_whole_is_refused_for_good_or_for_now_as_the_server_says() throws IOException {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of(".", "554 looks like spam"))) {
      assertThat(mail(smtp).kind()).isEqualTo(Receipt.Kind.REFUSED);
    }
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of(".", "451 try later"))) {
      assertThat(mailFailure(smtp).isMaybeSent()).isFalse();
    }
  }

  @Test
  void a_sender_or_a_log_in_that_is_refused_is_ours_to_put_right_and_condemns_no_citizens_address() throws IOException {
    for (Map<String, String> script : new Map[] {Map.of("MAIL", "550 sender not allowed"), Map.of("RCPT", "530 log in first"),
        Map.of("HELLO", "554 go away")}) {
      try (ScriptedSmtp smtp = new ScriptedSmtp(script)) {
        assertThat(mailFailure(smtp).isMaybeSent()).as(script.toString()).isFalse();
      }
    }
  }

  @Test
  void a_line_cut_after_the_whole_letter_leaves_nobody_knowing_and_a_line_cut_at_the_greeting_has_sent_nothing()
      throws IOException {
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of(".", ScriptedSmtp.CUT))) {
      assertThat(mailFailure(smtp).isMaybeSent()).isTrue();
      assertThat(smtp.letters()).isEqualTo(1);
    }
    try (ScriptedSmtp smtp = new ScriptedSmtp(Map.of("HELLO", ScriptedSmtp.CUT))) {
      assertThat(mailFailure(smtp).isMaybeSent()).isFalse();
    }
  }

  @Test
  void after_three_failures_in_a_row_a_carrier_is_left_alone_for_a_while() {
    AtomicInteger tries = new AtomicInteger();
    LetterCarrier broken = new Broken(tries);
    PausingCarrier pausing = new PausingCarrier(broken, Duration.ofHours(1));
    for (int attempt = 0; attempt < 5; attempt++) {
      catchThrowableOfType(CarrierFailure.class, () -> pausing.send(null, null));
    }
    assertThat(tries).hasValue(3);
    assertThat(catchThrowableOfType(CarrierFailure.class, () -> pausing.send(null, null)).reason()).isEqualTo(Reason.PAUSED);
    PausingCarrier patient = new PausingCarrier(broken, Duration.ZERO);
    for (int attempt = 0; attempt < 5; attempt++) {
      catchThrowableOfType(CarrierFailure.class, () -> patient.send(null, null));
    }
    assertThat(tries).as("without a pause every try is one").hasValue(8);
  }

  private static Receipt mail(ScriptedSmtp smtp) {
    NotificationSettings.Mail settings = new NotificationSettings.Mail(
        "localhost", smtp.port(), "motcua@tinhmau.example", null, null, NotificationSettings.Tls.NONE);
    OutgoingMessage message = new OutgoingMessage(ID, "document", LetterChannel.MAIL, "H99.100-1", "H99.100",
        "nguoi.dan@dan.example", DeliveryState.SENDING, 1, null, null, CLOCK.instant(), CLOCK.instant());
    return new SmtpConversation(settings, CLOCK).send(message, TEXT);
  }

  private static CarrierFailure mailFailure(ScriptedSmtp smtp) {
    return catchThrowableOfType(CarrierFailure.class, () -> mail(smtp));
  }

  /** Never answers. */
  private record Broken(AtomicInteger tries) implements LetterCarrier {

    @Override
    public LetterChannel channel() {
      return LetterChannel.SMS;
    }

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public Receipt send(OutgoingMessage message, LetterText text) {
      tries.incrementAndGet();
      throw CarrierFailure.notSent(Reason.NOT_REACHED);
    }

    @Override
    public Optional<Enquiry> enquiry() {
      return Optional.of(message -> send(message, null));
    }
  }
}
