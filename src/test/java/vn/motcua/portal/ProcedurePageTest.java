package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.Texts;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.document.TrackingPage;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.procedure.Deployed;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueOf;

class ProcedurePageTest {

  private static final Path PAGES = Path.of("target/procedure-pages");
  private static final Map<String, String> CODES = Map.of(
      "ho-tich-khai-sinh", "1.001193", "chung-thuc-ban-sao", "2.000815", "ho-tich-trich-luc", "2.000635", "ho-tich-ket-hon", "1.000894");

  private final Deployed deployed = new Deployed();
  private final Agencies agencies = mock(Agencies.class);
  private final TrackingPage addresses = mock(TrackingPage.class);
  private final MockMvc http = http();

  private MockMvc http() {
    Texts texts = new Texts();
    Catalogue catalogue = CatalogueOf.deployed(deployed);
    return MockMvcBuilders.standaloneSetup(new ProcedurePageController(
        catalogue, new ProcedureSheets(catalogue, agencies, new WorkingTimeWords(texts), texts), new ProcedurePages(catalogue, addresses),
        Clock.fixed(Instant.parse("2026-10-12T02:10:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")))).build();
  }

  @BeforeEach
  void theRealDiagrams() throws IOException {
    when(addresses.addressOfProcedure(anyString())).thenAnswer(call -> "https://motcua.example.vn/thu-tuc/" + call.getArgument(0));
    when(agencies.all()).thenReturn(List.of(new Agency(
        "H99.100.CA", "Công an phường Sao Mai", "H99.100", "Công an", "Sao Mai", "", "", "", List.of("cong-an"), List.of())));
    for (String folder : List.of("ho-tich/khai-sinh", "chung-thuc/ban-sao", "ho-tich/trich-luc", "ho-tich/ket-hon")) {
      try (Stream<Path> files = Files.list(Path.of("processes", folder))) {
        for (Path file : files.toList()) {
          String key = folder.replace('/', '-');
          if (file.toString().endsWith(".dmn")) {
            deployed.table("fee-" + key, Files.readAllBytes(file));
          } else {
            deployed.file(key, Files.readAllBytes(file), Map.of("procedure.code", CODES.get(key)));
          }
        }
      }
    }
  }

  private String page(String address) throws Exception {
    MockHttpServletResponse answer = http.perform(get(address)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    String html = answer.getContentAsString(StandardCharsets.UTF_8);
    Files.createDirectories(PAGES);
    Files.writeString(PAGES.resolve(address.replaceAll("[^a-z0-9.]", "-") + ".html"), html);
    return html;
  }

  /** The page stays in {@code target/procedure-pages}, to be looked at. */
  @Test
  void a_page_says_term_papers_fee_steps_law_and_shows_diagram_and_code() throws Exception {
    String page = page("/thu-tuc/1.001193");

    assertThat(page).contains("<h1>Đăng ký khai sinh</h1>", "Hộ tịch", "Cấp xã", "trong ngày", "3 ngày làm việc",
        "Giấy chứng sinh hoặc giấy tờ thay thế", "bản chính hoặc bản chứng thực hoặc bản photo", "8.000 đồng × Số bản sao trích lục",
        "Thẩm tra hồ sơ khai sinh", "Công chức thụ lý", "3 giờ làm việc", "<li>Nghị định 123/2015/NĐ-CP", "data:image/png;base64,",
        "<svg ", "từ ngày 01/07/2025", "KQ.G15.000031");
    assertThat(page).doesNotContain("<script", "{{", "null", "Xử lý hồ sơ quá hạn</strong>");
  }

  @Test
  void a_day_may_be_asked_for_and_its_fee_is_shown() throws Exception {
    assertThat(page("/thu-tuc/2.000635?ngay=2026-08-14")).doesNotContain("Chương trình 0 đồng cho công dân số");
    assertThat(page("/thu-tuc/2.000635?ngay=2026-08-15")).contains("Chương trình 0 đồng cho công dân số", "đến hết ngày 28/02/2027");
    assertThat(page("/thu-tuc/2.000635?ngay=not-a-day")).contains("Chương trình 0 đồng cho công dân số");
  }

  @Test
  void the_list_groups_by_field_and_finds_without_accents() throws Exception {
    assertThat(page("/thu-tuc")).contains("Chứng thực", "Hộ tịch", "href=\"/thu-tuc/1.001193\"", "4 thủ tục");
    assertThat(page("/thu-tuc?q=khai sinh")).contains("1.001193").doesNotContain("2.000815");
    assertThat(page("/thu-tuc?q=<script>alert(1)</script>")).contains("&lt;script&gt;", "Không có thủ tục nào")
        .doesNotContain("<script>alert");
    assertThat(page("/thu-tuc?trang=99999999999")).contains("4 thủ tục");
  }

  @Test
  void what_is_abolished_says_so_and_by_what() throws Exception {
    Map<String, String> union = Deployed.properties("1.005280", "Đăng ký liên hiệp hợp tác xã");
    union.put("procedure.validTo", "2026-10-11");
    union.put("procedure.abolishedBy", "Quyết định 428/QĐ-UBND");
    union.put("procedure.decidedBy", "cong-an");
    deployed.diagram("lien-hiep", union);

    assertThat(page("/thu-tuc/1.005280")).contains("Không nhận hồ sơ ngày 12/10/2026", "Ngày cuối nhận hồ sơ: 11/10/2026",
        "Quyết định 428/QĐ-UBND", "Công an phường Sao Mai", "Không phải nộp giấy tờ", "Không thu phí, lệ phí");
    assertThat(page("/thu-tuc")).doesNotContain("1.005280");
  }

  @Test
  void what_goes_on_between_agencies_is_not_on_the_notice_board() throws Exception {
    Map<String, String> internal = Deployed.properties("6.005714", "Đổi hiện vật khen thưởng");
    internal.put("procedure.kind", "internal");
    deployed.diagram("noi-bo", internal);

    assertThat(page("/thu-tuc")).doesNotContain("6.005714").contains("Hộ tịch</a> <span>3</span>");
    assertThat(http.perform(get("/thu-tuc/6.005714")).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(http.perform(get("/thu-tuc/9.999999")).andReturn().getResponse().getStatus()).isEqualTo(404);
    assertThat(http.perform(get("/thu-tuc/{code}", "a\0b")).andReturn().getResponse().getStatus()).isEqualTo(404);
  }
}
