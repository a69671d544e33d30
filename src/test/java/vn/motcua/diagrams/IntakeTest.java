package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.document.DocumentForm;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

class IntakeTest extends DiagramTest {

  @Autowired
  private DocumentRegister documents;
  @Autowired
  private DossierMessages messages;
  @LocalServerPort
  private int port;

  @Override
  protected String diagram() {
    return "common-intake";
  }

  @Test
  void a_citizen_whom_the_register_knows_goes_straight_to_the_papers_and_gets_the_slip_after_paying() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REGISTERED);
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(facts(code, FactKind.PAID)).isEqualTo(1);
    assertThat(facts(code, FactKind.ACCEPTED)).isEqualTo(1);
    assertThat(facts(code, FactKind.TRANSFERRED)).isEqualTo(1);
    assertThat(documents.ofDossier(code)).singleElement().satisfies(slip -> assertThat(slip.form().code()).isEqualTo("01"));
  }

  @Test
  void a_mismatch_is_compared_by_the_officer_and_never_refused_by_the_machine() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.mismatched());
    assertThat(centre.openTasks(code)).containsExactly("Task_CompareIdentity");
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
  }

  @Test
  void a_refusal_at_the_desk_keeps_the_number_and_the_reason() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.REFUSED).singleElement()
        .satisfies(fact -> assertThat(fact.reason()).isEqualTo("Không có bản chính"));
    assertThat(documents.ofDossier(code)).singleElement()
        .satisfies(slip -> assertThat(slip.form()).isEqualTo(DocumentForm.REFUSAL_SLIP));
  }

  @Test
  void where_nothing_is_to_pay_nobody_is_sent_to_the_cashier() {
    repository.createDeployment().name("free").addClasspathResource("diagrams/free-procedure.bpmn")
        .addClasspathResource("diagrams/free-procedure-start.form")
        .addClasspathResource("diagrams/free-procedure-handle.form").deploy();
    centre.at("2026-10-12T09:10");
    String code = centre.receive("free-procedure", "tiepnhan.100", Map.of(
        "applicant", Map.of("fullName", "Đỗ Ngọc Nhân"), "caseKey", "thuong"));
    audit.leaveOut(code);
    if (centre.openTasks(code).contains("Task_CompareIdentity")) {
      centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
          Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    }
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(facts(code, FactKind.PAID)).isZero();
  }

  private static Map<String, Object> oneMissing() {
    return Map.of("intakeDecision", "supplement", "missingItems", List.of(Map.of("name", "Bản chính bằng tốt nghiệp",
        "reason", "Chưa xuất trình", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP")));
  }

  @Test
  void who_pays_online_is_not_waited_for_by_the_cashier() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(centre.as("tiepnhan.100", () -> messages.send(code, "fee-paid"))).isEqualTo(1);
    centre.settle();
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(facts(code, FactKind.PAID)).isEqualTo(1);
  }

  @Test
  void guided_once_at_the_desk_the_dossier_is_checked_again_and_accepted() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", oneMissing());
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", oneMissing());
    assertThat(centre.openTasks(code)).as("a second guidance needs the head of the counter").containsExactly("Task_ApproveSecond");
    centre.complete("lanhdao.100", code, "Task_ApproveSecond",
        Map.of("approvalDecision", "reject", "approvalReason", "Đã hướng dẫn đủ"));
    accept(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
  }

  @Test
  void what_never_came_is_stopped_by_a_person_before_it_was_accepted() {
    VariantOfCopies.deploy(repository);
    centre.at("2026-10-05T09:00");
    String code = centre.receive(VariantOfCopies.RESTARTS, "tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", oneMissing());
    centre.walkTo("2026-10-20T08:00");
    centre.complete("lanhdao.100", code, "Task_DecideAfterLimit", Map.of("limitDecision", "stop", "limitReason", "Không bổ sung"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
  }

  @Test
  void what_came_online_and_is_not_answered_within_eight_working_hours_is_written_down_and_waits_on() {
    centre.at("2026-10-09T16:00");
    Door.Answer sent = new Door(port).post("tiepnhan.100", "/api/dossiers", Map.of(
        "procedure", "2.000815", "caseKey", "thuong", "channel", 2, "applicant", Copies.applicant(Copies.known()),
        "declaration", Map.of("documentName", "Bằng tốt nghiệp", "pages", 3, "copies", 2),
        "papers", List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1))), "Idempotency-Key", diagram() + port);
    assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
    String code = sent.json().path("code").asText();
    centre.walkTo("2026-10-12T16:00");
    assertThat(slow(code)).isZero();
    centre.walkTo("2026-10-12T16:01");
    assertThat(slow(code)).isEqualTo(1);
    assertThat(centre.openTasks(code)).containsExactly("Task_CheckPapers");
  }

  @Test
  void what_another_agency_decides_is_received_there_after_its_transfer() {
    centre.at("2026-10-12T09:10");
    Door.Answer sent = new Door(port).post("tiepnhan.01", "/api/dossiers", Map.of(
        "procedure", "2.000815", "caseKey", "thuong", "channel", 1, "competentAgency", "H99.100",
        "applicant", Copies.applicant(Copies.known()), "declaration", Map.of("documentName", "Bằng tốt nghiệp", "pages", 3, "copies", 2),
        "papers", List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1))),
        "Idempotency-Key", "elsewhere-" + diagram() + port);
    assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
    String code = sent.json().path("code").asText();
    centre.complete("tiepnhan.01", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.01", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(centre.openTasks(code)).containsExactly("Task_ReceiveTransferred");
    centre.complete("tiepnhan.100", code, "Task_ReceiveTransferred", Map.of("papersArrived", true));
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");
  }

  @Test
  void what_was_accepted_on_paper_is_neither_checked_nor_charged_again_and_gets_its_slip() {
    centre.at("2026-10-14T09:00");
    Map<String, Object> dossier = Map.of("procedure", "2.000815", "caseKey", "nhieu-ban", "channel", 1,
        "applicant", Copies.applicant(Copies.mismatched()),
        "declaration", Map.of("documentName", "Bằng tốt nghiệp", "pages", 3, "copies", 2),
        "papers", List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1)));
    Door.Answer entered = new Door(port).post("tiepnhan.100", "/api/dossiers/re-entries", Map.of("dossier", dossier,
        "receivedAt", "2026-10-12T09:10:00+07:00",
        "events", List.of(Map.of("kind", "ACCEPTED", "at", "2026-10-12T09:20:00+07:00")),
        "paperNumber", "17/2026", "reason", "Mất điện cả ngày", "approvedBy", "lanhdao.100"),
        "Idempotency-Key", "paper-" + diagram() + port);
    assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
    String code = entered.json().path("code").asText();
    centre.settle();
    assertThat(centre.openTasks(code)).contains("Task_CertifyCopy").doesNotContain("Task_CheckPapers");
    assertThat(dossiers.facts(code))
        .anyMatch(fact -> fact.kind() == FactKind.LETTER_ISSUED && "01".equals(fact.detail("form")));
  }

  private long slow(String code) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind().name().equals("ANSWER_LATE")).count();
  }
}
