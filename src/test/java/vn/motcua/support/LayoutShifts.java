package vn.motcua.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Whether anything on a page moved by itself, as the browser counts it (layout-shift entries). What moves within half a second
 * of a click or key is the answer to it and does not count, unless asked for.
 */
public final class LayoutShifts {

  private static final String WATCH = """
      window.motcuaShifts = [];
      const name = node => node && node.nodeType === 1
        ? node.tagName.toLowerCase() + (node.id ? '#' + node.id : '') + [...node.classList].map(each => '.' + each).join('')
        : String(node && node.nodeName);
      new PerformanceObserver(list => list.getEntries().forEach(entry => window.motcuaShifts.push({
        answer: entry.hadRecentInput,
        text: entry.value.toFixed(4) + ': ' + entry.sources.map(source => name(source.node)
          + ' from ' + [source.previousRect.x, source.previousRect.y].map(Math.round)
          + ' to ' + [source.currentRect.x, source.currentRect.y].map(Math.round)).join('; ')
      }))).observe({type: 'layout-shift', buffered: true});
      """;

  private LayoutShifts() {}

  /** From now on, in every page that the context opens. */
  public static void watch(BrowserContext context) {
    context.addInitScript("if (window === window.top) {" + WATCH + "}");
  }

  /** Forgets what has moved so far. */
  public static void forget(Page page) {
    settle(page);
    page.evaluate("() => { window.motcuaShifts = []; }");
  }

  /** Fails naming what moved by itself since the page was opened, or since {@link #forget}. */
  public static void assertNone(Page page) {
    assertThat(shifts(page, false)).as("what moved by itself").isEmpty();
  }

  /** The same, and what moved at once after a click or key: for what must stay where it is then too. */
  public static void assertNoneAtAll(Page page) {
    assertThat(shifts(page, true)).as("what moved").isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static List<String> shifts(Page page, boolean answersToo) {
    settle(page);
    return (List<String>) page.evaluate(
        "answersToo => window.motcuaShifts.filter(each => answersToo || !each.answer).map(each => each.text)", answersToo);
  }

  /** The browser tells of a shift with the next frame. */
  private static void settle(Page page) {
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
  }
}
