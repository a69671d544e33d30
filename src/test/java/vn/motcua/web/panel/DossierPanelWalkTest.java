package vn.motcua.web.panel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.security.OfficerImport;
import vn.motcua.support.Accessible;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;
import vn.motcua.support.DossierSearch;
import vn.motcua.support.LayoutShifts;
import vn.motcua.support.Pictures;
import vn.motcua.support.Screen;

/** The panel of a dossier in a real browser: looked at, used by keyboard, on the counter's screen and zoomed to 200 %. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierPanelWalkTest {

  private static final double PATIENCE_MILLIS = 120_000;
  private static final String PANEL = ".mc-dossier";
  private static final String VIEWER = "dialog.mc-viewer";

  @Autowired
  private Centre centre;
  @Autowired
  private OfficerImport officers;
  @LocalServerPort
  private int port;
  private Chromium chromium;
  private BrowserContext context;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    officers.runKeepingPasswords("id,name,agency,roles,password\nthuly2.100,Mạc Văn Cộng,H99.100,thu-ly,SaoMai-2026!");
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void morning() {
    centre.at("2026-10-12T09:10");
  }

  @AfterEach
  void leave() {
    if (context != null) {
      context.close();
    }
    ClockUtil.reset();
  }

  /** A certified copy with its scan, on the desk of the handling officers. */
  private String handled() throws IOException {
    String code = centre.receive("tiepnhan.100", Copies.known());
    new Door(port).upload("tiepnhan.100", "/api/dossiers/" + code + "/papers/1/file", "bang.pdf", scan());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private static byte[] scan() throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int number = 1; number <= 2; number++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 28);
          content.newLineAtOffset(90, 700);
          content.showText("BANG TOT NGHIEP - " + number);
          content.endText();
        }
      }
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private Page logIn(String officer, Screen screen) {
    context = chromium.browser().newContext(screen.options().setTimezoneId("Asia/Ho_Chi_Minh"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    LayoutShifts.watch(context);
    Page page = context.newPage();
    page.navigate(root());
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Việc của nhóm tôi").first()).isAttached();
    return page;
  }

  private String root() {
    return "http://localhost:" + port + "/camunda/app/tasklist/default/";
  }

  /** The tab Hồ sơ of a dossier's task. */
  private Locator tab(Page page, String code, String task) {
    page.navigate(root() + "#/?task=" + centre.task(code, task).getId() + "&detailsTab=mot-cua-dossier");
    Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hồ sơ").setExact(true));
    assertThat(link).isVisible();
    link.click();
    Locator panel = page.locator(PANEL);
    assertThat(panel.getByText(code).first()).isVisible();
    assertThat(panel.locator("nav.mc-contents")).isVisible();
    return panel;
  }

  /** The panel of a dossier that the officer looks for. */
  private static Locator found(Page page, String code) {
    Locator answer = DossierSearch.find(page, code);
    LayoutShifts.forget(page);
    return DossierSearch.open(page, answer);
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static void press(Page page, String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  @Test
  void a_handling_officer_looks_notes_and_asks_for_more_without_a_mouse() throws IOException {
    String code = handled();
    Page page = logIn("thuly.100", Screen.COUNTER);
    Locator panel = tab(page, code, "Task_CertifyCopy");
    assertThat(panel.locator(".mc-step-open th")).containsText("Đối chiếu bản chính, ghi lời chứng");
    assertThat(panel.locator(".mc-step-ahead th").last()).hasText("Trả kết quả");
    Pictures.take(page, "panel-1366");
    Pictures.take(panel, "panel-whole");
    Accessible.assertAccessible(page, PANEL);

    Locator view = panel.getByLabel("Xem Bằng tốt nghiệp ngay tại đây");
    view.focus();
    press(page, "Enter");
    Locator viewer = page.locator(VIEWER);
    assertThat(viewer.getByText("Trang 1/2")).isVisible();
    isDrawn(page, viewer);
    Pictures.take(page, "panel-viewer");
    Accessible.assertAccessible(page, VIEWER);
    press(page, "ArrowRight");
    assertThat(viewer.getByText("Trang 2/2")).isVisible();
    isDrawn(page, viewer);
    viewer.getByText("Giấy tiếp nhận").first().focus();
    press(page, "Enter");
    assertThat(viewer.getByText("Trang 1/1")).isVisible();
    isDrawn(page, viewer);
    Pictures.take(page, "panel-viewer-letter");
    press(page, "Escape");
    assertThat(viewer).hasCount(0);
    assertThat(view).isFocused();

    panel.getByLabel("Thêm ghi chú").focus();
    page.keyboard().type("Bản chính hơi mờ ở trang 2");
    press(page, "Tab", "Enter");
    assertThat(panel.getByText("Đã lưu ghi chú.")).isVisible();
    assertThat(panel.locator(".mc-notes li")).containsText("Bản chính hơi mờ ở trang 2");

    Locator ask = button(panel, "Yêu cầu bổ sung");
    ask.focus();
    press(page, "Enter");
    assertThat(button(panel, "Sang bước soạn yêu cầu")).isFocused();
    Pictures.take(page, "panel-act");
    Accessible.assertAccessible(page, PANEL);
    press(page, "Escape");
    assertThat(panel.locator(".mc-act")).hasCount(0);
    assertThat(ask).isFocused();
    press(page, "Enter", "Enter");
    assertThat(panel.getByText("Đã sang bước soạn yêu cầu bổ sung.")).isVisible();
    assertThat(centre.openTasks(code)).containsExactly("Task_DraftRequest");
    assertThat(page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)").toString())
        .doesNotContain("Đỗ Ngọc Nhân", "hơi mờ");
  }

  private static void isDrawn(Page page, Locator viewer) {
    assertThat(viewer.locator("img")).isVisible();
    page.waitForFunction("() => document.querySelector('dialog.mc-viewer img').naturalWidth > 0");
  }

  @Test
  void a_leader_gives_the_work_to_another_and_the_panel_stands_still_while_it_loads() throws IOException {
    String code = handled();
    Page page = logIn("lanhdao.100", Screen.COUNTER);
    Locator panel = found(page, code);
    assertThat(page.evaluate("motcuaShifts.filter(each => !each.answer && /mc-|dialog/.test(each.text)).map(each => each.text)"))
        .as("what of ours moved by itself").isEqualTo(List.of());
    button(panel, "Đổi người xử lý").click();
    panel.getByLabel("Giao cho").selectOption("thuly2.100");
    panel.locator(".mc-act").getByLabel("Lý do").fill("Chia bớt việc");
    Pictures.take(page, "panel-reassign");
    Accessible.assertAccessible(page, "dialog .mc-dossier");
    button(panel, "Giao việc").click();
    assertThat(panel.getByText("Đã giao việc “Đối chiếu bản chính, ghi lời chứng” cho Mạc Văn Cộng.")).isVisible();
    assertThat(panel.locator(".mc-step-open")).containsText("Mạc Văn Cộng");
    assertThat(centre.task(code, "Task_CertifyCopy").getAssignee()).isEqualTo("thuly2.100");
  }

  @Test
  void zoomed_to_200_percent_nothing_is_cut_off_and_an_opinion_can_be_asked_for() throws IOException {
    String code = centre.receive("xay-dung-giay-phep-nha-o", "tiepnhan.100", Applications.buildingPermit());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    centre.complete("lanhdao.100", code, "Task_PlanAppraisal",
        Map.of("appraiser", "Nguyễn Quốc Khánh", "consultedFunction", "none"));
    Page page = logIn("thuly.100", Screen.COUNTER_ZOOMED);
    Locator panel = found(page, code);
    Pictures.take(page, "panel-zoomed");
    Pictures.take(panel, "panel-zoomed-whole");
    Accessible.assertAccessible(page, "dialog .mc-dossier");
    assertThat((Boolean) panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth"))
        .as("nothing beside the screen").isTrue();
    button(panel, "Lấy ý kiến").click();
    Pictures.take(page, "panel-zoomed-act");
    panel.getByLabel("Cơ quan được hỏi").selectOption("quy-hoach");
    panel.getByLabel("Nội dung cần ý kiến").fill("Số tầng có phù hợp quy hoạch phân khu không");
    button(panel, "Gửi lấy ý kiến").click();
    assertThat(panel.getByText("Đã gửi lấy ý kiến.")).isVisible();
    assertThat(centre.openTasks(code)).contains("Task_GiveOpinion");
    button(panel, "Trao đổi").click();
    Pictures.take(page, "panel-zoomed-talk");
    panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Xem Giấy tiếp nhận")).first().click();
    isDrawn(page, page.locator(VIEWER));
    Pictures.take(page, "panel-zoomed-viewer");
    Accessible.assertAccessible(page, VIEWER);
  }
}
