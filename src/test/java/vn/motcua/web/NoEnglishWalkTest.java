package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;

/**
 * Goes to every page that an officer or a supervisor can reach, opens its tabs, and reads what stands there: texts, hints and what
 * screen readers say. No word of Camunda's English may be among it, but for those of {@code english-allowed.txt}.
 */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoEnglishWalkTest {

  private static final double PATIENCE_MILLIS = 60_000;
  private static final String TABS = ".nav-tabs > li > a, .nav-tabs > li:not(.active) a";
  /** All that is visible, one text a line; what officers and designers typed is no text of ours. */
  private static final String READ = """
      () => {
        const seen = [];
        const hidden = node => !node.checkVisibility || !node.checkVisibility({visibilityProperty: true});
        const walk = node => {
          if (node.nodeType === 3) { const text = node.data.trim(); if (text) { seen.push(text); } return; }
          if (node.nodeType !== 1 || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'CODE', 'PRE'].includes(node.tagName) || hidden(node)) { return; }
          if (node.classList && (node.classList.contains('djs-container') || node.classList.contains('bjs-powered-by')
              || node.classList.contains('fjs-powered-by'))) { return; }
          for (const name of ['placeholder', 'title', 'aria-label', 'alt']) {
            const value = node.getAttribute(name); if (value) { seen.push(value); }
          }
          if (node.tagName === 'INPUT' && ['button', 'submit'].includes(node.type)) { seen.push(node.value); }
          node.childNodes.forEach(walk);
        };
        walk(document.body);
        seen.push(document.title);
        return seen;
      }""";

  @Autowired
  private Centre centre;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private RuntimeService runtime;
  @LocalServerPort
  private int port;
  private final Set<String> found = new TreeSet<>();
  private EnglishWords english;
  private Chromium chromium;
  private String open;
  private String late;

  @BeforeAll
  void prepare() throws IOException {
    english = new EnglishWords();
    chromium = Chromium.launch();
    centre.at("2026-10-12T09:10");
    late = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", late, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", late, "Task_CollectFee", Map.of("cashReceived", true));
    centre.walkTo("2026-10-13T09:00");
    open = centre.receive("tiepnhan.100", Copies.mismatched());
  }

  @BeforeEach
  void nothingSeenYet() {
    found.clear();
  }

  @AfterAll
  void close() {
    ClockUtil.reset();
    if (chromium != null) {
      chromium.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiepnhan.100", "thuly.100", "lanhdao.100", "kiemsoat"})
  void the_desk_of_an_officer_has_no_english(String officer) {
    Page page = loggedIn("tasklist", officer);
    for (String address : List.of("#/", "#/tiep-nhan", "#/nhieu-ho-so")) {
      visit(page, "tasklist", address);
    }
    page.navigate(address("tasklist", "#/"));
    settle(page);
    Locator tasks = page.locator(".mc-card a, .tasks-list .task a");
    if (tasks.count() > 0) {
      tasks.first().click();
      settle(page);
      tabs(page, officer + " tasklist task");
    }
    Locator start = page.locator(".start-process-action a");
    if (start.count() > 0) {
      start.first().click();
      settle(page);
      read(page, officer + " tasklist start dialog");
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kiemsoat", "giamsat", "lanhdao.100"})
  void the_desk_of_a_supervisor_has_no_english(String supervisor) {
    Page page = loggedIn("cockpit", supervisor);
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(Centre.CERTIFIED_COPY).latestVersion()
        .singleResult().getId();
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(late).rootProcessInstances().singleResult()
        .getId();
    for (String address : List.of("#/dashboard", "#/processes", "#/tasks", "#/decisions", "#/batch", "#/repository",
        "#/process-definition/" + definition + "/runtime", "#/process-instance/" + instance + "/runtime", "#/ho-so/" + open,
        "#/sua-chua")) {
      visit(page, "cockpit", address);
    }
    assertThat(found).isEmpty();
  }

  @Test
  void the_pages_before_and_beside_the_desks_have_no_english() {
    Page page = loggedIn("welcome", "tiepnhan.100");
    visit(page, "welcome", "#/welcome");
    for (String path : List.of("/mat-khau", "/quy-trinh-dang-chay", "/thu-tuc", "/thu-tuc/2.000815", "/tra-cuu")) {
      page.navigate("http://localhost:" + port + path);
      settle(page);
      read(page, path);
    }
    Page nobody = page(chromium.browser());
    for (String application : List.of("tasklist", "cockpit")) {
      nobody.navigate(address(application, "#/"));
      nobody.locator("input[type=password]").first().waitFor();
      read(nobody, application + " log-in");
    }
    assertThat(found).isEmpty();
  }

  private void visit(Page page, String application, String hash) {
    page.navigate(address(application, hash));
    settle(page);
    tabs(page, application + " " + hash.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27,}", "…"));
  }

  private void tabs(Page page, String where) {
    read(page, where);
    int tabs = page.locator(TABS).count();
    for (int number = 0; number < tabs; number++) {
      ElementHandle tab = page.locator(TABS).nth(number).elementHandle();
      String name = tab.innerText();
      try {
        tab.click(new ElementHandle.ClickOptions().setTimeout(5_000));
      } catch (PlaywrightException covered) {
        continue;
      }
      settle(page);
      read(page, where + " [" + name.strip() + "]");
    }
  }

  @SuppressWarnings("unchecked")
  private void read(Page page, String where) {
    for (String text : (List<String>) page.evaluate(READ)) {
      Set<String> words = english.in(text);
      if (!words.isEmpty()) {
        found.add(where + ": \"" + (text.length() > 120 ? text.substring(0, 120) + "…" : text) + "\" " + words);
      }
    }
  }

  /** Until what stands on the page has not changed for a second: Tasklist never stops asking for its lists. */
  private static void settle(Page page) {
    page.waitForFunction("""
        () => {
          const now = location.href + document.body.innerText.length;
          window.mcStill = now === window.mcSeen ? (window.mcStill || 0) + 1 : 0;
          window.mcSeen = now;
          return window.mcStill > 5;
        }""", null, new Page.WaitForFunctionOptions().setPollingInterval(200));
  }

  private Page loggedIn(String application, String officer) {
    Page page = page(chromium.browser());
    page.navigate(address(application, "#/"));
    page.locator("input[type=text]").first().fill(officer);
    page.locator("input[type=password]").first().fill("SaoMai-2026!");
    page.locator("button[type=submit]").first().click();
    page.getByPlaceholder("Mật khẩu").first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    settle(page);
    return page;
  }

  private static Page page(Browser browser) {
    Page page = browser.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768).setLocale("en-US")).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    return page;
  }

  private String address(String application, String hash) {
    return "http://localhost:" + port + "/camunda/app/" + application + "/default/" + hash;
  }
}
