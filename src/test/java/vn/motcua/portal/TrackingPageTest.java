package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.ClockAccount;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierClocks;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

class TrackingPageTest {

  private static final String CODE = "H99.100-261012-0007";
  private static final String KEY = "k9Qm2Zt7Xw4Lr8Vb";

  private final Dossiers dossiers = mock(Dossiers.class);
  private final Agencies agencies = mock(Agencies.class);
  private final DossierClocks clocks = mock(DossierClocks.class);
  private final Dossier dossier = mock(Dossier.class);
  private final OnlineFee fees = mock(OnlineFee.class);
  private final MockMvc http = MockMvcBuilders.standaloneSetup(new TrackingController(
      dossiers, new TrackingPages(agencies, clocks, fees, new Texts()), fees, new Texts())).build();

  @BeforeEach
  void aDossier() {
    when(fees.owed(dossier)).thenReturn(Optional.empty());
    when(dossier.code()).thenReturn(CODE);
    when(dossier.procedureName()).thenReturn("Chứng thực <bản sao>");
    when(dossier.status()).thenReturn(DossierStatus.IN_PROCESS);
    when(dossier.receivingAgency()).thenReturn("H99.100");
    when(dossier.competentAgency()).thenReturn("H99.01");
    when(dossier.receivedAt()).thenReturn(Instant.parse("2026-10-12T02:10:00Z"));
    when(dossier.dueCurrent()).thenReturn(Instant.parse("2026-10-12T10:00:00Z"));
    when(dossier.trackingKey()).thenReturn(KEY);
    OffsetDateTime due = OffsetDateTime.parse("2026-10-12T17:00:00+07:00");
    when(clocks.forCitizens(dossier)).thenReturn(new ClockAccount(due, due, due, true, false, false, 20L, null,
        "còn 20 phút làm việc", List.of("Hồ sơ nộp trực tiếp."), List.of(), List.of(), List.of(new ClockAccount.Line(1,
            FactKind.CORRECTED, "Đính chính sổ cái", due, null, null, "Công chức của UBND phường Mẫu", null,
            "Công chức của UBND tỉnh Mẫu", null, null, "Điều 16", null, null, null, false, Map.of())), List.of(), false, false));
    when(dossiers.find(anyString())).thenReturn(Optional.empty());
    when(dossiers.find(CODE)).thenReturn(Optional.of(dossier));
    when(agencies.find("H99.100")).thenReturn(Optional.of(
        new Agency("H99.100", "UBND phường Mẫu", "H99", "Một cửa", "Phường Mẫu", "", "0200 000 100", null)));
    when(agencies.find("H99.01")).thenReturn(Optional.empty());
  }

  @Test
  void the_key_on_the_slip_opens_the_page_and_no_cache_or_robot_keeps_it() throws Exception {
    MockHttpServletResponse page = http.perform(get("/tra-cuu/" + CODE).queryParam("k", KEY))
        .andExpect(header().string("Cache-Control", "no-store"))
        .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
        .andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8)).contains(CODE, "Chứng thực &lt;bản sao&gt;", "Đang xử lý",
        "09:10, 12/10/2026", "17:00, 12/10/2026", "UBND phường Mẫu", "0200 000 100",
        "còn 20 phút làm việc", "Hồ sơ nộp trực tiếp.", "Đính chính sổ cái", "người thứ hai phê duyệt: Công chức của UBND tỉnh Mẫu",
        "Căn cứ: Điều 16").doesNotContain(KEY, "dự kiến");
  }

  @Test
  void a_wrong_a_missing_and_an_unknown_key_or_code_look_the_same() throws Exception {
    String wrong = refused("/tra-cuu/" + CODE + "?k=k9Qm2Zt7Xw4Lr8VB");
    assertThat(refused("/tra-cuu/" + CODE)).isEqualTo(wrong);
    assertThat(refused("/tra-cuu/" + CODE + "?k=")).isEqualTo(wrong);
    assertThat(refused("/tra-cuu/H99.100-261012-9999?k=" + KEY)).isEqualTo(wrong);
    assertThat(refused("/tra-cuu/H99.100-261012-9999?k=----------------")).isEqualTo(wrong);
  }

  @Test
  void a_gateway_that_does_not_answer_is_told_in_words_and_the_citizen_may_try_again() throws Exception {
    when(fees.owed(dossier)).thenReturn(Optional.of(new OnlineFee.Owed(20_000, null)));
    doThrow(Refusal.conflict("fee.payment.gatewayDown")).when(fees).order(dossier);
    MockHttpServletResponse page = http.perform(post("/tra-cuu/" + CODE).queryParam("k", KEY)).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(409);
    assertThat(page.getContentAsString(StandardCharsets.UTF_8))
        .contains("Chưa nộp trực tuyến được", "20.000 đồng", "Nộp trực tuyến</button>").doesNotContain(KEY);
  }

  @Test
  void a_refused_dossier_shows_no_day_to_come() throws Exception {
    when(dossier.status()).thenReturn(DossierStatus.REFUSED);
    String page = http.perform(get("/tra-cuu/" + CODE).queryParam("k", KEY)).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("Không được tiếp nhận").doesNotContain("Hẹn trả kết quả");
  }

  @Test
  void every_status_has_its_words() throws Exception {
    for (DossierStatus status : DossierStatus.values()) {
      when(dossier.status()).thenReturn(status);
      MockHttpServletResponse page = http.perform(get("/tra-cuu/" + CODE).queryParam("k", KEY)).andReturn().getResponse();
      assertThat(page.getStatus()).as(status.name()).isEqualTo(200);
    }
  }

  private String refused(String address) throws Exception {
    MockHttpServletResponse page = http.perform(get(java.net.URI.create(address))).andReturn().getResponse();
    assertThat(page.getStatus()).isEqualTo(404);
    return page.getContentAsString(StandardCharsets.UTF_8);
  }
}
