package vn.motcua.web.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.security.OfficerImport;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** What the panel of a dossier shows, and to whom; what can be done in it, and by whom. */
@CentreTest
class DossierPanelTest {

  static final String HANDLER = "thuly.101";
  private static final String COLLEAGUE = "thuly2.101";
  private static final String LEADER = "lanhdao.101";
  private static final String COUNTER = "tiepnhan.101";
  private static final String STRANGER = "thuly.100";

  @Autowired
  Centre centre;
  @Autowired
  Dossiers dossiers;
  @Autowired
  OfficerImport officers;
  @Autowired
  TaskService tasks;
  @Autowired
  JdbcTemplate jdbc;
  @LocalServerPort
  int port;

  Door door;

  @BeforeEach
  void open() {
    door = new Door(port);
    officers.runKeepingPasswords(
        "id,name,agency,roles,password\n" + COLLEAGUE + ",Mạc Văn Cộng,H99.101,thu-ly,SaoMai-2026!");
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  /** A certified copy that lies with the handling officers of the commune. */
  String handled() {
    String code = centre.receive(COUNTER, Copies.known());
    centre.complete(COUNTER, code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete(COUNTER, code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private String signing() {
    String code = handled();
    centre.complete(HANDLER, code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    return code;
  }

  /** A building permit of the ward that is being appraised; nobody was asked for an opinion. */
  private String permit() {
    String code = centre.receive("xay-dung-giay-phep-nha-o", "tiepnhan.100", Applications.buildingPermit());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    centre.complete("lanhdao.100", code, "Task_PlanAppraisal",
        Map.of("appraiser", "Nguyễn Quốc Khánh", "consultedFunction", "none"));
    return code;
  }

  static String path(String code, String what) {
    return "/api/dossiers/" + code + "/" + what;
  }

  static Map<String, Object> note(String words) {
    return Map.of("words", words);
  }

  private JsonNode acts(String officer, String code) {
    Door.Answer answer = door.get(officer, path(code, "acts"));
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.json();
  }

  private List<ClockFact> facts(String code, FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).toList();
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(each -> each.path(field).asText()).toList();
  }

  @Test
  void notes_stand_in_their_order_with_who_wrote_them_when() {
    String code = handled();
    assertThat(door.post(COUNTER, path(code, "notes"), note("  Người dân sẽ đến lúc 14 giờ ")).status()).isEqualTo(201);
    centre.at("2026-10-12T10:00");
    assertThat(door.post(HANDLER, path(code, "notes"), note("Bản chính hơi mờ")).status()).isEqualTo(201);
    JsonNode notes = door.get("kiemsoat", path(code, "notes")).json();
    assertThat(texts(notes, "words")).containsExactly("Người dân sẽ đến lúc 14 giờ", "Bản chính hơi mờ");
    assertThat(texts(notes, "authorName")).containsExactly("Hoàng Văn Đức", "Vũ Thị Mỹ Hạnh");
    assertThat(notes.get(1).path("writtenAt").asText()).isEqualTo(Centre.instant("2026-10-12T10:00").toString());
  }

  @Test
  void a_note_says_something_in_at_most_four_thousand_characters() {
    String code = handled();
    assertThat(door.post(HANDLER, path(code, "notes"), note("x".repeat(4000))).status()).isEqualTo(201);
    for (String words : List.of("", "   ", "x".repeat(4001))) {
      assertThat(door.post(HANDLER, path(code, "notes"), note(words)).status()).isEqualTo(400);
    }
  }

  @Test
  void notes_steps_and_acts_are_not_for_officers_of_another_agency() {
    String code = handled();
    for (String what : List.of("notes", "steps", "acts", "papers/1/pages")) {
      assertThat(door.get(STRANGER, path(code, what)).status()).as(what).isEqualTo(403);
    }
    assertThat(door.post(STRANGER, path(code, "notes"), note("Xin chào")).status()).isEqualTo(403);
    assertThat(door.post("giamsat", path(code, "notes"), note("Xin chào")).status()).as("reads only").isEqualTo(403);
    assertThat(door.post(STRANGER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(403);
  }

  @Test
  void whoever_is_only_asked_for_an_opinion_gets_no_notes() {
    String code = permit();
    door.post("thuly.100", path(code, "notes"), note("Hàng xóm có đơn"));
    assertThat(consult("thuly.100", code, "quy-hoach")).isEqualTo(204);
    Door.Answer notes = door.get("thuly.11", path(code, "notes"));
    assertThat(notes.status()).isEqualTo(200);
    assertThat(notes.json()).isEmpty();
    assertThat(door.post("thuly.11", path(code, "notes"), note("Ý kiến")).status()).isEqualTo(403);
  }

  @Test
  void steps_done_open_and_to_come_follow_each_other() {
    String code = handled();
    centre.at("2026-10-12T09:40");
    JsonNode steps = door.get(COUNTER, path(code, "steps")).json();
    assertThat(texts(steps.path("past"), "step")).containsSequence("Kiểm tra hồ sơ", "Thu phí, lệ phí")
        .endsWith("Đối chiếu bản chính, ghi lời chứng");
    JsonNode open = steps.path("past").get(steps.path("past").size() - 1);
    assertThat(open.hasNonNull("to")).isFalse();
    assertThat(steps.path("past").get(0).path("officer").asText()).isEqualTo("Hoàng Văn Đức");
    assertThat(texts(steps.path("ahead"), "name"))
        .containsExactly("Ký chứng thực", "Đóng dấu, vào sổ chứng thực", "Trả kết quả");
  }

  @Test
  void a_step_that_sends_back_has_only_what_comes_after_it_ahead_and_an_ended_dossier_nothing() {
    String code = signing();
    assertThat(texts(door.get(LEADER, path(code, "steps")).json().path("ahead"), "name"))
        .containsExactly("Đóng dấu, vào sổ chứng thực", "Trả kết quả");
    door.post(COUNTER, path(code, "withdrawal"), Map.of("channel", 1, "reason", "Không cần nữa"));
    centre.complete(LEADER, code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(door.get(LEADER, path(code, "steps")).json().path("ahead")).isEmpty();
  }

  @Test
  void a_page_of_a_pdf_and_a_photograph_come_as_pictures() throws IOException {
    String code = handled();
    door.upload(COUNTER, path(code, "papers/1/file"), "bằng.pdf", pdf(PDRectangle.A4, PDRectangle.A5));
    assertThat(door.get(HANDLER, path(code, "papers/1/pages")).json().path("pages").asInt()).isEqualTo(2);
    Door.Answer page = door.get(HANDLER, path(code, "papers/1/pages/2?width=400"));
    assertThat(page.type()).isEqualTo("image/jpeg");
    assertThat(page.raw().headers().firstValue("Cache-Control")).contains("no-store");
    BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(page.bytes()));
    assertThat(drawn.getWidth()).isBetween(399, 401);
    assertThat(drawn.getHeight()).isGreaterThan(drawn.getWidth());
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/3")).status()).isEqualTo(404);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/0")).status()).isEqualTo(404);
    for (int width : List.of(99, 2001)) {
      assertThat(door.get(HANDLER, path(code, "papers/1/pages/1?width=" + width)).status()).isEqualTo(400);
    }
    byte[] photograph = photograph();
    door.upload(COUNTER, path(code, "papers/1/file"), "bằng.png", photograph);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages")).json().path("pages").asInt()).isEqualTo(1);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/1")).bytes()).isEqualTo(photograph);
    assertThat(door.get(HANDLER, path(code, "papers/1/pages/2")).status()).isEqualTo(404);
  }

  @Test
  void the_slip_can_be_looked_at_and_a_broken_file_says_what_to_do() {
    String code = handled();
    String slip = door.get(HANDLER, path(code, "documents")).json().get(0).path("id").asText();
    assertThat(door.get(HANDLER, path(code, "documents/" + slip + "/pages")).json().path("pages").asInt()).isEqualTo(1);
    assertThat(door.get(HANDLER, path(code, "documents/" + slip + "/pages/1")).type()).isEqualTo("image/jpeg");
    assertThat(door.get(STRANGER, path(code, "documents/" + slip + "/pages/1")).status()).isEqualTo(403);
    door.upload(COUNTER, path(code, "papers/1/file"), "hỏng.pdf", "%PDF-1.4\nkhông phải".getBytes());
    Door.Answer broken = door.get(HANDLER, path(code, "papers/1/pages/1"));
    assertThat(broken.status()).isEqualTo(409);
    assertThat(broken.text()).contains("Hãy mở tệp trong thẻ mới");
    assertThat(door.get(HANDLER, path(code, "result/pages")).status()).isEqualTo(404);
  }

  @Test
  void nobody_starts_a_question_past_the_panel() {
    String code = permit();
    Door.Answer answer = door.post("tiepnhan.100", "/engine-rest/process-definition/key/common-consult/submit-form",
        Map.of("businessKey", code, "variables", Map.of("consultedFunction", Map.of("value", "quy-hoach"))));
    assertThat(answer.status()).as(answer.toString()).isGreaterThanOrEqualTo(400);
    assertThat(facts(code, FactKind.CONSULTATION_ASKED)).isEmpty();
  }

  private static byte[] pdf(PDRectangle... pages) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (PDRectangle size : pages) {
        document.addPage(new PDPage(size));
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] photograph() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }

  @Test
  void a_handling_officer_is_offered_what_he_may_do_and_nothing_else() {
    String code = handled();
    JsonNode handler = acts(HANDLER, code);
    assertThat(handler.path("supplement").asText()).isEqualTo("Đối chiếu bản chính, ghi lời chứng");
    assertThat(handler.path("foreseenDays").asInt()).isEqualTo(60);
    assertThat(handler.path("withdrawal").asBoolean()).isFalse();
    assertThat(handler.path("note").asBoolean()).isTrue();
    assertThat(handler.path("tasks").get(0).path("colleagues")).as("nobody has it yet, and he is no leader").isEmpty();
    JsonNode counter = acts(COUNTER, code);
    assertThat(counter.path("withdrawal").asBoolean()).isTrue();
    assertThat(counter.hasNonNull("supplement")).isFalse();
    assertThat(counter.hasNonNull("foreseenDays")).isFalse();
    JsonNode supervision = acts("giamsat", code);
    assertThat(supervision.path("note").asBoolean()).isFalse();
    assertThat(supervision.path("withdrawal").asBoolean()).isFalse();
    assertThat(supervision.path("tasks").get(0).path("colleagues")).isEmpty();
  }

  @Test
  void a_supplement_is_asked_for_from_the_step_whose_form_offers_it_and_once() {
    String code = handled();
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_DraftRequest");
    assertThat(facts(code, FactKind.COMPLETED)).last().satisfies(fact -> {
      assertThat(fact.detail("task")).isEqualTo("Task_CertifyCopy");
      assertThat(fact.detail("interrupted")).isNull();
    });
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(409);
  }

  @Test
  void a_supplement_takes_the_dossier_off_the_leaders_desk_but_not_from_the_clerk_once_it_is_signed() {
    String code = signing();
    assertThat(acts(HANDLER, code).path("supplement").asText()).isEqualTo("Ký chứng thực");
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_DraftRequest");
    assertThat(facts(code, FactKind.COMPLETED)).last().satisfies(fact -> {
      assertThat(fact.detail("task")).isEqualTo("Task_SignCertificate");
      assertThat(fact.detail("interrupted")).isEqualTo("true");
    });
    centre.complete(HANDLER, code, "Task_DraftRequest", Map.of("draftDecision", "drop"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
    centre.complete(HANDLER, code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete(LEADER, code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    assertThat(acts(HANDLER, code).hasNonNull("supplement")).isFalse();
    assertThat(door.post(HANDLER, path(code, "supplement-request"), Map.of()).status()).isEqualTo(409);
  }

  private int consult(String officer, String code, String function) {
    return door.post(officer, path(code, "consultations"),
        Map.of("function", function, "question", "Số tầng có phù hợp quy hoạch không")).status();
  }

  @Test
  void an_agency_with_a_time_to_answer_in_is_asked_beside_the_procedure_and_once_at_a_time() {
    String code = permit();
    assertThat(texts(acts("thuly.100", code).path("consultations"), "function")).containsExactly("dat-dai", "quy-hoach");
    assertThat(texts(acts("thuly.100", code).path("consultations"), "limit")).containsOnly("12 ngày");
    assertThat(consult("tiepnhan.100", code, "quy-hoach")).as("does not handle it").isEqualTo(409);
    assertThat(consult("thuly.100", code, "quy-hoach")).isEqualTo(204);
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseDossier", "Task_GiveOpinion");
    assertThat(dossiers.entries(code)).containsEntry("consultQuestion", "Số tầng có phù hợp quy hoạch không");
    assertThat(texts(acts("thuly.100", code).path("consultations"), "function")).containsExactly("dat-dai");
    assertThat(consult("thuly.100", code, "quy-hoach")).as("is being asked").isEqualTo(409);
    assertThat(consult("thuly.100", code, "thue")).as("has no time to answer in").isEqualTo(409);
    assertThat(door.get("thuly.11", path(code, "steps")).status()).as("it is asked, so it reads").isEqualTo(200);
    centre.complete("thuly.11", code, "Task_GiveOpinion", Map.of("consultOutcome", "agreed"));
    assertThat(facts(code, FactKind.CONSULTATION_ANSWERED)).singleElement()
        .satisfies(fact -> assertThat(fact.detail("opinion")).isEqualTo("agreed"));
    assertThat(centre.openTasks(code)).containsExactly("Task_AppraiseDossier");
    assertThat(door.get("thuly.11", path(code, "steps")).status()).isEqualTo(403);
  }

  @Test
  void a_question_that_is_open_when_the_dossier_ends_leaves_nobody_a_task() {
    String code = permit();
    assertThat(consult("thuly.100", code, "quy-hoach")).isEqualTo(204);
    door.post("tiepnhan.100", path(code, "withdrawal"), Map.of("channel", 1, "reason", "Không xây nữa"));
    centre.complete("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  private void claim(String officer, String code) {
    centre.as(officer, () -> {
      tasks.claim(centre.task(code, "Task_CertifyCopy").getId(), officer);
      return null;
    });
  }

  private int give(String officer, String code, String to) {
    return giveTask(officer, code, centre.task(code, "Task_CertifyCopy").getId(), to);
  }

  private int giveTask(String officer, String code, String task, String to) {
    return door.post(officer, path(code, "tasks/" + task + "/officer"), Map.of("officer", to, "reason", "Chia bớt việc")).status();
  }

  @Test
  void who_has_a_task_passes_it_on_and_the_ledger_says_to_whom_and_why() {
    String code = handled();
    claim(HANDLER, code);
    assertThat(texts(acts(HANDLER, code).path("tasks").get(0).path("colleagues"), "id")).contains(COLLEAGUE)
        .doesNotContain(HANDLER);
    assertThat(give(HANDLER, code, COLLEAGUE)).isEqualTo(204);
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo(COLLEAGUE);
    assertThat(facts(code, FactKind.HANDED_OVER)).last().satisfies(fact -> {
      assertThat(fact.actor()).isEqualTo(HANDLER);
      assertThat(fact.reason()).isEqualTo("Chia bớt việc");
      assertThat(fact.details()).containsEntry("from", HANDLER).containsEntry("to", COLLEAGUE);
    });
    assertThat(give(HANDLER, code, HANDLER)).as("it is not his any more").isEqualTo(403);
  }

  @Test
  void a_leader_gives_a_task_to_those_it_was_offered_to_and_nobody_else() {
    String code = handled();
    assertThat(give(LEADER, code, COLLEAGUE)).as("nobody had it").isEqualTo(204);
    assertThat(give(LEADER, code, HANDLER)).isEqualTo(204);
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo(HANDLER);
    assertThat(give(LEADER, code, HANDLER)).as("who has it").isEqualTo(400);
    assertThat(give(LEADER, code, COUNTER)).as("another role").isEqualTo(400);
    assertThat(give(LEADER, code, STRANGER)).as("another agency").isEqualTo(400);
    assertThat(give("lanhdao.100", code, COLLEAGUE)).as("a leader of another agency").isEqualTo(403);
    assertThat(give(COUNTER, code, COLLEAGUE)).isEqualTo(403);
    String other = handled();
    assertThat(giveTask(LEADER, code, centre.task(other, "Task_CertifyCopy").getId(), COLLEAGUE))
        .as("a task of another dossier").isEqualTo(404);
  }
}
