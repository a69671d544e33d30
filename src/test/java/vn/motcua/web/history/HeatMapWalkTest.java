package vn.motcua.web.history;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.dossier.StepBook;
import vn.motcua.support.Accessible;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Pictures;
import vn.motcua.support.Screen;

/** Procedure control in Cockpit, in a real browser: where the time of a procedure goes, and what happened to one dossier. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeatMapWalkTest {

  /** Where pictures go; without it, none are taken. */
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private StepBook book;
  @LocalServerPort
  private int port;
  private Chromium chromium;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
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

  @Test
  void the_diagram_shows_where_the_time_goes_and_the_table_beside_it_says_the_same() {
    String code = certified();
    Page page = logIn();
    open(page, "#/process-definition/" + repository.createProcessDefinitionQuery().processDefinitionKey(Centre.CERTIFIED_COPY)
        .latestVersion().singleResult().getId() + "/runtime");
    assertThat(page.locator(".mc-heat-legend")).containsText("Bước xong từ");
    assertThat(page.locator("[data-element-id=Task_CertifyCopy].mc-heat-0, [data-element-id=Task_CertifyCopy].mc-heat-1, "
        + "[data-element-id=Task_CertifyCopy].mc-heat-2, [data-element-id=Task_CertifyCopy].mc-heat-3")).hasCount(1);
    assertThat(page.locator(".mc-heat-badge").first()).isVisible();
    Pictures.take(page, "cockpit-heat");
    page.getByLabel("Hiện thời gian từng bước trên sơ đồ").click();
    assertThat(page.locator(".mc-heat-badge")).hasCount(0);
    page.getByLabel("Hiện thời gian từng bước trên sơ đồ").press("Enter");

    page.locator(".nav-tabs").getByText("Thời gian từng bước").click();
    assertThat(page.locator(".mc-heat-tab tbody tr").first()).isVisible();
    assertThat(page.locator(".mc-heat-tab")).containsText("Đối chiếu bản chính, ghi lời chứng");
    page.getByLabel("Màu theo").selectOption("over");
    assertThat(page.locator(".mc-heat-legend")).containsText("trên 25 %");
    Accessible.assertAccessible(page, ".mc-heat-tab", ".mc-heat-legend");
    Pictures.take(page, "cockpit-heat-table");

    page.locator(".nav-tabs").getByText("Lịch sử quy trình").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(code)).click();
    assertThat(page.locator(".mc-history h3")).containsText(code);
    assertThat(page.locator(".mc-path-picture svg .mc-path-done").first()).isVisible();
    assertThat(page.locator(".mc-history")).containsText("Ngày hẹn trả đặt lúc");
    Accessible.assertAccessible(page, ".mc-history");
    Pictures.take(page, "cockpit-dossier");
    page.locator(".mc-history h4").last().scrollIntoViewIfNeeded();
    Pictures.take(page, "cockpit-dossier-lines");
  }

  @Test
  void a_dossier_is_found_by_its_code_from_the_menu_and_a_wrong_code_is_answered_in_vietnamese() {
    Page page = logIn();
    page.getByText("Tra hồ sơ").first().click();
    page.getByLabel("Mã hồ sơ").fill("H99.100-000000-0000");
    page.getByLabel("Mã hồ sơ").press("Enter");
    assertThat(page.locator(".mc-failure")).containsText(Pattern.compile("H99\\.100-000000-0000"));
    Accessible.assertAccessible(page, ".mc-cockpit-page");
  }

  private String certified() {
    centre.at("2026-10-12T08:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.at("2026-10-12T09:40");
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
    book.makeAnew(List.of(code));
    return code;
  }

  private Page logIn() {
    BrowserContext context = chromium.browser().newContext(Screen.COUNTER.options());
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
    page.locator("input[type=text]").fill("kiemsoat");
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Tra hồ sơ").first()).isVisible();
    return page;
  }

  private void open(Page page, String hash) {
    page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/" + hash);
  }
}
