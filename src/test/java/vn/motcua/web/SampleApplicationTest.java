package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The tab Hồ sơ as an officer meets it, and the endpoints behind it, in a small application with one made-up dossier. */
class SampleApplicationTest {

  private static final Path CHROMIUM = Path.of(System.getProperty("motcua.chromium", "/usr/bin/chromium"));
  private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private static ConfigurableApplicationContext application;
  private static String root;

  @BeforeAll
  static void start() {
    SpringApplication sample = new SpringApplication(SampleApplication.class);
    application = sample.run(java.util.stream.Stream.concat(java.util.Arrays.stream(SampleApplication.SETTINGS),
        java.util.stream.Stream.of("--server.port=0")).toArray(String[]::new));
    root = "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void the_dossier_of_a_task_comes_with_every_section_and_the_labels_of_its_form() throws Exception {
    HttpResponse<String> answer = get("/api/tasks/" + task(SampleDossier.CODE).getId() + "/dossier");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode dossier = new ObjectMapper().readTree(answer.body());
    assertThat(dossier.at("/code").asText()).isEqualTo(SampleDossier.CODE);
    assertThat(dossier.at("/status").asInt()).isEqualTo(4);
    assertThat(dossier.at("/running").asBoolean()).isTrue();
    assertThat(dossier.at("/competentAgency/name").asText()).startsWith("Trung tâm");
    assertThat(dossier.at("/declaration/0/label").asText()).isEqualTo("Loại giấy tờ");
    assertThat(dossier.at("/declaration/0/value").asText()).isEqualTo("Bằng tốt nghiệp");
    assertThat(dossier.at("/papers/1/url").asText()).isEqualTo("/api/dossiers/" + SampleDossier.CODE + "/papers/2/file");
    assertThat(dossier.at("/facts").size()).isEqualTo(4);
    assertThat(dossier.at("/fee/total").asInt()).isEqualTo(15000);
    assertThat(new ObjectMapper().readTree(get("/api/dossiers/" + SampleDossier.CODE + "/view").body())).isEqualTo(dossier);
  }

  @Test
  void an_unknown_task_is_a_problem_in_vietnamese_with_its_cure() throws Exception {
    HttpResponse<String> answer = get("/api/tasks/unknown/dossier");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.at("/type").asText()).isEqualTo("urn:motcua:problem:web.task.unknown");
    assertThat(problem.at("/title").asText()).isEqualTo("Không tìm thấy");
    assertThat(problem.at("/cure").asText()).isEqualTo("Hãy tải lại danh sách việc.");
  }

  @Test
  void the_description_names_our_paths_only_and_the_shape_of_every_error() throws Exception {
    JsonNode description = new ObjectMapper().readTree(get("/v3/api-docs").body());
    assertThat(description.at("/info/title").asText()).startsWith("Một Cửa");
    assertThat(description.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
    assertThat(description.at("/components/schemas/Problem/properties/field").isMissingNode()).isFalse();
    assertThat(description.at("/paths").fieldNames()).toIterable().isNotEmpty().allMatch(path -> path.startsWith("/api/"));
    assertThat(description.at("/paths/~1api~1tasks~1{taskId}~1dossier/get/responses/default/content").fieldNames())
        .toIterable().containsExactly("application/problem+json");
  }

  @Test
  void an_officer_reads_the_tab_opens_the_slip_and_loses_nothing_typed_when_refused() throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "No Chromium at " + CHROMIUM + ": install Debian's package chromium");
    try (Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setHeadless(true).setArgs(FLAGS));
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))) {
      Page page = context.newPage();
      openFirstTask(page);
      readsTheTab(page);
      uploads(page);
      opensTheSlip(context, page);
      printsAReceipt(page);
      isRefused(page);
      assertThat(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)").toString())
          .doesNotContain("Lê Thử", "Nghiệm");
    }
  }

  private void openFirstTask(Page page) {
    page.navigate(root + "/camunda/app/tasklist/default/");
    page.evaluate("localStorage.setItem('camunda-form:left-behind', 'Lê Thử')");
    page.getByPlaceholder("Tên đăng nhập").fill("demo");
    page.getByPlaceholder("Mật khẩu").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    page.getByText("Việc của tôi").click();
    page.locator(".tasks-list li.task").first().click();
    page.getByText("Mục đích sử dụng").waitFor();
  }

  private void readsTheTab(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hồ sơ").setExact(true)).click();
    Locator tab = page.locator(".mc-dossier");
    tab.locator("section").first().waitFor();
    assertThat(tab.locator("h3").textContent()).contains(SampleDossier.CODE);
    // The clock runs on while the page is opened.
    assertThat(tab.locator(".mc-left").textContent()).matches("còn 6 giờ (40|39|38) phút");
    assertThat(tab.locator("h4").allTextContents()).containsExactly("Các bước", "Chủ hồ sơ", "Người nộp", "Tờ khai",
        "Đối chiếu dữ liệu dân cư", "Thành phần hồ sơ", "Văn bản", "Trao đổi", "Ghi chú nội bộ", "Tiếp nhận và trả kết quả",
        "Đồng hồ thời hạn", "Phí, lệ phí");
    assertThat(tab.locator(".mc-look-up .mc-different").allInnerTexts()).singleElement().asString().contains("Ngày sinh", "03/07/1990");
    assertThat(tab.locator(".mc-look-up").last().innerText()).contains("Chưa có trả lời, đối chiếu bản chính giấy tờ",
        "trả lời quá chậm", "Máy đã tra lại 2 lần chưa được, sẽ tra tiếp từ 09:18 12/10/2026");
    assertThat(tab.getByText("Nguyễn Thị Thử <b>Nghiệm</b>").first().isVisible()).isTrue();
  }

  private void uploads(Page page) {
    page.locator(".mc-dossier input[type=file]").first().setInputFiles(new FilePayload("anh.png", "image/png", new byte[100]));
    page.getByText("Đã lưu tệp của giấy tờ").waitFor();
    page.locator(".mc-dossier input[type=file]").first().setInputFiles(new FilePayload("a.txt", "text/plain", new byte[100]));
    page.getByText("Chỉ nhận tệp PDF").waitFor();
  }

  private void opensTheSlip(BrowserContext context, Page page) {
    Page slip = context.waitForPage(() -> page.locator(".mc-dossier a.btn").last().click());
    slip.waitForURL(root + "/api/sample/slip");
    assertThat(slip.evaluate("document.contentType")).isEqualTo("application/pdf");
    slip.close();
  }

  private void printsAReceipt(Page page) {
    Locator documents = page.locator(".mc-dossier section").filter(new Locator.FilterOptions().setHas(
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Văn bản").setExact(true))));
    assertThat(documents.textContent()).contains("đã thay bằng số 121", "cấp lại, thay số 120", "chưa in");
    documents.getByText("Lập bản in").click();
    page.getByText("Đã lập Biên lai thu phí, lệ phí số H99.100-2026-000007").waitFor();
  }

  private void isRefused(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Biểu mẫu").setExact(true)).click();
    Locator purpose = page.getByLabel("Mục đích sử dụng");
    purpose.fill("Lê Thử");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hoàn thành")).click();
    page.locator(".page-notifications .alert .message").first().waitFor();
    assertThat(page.locator(".page-notifications .alert .message").allTextContents()).singleElement().asString()
        .isEqualTo("Người khác vừa xử lý hồ sơ này nên thay đổi của bạn chưa được ghi. Hãy tải lại rồi làm lại.");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hồ sơ").setExact(true)).click();
    page.locator(".mc-dossier section").first().waitFor();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Biểu mẫu").setExact(true)).click();
    purpose.waitFor();
    assertThat(purpose.inputValue()).isEqualTo("Lê Thử");
  }

  private static Task task(String code) {
    return application.getBean(TaskService.class).createTaskQuery().processInstanceBusinessKey(code).singleResult();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(root + path)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }
}
