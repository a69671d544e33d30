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

  /** A page as it comes out of the printer, with the sizes of paper that it asks for. */
  public static byte[] print(Page page, String name) {
    return page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true).setPath(FOLDER.resolve(name + ".pdf")));
  }

  private static Path file(String name) {
    return FOLDER.resolve(name + ".png");
  }
}
