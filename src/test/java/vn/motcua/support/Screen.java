package vn.motcua.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;

/** The two screens that everything of ours must be usable on. */
public enum Screen {

  /** What stands on counters. */
  COUNTER(1366, 768, 1),
  /** The same, with the browser's zoom at 200 %: half as many of the page's own pixels. */
  COUNTER_ZOOMED(683, 384, 2);

  private final int width;
  private final int height;
  private final double scale;

  Screen(int width, int height, double scale) {
    this.width = width;
    this.height = height;
    this.scale = scale;
  }

  public Browser.NewContextOptions options() {
    return new Browser.NewContextOptions().setViewportSize(width, height).setDeviceScaleFactor(scale).setLocale("vi-VN");
  }

  /** Makes an open page as large as this screen, as a zoom key does; drawn at the scale it was opened with. */
  public void of(Page page) {
    page.setViewportSize(width, height);
  }
}
