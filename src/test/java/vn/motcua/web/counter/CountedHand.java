package vn.motcua.web.counter;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;

/**
 * An officer's hand, which counts what it does: a click, a key pressed for itself, a field filled in (with what it takes to
 * reach it), a code read by the scanner, each is one interaction.
 */
final class CountedHand {

  private static final int MOST_ROUNDS = 10;

  private final Page page;
  private int interactions;

  CountedHand(Page page) {
    this.page = page;
  }

  int interactions() {
    return interactions;
  }

  void click(Locator what) {
    interactions++;
    what.click();
  }

  void press(String key) {
    interactions++;
    page.keyboard().press(key);
  }

  void fill(Locator field, String text) {
    interactions++;
    type(field, text);
  }

  /**
   * On a slow machine a form that has just appeared loses what is typed at once; it is typed again and was one field all the
   * same.
   */
  void fillForm(Map<Locator, String> values) {
    interactions += values.size();
    for (int round = 0; round < MOST_ROUNDS && !holds(values); round++) {
      values.forEach((field, text) -> {
        if (!field.inputValue().equals(text)) {
          type(field, text);
        }
      });
    }
    values.forEach((field, text) -> PlaywrightAssertions.assertThat(field).hasValue(text));
  }

  private static boolean holds(Map<Locator, String> values) {
    return values.entrySet().stream().allMatch(value -> value.getKey().inputValue().equals(value.getValue()));
  }

  /** By keyboard: the calendar of a date field that Tab came through may cover this one. */
  private static void type(Locator field, String text) {
    field.focus();
    field.press("Control+a");
    field.pressSequentially(text);
    field.press("Tab");
  }

  /** The scanner types into whatever has the focus, and Enter at the end. */
  void scan(String code) {
    interactions++;
    page.keyboard().type(code);
    page.keyboard().press("Enter");
  }
}
