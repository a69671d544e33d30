package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
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
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.Pictures;

/** The clock explained: to officers in the tab Hồ sơ, where two of them put a wrong line right, and to the citizen on a phone. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClockWalkTest {

  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
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
  void a_wrong_line_is_proposed_by_one_approved_by_another_and_the_citizen_sees_both_without_names() {
    centre.at("2026-10-16T15:30");
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.walkTo("2026-10-20T08:30");
    assertThat(dossiers.get(code).late()).isTrue();

    Locator clock = find(logIn("thuly.100"), code).getByLabel("Đồng hồ thời hạn");
    assertThat(clock.getByText("Tính đến 08:30 thứ Ba ngày 20/10/2026, quá 1 giờ làm việc.")).isVisible();
    assertThat(clock.getByText("Không tính từ thứ Bảy ngày 17/10/2026 đến Chủ nhật ngày 18/10/2026: nghỉ hằng tuần.").first())
        .isVisible();
    clock.getByText("Đề nghị đính chính một dòng").click();
    clock.getByLabel("Dòng sai (TT)").fill("1");
    clock.getByLabel("Thời điểm đúng").fill("2026-10-16T15:00");
    clock.getByLabel("Lý do, căn cứ").fill("Sổ giấy ghi 15:00");
    Pictures.take(clock, "dong-ho-de-nghi");
    clock.getByText("Gửi đề nghị").click();
    assertThat(clock.getByText("chờ người thứ hai duyệt")).isVisible();

    Locator head = find(logIn("lanhdao.100"), code).getByLabel("Đồng hồ thời hạn");
    head.getByText("Duyệt", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(head.getByText("đã duyệt: lanhdao.100")).isVisible();
    assertThat(head.getByText("Hạn trả kết quả: 17:00 thứ Sáu ngày 16/10/2026.")).isVisible();
    head.getByText("Sổ cái đồng hồ").click();
    assertThat(head.locator(".mc-corrected")).hasCount(1);
    assertThat(head.getByText("đã đính chính ở dòng").first()).isVisible();
    Pictures.take(head, "dong-ho-da-dinh-chinh");

    Page phone = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(390, 844)).newPage();
    phone.navigate("http://localhost:" + port + "/tra-cuu/" + code + "?k=" + dossiers.get(code).trackingKey());
    assertThat(phone.getByText("quá 1 ngày 5 giờ làm việc").or(phone.getByText("Vì sao có ngày hẹn này")).first()).isVisible();
    phone.locator("summary").all().forEach(Locator::click);
    assertThat(phone.getByText("Đính chính sổ cái")).isVisible();
    assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth")).as("nothing sticks out").isLessThanOrEqualTo(390);
    assertThat(phone.content()).doesNotContain("thuly.100", "lanhdao.100", "Sổ giấy", "Đỗ Ngọc Nhân");
    Pictures.take(phone.locator("body"), "tra-cuu-dien-thoai");
  }

  private Page logIn(String officer) {
    Page page = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768)).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Việc của nhóm tôi")).isVisible();
    return page;
  }

  private Locator find(Page page, String code) {
    page.locator("#mc-search").fill(code);
    page.locator("#mc-search").press("Enter");
    page.locator(".mc-found-open").first().click();
    Locator dossier = page.locator(".mc-search-dialog .mc-dossier");
    assertThat(dossier.getByText(code).first()).isVisible();
    return dossier;
  }
}
