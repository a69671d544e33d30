package vn.motcua.supervision;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
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
import vn.motcua.support.Pictures;
import vn.motcua.support.Screen;

/** The board on Cockpit's dashboard in a real browser, as procedure control and as the head of an agency. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardWalkTest {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final String BOARD = ".mc-board";

  @Autowired
  private Centre centre;
  @Autowired
  private Counts counts;
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
  void procedure_control_sees_who_is_late_how_it_is_counted_and_what_is_owed_one_click_away() {
    String late = lateDossier();
    Page page = open("kiemsoat", Screen.COUNTER);
    assertThat(page.locator(BOARD + " .mc-board-oldest")).containsText(late);
    assertThat(page.locator(BOARD + " .mc-board-table tfoot")).containsText("Tổng cộng");
    assertThat(page.locator("#mc-board-from")).hasValue("01/10/2026");
    LayoutShifts.forget(page);
    page.getByText("Cách đếm").click();
    assertThat(page.locator(".mc-board-definitions").first()).containsText("Không tính là đúng hạn, cũng không tính là trễ");
    Accessible.assertAccessible(page, BOARD);
    Pictures.take(page.locator(BOARD), "board");
    for (String tool : new String[] {"owed", "audit", "monthly", "index"}) {
      page.locator("button[data-tool=" + tool + "]").click();
      assertThat(page.locator(".mc-board-inspection")).not().containsText("Đang tải");
      assertThat(page.locator(".mc-board-inspection .mc-failure")).hasCount(0);
      Accessible.assertAccessible(page, ".mc-board-inspection");
      Pictures.take(page.locator(BOARD), "board-" + tool);
    }
    LayoutShifts.assertNone(page);
  }

  @Test
  void the_head_of_an_agency_sees_its_numbers_only_by_officer_too_and_at_200_per_cent() {
    lateDossier();
    Page page = open("lanhdao.100", Screen.COUNTER_ZOOMED);
    assertThat(page.locator(BOARD + " .mc-board-table tbody tr")).hasCount(1);
    assertThat(page.locator("#mc-board-agency option")).hasCount(1);
    assertThat(page.locator("button[data-tool=audit]")).hasCount(0);
    page.locator("#mc-board-by").selectOption("officer");
    assertThat(page.locator("#mc-board-procedure").isDisabled()).isTrue();
    page.locator(BOARD + " button[type=submit]").click();
    assertThat(page.locator(BOARD + " .mc-board-table thead")).containsText("Cán bộ");
    Accessible.assertAccessible(page, BOARD);
    Pictures.take(page.locator(BOARD), "board-head-zoomed");
  }

  /** Received and accepted on Monday, due on Wednesday, late from then on. */
  private String lateDossier() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = new HashMap<>(Copies.known());
    form.put("caseKey", "nhieu-ban");
    String code = centre.receive("tiepnhan.100", form);
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.walkTo("2026-10-16T09:00");
    counts.forget();
    boolean more = true;
    while (more) {
      more = counts.go(500);
    }
    return code;
  }

  private Page open(String officer, Screen screen) {
    BrowserContext context = chromium.browser().newContext(screen.options());
    LayoutShifts.watch(context);
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    Locator board = page.locator(BOARD + " .mc-board-numbers[aria-busy=false]");
    assertThat(board).isVisible();
    assertThat(page.locator(BOARD + " .mc-failure")).hasCount(0);
    return page;
  }
}
