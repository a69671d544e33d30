package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.support.Door;
import vn.motcua.support.PrivacySearch;
import vn.motcua.support.StubCarrier.Mood;
import vn.motcua.support.TestPost;

class SendLetterTest extends DiagramTest {

  private static final String PHONE = "84900000003";

  @Autowired
  TestPost post;
  @Autowired
  DocumentRegister register;
  @Autowired
  ManagementService management;
  @Autowired
  TaskService tasks;
  @Autowired
  FormService forms;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  JdbcTemplate tables;
  @LocalServerPort
  int port;

  @Override
  protected String diagram() {
    return "common-send-letter";
  }

  @AfterEach
  void carriersAreWell() {
    post.allWell();
  }

  /** A dossier whose reception slip is the letter that goes out. */
  private String dossier(String mail, String phone) {
    centre.at("2026-10-12T09:10");
    repository.createDeployment().name("letter").enableDuplicateFiltering(true)
        .addClasspathResource("diagrams/letter-procedure.bpmn").addClasspathResource("diagrams/letter-procedure-start.form")
        .addClasspathResource("diagrams/letter-procedure-choose.form").deploy();
    Map<String, Object> applicant = new HashMap<>(Map.of("fullName", "Đỗ Thử Nhân"));
    applicant.put("email", mail);
    applicant.put("phone", phone);
    applicant.values().removeIf(Objects::isNull);
    String code = centre.receive("letter-procedure", "tiepnhan.100", Map.of("applicant", applicant, "caseKey", "thuong"));
    audit.leaveOut(code);
    if (centre.openTasks(code).contains("Task_CompareIdentity")) {
      centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
          Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    }
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    return code;
  }

  private IssuedDocument letter(String code) {
    return register.ofDossier(code).get(0);
  }

  /** The letter is sent; nothing has run yet. */
  private void send(String code) {
    Task task = centre.task(code, "Task_ChooseLetter");
    runtime.setVariable(task.getProcessInstanceId(), "documentId", letter(code).id());
    centre.as("thuly.100", () -> {
      tasks.claim(task.getId(), "thuly.100");
      forms.submitTaskForm(task.getId(), Map.of());
      return null;
    });
  }

  private List<Job> jobs(String code) {
    return management.createJobQuery().processDefinitionKey(diagram()).list().stream()
        .filter(job -> instances(code).contains(job.getProcessInstanceId())).toList();
  }

  private List<String> instances(String code) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).processDefinitionKey(diagram()).list().stream()
        .map(instance -> instance.getId()).toList();
  }

  private Job job(String code, String step) {
    return management.createJobQuery().activityId(step).list().stream()
        .filter(job -> instances(code).contains(job.getProcessInstanceId())).findFirst().orElseThrow();
  }

  private void fails(String code, String step) {
    String id = job(code, step).getId();
    assertThatThrownBy(() -> management.executeJob(id)).hasMessageContaining("cho chạy lại");
  }

  private void run(String code, String step) {
    management.executeJob(job(code, step).getId());
  }

  private Map<String, String> states(String code) {
    Map<String, String> states = new HashMap<>();
    deliveries(code).forEach(each -> states.put(each.path("channel").asText(), each.path("state").asText()));
    return states;
  }

  private List<JsonNode> deliveries(String code) {
    Door.Answer answer = new Door(port).get("tiepnhan.100", "/api/dossiers/" + code + "/deliveries");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return StreamSupport.stream(answer.json().spliterator(), false).toList();
  }

  private List<String> delivered(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.LETTER_DELIVERED)
        .map(fact -> fact.detail("channel")).sorted().toList();
  }

  @Test
  void all_three_channels_bring_it_each_once_and_the_mail_bears_the_very_pdf_that_was_issued() throws Exception {
    String code = dossier("nhan.ba.kenh@dan.example", "0900 000.003");
    send(code);
    assertThat(jobs(code)).hasSize(3);
    centre.settle();
    assertThat(instances(code)).isEmpty();
    assertThat(states(code)).isEqualTo(Map.of("MAIL", "SENT", "SMS", "SENT", "ZALO", "SENT"));
    assertThat(delivered(code)).containsExactly("MAIL", "SMS", "ZALO");
    MimeMessage mail = post.mailsTo("nhan.ba.kenh@dan.example").get(0);
    assertThat(mail.getSubject()).contains(code).doesNotContain("Nhân");
    assertThat(mail.getFrom()[0].toString()).contains(TestPost.FROM);
    Multipart parts = (Multipart) mail.getContent();
    assertThat((String) parts.getBodyPart(0).getContent()).contains("Đỗ Thử Nhân", code, "/tra-cuu/" + code + "?k=");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(register.content(letter(code).id()));
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("01-" + code + "-so-" + letter(code).printedNumber() + ".pdf");
    assertThat(post.sms().taken(code)).singleElement().satisfies(sms -> {
      assertThat(sms.path("phone").asText()).isEqualTo(PHONE);
      assertThat(sms.path("brandName").asText()).as("the unit's own").isEqualTo("SAO MAI");
      assertThat(sms.path("text").asText()).contains("/tra-cuu/" + code).doesNotContain("Nhân");
    });
    assertThat(post.zalo().taken(code)).singleElement().satisfies(zalo -> {
      assertThat(zalo.path("data").properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("banner",
          "ten_nguoi_dan", "ma_ho_so", "trang_thai", "ten_dich_vu", "loi_nhan", "cta_link", "cta_icon", "cta_text");
      assertThat(zalo.path("data").path("ma_ho_so").asText()).isEqualTo(code);
    });
  }

  @Test
  void no_mail_no_zalo_is_the_fault_of_another_system_here_without_a_mail_address_sms_and_zalo_still_go() {
    String code = dossier(null, "0900000003");
    send(code);
    assertThat(jobs(code)).as("a channel without an address has no job").hasSize(2);
    centre.settle();
    assertThat(states(code)).isEqualTo(Map.of("SMS", "SENT", "ZALO", "SENT"));
    assertThat(instances(code)).isEmpty();
  }

  @Test
  void a_mail_server_that_is_down_stops_neither_sms_nor_zalo_and_ends_as_an_incident_that_an_operator_takes_up() {
    String code = dossier("may.chu.tat@dan.example", "0900000003");
    send(code);
    post.withoutMailServer(() -> {
      run(code, "Task_SendSms");
      run(code, "Task_SendZalo");
      for (int attempt = 0; attempt < 10; attempt++) {
        fails(code, "Task_SendMail");
      }
    });
    assertThat(states(code)).isEqualTo(Map.of("MAIL", "QUEUED", "SMS", "SENT", "ZALO", "SENT"));
    Incident incident = runtime.createIncidentQuery().processInstanceId(instances(code).get(0)).singleResult();
    assertThat(incident.getActivityId()).isEqualTo("Task_SendMail");
    assertThat(incident.getIncidentMessage()).contains("Kiểm tra máy chủ thư").doesNotContain("may.chu.tat");
    assertThat(post.mailsTo("may.chu.tat@dan.example")).isEmpty();

    management.setJobRetries(job(code, "Task_SendMail").getId(), 1);
    run(code, "Task_SendMail");
    assertThat(post.mailsTo("may.chu.tat@dan.example")).hasSize(1);
    assertThat(states(code)).containsEntry("MAIL", "SENT");
    assertThat(instances(code)).isEmpty();
    assertThat(runtime.createIncidentQuery().incidentId(incident.getId()).count()).isZero();
  }

  @Test
  void without_any_address_the_one_stop_unit_prints_and_posts_it_and_no_job_is_made() {
    String code = dossier(null, null);
    send(code);
    assertThat(jobs(code)).isEmpty();
    assertThat(centre.openTasks(code)).contains("Task_PrintAndPost");
    assertThat(deliveries(code)).singleElement().satisfies(paper ->
        assertThat(paper.path("problemText").asText()).contains("Không có thư điện tử"));
    assertThatThrownBy(() -> centre.complete("tiepnhan.100", code, "Task_PrintAndPost", Map.of("letterWay", "post")))
        .hasMessageContaining("Số hiệu bưu gửi");
    assertThatThrownBy(() -> centre.complete("tiepnhan.100", code, "Task_PrintAndPost", Map.of("letterWay", "confirmed")))
        .hasMessageContaining("Hãy in và gửi văn bản");
    centre.complete("tiepnhan.100", code, "Task_PrintAndPost", Map.of("letterWay", "post", "letterWaybill", "EM123456789VN"));
    assertThat(instances(code)).isEmpty();
    assertThat(deliveries(code)).singleElement().satisfies(paper -> {
      assertThat(paper.path("state").asText()).isEqualTo("SENT");
      assertThat(paper.path("reference").asText()).isEqualTo("EM123456789VN");
    });
    ClockFact fact = dossiers.facts(code).stream().filter(each -> each.kind() == FactKind.LETTER_DELIVERED).findFirst().orElseThrow();
    assertThat(fact.actor()).isEqualTo("tiepnhan.100");
    assertThat(fact.details()).containsEntry("channel", "PAPER").containsEntry("way", "post")
        .containsEntry("document", letter(code).id());
  }

  @Test
  void what_every_carrier_refuses_for_good_is_printed() {
    String code = dossier(null, "0900000003");
    post.sms().mood(Mood.REFUSES);
    post.zalo().mood(Mood.REFUSES);
    send(code);
    centre.settle();
    assertThat(states(code)).isEqualTo(Map.of("SMS", "FAILED", "ZALO", "FAILED", "PAPER", "QUEUED"));
    assertThat(delivered(code)).isEmpty();
    centre.complete("tiepnhan.100", code, "Task_PrintAndPost", Map.of("letterWay", "hand"));
    assertThat(delivered(code)).containsExactly("PAPER");
  }

  @Test
  void asked_for_again_it_goes_out_on_no_channel_a_second_time() {
    String code = dossier("hai.lan@dan.example", "0900000003");
    send(code);
    centre.settle();
    send(code);
    assertThat(instances(code)).isEmpty();
    assertThat(post.mailsTo("hai.lan@dan.example")).hasSize(1);
    assertThat(post.sms().taken(code)).hasSize(1);
    assertThat(delivered(code)).containsExactly("MAIL", "SMS", "ZALO");
  }

  @Test
  void where_nobody_knows_whether_the_mail_went_out_the_citizen_is_asked_and_nothing_is_printed() {
    String code = dossier("co.the.da.gui@dan.example", null);
    send(code);
    jdbc.sql("UPDATE outgoing_message SET state = 'SENDING' WHERE dossier_code = ?").param(code).update();
    centre.settle();
    assertThat(states(code)).isEqualTo(Map.of("MAIL", "UNCLEAR", "PAPER", "QUEUED"));
    assertThat(post.mailsTo("co.the.da.gui@dan.example")).isEmpty();
    centre.complete("tiepnhan.100", code, "Task_PrintAndPost", Map.of("letterWay", "confirmed"));
    assertThat(instances(code)).isEmpty();
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.LETTER_DELIVERED).singleElement()
        .satisfies(fact -> assertThat(fact.details()).containsEntry("way", "confirmed"));
  }

  @Test
  void no_address_stands_in_the_engine_neither_while_it_waits_nor_after_it_failed_nor_when_it_is_out() {
    String mail = "khong.vao.may@dan.example";
    String code = dossier(mail, "0900 000 771");
    send(code);
    post.withoutMailServer(() -> fails(code, "Task_SendMail"));
    post.sms().mood(Mood.BROKEN);
    fails(code, "Task_SendSms");
    post.allWell();
    run(code, "Task_SendMail");
    run(code, "Task_SendSms");
    run(code, "Task_SendZalo");
    assertThat(delivered(code)).containsExactly("MAIL", "SMS", "ZALO");
    PrivacySearch search = new PrivacySearch(tables);
    List<String> said = List.of(mail, "84900000771", "0900 000 771");
    assertThat(search.keptByUs(said)).containsExactlyInAnyOrderElementsOf(said);
    search.assertNothingLeft(said, "");
  }
}
