package vn.motcua.web.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import vn.motcua.Refusal;
import vn.motcua.procedure.FormSchema;
import vn.motcua.procedure.FormValidator;
import vn.motcua.support.Chromium;

/** The committed renderer in a browser that speaks English, without a server: what officers type, and what is made of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormRendererTest {

  private static final Path TASKLIST = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/mot-cua");
  private static final String ORIGIN = "http://form.test";
  private static final String BIRTH = """
      {"type": "datetime", "subtype": "date", "id": "birth", "key": "birth", "dateLabel": "Ngày sinh"}""";
  /** Names of controls without a single letter of Vietnamese; the mark of form-js has to stay as it is. */
  private static final String ENGLISH_NAMES = """
      () => [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')]
        .flatMap(each => ['aria-label', 'placeholder', 'title', 'alt'].map(name => each.getAttribute(name)))
        .filter(name => name && !/[\\u00c0-\\u1ef9]/.test(name) && name !== 'Powered by bpmn.io')""";
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final String OPEN = """
      async ([schema, data]) => {
        const {drawForm, ServerRules} = await import('/form-renderer-v1/renderer.js');
        const {default: texts} = await import('/form-texts-vi-v1.js');
        const agencies = [{code: 'H99.100', name: 'Ủy ban nhân dân phường Sao Mai'},
          {code: 'H99.101', name: 'Ủy ban nhân dân xã Đồng Xuân'}];
        const places = [{name: 'tỉnh Mẫu', wards: ['phường Sao Mai', 'xã Đồng Xuân']}, {name: 'thành phố Hà Nội', wards: []}];
        const surroundings = {texts, types: ['application/pdf'], agencies: async () => agencies, places: async () => places,
          papers: async () => null, isAgency: code => agencies.some(agency => agency.code === code), send: async () => {},
          refuse: file => file.type === 'application/pdf' ? null : texts.file.wrongType};
        window.faults = (field, value) => new ServerRules(null, surroundings).validateField(field, value);
        window.form = await drawForm({container: document.body, schema, data, surroundings});
      }""";

  private final ObjectMapper json = new ObjectMapper();
  private final FormValidator server = new FormValidator((feel, submitted) -> false);
  private Chromium chromium;
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
    page = chromium.browser()
        .newContext(new Browser.NewContextOptions().setLocale("en-US").setTimezoneId("America/Los_Angeles")).newPage();
    page.route(ORIGIN + "/**", FormRendererTest::serve);
    page.navigate(ORIGIN + "/");
  }

  private static void serve(Route route) {
    String path = route.request().url().substring(ORIGIN.length() + 1);
    Route.FulfillOptions answer = new Route.FulfillOptions();
    if (path.endsWith(".js")) {
      try {
        byte[] script = Files.readAllBytes(TASKLIST.resolve(path));
        route.fulfill(answer.setContentType("text/javascript; charset=utf-8").setBodyBytes(script));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    } else {
      route.fulfill(answer.setContentType("text/html; charset=utf-8").setBody("<!doctype html><title>form</title>"));
    }
  }

  private void draw(String components, Map<String, Object> data) {
    page.evaluate(OPEN, List.of(read("{\"type\": \"default\", \"id\": \"form\", \"components\": [" + components + "]}"), data));
  }

  private Map<String, Object> read(String text) {
    try {
      return json.readValue(text, OBJECT);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> submitted() {
    return (Map<String, Object>) page.evaluate("() => window.form.submit().data");
  }

  @TestFactory
  Stream<DynamicTest> every_form_of_the_repository_is_drawn_and_its_controls_have_vietnamese_names() throws IOException {
    List<Path> forms;
    try (Stream<Path> files = Files.walk(Path.of("forms"))) {
      forms = files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
    }
    assertThat(forms).hasSizeGreaterThan(100);
    return forms.stream().map(form -> DynamicTest.dynamicTest(form.getFileName().toString(), () -> {
      page.evaluate("() => document.body.replaceChildren()");
      page.evaluate(OPEN, List.of(read(Files.readString(form)), Map.of()));
      assertThat(page.locator(".fjs-form-field").first()).isAttached();
      assertThat((List<?>) page.evaluate(ENGLISH_NAMES)).isEmpty();
    }));
  }

  @Test
  void a_list_of_twelve_rows_shows_and_sends_all_twelve_though_its_form_lets_it_collapse() {
    List<Map<String, Object>> rows = Stream.iterate(1, row -> row + 1).limit(12)
        .map(row -> Map.<String, Object>of("name", "Giấy " + row)).toList();
    draw("""
        {"type": "dynamiclist", "id": "papers", "path": "papers", "label": "Giấy tờ", "isRepeating": true, "allowAddRemove": true,
         "components": [{"type": "textfield", "id": "name", "key": "name", "label": "Tên giấy tờ"}]}""", Map.of("papers", rows));
    assertThat(page.getByLabel("Tên giấy tờ")).hasCount(12);
    assertThat(page.getByLabel("Tên giấy tờ").last()).isVisible();
    page.getByText("Thêm dòng").click();
    page.getByLabel("Tên giấy tờ").last().fill("Giấy 13");
    page.getByLabel("Tên giấy tờ").last().blur();
    assertThat((List<?>) submitted().get("papers")).hasSize(13);
  }

  @Test
  void a_day_is_typed_day_first_wherever_the_browser_comes_from_and_one_that_does_not_exist_is_refused() {
    draw(BIRTH, Map.of());
    Locator birth = page.getByLabel("Ngày sinh");
    birth.fill("5/9/1990");
    birth.blur();
    assertThat(birth).hasValue("05/09/1990");
    assertThat(submitted()).containsEntry("birth", "1990-09-05");
    birth.fill("29021991");
    birth.blur();
    assertThat(page.getByText("Không có ngày 29021991.")).isVisible();
    birth.fill("29021992");
    birth.blur();
    assertThat(submitted()).containsEntry("birth", "1992-02-29");
  }

  @Test
  void the_calendar_opens_by_keyboard_in_vietnamese_and_gives_the_day_that_is_chosen() {
    draw(BIRTH, Map.of("birth", "2026-10-12"));
    page.getByLabel("Ngày sinh").press("Alt+ArrowDown");
    assertThat(page.locator(".flatpickr-monthDropdown-month").first()).hasText("Tháng một");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page.getByLabel("Ngày sinh")).hasValue("13/10/2026");
    assertThat(page.getByLabel("Ngày sinh")).isFocused();
  }

  @Test
  void an_agency_is_found_without_accents_and_its_code_is_what_the_form_says() {
    draw("""
        {"type": "textfield", "id": "to", "key": "to", "label": "Cơ quan giải quyết",
         "properties": {"picker": "agency"}}""", Map.of());
    Locator to = page.getByLabel("Cơ quan giải quyết");
    to.pressSequentially("dong xu");
    to.press("ArrowDown");
    to.press("Enter");
    assertThat(to).hasValue("Ủy ban nhân dân xã Đồng Xuân (H99.101)");
    assertThat(submitted()).containsEntry("to", "H99.101");
    to.fill("h99.100");
    to.blur();
    assertThat(submitted()).containsEntry("to", "H99.100");
    to.fill("Phòng nào đó");
    to.blur();
    assertThat(page.getByText("Không có cơ quan này.")).isVisible();
  }

  @Test
  void an_address_grows_from_street_to_province_to_its_ward_and_stays_free_text() {
    draw("""
        {"type": "textfield", "id": "home", "key": "home", "label": "Nơi cư trú",
         "properties": {"picker": "address"}}""", Map.of());
    Locator home = page.getByLabel("Nơi cư trú");
    home.pressSequentially("Số 88 đường Phượng Vĩ, tinh mau");
    page.getByRole(AriaRole.OPTION).first().click();
    home.pressSequentially("sao");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    home.press("ArrowDown");
    home.press("Enter");
    assertThat(home).hasValue("Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu");
    home.fill("12 Avenue Foch, Paris");
    home.blur();
    assertThat(submitted()).containsEntry("home", "12 Avenue Foch, Paris");
  }

  @Test
  void a_start_form_keeps_a_scan_for_its_row_and_refuses_what_can_be_none() {
    draw("""
        {"type": "dynamiclist", "id": "papers", "path": "papers", "isRepeating": true, "allowAddRemove": true, "components": [
         {"type": "filepicker", "id": "scan", "key": "scan", "label": "Bản quét"}]}""", Map.of());
    page.locator("input[type=file]").setInputFiles(new FilePayload("a.exe", "application/octet-stream", new byte[] {1}));
    assertThat(page.getByText("Chỉ nhận tệp PDF, JPEG hoặc PNG.")).isVisible();
    page.locator("input[type=file]").setInputFiles(new FilePayload("bang.pdf", "application/pdf", new byte[] {1}));
    assertThat(page.getByText("bang.pdf")).isVisible();
    assertThat(page.evaluate("() => [...window.form.submit().files.values()].flat().map(file => file.name).join()"))
        .isEqualTo("bang.pdf");
  }

  @TestFactory
  Stream<DynamicTest> the_browser_stops_exactly_what_the_server_refuses() {
    Map<String, List<Object>> fields = new LinkedHashMap<>();
    fields.put("\"type\": \"textfield\"", List.of("a", "a".repeat(500), "a".repeat(501), "  ", "\u0065\u0302".repeat(500)));
    fields.put("\"type\": \"textarea\"", List.of("a".repeat(4000), "a".repeat(4001)));
    fields.put("\"type\": \"textfield\", \"validate\": {\"required\": true, \"minLength\": 3, \"maxLength\": 5}",
        List.of("", "   ", "ab", "abc", "abcde", "abcdef", " abcde "));
    fields.put("\"type\": \"textfield\", \"validate\": {\"pattern\": \"^\\\\d{12}$\"}",
        List.of("000060133971", "00006013397", "000060133971 "));
    fields.put("\"type\": \"textfield\", \"validate\": {\"validationType\": \"phone\"}",
        List.of("0912345678", "+84 912 345 678", "abc", "12345"));
    fields.put("\"type\": \"textfield\", \"validate\": {\"validationType\": \"email\"}",
        List.of("an@tinhmau.example", "an@tinhmau", "an"));
    fields.put("\"type\": \"number\", \"validate\": {\"required\": true, \"min\": 1, \"max\": 10}", List.of(0, 1, 10, 11, 1.5));
    fields.put("\"type\": \"number\", \"decimalDigits\": 2", List.of(1.25, -3, 0));
    fields.put("\"type\": \"datetime\", \"subtype\": \"date\", \"validate\": {\"required\": true}",
        List.of("2026-10-12", "12/10/2026", ""));
    fields.put("\"type\": \"checkbox\", \"validate\": {\"required\": true}", List.of(true, false));
    fields.put("\"type\": \"checklist\", \"validate\": {\"required\": true}, \"values\": [{\"value\": \"a\", \"label\": \"A\"}]",
        List.of(List.of(), List.of("a")));
    fields.put("\"type\": \"filepicker\", \"validate\": {\"required\": true}", List.of("", "bang.pdf"));
    return fields.entrySet().stream().flatMap(field -> field.getValue().stream()
        .map(value -> DynamicTest.dynamicTest(shortened(field.getKey() + " <- " + value), () -> agree(field.getKey(), value))));
  }

  private void agree(String field, Object value) {
    String component = "{\"id\": \"value\", \"key\": \"value\", \"label\": \"Mục\", " + field + "}";
    if (page.evaluate("() => typeof window.faults").equals("undefined")) {
      draw("", Map.of());
    }
    List<?> faults = (List<?>) page.evaluate("([field, value]) => window.faults(field, value)", List.of(read(component), value));
    assertThat(faults.isEmpty()).as("the browser says " + faults).isEqualTo(serverTakes(component, value));
  }

  private boolean serverTakes(String component, Object value) {
    try {
      server.validate(FormSchema.parse("form", "{\"components\": [" + component + "]}"), new HashMap<>(Map.of("value", value)));
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private static String shortened(String name) {
    return name.length() > 120 ? name.substring(0, 120) : name;
  }
}
