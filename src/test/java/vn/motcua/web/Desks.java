package vn.motcua.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import vn.motcua.support.Centre;
import vn.motcua.support.Chromium;
import vn.motcua.support.DossierSearch;
import vn.motcua.support.Pictures;

/** Tasklist on the desks of several officers in one Chromium, each logged in for itself, worked on by mouse and keyboard. */
final class Desks implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 120_000;
  private static final Locator.GetByTextOptions EXACT = new Locator.GetByTextOptions().setExact(true);

  private final Chromium chromium;
  private final ProcessEngine engine;
  private final Centre centre;
  private final int port;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Page> pages = new HashMap<>();

  Desks(ProcessEngine engine, Centre centre, int port) {
    this.chromium = Chromium.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.engine = engine;
    this.centre = centre;
    this.port = port;
  }

  @Override
  public void close() {
    chromium.close();
  }

  /** Somebody without a desk. */
  BrowserContext stranger() {
    return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1366, 768));
  }

  Page of(String officer) {
    return pages.computeIfAbsent(officer, this::logIn);
  }

  /** Receives a dossier through the procedure's own form; returns its code. */
  String start(String procedure, Map<String, Object> said) {
    ProcessDefinition definition = engine.getRepositoryService().createProcessDefinitionQuery()
        .processDefinitionKey(procedure).latestVersion().singleResult();
    List<String> before = codes();
    Page page = of("tiepnhan.100");
    open(page);
    page.getByText("Lập hồ sơ").first().click();
    page.locator(".modal-header input").fill(definition.getName());
    page.locator(".modal-body").getByText(definition.getName(), EXACT).click();
    JsonNode form = read(engine.getFormService().getDeployedStartForm(definition.getId()));
    assertThat(page.locator(".modal-body .fjs-form-field").first()).isVisible();
    Pictures.take(page.locator(".modal-dialog").first(), procedure + "-empty");
    new FormTypist(page).fill(form, said);
    Pictures.take(page.locator(".modal-body .fjs-form").first(), procedure);
    page.locator(".modal-footer button.btn-primary").click();
    assertThat(page.locator(".modal-body")).hasCount(0);
    List<String> after = new ArrayList<>(codes());
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.get(0);
  }

  /** Opens the dossier's task from the officer's list, claims it unless it is the officer's already, and completes its form. */
  void work(String officer, String code, String key, Map<String, Object> said) {
    Task task = centre.task(code, key);
    JsonNode form = read(engine.getFormService().getDeployedTaskForm(task.getId()));
    Page page = of(officer);
    open(page);
    page.getByText(task.getAssignee() == null ? "Việc của nhóm tôi" : "Việc của tôi").first().click();
    page.locator(".task").filter(new Locator.FilterOptions().setHasText(task.getName()))
        .filter(new Locator.FilterOptions().setHasText(code)).click();
    if (task.getAssignee() == null) {
      page.locator(".task-header, [cam-tasklist-task]").getByText("Nhận việc", EXACT).click();
    }
    Locator complete = page.locator("button").filter(new Locator.FilterOptions().setHasText("Hoàn thành"));
    assertThat(complete).isVisible();
    new FormTypist(page).fill(form, said);
    Pictures.take(page, key + "-ban-lam-viec");
    Pictures.take(page.locator(".fjs-form").first(), key);
    complete.click();
    assertThat(complete).hasCount(0);
    centre.settle();
  }

  /** The panel of a dossier, found by its code. */
  Locator dossier(String officer, String code) {
    Page page = of(officer);
    open(page);
    return DossierSearch.open(page, DossierSearch.find(page, code));
  }

  private List<String> codes() {
    return engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
        .map(ProcessInstance::getBusinessKey).distinct().toList();
  }

  private Page logIn(String officer) {
    Page page = chromium.browser().newContext(new Browser.NewContextOptions()
        .setViewportSize(1366, 768).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh")).newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    open(page);
    page.locator("input[type=text]").fill(officer);
    page.locator("input[type=password]").fill("SaoMai-2026!");
    page.locator("button[type=submit]").click();
    assertThat(page.getByText("Việc của nhóm tôi")).isVisible();
    return page;
  }

  /** Tasklist from its beginning: what other officers did meanwhile is in its list. */
  private void open(Page page) {
    page.navigate("about:blank");
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
  }

  private JsonNode read(InputStream form) {
    try (form) {
      return json.readTree(form);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
