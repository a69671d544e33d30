package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;

/** Camunda's four applications in a browser that asks for English and still holds what an older version left in it. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VietnameseWalkTest {

  private static final String LEFT_BEHIND = """
      localStorage.setItem('camunda-web', JSON.stringify({
        '/camunda/app/%1$s/locales/_locales_data_vi_7.24.0': JSON.stringify({labels: {PAGE_LOGIN_SIGN_IN_ACTION: 'OLD'}}),
        other: 'kept'}))""";

  private static final String FILTER = "angular.element(document.body).injector().get('$filter')";

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

  @ParameterizedTest
  @CsvSource({"tasklist, Một Cửa – Xử lý hồ sơ", "cockpit, Một Cửa – Giám sát", "admin, Một Cửa – Quản trị",
      "welcome, Một Cửa – Trang chủ"})
  void an_application_speaks_vietnamese_at_the_first_visit_after_an_upgrade(String application, String title) {
    Page page = english();
    page.addInitScript(LEFT_BEHIND.formatted(application));
    page.navigate(address(application));
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập"))).isVisible();
    assertThat(page).hasTitle(title);
    assertThat(page.locator("html")).hasAttribute("lang", "vi");
    assertThat(page.getByPlaceholder("Mật khẩu")).isVisible();
    assertThat(page.locator(".ce-eol-banner")).isHidden();
    assertThat(page.evaluate("JSON.parse(localStorage.getItem('camunda-web')).other")).isEqualTo("kept");
  }

  @Test
  void the_dates_of_a_calendar_and_of_the_supervisors_lists_are_written_as_here() {
    Page page = english();
    page.navigate(address("cockpit"));
    assertThat(page.getByPlaceholder("Mật khẩu")).isVisible();
    assertThat(page.evaluate(FILTER + "('date')(new Date(2026, 9, 12), 'EEEE, MMMM')"))
        .isEqualTo("Thứ Hai, Tháng 10");
    assertThat(page.evaluate(FILTER + "('camDate')('2026-10-12T08:05:09')"))
        .isEqualTo("08:05:09 12/10/2026");
    assertThat(page.evaluate(FILTER + "('number')(1234567.5)")).isEqualTo("1.234.567,5");
  }

  private Page english() {
    BrowserContext context = chromium.browser().newContext(
        new Browser.NewContextOptions().setLocale("en-US").setViewportSize(1366, 768));
    return context.newPage();
  }

  private String address(String application) {
    return "http://localhost:" + port + "/camunda/app/" + application + "/default/";
  }
}
