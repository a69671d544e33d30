package vn.motcua.support;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** What the browser showed in the walks, for people to look at after the build: {@code target/pictures}. */
public final class Pictures {

  private static final Path FOLDER = Path.of("target", "pictures");

  private Pictures() {}

  /** What stands on the screen. */
  public static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
  }

  /** One part of a page, whole, wherever it stands. */
  public static void take(Locator part, String name) {
    part.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".png");
  }
}
