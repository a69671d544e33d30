package vn.motcua.fee;

import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import vn.motcua.Refusal;
import vn.motcua.dossier.Officer;
import vn.motcua.support.TestDatabase;

class FeeControllerTest {

  private static final String NUMBER = "H99.100-2026-000001";

  private MoneyContext context;
  private MockMvc web;

  @BeforeEach
  void start() throws Exception {
    context = new MoneyContext(TestDatabase.Kind.H2, FeeService.class, FeeLedger.class, ReceiptService.class,
        ReceiptLedger.class, PaymentLedger.class, ReceiptNumbers.class, FeeRights.class, Prices.class, CashDayCsv.class,
        FeeController.class);
    when(context.dossiers().get("D1")).thenReturn(TestDossiers.receivedAt("D1", Instant.parse("2026-10-12T02:00:00Z")));
    web = MockMvcBuilders.standaloneSetup(context.bean(FeeController.class)).build();
  }

  @AfterEach
  void stop() throws Exception {
    context.close();
  }

  @Test
  void the_fee_of_a_dossier_shows_lines_amount_and_receipts() throws Exception {
    web.perform(get("/api/dossiers/D1/fee")).andExpect(status().isOk()).andExpect(jsonPath("$.calculated").value(false));

    price(3, 2);
    web.perform(post("/api/dossiers/D1/receipts")).andExpect(status().isCreated())
        .andExpect(jsonPath("$.number").value(NUMBER));
    web.perform(get("/api/dossiers/D1/fee")).andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(10_000)).andExpect(jsonPath("$.totalText").value("10.000 đ"))
        .andExpect(jsonPath("$.paid").value(true)).andExpect(jsonPath("$.lines", hasSize(2)))
        .andExpect(jsonPath("$.receipts[0].amountText").value("10.000 đ"));
  }

  @Test
  void a_receipt_is_cancelled_with_a_reason_and_then_the_fee_is_unpaid_again() throws Exception {
    price(1, 1);
    context.bean(ReceiptService.class).issue("D1");

    web.perform(post("/api/receipts/" + NUMBER + "/cancel").contentType(MediaType.APPLICATION_JSON)
        .content("{\"reason\": \"nhầm hồ sơ\"}")).andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("CANCELLED")).andExpect(jsonPath("$.endReason").value("nhầm hồ sơ"));
    web.perform(get("/api/dossiers/D1/fee")).andExpect(jsonPath("$.paid").value(false));
    web.perform(post("/api/dossiers/D1/receipts")).andExpect(jsonPath("$.number").value("H99.100-2026-000002"));
    web.perform(post("/api/receipts/H99.100-2026-000002/refund").contentType(MediaType.APPLICATION_JSON)
        .content("{\"reason\": \"rút hồ sơ\"}")).andExpect(jsonPath("$.state").value("REFUNDED"));
  }

  @Test
  void the_list_of_the_day_comes_as_json_or_csv() throws Exception {
    price(1, 1);
    context.bean(ReceiptService.class).issue("D1");
    String list = "/api/receipts?agency=H99.100&date=2026-10-12";

    web.perform(get(list)).andExpect(jsonPath("$.entries", hasSize(1))).andExpect(jsonPath("$.balance").value(2_000));
    web.perform(get(list).accept("text/csv")).andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/csv"))
        .andExpect(content().string(startsWith("\uFEFFSTT,")))
        .andExpect(header().string("Content-Disposition", "attachment; filename=\"receipts-H99.100-2026-10-12.csv\""));
    web.perform(get(list + "&format=csv")).andExpect(content().contentTypeCompatibleWith("text/csv"));
    web.perform(get(list + "&format=json").accept("text/csv", "*/*")).andExpect(jsonPath("$.collected").value(2_000));
  }

  private void price(int pages, int copies) {
    when(context.dossiers().declaration("D1")).thenReturn(Map.of("pages", pages, "copies", copies));
    context.bean(FeeService.class).calculate("D1");
  }

  @Test
  void an_officer_of_another_agency_does_not_see_the_fee() {
    context.actAs(new Officer("tiepnhan.101", "n", "H99.101", Set.of("tiep-nhan", "thu-phi")));

    Assertions.assertThatThrownBy(() -> web.perform(get("/api/dossiers/D1/fee"))).hasCauseInstanceOf(Refusal.class);
  }
}
