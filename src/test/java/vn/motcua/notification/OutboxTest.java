package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.document.DocumentForm;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;
import vn.motcua.support.StubCarrier.Mood;
import vn.motcua.support.TestPost;

/** The outbox without its diagram: crashes between two steps, words, lists. */
@CentreTest
class OutboxTest {

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  DocumentRegister register;
  @Autowired
  TestPost post;
  @Autowired
  Outbox outbox;
  @Autowired
  OutboxSteps steps;
  @Autowired
  Carriers carriers;
  @Autowired
  LetterTexts letterTexts;
  @Autowired
  Deliveries deliveries;
  @Autowired
  Dispatch dispatch;
  @Autowired
  Texts texts;
  @Autowired
  NotificationSettings settings;
  @Autowired
  PlatformTransactionManager transactions;
  @LocalServerPort
  int port;

  /** The machine dies here: nothing behind it runs. */
  private static final class Killed extends Error {}

  /** A carrier in a machine that dies while it hands a message over, after the carrier has it or before. */
  private record Dying(LetterCarrier carrier, boolean afterwards) implements LetterCarrier {

    @Override
    public LetterChannel channel() {
      return carrier.channel();
    }

    @Override
    public boolean isOn() {
      return carrier.isOn();
    }

    @Override
    public Receipt send(OutgoingMessage message, LetterText text) {
      if (afterwards) {
        carrier.send(message, text);
      }
      throw new Killed();
    }

    @Override
    public Optional<Enquiry> enquiry() {
      return carrier.enquiry();
    }
  }

  @AfterEach
  void reset() {
    post.allWell();
    ClockUtil.reset();
  }

  private String accepted(String mail) {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = Copies.known();
    form.put("caseKey", "nhieu-ban");
    if (mail != null) {
      Copies.applicant(form).put("email", mail);
    }
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private String letter(String code) {
    return register.ofDossier(code).get(0).id();
  }

  private String prepared(String code) {
    String letter = letter(code);
    deliveries.prepare(code, letter);
    return letter;
  }

  private void dieWhileSending(String letter, LetterChannel channel, boolean afterwards) {
    Carriers dying = new Carriers(List.of(new Dying(carriers.find(channel).orElseThrow(), afterwards)), settings);
    Dispatch doomed = new Dispatch(outbox, steps, dying, letterTexts, deliveries, register, texts);
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(any -> doomed.send(letter, channel)))
        .isInstanceOf(Killed.class);
    assertThat(outbox.find(letter, channel).orElseThrow().state()).isEqualTo(DeliveryState.SENDING);
  }

  private OutgoingMessage row(String letter, LetterChannel channel) {
    return outbox.find(letter, channel).orElseThrow();
  }

  @Test
  void killed_between_sending_a_text_message_and_writing_it_down_the_next_try_asks_and_does_not_send_again() {
    String code = accepted(null);
    String letter = prepared(code);
    dieWhileSending(letter, LetterChannel.SMS, true);
    dieWhileSending(letter, LetterChannel.ZALO, true);
    int questions = post.sms().questions();
    dispatch.send(letter, LetterChannel.SMS);
    dispatch.send(letter, LetterChannel.ZALO);
    assertThat(post.sms().questions()).isEqualTo(questions + 1);
    assertThat(post.sms().taken(code)).hasSize(1);
    assertThat(post.zalo().taken(code)).hasSize(1);
    assertThat(row(letter, LetterChannel.SMS)).extracting(OutgoingMessage::state, OutgoingMessage::reference)
        .containsExactly(DeliveryState.SENT, "m-known");
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.LETTER_DELIVERED).hasSize(2);
  }

  @Test
  void killed_before_a_text_message_had_left_the_next_try_learns_that_and_sends_it() {
    String code = accepted(null);
    String letter = prepared(code);
    dieWhileSending(letter, LetterChannel.SMS, false);
    dispatch.send(letter, LetterChannel.SMS);
    assertThat(post.sms().taken(code)).singleElement().satisfies(message ->
        assertThat(message.path("requestId").asText()).isEqualTo(row(letter, LetterChannel.SMS).id()));
    assertThat(row(letter, LetterChannel.SMS).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void while_a_carrier_does_not_say_what_became_of_a_message_nothing_is_sent_and_the_try_fails() {
    String code = accepted(null);
    String letter = prepared(code);
    dieWhileSending(letter, LetterChannel.SMS, true);
    post.sms().mood(Mood.BROKEN);
    assertThatThrownBy(() -> dispatch.send(letter, LetterChannel.SMS)).hasMessageContaining("trả lời mã 503");
    assertThat(row(letter, LetterChannel.SMS).state()).isEqualTo(DeliveryState.SENDING);
    post.allWell();
    dispatch.send(letter, LetterChannel.SMS);
    assertThat(post.sms().taken(code)).hasSize(1);
  }

  @Test
  void killed_between_sending_a_mail_and_writing_it_down_the_program_sends_no_second_one_and_a_person_decides() {
    String code = accepted("chet.giua.chung@dan.example");
    String letter = prepared(code);
    dieWhileSending(letter, LetterChannel.MAIL, true);
    dispatch.send(letter, LetterChannel.MAIL);
    dispatch.send(letter, LetterChannel.MAIL);
    assertThat(post.mailsTo("chet.giua.chung@dan.example")).hasSize(1);
    assertThat(row(letter, LetterChannel.MAIL).state()).isEqualTo(DeliveryState.UNCLEAR);
    assertThat(dossiers.facts(code)).noneMatch(fact -> fact.kind() == FactKind.LETTER_DELIVERED);
    assertThat(deliveries.judge(code, letter)).as("not surely there: it is printed").isFalse();
  }

  @Test
  void a_line_cut_after_the_carrier_had_the_message_is_cleared_up_by_asking() {
    String code = accepted(null);
    String letter = prepared(code);
    post.sms().mood(Mood.TAKES_AND_CUTS);
    assertThatThrownBy(() -> dispatch.send(letter, LetterChannel.SMS)).hasMessageContaining("mất kết nối");
    post.allWell();
    dispatch.send(letter, LetterChannel.SMS);
    assertThat(post.sms().taken(code)).hasSize(1);
    assertThat(row(letter, LetterChannel.SMS).state()).isEqualTo(DeliveryState.SENT);
  }

  @Test
  void too_many_messages_at_once_wait_for_their_turn_and_go_out_once() {
    String code = accepted(null);
    String letter = prepared(code);
    post.zalo().mood(Mood.TOO_MANY);
    assertThatThrownBy(() -> dispatch.send(letter, LetterChannel.ZALO)).hasMessageContaining("429");
    assertThat(row(letter, LetterChannel.ZALO)).extracting(OutgoingMessage::state, OutgoingMessage::problem)
        .containsExactly(DeliveryState.QUEUED, "notNow");
    post.allWell();
    dispatch.send(letter, LetterChannel.ZALO);
    assertThat(post.zalo().taken(code)).hasSize(1);
    assertThat(row(letter, LetterChannel.ZALO).attempts()).isEqualTo(2);
  }

  @Test
  void an_apology_names_the_new_appointment_of_the_ledger_and_none_where_there_is_none() {
    String code = accepted(null);
    assertThat(letterTexts.sentence("04", dossiers.get(code), "Phiếu xin lỗi")).doesNotContain("hẹn trả mới", "0001", "null");
    dossiers.record(code, NewFact.of(FactKind.RE_APPOINTED, Centre.instant("2026-10-13T09:00"), "lanhdao.100")
        .with("term", "3 working days"));
    Dossier appointed = dossiers.get(code);
    assertThat(appointed.dueCurrent()).isEqualTo(Centre.instant("2026-10-19T17:00"));
    assertThat(letterTexts.sentence("04", appointed, "Phiếu xin lỗi")).contains("Ngày hẹn trả mới: 17:00 ngày 19/10/2026");
    assertThat(letterTexts.sentence("QH", appointed, "Thông báo")).contains("lại quá ngày hẹn").doesNotContain("2026");
    assertThat(letterTexts.sentence("06", appointed, "Phiếu kiểm soát")).isEqualTo("Đã ban hành văn bản: Phiếu kiểm soát.");
  }

  @Test
  void a_text_message_fits_three_parts_and_names_nobody() {
    String code = accepted(null);
    LetterText text = letterTexts.of(register.ofDossier(code).get(0), code);
    assertThat(text.sms()).hasSizeLessThanOrEqualTo(3 * 67).doesNotContain("Nhân").doesNotContain("{");
    assertThat(text.body()).contains("Đỗ Ngọc Nhân").doesNotContain("{{", "null");
    assertThat(text.zalo().values()).allSatisfy(value -> assertThat(value).isNotBlank().doesNotContain("null"));
  }

  @Test
  void a_document_goes_out_only_with_a_dossier_that_it_names() {
    String letter = letter(accepted(null));
    String other = accepted(null);
    assertThatThrownBy(() -> deliveries.prepare(other, letter)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> deliveries.prepare(other, "khong-co")).isInstanceOf(Refusal.class);
    assertThat(outbox.ofDossier(other)).isEmpty();
  }

  @Test
  void what_no_channel_has_brought_is_on_the_list_of_its_unit_until_one_has() {
    String code = accepted(null);
    String letter = prepared(code);
    assertThat(undelivered(code)).hasSize(2);
    dispatch.send(letter, LetterChannel.SMS);
    assertThat(undelivered(code)).as("the text message is enough").isEmpty();
    Door door = new Door(port);
    assertThat(door.get("thuly.101", "/api/deliveries/undelivered?agency=H99.100").status()).isEqualTo(403);
    assertThat(door.get("giamsat", "/api/deliveries/undelivered?agency=H99.100").status()).isEqualTo(200);
    assertThat(door.get("giamsat", "/api/deliveries/undelivered?agency=H99.999").status()).isEqualTo(404);
    assertThat(door.get("thuly.101", "/api/dossiers/" + code + "/deliveries").status()).isIn(403, 404);
    assertThat(door.get("tiepnhan.100", "/api/dossiers/" + code + "/deliveries").json()).hasSize(2);
  }

  @Test
  void a_letter_to_the_unit_stands_in_the_units_own_list() {
    String code = accepted(null);
    outbox.add(dossiers.get(code), letter(code), LetterChannel.UNIT, null, DeliveryState.SENT, null);
    assertThat(list("/api/deliveries/to-unit?agency=H99.100", code)).singleElement().satisfies(line -> {
      assertThat(line.path("channelName").asText()).isEqualTo("Bộ phận Một cửa");
      assertThat(line.path("href").asText()).endsWith("/documents/" + letter(code));
    });
    assertThat(deliveries.judge(code, letter(code))).as("the unit is not the applicant").isFalse();
  }

  @Test
  void letter_04_is_addressed_to_the_one_stop_unit_too_which_reads_it_in_its_list_at_once() {
    Optional<DocumentForm> apology = Arrays.stream(DocumentForm.values()).filter(form -> form.code().equals("04")).findFirst();
    assumeTrue(apology.isPresent(), "the register does not know form 04");
    String code = accepted(null);
    byte[] pdf = register.content(letter(code));
    String letter = register.issueOnce(new DocumentRegister.Order(apology.get(), code, "1", List.of(), "H99.100", "lanhdao.100",
        "application/pdf"), draft -> pdf).document().id();
    Deliveries.Plan plan = deliveries.prepare(code, letter);
    assertThat(plan).isEqualTo(new Deliveries.Plan(false, EnumSet.of(LetterChannel.SMS, LetterChannel.ZALO)));
    assertThat(list("/api/deliveries/to-unit?agency=H99.100", code)).hasSize(1);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.LETTER_DELIVERED).singleElement()
        .satisfies(fact -> assertThat(fact.details()).containsEntry("channel", "UNIT").containsEntry("form", "04"));
  }

  private List<JsonNode> undelivered(String code) {
    return list("/api/deliveries/undelivered?agency=H99.100", code);
  }

  private List<JsonNode> list(String path, String code) {
    Door.Answer answer = new Door(port).get("tiepnhan.100", path);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(answer.text()).doesNotContain("84900000003");
    return java.util.stream.StreamSupport.stream(answer.json().spliterator(), false)
        .filter(line -> line.path("dossier").asText().equals(code)).toList();
  }
}
