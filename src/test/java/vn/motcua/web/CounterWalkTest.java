package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;
import vn.motcua.support.Pictures;

/** What officers see in Tasklist of the paths beside the straight one: a result there is already, a paper fallback, an absence. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterWalkTest {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
  private static final String ABSENCE = "a.mc-find-open:has-text('Vắng mặt')";
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @LocalServerPort
  private int port;
  private Chromium chromium;
  private Door door;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
    door = new Door(port);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  private Page logIn(String officer) {
    Page page = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 1000)).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Việc của nhóm tôi")).isVisible();
    return page;
  }

  /** The dossier by its code, in the dialog of the head. */
  private Locator find(Page page, String code) {
    page.locator("#mc-search").fill(code);
    page.locator("#mc-search").press("Enter");
    page.locator(".mc-found-open").first().click();
    Locator dossier = page.locator(".mc-search-dialog .mc-dossier");
    assertThat(dossier.getByText(code).first()).isVisible();
    return dossier;
  }

  private String returned() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true,
        "returnWay", "post", "waybillOut", "EM123456789VN"));
    return code;
  }

  @Test
  void a_result_is_digitised_in_the_tab_and_reception_takes_it_over_for_the_next_dossier() {
    centre.at("2026-10-12T09:10");
    String earlier = returned();
    Locator ended = find(logIn("traketqua.100"), earlier);
    Locator counter = ended.getByLabel("Tiếp nhận và trả kết quả");
    assertThat(counter.getByText("EM123456789VN")).isVisible();
    assertThat(counter.getByText("Bằng tốt nghiệp")).isVisible();
    counter.locator("input[type=file]").setInputFiles(new FilePayload("ket-qua.pdf", "application/pdf", PDF));
    assertThat(ended.getByText("mã KQ.G15.000021")).isVisible();
    Pictures.take(counter, "ket-qua-da-so-hoa");
    String next = centre.receive("tiepnhan.100", Copies.known());
    Locator open = find(logIn("tiepnhan.100"), next);
    Locator known = open.getByLabel("Tiếp nhận và trả kết quả");
    assertThat(known.locator("h5")).hasText("Đã có: kết quả trước đây của chủ hồ sơ, không yêu cầu nộp lại");
    Pictures.take(known, "da-co");
    known.getByText("Dùng", new Locator.GetByTextOptions().setExact(true)).first().click();
    assertThat(open.getByText("Đã lưu tệp")).isVisible();
    assertThat(dossiers.facts(next)).anyMatch(fact -> fact.kind() == FactKind.RE_USED);
  }

  @Test
  void what_was_typed_in_from_paper_says_so_at_its_head() {
    centre.at("2026-10-14T09:00");
    Map<String, Object> dossier = Map.of("procedure", "2.000815", "caseKey", "thuong", "channel", 1,
        "applicant", Copies.applicant(Copies.known()), "declaration", Map.of("documentName", "Bằng tốt nghiệp", "pages", 3, "copies", 2),
        "papers", List.of(Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1)));
    Door.Answer entered = door.post("tiepnhan.100", "/api/dossiers/re-entries", Map.of("dossier", dossier,
        "receivedAt", "2026-10-12T09:10:00+07:00", "events", List.of(), "paperNumber", "17/2026", "reason", "Mất điện cả ngày",
        "approvedBy", "lanhdao.100"), "Idempotency-Key", "walk");
    assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
    Locator shown = find(logIn("tiepnhan.100"), entered.json().path("code").asText());
    assertThat(shown.locator(".mc-paper")).hasText("Nhập lại từ sổ giấy");
    assertThat(shown.getByText("số 17/2026; lý do: Mất điện cả ngày; người phê duyệt: lanhdao.100")).isVisible();
    Pictures.take(shown, "nhap-lai");
  }

  @Test
  void a_leader_enters_an_absence_and_others_are_not_offered_to() {
    centre.at("2026-10-12T09:10");
    Page leader = logIn("lanhdao.100");
    leader.locator(ABSENCE).click();
    Locator dialog = leader.locator("dialog.mc-absence");
    dialog.getByLabel("Người vắng mặt").selectOption("lanhdao.100");
    dialog.getByLabel("Người làm thay").selectOption("thuly.100");
    dialog.getByLabel("Từ").fill("2026-10-13T07:30");
    dialog.getByLabel("Đến").fill("2026-10-14T17:00");
    dialog.getByLabel("Lý do").fill("Đi tập huấn");
    dialog.getByText("Giao việc", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(dialog.getByText("không có vai trò nào chung")).isVisible();
    Pictures.take(dialog, "vang-mat");
    Page officer = logIn("thuly.100");
    assertThat(officer.getByText("Tìm hồ sơ").first()).isVisible();
    assertThat(officer.locator(ABSENCE)).hasCount(0);
  }
}
