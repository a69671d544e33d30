package vn.motcua.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The search in Tasklist's header, as an officer uses it who knows a dossier's code. */
public final class DossierSearch {

  private DossierSearch() {}

  /** What opens the dossier, among what was found. On a narrow screen the search stands behind a button. */
  public static Locator find(Page page, String code) {
    Locator field = page.locator("#mc-search");
    Locator button = page.locator("button.navbar-toggle");
    // The header comes after the page; which of the two it shows is known only then.
    field.or(button).filter(new Locator.FilterOptions().setVisible(true)).waitFor();
    if (!field.isVisible()) {
      button.click();
    }
    field.fill(code);
    field.press("Enter");
    Locator found = page.locator(".mc-found-open").filter(new Locator.FilterOptions().setHasText(code));
    assertThat(found).isVisible();
    return found;
  }

  /** The panel of a dossier that was found. */
  public static Locator open(Page page, Locator found) {
    found.click();
    Locator panel = page.locator(".mc-search-dialog .mc-dossier");
    assertThat(panel.locator("nav.mc-contents")).isVisible();
    return panel;
  }
}
