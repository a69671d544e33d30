package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;

/** A certified copy in Tasklist, in a real browser, from log-in to "đã trả kết quả". */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistWalkTest {

  private static final String CITIZEN = "Đỗ Ngọc Nhân";
  private static final String NUMBER = "000060133971";
  private static final String ADDRESS = "Số 88 đường Phượng Vĩ, phường Sao Mai";
  /** Turns the writing direction: a browser takes it, the server does not. */
  private static final String TURNED = "\u202E";
  private static final int MOST_ROUNDS = 10;
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private TaskService tasks;
  @Autowired
  private ProcessEngine engine;
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
  void a_copy_goes_from_the_counter_to_the_citizen_and_leaves_nothing_personal_in_the_browser() throws IOException {
    centre.at("2026-10-12T09:10");
    Page counter = logIn("tiepnhan.100");
    startCopy(counter, "3");
    String code = newest();
    choose(counter, "Kiểm tra hồ sơ", page -> page.getByLabel("Nhận hồ sơ").check());
    choose(counter, "Thu phí, lệ phí", page -> page.getByLabel("Đã nhận đủ tiền mặt").check());
    centre.settle();
    assertSlip(counter, code);
    forgets(counter);

    work("thuly.100", "Đối chiếu bản chính, ghi lời chứng", page -> page.getByLabel("Đủ điều kiện chứng thực").check());
    work("lanhdao.100", "Ký chứng thực", page -> page.getByLabel("Ký", new Page.GetByLabelOptions().setExact(true)).check());
    work("vanthu.100", "Đóng dấu, vào sổ chứng thực", page -> {
      type(page, "Số chứng thực", "01");
      type(page, "Quyển số", "01/2026-SCT/BS");
      page.getByLabel("Đã đóng dấu").check();
    });
    work("traketqua.100", "Trả kết quả cho người dân", page -> page.getByLabel("Đã trả lại mọi bản chính").check());
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void what_only_the_server_refuses_is_said_in_vietnamese_and_nothing_typed_is_lost() {
    centre.at("2026-10-12T09:10");
    Page counter = logIn("tiepnhan.100");
    openStartForm(counter);
    typeAll(counter, Map.of(
        "Họ, chữ đệm và tên", CITIZEN + TURNED, "Nơi cư trú", ADDRESS, "Giấy tờ cần chứng thực", "Bằng tốt nghiệp",
        "Số trang bản chính", "3"));
    counter.locator(".modal-footer button.btn-primary").click();
    assertThat(counter.getByText("chứa ký tự điều khiển không cho phép").first()).isInViewport();
    assertThat(counter.getByLabel("Họ, chữ đệm và tên").first()).hasValue(CITIZEN + TURNED);
    assertThat(counter.getByLabel("Giấy tờ cần chứng thực").first()).hasValue("Bằng tốt nghiệp");
  }

  /** Something an officer does in a form. */
  private interface Filling {
    void fill(Page page);
  }

  private void startCopy(Page page, String pages) {
    openStartForm(page);
    typeAll(page, Map.of(
        "Họ, chữ đệm và tên", CITIZEN, "Số định danh cá nhân", NUMBER, "Nơi cư trú", ADDRESS,
        "Giấy tờ cần chứng thực", "Bằng tốt nghiệp đại học", "Số trang bản chính", pages));
    page.locator(".modal-footer button.btn-primary").click();
    assertThat(page.locator(".modal-body")).hasCount(0);
  }

  private void openStartForm(Page page) {
    page.getByText("Lập hồ sơ").first().click();
    page.locator(".modal-body").getByText("Chứng thực bản sao").click();
    assertThat(page.getByLabel("Họ, chữ đệm và tên").first()).isVisible();
  }

  private void work(String officer, String task, Filling filling) {
    Page page = logIn(officer);
    choose(page, task, filling);
    centre.settle();
    forgets(page);
  }

  /** Opens the group's task of that name, claims it, fills its form and completes it. */
  private void choose(Page page, String task, Filling filling) {
    page.getByText("Việc của nhóm tôi").click();
    page.locator(".task").filter(new Locator.FilterOptions().setHasText(task)).first().click();
    page.locator(".task-header, [cam-tasklist-task]").getByText("Nhận việc", new Locator.GetByTextOptions().setExact(true)).click();
    Locator complete = page.locator("button").filter(new Locator.FilterOptions().setHasText("Hoàn thành"));
    assertThat(complete).isVisible();
    filling.fill(page);
    complete.click();
    assertThat(complete).hasCount(0);
  }

  private Page logIn(String officer) {
    BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Việc của nhóm tôi")).isVisible();
    return page;
  }

  /** On a slow machine a form that has just appeared loses what is typed at once; an officer sees that and types it again. */
  private static void typeAll(Page page, Map<String, String> values) {
    for (int round = 0; round < MOST_ROUNDS && !holds(page, values); round++) {
      values.forEach((label, text) -> {
        if (!page.getByLabel(label).first().inputValue().equals(text)) {
          type(page, label, text);
        }
      });
    }
    values.forEach((label, text) -> assertThat(page.getByLabel(label).first()).hasValue(text));
  }

  private static boolean holds(Page page, Map<String, String> values) {
    return values.entrySet().stream()
        .allMatch(value -> page.getByLabel(value.getKey()).first().inputValue().equals(value.getValue()));
  }

  private static void type(Page page, String label, String text) {
    Locator field = page.getByLabel(label).first();
    // By keyboard: the calendar of a date field that Tab came through may cover this one.
    field.focus();
    field.press("Control+a");
    field.pressSequentially(text);
    field.press("Tab");
  }

  private String newest() {
    return tasks.createTaskQuery().taskDefinitionKey("Task_CheckPapers").taskCandidateGroup("tiep-nhan.H99.100")
        .orderByTaskCreateTime().desc().listPage(0, 1).stream().findFirst()
        .map(task -> engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
            .singleResult().getBusinessKey()).orElseThrow();
  }

  /** The slip as the counter prints it: by the session of the page, out of the register. */
  private void assertSlip(Page page, String code) throws IOException {
    String origin = "http://localhost:" + port;
    APIResponse view = page.request().get(origin + "/api/dossiers/" + code + "/documents");
    assertThat(view.status()).isEqualTo(200);
    String id = view.text().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    APIResponse slip = page.request().get(origin + "/api/dossiers/" + code + "/documents/" + id);
    try (PDDocument pdf = Loader.loadPDF(slip.body())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(code, CITIZEN.toUpperCase(), "17 giờ 00 phút, ngày 12 tháng 10 năm 2026");
    }
  }

  private void forgets(Page page) {
    Object stored = page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])");
    assertThat(List.of(CITIZEN, NUMBER, ADDRESS)).allSatisfy(secret -> assertThat(String.valueOf(stored)).doesNotContain(secret));
    page.context().close();
  }
}
