package vn.motcua.web.counter;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.support.Accessible;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Chromium;
import vn.motcua.support.Copies;
import vn.motcua.support.LayoutShifts;
import vn.motcua.support.Pictures;
import vn.motcua.support.Screen;

/** The counter's own pages in a real browser, with everything an officer does counted. */
@CentreTest
@TestPropertySource(properties = "camunda.bpm.generate-unique-process-engine-name=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterPagesWalkTest {

  private static final String NAME = "Đỗ Ngọc Nhân";
  private static final String NUMBER = "000060133971";
  private static final String ADDRESS = "Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu";
  private static final String CARD = NUMBER + "||" + NAME + "|03101960|Nam|" + ADDRESS + "|01012022";
  private static final String CERTIFIED_COPY = "Chứng thực bản sao từ bản chính giấy tờ, văn bản";
  private static final int MOST_INTERACTIONS = 12;
  private static final double PATIENCE_MILLIS = 60_000;

  @Autowired
  private Centre centre;
  @LocalServerPort
  private int port;
  private Chromium chromium;
  private Page page;
  private CountedHand hand;
  private int minute = 10;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    // Each test is a visit of its own, also of the same person.
    minute++;
    centre.at("2026-10-12T09:" + minute);
    BrowserContext context = chromium.browser().newContext(Screen.COUNTER.options());
    LayoutShifts.watch(context);
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    hand = new CountedHand(page);
  }

  @AfterEach
  void leave() {
    page.context().close();
    ClockUtil.reset();
  }

  @Test
  void a_certified_copy_takes_at_most_12_interactions_from_log_in_to_the_printed_slip() throws IOException {
    logIn("tiepnhan.100");
    hand.press("F2");
    startPage();
    hand.scan(CARD);
    assertThat(page.locator(".mc-visit").getByText("Đã đọc căn cước của " + NAME)).isVisible();
    hand.click(procedure(CERTIFIED_COPY));
    assertPerson();
    Pictures.take(page, "to-khai-da-dien");
    Locator form = page.locator(".modal-body");
    hand.fillForm(Map.of(form.getByLabel("Giấy tờ cần chứng thực").first(), "Bằng tốt nghiệp",
        form.getByLabel("Số trang bản chính").first(), "3"));
    hand.click(page.locator(".modal-footer button.btn-primary"));
    acceptAndPay();
    Page slip = page.waitForPopup(() -> hand.press("F9"));
    assertThat(hand.interactions()).isLessThanOrEqualTo(MOST_INTERACTIONS);
    assertThat(page.getByText(Pattern.compile("Đã mở giấy số \\d+ để in"))).isVisible();
    assertThat(text(slip.url())).contains(NAME.toUpperCase(), "17 giờ 00 phút, ngày 12 tháng 10 năm 2026");
    Pictures.take(page, "luot-tiep-nhan");
    Accessible.assertAccessible(page, ".mc-counter");
    LayoutShifts.assertNone(page);
    forgetsThePerson();
  }

  @Test
  void without_a_scanner_the_slip_lies_there_after_at_most_12() {
    logIn("tiepnhan.100");
    hand.press("F2");
    startPage();
    hand.click(procedure(CERTIFIED_COPY));
    Locator form = page.locator(".modal-body");
    assertThat(form.getByLabel("Nơi cư trú").first()).isVisible();
    hand.fillForm(Map.of(form.getByLabel("Họ, chữ đệm và tên").first(), NAME,
        form.getByLabel("Số định danh cá nhân").first(), NUMBER, form.getByLabel("Nơi cư trú").first(), ADDRESS,
        form.getByLabel("Giấy tờ cần chứng thực").first(), "Bằng tốt nghiệp",
        form.getByLabel("Số trang bản chính").first(), "3"));
    hand.click(page.locator(".modal-footer button.btn-primary"));
    acceptAndPay();
    assertThat(hand.interactions()).isLessThanOrEqualTo(MOST_INTERACTIONS);
  }

  @Test
  void words_without_accents_find_a_procedure_and_enter_opens_its_form() {
    logIn("tiepnhan.100");
    page.keyboard().press("F2");
    startPage();
    hand.fill(search(), "chung thuc chu ky");
    assertThat(page.locator(".mc-field a")).hasCount(1);
    assertThat(procedure("Chứng thực chữ ký trong các giấy tờ, văn bản")).isVisible();
    search().press("Enter");
    assertThat(page.locator(".modal-body").getByText("Chủ hồ sơ").first()).isVisible();
  }

  @Test
  void one_visit_of_several_dossiers_fills_the_next_form_and_gets_one_slip() throws IOException {
    logIn("tiepnhan.100");
    page.keyboard().press("F2");
    startPage();
    List<String> codes = Stream.of(1, 2).map(each -> centre.receive("tiepnhan.100", Copies.known())).toList();
    page.reload();
    assertThat(page.locator(".mc-visit li")).hasCount(2);
    procedure("Chứng thực chữ ký trong các giấy tờ, văn bản").click();
    assertPerson();
    page.locator(".modal-header, .modal-footer").getByText(Pattern.compile("Close|Đóng")).first().click();
    hand.click(page.locator(".mc-visit .btn-primary"));
    assertThat(page.getByText("Đã nhận 2 hồ sơ.")).isVisible();
    centre.settle();
    assertThat(page.getByText("In chung giấy tiếp nhận của 2 hồ sơ")).isVisible();
    Pictures.take(page, "luot-hai-ho-so");
    Page slip = page.waitForPopup(() -> hand.press("F9"));
    assertThat(text(slip.url())).contains(codes.get(0), codes.get(1), "01/BPTNTKQ-G", "20.000 đồng");
    page.getByText("Người tiếp theo").click();
    assertThat(page.locator(".mc-counter").getByText(NAME)).hasCount(0);
  }

  @Test
  void the_code_of_a_slip_opens_its_dossier_and_is_not_searched_for_as_a_word() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    logIn("tiepnhan.100");
    page.keyboard().press("F2");
    startPage();
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    hand.scan("http://localhost:8080/tra-cuu/" + code.toLowerCase() + "?k=AbCdEfGhJkLmNpQr");
    assertThat(page.locator("dialog .mc-dossier").getByText(code).first()).isVisible();
    assertThat(asked).anyMatch(url -> url.contains(code)).noneMatch(url -> url.contains("q="));
  }

  @Test
  void a_head_signs_20_results_in_one_act() {
    List<String> codes = Stream.generate(this::toBeSigned).limit(20).toList();
    logIn("lanhdao.100");
    hand.click(page.getByText("Nhiều hồ sơ", new Page.GetByTextOptions().setExact(true)));
    Locator part = page.getByRole(AriaRole.REGION,
        new Page.GetByRoleOptions().setName("Ký kết quả"));
    codes.forEach(code -> assertThat(part.getByText(code)).isVisible());
    Accessible.assertAccessible(page, ".mc-counter");
    Pictures.take(page, "ky-nhieu");
    hand.click(part.locator("button").getByText("Chọn tất cả"));
    hand.click(part.getByText(Pattern.compile("Ký \\d+ kết quả")));
    assertThat(part.getByText(Pattern.compile("Đã xong \\d+ hồ sơ"))).isVisible();
    assertThat(hand.interactions()).as("log-in, page, choice and one act").isEqualTo(6);
    assertThat(codes).allSatisfy(code -> assertThat(centre.openTasks(code)).containsExactly("Task_SealAndNumber"));
  }

  @Test
  void the_pages_are_usable_at_200_percent() {
    logIn("tiepnhan.100");
    Screen.COUNTER_ZOOMED.of(page);
    page.keyboard().press("F2");
    startPage();
    Object over = page.evaluate(
        "() => { const e = document.querySelector('.mc-counter'); return e.scrollWidth - e.clientWidth; }");
    assertThat(over).as("pixels that stick out").isEqualTo(0);
    Pictures.take(page, "tiep-nhan-200");
    Accessible.assertAccessible(page, ".mc-counter");
  }

  private void logIn(String officer) {
    page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
    hand.fill(page.locator("input[type=text]"), officer);
    hand.fill(page.locator("input[type=password]"), "SaoMai-2026!");
    hand.click(page.locator("button[type=submit]"));
    assertThat(page.locator("a.mc-find-open").getByText("Nhiều hồ sơ")).isVisible();
  }

  private void startPage() {
    assertThat(page.locator(".mc-field a").first()).isVisible();
    assertThat(search()).isFocused();
  }

  private Locator search() {
    return page.getByLabel("Tìm thủ tục, hoặc quét mã");
  }

  private Locator procedure(String name) {
    return page.locator(".mc-field a").filter(new Locator.FilterOptions().setHasText(name)).first();
  }

  /** The form holds what the card, or the dossier before, said. */
  private void assertPerson() {
    Locator form = page.locator(".modal-body[aria-busy=false]");
    assertThat(form.getByLabel("Họ, chữ đệm và tên").first()).hasValue(NAME);
    assertThat(form.getByLabel("Số định danh cá nhân").first()).hasValue(NUMBER);
    assertThat(form.getByLabel("Nơi cư trú").first()).hasValue(ADDRESS);
    assertThat(form.getByLabel("Giới tính").first().locator("option:checked")).hasText("Nam");
  }

  private void acceptAndPay() {
    Locator accept = page.locator(".mc-visit").getByText(Pattern.compile("Nhận 1 hồ sơ, đã thu đủ [0-9.]+ đ tiền mặt"));
    assertThat(page.locator(".modal-body")).hasCount(0);
    assertThat(accept).isFocused();
    // What Tasklist itself moves before that, its header and its dialog, is not ours.
    LayoutShifts.forget(page);
    hand.click(accept);
    assertThat(page.getByText("Đã nhận 1 hồ sơ.")).isVisible();
    centre.settle();
    assertThat(page.locator(".mc-visit").getByText("In giấy tiếp nhận")).isVisible();
  }

  private String toBeSigned() {
    String code = centre.receive("tiepnhan.100", Copies.known());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    return code;
  }

  private String text(String url) throws IOException {
    APIResponse answer = page.request().get(url);
    assertThat(answer.status()).isEqualTo(200);
    try (PDDocument pdf = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private void forgetsThePerson() {
    String stored = String.valueOf(page.evaluate("() => JSON.stringify([{...localStorage}, {...sessionStorage}])"));
    assertThat(List.of(NAME, NUMBER, ADDRESS)).allSatisfy(secret -> assertThat(stored).doesNotContain(secret));
  }
}
