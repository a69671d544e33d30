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
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Accessible;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Pictures;
import vn.motcua.support.Screen;

/** What the forms themselves do in Tasklist, in a browser that speaks English: scans, what is left to fill in, what is kept. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsWalkTest {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.UTF_8);
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private TaskService tasks;
  @Autowired
  private RuntimeService runtime;
  @LocalServerPort
  private int port;
  private Chromium chromium;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
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

  @Test
  void what_is_left_to_fill_in_is_said_where_it_is_and_the_scan_of_a_row_is_its_papers_file_once_there_is_a_dossier() {
    centre.at("2026-10-12T09:10");
    Page page = logIn("tiepnhan.100");
    page.getByText("Lập hồ sơ").first().click();
    page.locator(".modal-body").getByText("Chứng thực bản sao từ bản chính").click();
    Locator name = page.getByLabel("Họ, chữ đệm và tên").first();
    assertThat(name).isVisible();
    page.locator(".modal-footer button.btn-primary").click();
    assertThat(page.getByText("Hãy xem lại 4 mục")).isVisible();
    assertThat(name).isFocused();
    Accessible.assertAccessible(page, ".fjs-container");
    Pictures.take(page, "bieu-mau-con-thieu");

    type(name, "Đỗ Ngọc Nhân");
    type(page.getByLabel("Số định danh cá nhân").first(), "000060133971");
    type(page.getByLabel("Ngày sinh").first(), "03/10/1960");
    Locator address = page.getByLabel("Nơi cư trú").first();
    address.pressSequentially("Số 88 đường Phượng Vĩ, sao mai");
    assertThat(page.locator(".mc-suggestions > li:visible").first()).hasText("phường Sao Maitỉnh Mẫu");
    Accessible.assertAccessible(page, ".fjs-container");
    address.press("ArrowDown");
    address.press("Enter");
    assertThat(address).hasValue("Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    type(page.getByLabel("Giấy tờ cần chứng thực"), "Bằng tốt nghiệp");
    type(page.getByLabel("Số trang bản chính"), "3");
    page.locator("input[type=file]").setInputFiles(new FilePayload("bang-goc.pdf", "application/pdf", PDF));
    assertThat(page.getByText("bang-goc.pdf")).isVisible();
    Pictures.take(page, "bieu-mau-du");
    Screen.COUNTER_ZOOMED.of(page);
    assertThat(page.locator(".fjs-container").evaluate("form => form.scrollWidth - form.clientWidth"))
        .as("what sticks out sideways at 200 %").isEqualTo(0);
    Pictures.take(page, "bieu-mau-200");
    Screen.COUNTER.of(page);
    page.locator(".modal-footer button.btn-primary").click();
    assertThat(page.locator(".modal-body")).hasCount(0);

    String code = newest();
    assertThat(dossiers.papers(code)).singleElement().satisfies(paper -> assertThat(paper.fileName()).isEqualTo("bang-goc.pdf"));
    assertThat(dossiers.applicant(code).birthDate()).hasToString("1960-10-03");
    assertThat(dossiers.get(code).toString()).doesNotContain("bang-goc");
  }

  @Test
  void what_was_typed_outlasts_another_tab_but_neither_the_officer_nor_the_page() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    Page page = logIn("tiepnhan.100");
    openTask(page, code);
    page.getByLabel("Hướng dẫn bổ sung").check();
    type(page.getByLabel("Thiếu hoặc sai gì"), "Bản chính bị mờ");
    page.locator(".nav-tabs").getByText("Hồ sơ", new Locator.GetByTextOptions().setExact(true)).click();
    page.locator(".nav-tabs a").first().click();
    assertThat(page.getByLabel("Hướng dẫn bổ sung")).isChecked();
    assertThat(page.getByLabel("Thiếu hoặc sai gì")).hasValue("Bản chính bị mờ");
    assertThat(String.valueOf(page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])")))
        .doesNotContain("Bản chính bị mờ").doesNotContain("camunda-form:");
    page.reload();
    assertThat(page.getByLabel("Hướng dẫn bổ sung")).not().isChecked();
  }

  @Test
  void a_paper_that_comes_later_gets_its_scan_in_the_form_of_the_task() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "supplement", "missingItems",
        List.of(Map.of("name", "Bằng tốt nghiệp", "reason", "Bản mờ", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"))));
    centre.settle();
    Page page = logIn("tiepnhan.100");
    openTask(page, code);
    assertThat(page.getByLabel("Bản quét của giấy tờ")).isVisible();
    page.locator(".fjs-container input[type=file]").setInputFiles(new FilePayload("ro-hon.pdf", "application/pdf", PDF));
    assertThat(page.getByText("Bằng tốt nghiệp: ro-hon.pdf")).isVisible();
    assertThat(dossiers.papers(code)).singleElement().satisfies(paper -> assertThat(paper.fileName()).isEqualTo("ro-hon.pdf"));
    Accessible.assertAccessible(page, ".fjs-container");
    Pictures.take(page, "bieu-mau-bo-sung");
    page.getByLabel("Nộp tại quầy").check();
    page.getByLabel("Đủ giấy tờ đã yêu cầu").check();
    Locator complete = page.locator("button").filter(new Locator.FilterOptions().setHasText("Hoàn thành"));
    complete.click();
    assertThat(complete).hasCount(0);
  }

  private void openTask(Page page, String code) {
    page.getByText("Việc của nhóm tôi").click();
    page.locator(".task").filter(new Locator.FilterOptions().setHasText(code)).first().click();
    page.locator(".task-header, [cam-tasklist-task]").getByText("Nhận việc", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("button").filter(new Locator.FilterOptions().setHasText("Hoàn thành"))).isVisible();
  }

  private Page logIn(String officer) {
    Page page = chromium.browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("en-US")).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Việc của nhóm tôi")).isVisible();
    return page;
  }

  private static void type(Locator field, String text) {
    field.fill(text);
    field.press("Tab");
    assertThat(field).hasValue(text);
  }

  private String newest() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_CheckPapers").taskCandidateGroup("tiep-nhan.H99.100")
        .orderByTaskCreateTime().desc().listPage(0, 1).stream().findFirst()
        .map(task -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
            .singleResult().getBusinessKey()).orElseThrow();
  }
}
