package vn.motcua.web.repair;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.support.Accessible.assertAccessible;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
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
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Pictures;

/** Repairs as procedure control and a head meet them in Cockpit. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairWalkTest {

  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private ManagementService management;
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

  private Page cockpit(String officer) {
    Page page = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768)).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(menu(page)).isVisible();
    return page;
  }

  private static Locator menu(Page page) {
    return page.locator("a[href='#/sua-chua']").first();
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private String atTheHandlingOfficer() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  /** The dossier's repairs, found by its code without touching the mouse. */
  private Locator found(Page page, String code) {
    menu(page).focus();
    page.keyboard().press("Enter");
    Locator field = page.getByLabel("Mã hồ sơ");
    field.fill(code);
    field.press("Enter");
    Locator repair = page.locator(".mc-repair .mc-repair");
    assertThat(repair.getByText("Hồ sơ " + code)).isVisible();
    return repair;
  }

  @Test
  void control_proposes_another_step_and_the_head_approves_it_in_cockpit() {
    String code = atTheHandlingOfficer();
    Page page = cockpit("kiemsoat");
    Locator repair = found(page, code);
    assertThat(repair).not().containsText("null");
    Pictures.take(page, "sua-chua-ho-so");
    button(repair, "Chuyển bước").first().press("Enter");
    Locator form = repair.locator("form");
    form.locator("select").selectOption("Task_SignCertificate");
    form.getByLabel("Lý do").fill("Lời chứng đã được ghi trên giấy trong giờ mất điện");
    button(form, "Xem trước").press("Enter");
    assertThat(form.getByText("Sửa được")).isVisible();
    Pictures.take(page, "sua-chua-xem-truoc");
    assertAccessible(page, ".mc-repair-page");
    button(form, "Gửi duyệt").press("Enter");
    assertThat(repair.getByText("chờ người thứ hai duyệt").first()).isVisible();
    assertThat(centre.openTasks(code)).containsExactly("Task_CertifyCopy");

    Page head = cockpit("lanhdao.100");
    menu(head).click();
    Locator waiting = head.locator("tr", new Page.LocatorOptions().setHasText(code)).filter(
        new Locator.FilterOptions().setHasText("Chờ duyệt"));
    assertThat(waiting).isVisible();
    Pictures.take(head, "sua-chua-danh-sach");
    assertAccessible(head, ".mc-repair-page");
    button(waiting, "Duyệt").click();
    assertThat(waiting).isHidden();
    assertThat(centre.openTasks(code)).containsExactly("Task_SignCertificate");
  }

  @Test
  void control_sees_which_timer_stands_elsewhere_and_sets_it_right() {
    String code = atTheHandlingOfficer();
    String job = management.createJobQuery().processInstanceId(dossiers.get(code).instanceId()).activityId("Timer_Overdue")
        .singleResult().getId();
    management.setJobDuedate(job, Date.from(Centre.instant("2026-11-20T08:00")));
    Page page = cockpit("kiemsoat");
    Locator repair = found(page, code);
    assertThat(repair.getByText("Lệch")).isVisible();
    button(repair, "Chỉnh mốc thời hạn").click();
    repair.getByLabel("Lý do").fill("Sửa nhầm trong Cockpit");
    button(repair, "Thực hiện").click();
    assertThat(repair.getByText("quá hạn: 08:00 20/11/2026").first()).isVisible();
    assertThat(repair.getByText("Lệch")).isHidden();
    Pictures.take(page, "sua-chua-moc");
  }

  @Test
  void a_designer_tries_a_migration_out_where_repairs_stand_and_reads_no_dossier_there() {
    Page page = cockpit("thietke");
    menu(page).click();
    assertThat(page.getByText("Chuyển hồ sơ đang chạy sang phiên bản khác")).isVisible();
    page.locator(".mc-repair select").selectOption(Centre.CERTIFIED_COPY);
    button(page.locator(".mc-repair"), "Chạy thử").click();
    assertThat(page.getByText("Chạy thử, chưa thay đổi gì")).isVisible();
    Pictures.take(page, "sua-chua-phien-ban");
    assertAccessible(page, ".mc-repair-page");
    page.getByLabel("Mã hồ sơ").fill(atTheHandlingOfficer());
    page.getByLabel("Mã hồ sơ").press("Enter");
    assertThat(page.getByText("Bạn không được sửa chữa hồ sơ")).isVisible();
  }
}
