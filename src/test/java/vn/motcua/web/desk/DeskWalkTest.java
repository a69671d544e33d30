package vn.motcua.web.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.motcua.support.Accessible;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.LayoutShifts;
import vn.motcua.support.Screen;

/** The lists and the search of Tasklist as an officer meets them, in a real browser. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskWalkTest {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final int MORE_THAN_A_PAGE = 17;
  private static final String OLDEST = "Phạm Thúy Huyền";

  @Autowired
  private Centre centre;
  @LocalServerPort
  private int port;
  private Chromium chromium;
  private final List<String> accepted = new ArrayList<>();
  private String oldestLate;

  /** One dossier late since Monday, one since Tuesday, and more than a page that are due later. */
  @BeforeAll
  void open() {
    chromium = Chromium.launch();
    centre.at("2026-10-12T09:10");
    oldestLate = accept(OLDEST, "000193236239", "1993-02-10", "thuong");
    centre.walkTo("2026-10-13T09:10");
    accept("Trần Thị Tuyết", "000163032761", "1963-08-06", "thuong");
    centre.walkTo("2026-10-14T09:10");
    for (int each = 0; each < MORE_THAN_A_PAGE; each++) {
      accepted.add(accept("Nguyễn Xuân Ý", "000061596929", "1961-06-14", "nhieu-ban"));
    }
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    ClockUtil.reset();
  }

  @AfterEach
  void leave() {
    chromium.browser().contexts().forEach(BrowserContext::close);
  }

  @Test
  void the_oldest_late_dossier_is_found_by_two_clicks_after_the_log_in() {
    Page page = logIn("thuly.100", Screen.COUNTER);
    list(page, "Quá hạn").click();
    Locator first = page.locator("li.task").first();
    assertThat(first).containsText(oldestLate);
    assertThat(first).containsText(OLDEST);
    assertThat(first.locator(".mc-task-time")).containsText("quá ");
    first.getByRole(AriaRole.LINK).click();
    assertThat(page.locator("[cam-tasklist-task]")).containsText("Đối chiếu bản chính, ghi lời chứng");
  }

  @Test
  void a_card_says_whose_dossier_it_is_and_how_much_working_time_is_left_and_nothing_of_it_moves() {
    Page page = logIn("thuly.100", Screen.COUNTER);
    // Tasklist's own header grows once, when it has learned the officer's name.
    assertThat(page.locator(".account").first()).containsText("Nguyễn Quốc Khánh");
    LayoutShifts.forget(page);
    list(page, "Việc của nhóm tôi").click();
    Locator card = page.locator("li.task").filter(new Locator.FilterOptions().setHasText(accepted.get(0)));
    assertThat(card).containsText("Nguyễn Xuân Ý");
    assertThat(card).containsText("Chứng thực bản sao");
    assertThat(card).containsText("còn ");
    assertThat(card).containsText("làm việc");
    assertThat(card).containsText("Chưa ai nhận");
    LayoutShifts.assertNone(page);
    LayoutShifts.forget(page);
    // Tasklist asks again every few seconds; what comes back stands where it stood.
    page.waitForResponse(answer -> answer.url().contains("/api/desk/tasks"), () -> {});
    LayoutShifts.assertNoneAtAll(page);
  }

  @Test
  void lists_search_and_what_was_found_keep_wcag_also_at_200_percent_zoom_where_nothing_is_cut_off() {
    for (Screen screen : Screen.values()) {
      Page page = logIn("lanhdao.100", screen);
      list(page, "Việc của cơ quan").click();
      assertThat(page.locator("li.task").first()).isVisible();
      Accessible.assertAccessible(page, ".mc-desk", ".mc-lists");
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
      openMenu(page);
      Accessible.assertAccessible(page, ".mc-search");
      search(page, "thuy huyen");
      assertThat(page.locator(".mc-found li")).hasCount(1);
      Accessible.assertAccessible(page, ".mc-search-dialog");
      page.context().close();
    }
  }

  @Test
  void a_list_is_walked_by_arrow_keys_over_the_end_of_a_page_and_a_dossier_found_and_left_by_keys_alone() {
    Page page = logIn("thuly.100", Screen.COUNTER);
    list(page, "Việc của nhóm tôi").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("li.task")).hasCount(15);
    page.locator("li.task a").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("li.task.active")).hasCount(1);
    for (int down = 0; down < 15; down++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator("ul.pagination li.active")).hasText("2");
    search(page, oldestLate.substring(oldestLate.indexOf('-') + 1));
    assertThat(page.locator(".mc-found-open").first()).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".mc-search-dialog .mc-dossier h3")).containsText(oldestLate);
    page.keyboard().press("Escape");
    assertThat(page.locator(".mc-search-dialog")).isHidden();
    assertThat(page.locator("#mc-search")).hasValue("");
  }

  @Test
  void a_list_is_narrowed_to_one_procedure_and_an_officer_of_another_agency_finds_nothing() {
    Page page = logIn("thuly.100", Screen.COUNTER);
    list(page, "Việc của nhóm tôi").click();
    Locator procedure = page.getByLabel("Thủ tục", new Page.GetByLabelOptions().setExact(true));
    procedure.focus();
    assertThat(procedure.locator("option").nth(1)).containsText("Chứng thực bản sao");
    procedure.selectOption(new SelectOption().setIndex(1));
    assertThat(page.locator("li.task")).hasCount(15);
    Page stranger = logIn("thuly.101", Screen.COUNTER);
    search(stranger, "thuy huyen");
    assertThat(stranger.locator(".mc-search-dialog")).containsText("Không tìm thấy hồ sơ nào");
    assertThat(stranger.content()).doesNotContain(OLDEST);
  }

  private String accept(String name, String number, String born, String caseKey) {
    Map<String, Object> form = new HashMap<>(Copies.form(name, number));
    Copies.applicant(form).put("birthDate", born);
    form.put("caseKey", caseKey);
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    return code;
  }

  private static Locator list(Page page, String name) {
    return page.locator(".mc-lists a").filter(new Locator.FilterOptions().setHasText(name));
  }

  private static void search(Page page, String words) {
    page.locator("#mc-search").fill(words);
    page.locator("#mc-search").press("Enter");
    assertThat(page.locator(".mc-search-dialog")).isVisible();
  }

  /** On a narrow screen the header's actions stand behind a button. */
  private static void openMenu(Page page) {
    if (!page.locator("#mc-search").isVisible()) {
      page.locator("button.navbar-toggle").click();
    }
  }

  private Page logIn(String officer, Screen screen) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    BrowserContext context = chromium.browser().newContext(screen.options());
    LayoutShifts.watch(context);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
    page.locator("input[type=text]").first().fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").first().click();
    assertThat(list(page, "Việc của nhóm tôi")).isVisible();
    return page;
  }
}
