package vn.motcua.support;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's own Chromium. Without it a test is skipped and says how to get it; CI sets a property under which it fails. */
public final class Chromium implements AutoCloseable {

  private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> FLAGS = List.of(
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync");
  private static final String MISSING = "No Chromium on this machine: apt-get install chromium";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  public static Chromium launch() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && Boolean.getBoolean("motcua.browser.required")) {
      throw new AssertionError(MISSING);
    }
    assumeTrue(executable.isPresent(), MISSING);
    Playwright playwright = Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(playwright, playwright.chromium().launch(
        new BrowserType.LaunchOptions().setExecutablePath(executable.get()).setHeadless(true).setArgs(FLAGS)));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(":")).flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable).findFirst();
  }
}
