package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Pictures;

/** Six procedures in Tasklist, in a real browser, from the start form through every officer's task to "đã trả kết quả". */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProceduresWalkTest {

  private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);
  private static final Map<String, Object> SIGNED = Map.of("signDecision", "approve");

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private ProcessEngine engine;
  @LocalServerPort
  private int port;
  private Desks desks;

  @BeforeAll
  void launch() {
    desks = new Desks(engine, centre, port);
    centre.at("2026-10-12T09:10");
  }

  @AfterAll
  void close() {
    if (desks != null) {
      desks.close();
    }
    ClockUtil.reset();
  }

  @Test
  void the_notice_board_finds_a_procedure_without_accents_and_prints_its_diagram_on_a3() throws IOException {
    List<String> complaints = new ArrayList<>();
    try (BrowserContext stranger = desks.stranger()) {
      Page page = stranger.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.navigate("http://localhost:" + port + "/thu-tuc");
      page.getByLabel("Tìm thủ tục").fill("dang ky khai sinh");
      page.getByText("Tìm", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("Đăng ký khai sinh", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("h1")).hasText("Đăng ký khai sinh");
      assertThat(page.locator("svg text", new Page.LocatorOptions().setHasText("Nộp hồ sơ")).first()).isAttached();
      int wide = (int) page.evaluate("document.documentElement.scrollWidth");
      assertThat(wide).as("only the drawing scrolls sideways").isLessThanOrEqualTo(1366);
      try (PDDocument print = Loader.loadPDF(Pictures.print(page, "trang-thu-tuc"))) {
        assertThat(print.getPage(0).getMediaBox().getHeight()).as("A4 upright").isBetween(835f, 848f);
        PDRectangle last = print.getPage(print.getNumberOfPages() - 1).getMediaBox();
        assertThat(last.getWidth()).as("A3 lying").isBetween(1180f, 1200f);
        assertThat(last.getHeight()).isBetween(835f, 848f);
        long lying = StreamSupport.stream(print.getPages().spliterator(), false)
            .filter(each -> each.getMediaBox().getWidth() > 1180).count();
        assertThat(lying).as("a wide diagram in two parts, or its letters could not be read").isEqualTo(2);
      }
    }
    assertThat(complaints).as("the browser refused nothing of the page").isEmpty();
  }

  @Test
  void the_signature_of_two_people_is_certified() {
    String code = desks.start("chung-thuc-chu-ky", Applications.signature());
    accept(code, true);
    desks.work("thuly.100", code, "Task_WitnessSignature", Map.of("handlingDecision", "certify", "identityChecked", true,
        "capacityChecked", true, "signedInPresence", true));
    desks.work("lanhdao.100", code, "Task_SignCertificate", SIGNED);
    desks.work("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "15", "certificationBook", "01/2026-SCT/CK, ĐC", "sealed", true));
    handOver(code);
  }

  @Test
  void a_birth_is_registered_after_a_paper_that_was_missing_at_the_desk_has_come() {
    String code = desks.start("ho-tich-khai-sinh", Applications.birth());
    desks.work("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "supplement", "missingItems", List.of(
        Map.of("name", "Giấy chứng sinh", "reason", "Bản nộp là bản photo", "legalBasis", "Điều 16 Luật Hộ tịch"),
        Map.of("name", "Văn bản ủy quyền", "reason", "Ông bà đi khai sinh", "legalBasis", "Điều 2 Thông tư 04/2020/TT-BTP"))));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_ASKED);
    desks.work("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    accept(code, false);
    desks.work("thuly.100", code, "Task_AppraiseBirth", Map.of("handlingDecision", "register"));
    desks.work("thuly.100", code, "Task_WriteRegister",
        Map.of("registerNumber", "112", "registerBook", "01/2026-KS", "informantSigned", true));
    desks.work("lanhdao.100", code, "Task_SignRegistration", SIGNED);
    handOver(code);
    assertThat(dossiers.entries(code).get("personalNumber").toString()).startsWith("000");
  }

  @Test
  void a_death_is_registered() {
    String code = desks.start("ho-tich-khai-tu", Applications.death());
    accept(code, true);
    desks.work("thuly.100", code, "Task_AppraiseDeath", Map.of("handlingDecision", "register"));
    desks.work("thuly.100", code, "Task_WriteRegister",
        Map.of("registerNumber", "31", "registerBook", "01/2026-KT", "informantSigned", true, "jointProcedure", "wanted"));
    desks.work("lanhdao.100", code, "Task_SignRegistration", SIGNED);
    handOver(code);
  }

  @Test
  void both_marry_in_one_form() {
    String code = desks.start("ho-tich-ket-hon", Applications.marriage());
    accept(code, false);
    desks.work("thuly.100", code, "Task_AppraiseMarriage", Map.of("handlingDecision", "register"));
    desks.work("thuly.100", code, "Task_ConfirmFreeWill", Map.of("freeWill", "confirmed", "husbandPresent", true,
        "wifePresent", true, "registerNumber", "9", "registerBook", "01/2026-KH", "twoOriginals", true));
    desks.work("lanhdao.100", code, "Task_SignRegistration", SIGNED);
    handOver(code);
  }

  @Test
  void an_extract_is_issued() {
    String code = desks.start("ho-tich-trich-luc", Applications.extract());
    accept(code, true);
    desks.work("thuly.100", code, "Task_FindRecord",
        Map.of("handlingDecision", "issue", "foundNumber", "27", "foundBook", "01/1960"));
    desks.work("lanhdao.100", code, "Task_SignExtract", SIGNED);
    desks.work("vanthu.100", code, "Task_SealExtract",
        Map.of("extractNumber", "125/TLKS-BS", "extractCount", 2, "sealed", true));
    handOver(code);
  }

  @Test
  void an_extract_that_is_in_no_register_is_refused_in_writing_and_the_refusal_handed_over() {
    String code = desks.start("ho-tich-trich-luc", Applications.extract());
    accept(code, true);
    desks.work("thuly.100", code, "Task_FindRecord", Map.of("handlingDecision", "refuse", "refusalGround", "notFound",
        "refusalReason", "Sổ năm 1960 không có tên người này", "refusalBasis", "Điều 63 Luật Hộ tịch"));
    desks.work("lanhdao.100", code, "Task_SignExtract", SIGNED);
    handOver(code);
    assertThat(dossiers.facts(code)).anyMatch(fact -> fact.kind() == FactKind.REFUSED);
  }

  @Test
  void a_copy_from_the_register_is_issued() {
    String code = desks.start("chung-thuc-ban-sao-tu-so-goc", Applications.registerCopy());
    accept(code, false);
    desks.work("thuly.100", code, "Task_FindInRegister",
        Map.of("handlingDecision", "issue", "foundNumber", "12", "foundBook", "Sổ khen thưởng 1999"));
    desks.work("lanhdao.100", code, "Task_SignCopy", SIGNED);
    desks.work("vanthu.100", code, "Task_SealCopy", Map.of("copyNumber", "8", "sealed", true));
    handOver(code);
  }

  @Test
  void a_copy_that_is_not_wanted_any_more_is_withdrawn_at_the_counter_and_ended_by_the_chair() {
    String code = desks.start("chung-thuc-ban-sao-tu-so-goc", Applications.registerCopy());
    accept(code, false);
    Locator dossier = desks.dossier("tiepnhan.100", code);
    dossier.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Rút hồ sơ").setExact(true).setExpanded(false))
        .click();
    dossier.getByLabel("Lý do người dân nêu").fill("Đã tìm được bản cũ");
    Pictures.take(dossier.locator(".mc-act"), "rut-ho-so");
    dossier.getByText("Chuyển yêu cầu rút hồ sơ", EXACT).click();
    assertThat(dossier.getByText("Đã chuyển yêu cầu rút hồ sơ")).isVisible();
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.WITHDRAWAL_ASKED);
    desks.work("lanhdao.100", code, "Task_ExamineWithdrawal", Map.of("withdrawalDecision", "grant"));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.STOPPED);
    assertThat(centre.openTasks(code)).isEmpty();
  }

  private void accept(String code, boolean fee) {
    desks.work("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (fee) {
      desks.work("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
  }

  private void handOver(String code) {
    desks.work("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(centre.openTasks(code)).isEmpty();
  }
}
