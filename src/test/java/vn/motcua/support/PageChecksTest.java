package vn.motcua.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the checks of pages find, and what they let pass: pages of one line, in the real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageChecksTest {

  private static final String PUSHED = "<div id=ground style='height:10px'></div><p id=pushed>Hồ sơ</p>";
  private static final String PUSH = "document.getElementById('ground').style.height = '200px'";

  private Chromium chromium;
  private BrowserContext context;
  private Page page;

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

  @BeforeEach
  void open() {
    context = chromium.browser().newContext(Screen.COUNTER.options());
    LayoutShifts.watch(context);
    page = context.newPage();
  }

  @AfterEach
  void leave() {
    context.close();
  }

  @Test
  void a_named_button_and_dark_text_on_white_pass() {
    show("<div id=ours><button>Nhận việc</button><p style='color:#333'>Hồ sơ</p></div>");
    Accessible.assertAccessible(page, "#ours");
  }

  @Test
  void a_button_without_a_name_text_as_pale_as_its_ground_and_a_target_too_small_do_not() {
    show("<div id=ours><button></button></div>");
    isRefused("button-name");
    show("<div id=ours><p style='color:#999'>Hồ sơ</p></div>");
    isRefused("color-contrast");
    show("<div id=ours><button style='width:12px;height:12px;padding:0;font-size:5px'>a</button>"
        + "<button style='width:12px;height:12px;padding:0;font-size:5px'>b</button></div>");
    isRefused("target-size");
  }

  @Test
  void what_is_not_ours_is_not_judged_and_what_is_not_there_does_not_pass() {
    show("<button></button><div id=ours>Hồ sơ</div>");
    Accessible.assertAccessible(page, "#ours");
    assertThatThrownBy(() -> Accessible.assertAccessible(page, "#gone")).hasMessageContaining("#gone on the page");
  }

  @Test
  void a_page_that_stands_still_has_no_shift_and_one_that_is_pushed_down_has() {
    show(PUSHED);
    LayoutShifts.assertNone(page);
    page.evaluate(PUSH);
    assertThatThrownBy(() -> LayoutShifts.assertNone(page)).hasMessageContaining("p#pushed");
    LayoutShifts.forget(page);
    LayoutShifts.assertNone(page);
  }

  @Test
  void what_moves_at_once_after_a_click_counts_only_when_asked_for() {
    show("<button>Mở</button>" + PUSHED);
    page.evaluate("() => document.querySelector('button').addEventListener('click', () => " + PUSH + ")");
    page.locator("button").click();
    LayoutShifts.assertNone(page);
    assertThatThrownBy(() -> LayoutShifts.assertNoneAtAll(page)).hasMessageContaining("p#pushed");
  }

  @Test
  void zoomed_to_200_percent_a_counter_screen_shows_683_pixels_across() {
    Screen.COUNTER_ZOOMED.of(page);
    assertThat(page.evaluate("innerWidth")).isEqualTo(683);
  }

  /** A page of its own address: the script that watches comes with a navigation. */
  private void show(String body) {
    page.navigate("data:text/html;charset=utf-8,<!doctype html><html lang=vi><title>t</title><body>"
        + body.replace("%", "%25").replace("#", "%23"));
    page.waitForFunction("() => performance.getEntriesByName('first-paint').length > 0");
  }

  private void isRefused(String rule) {
    assertThatThrownBy(() -> Accessible.assertAccessible(page, "#ours")).hasMessageContaining(rule);
  }
}
