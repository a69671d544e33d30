package vn.motcua.fee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;
import vn.motcua.support.TestGateway;

/** A dossier's fee paid online: the centre and the sandbox's gateway, two servers that know each other by HTTP only. */
@CentreTest
class OnlinePaymentTest {

  private static final String DESK = "tiepnhan.100";
  private static final String HEAD = "lanhdao.100";
  private static final String CALLBACK = "/api/payments/callbacks/" + TestGateway.PROVIDER;

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private Payments payments;
  @Autowired
  private PaymentOrders orders;
  @Autowired
  private FeeService fees;
  @Autowired
  private ReceiptService receipts;
  @Autowired
  private PaymentCallbacks callbacks;
  @LocalServerPort
  private int port;

  private final HttpClient citizen = HttpClient.newHttpClient();

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  void a_citizen_pays_on_the_gateways_page_and_the_dossier_goes_on_without_the_cashier() {
    String code = dossierToPay();
    String page = payUrl(code);
    assertThat(visit(page)).contains("Cổng thanh toán dùng thử", code, "10.000 đồng", "không thu tiền thật");

    assertThat(pay(page, "pay")).contains("Đã thanh toán");
    assertThat(receipts.ofDossier(code)).singleElement().extracting(Receipt::method, Receipt::amount)
        .containsExactly("online", 10_000L);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.PAID).singleElement()
        .satisfies(fact -> assertThat(fact.detail("channel")).isEqualTo("online"));
    goOn(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    assertThat(receipts.ofDossier(code)).as("nothing was taken at the desk").hasSize(1);
    assertThat(visit(page)).as("the page takes it once").contains("Đã thanh toán").doesNotContain("<button");
  }

  @Test
  void an_order_asked_for_twice_is_one_order_on_one_page() {
    String code = dossierToPay();
    assertThat(payUrl(code)).isEqualTo(payUrl(code));
    assertThat(door().get(DESK, "/api/dossiers/" + code + "/payments").json().path("orders")).hasSize(1);
    assertThat(door().get("tiepnhan.101", "/api/dossiers/" + code + "/payments").status()).isEqualTo(403);
    assertThat(door().post("tiepnhan.101", "/api/dossiers/" + code + "/payments", Map.of()).status()).isEqualTo(403);
  }

  /** In other systems the browser posts what is to be paid. */
  @Test
  void an_amount_that_a_browser_posts_is_not_read() {
    String code = dossierToPay();
    JsonNode order = door().post(DESK, "/api/dossiers/" + code + "/payments", Map.of("amount", 1, "state", "PAID")).json();
    assertThat(order.path("amount").asLong()).isEqualTo(10_000);
    assertThat(order.path("state").asText()).isEqualTo("OPEN");
    JsonNode receipt = door().post(DESK, "/api/dossiers/" + code + "/receipts", Map.of("amount", 1)).json();
    assertThat(receipt.path("amount").asLong()).isEqualTo(10_000);
    JsonNode fee = door().get(DESK, "/api/dossiers/" + code + "/fee").json();
    assertThat(fee.path("owed").asLong()).isZero();
    assertThat(fee.path("paid").asBoolean()).isTrue();
  }

  @Test
  void a_payment_that_fails_leaves_the_fee_owed_and_a_new_order_can_be_paid() {
    String code = dossierToPay();
    assertThat(pay(payUrl(code), "fail")).contains("chưa thu đồng nào");
    assertThat(fees.account(code).owed()).isEqualTo(10_000);

    pay(payUrl(code), "pay");
    assertThat(fees.account(code).owed()).isZero();
  }

  @Test
  void a_lost_callback_is_found_by_asking_a_minute_later() {
    String code = dossierToPay();
    pay(payUrl(code), "lose");
    assertThat(receipts.ofDossier(code)).isEmpty();

    centre.at("2026-10-12T09:20");
    payments.poll();
    assertThat(receipts.ofDossier(code)).hasSize(1);
    assertThat(orders.paymentsOf(code)).singleElement().extracting(Payment::heardBy).isEqualTo("poll");
  }

  @Test
  void money_that_comes_after_cash_was_taken_is_listed_and_given_back_and_the_books_agree() {
    String code = dossierToPay();
    String page = payUrl(code);
    centre.complete(DESK, code, "Task_CollectFee", Map.of("cashReceived", true));
    pay(page, "pay");

    JsonNode listed = line(door().get(DESK, "/api/refunds").json(), "dossierCode", code);
    assertThat(listed.path("reason").asText()).isEqualTo("ALREADY_PAID");
    String transaction = listed.path("transaction").asText();
    assertThat(reconciled(transaction)).isEqualTo("NONE");
    JsonNode refund = door().post(DESK, "/api/refunds", Map.of("transaction", transaction, "reason", "đã nộp tiền mặt")).json();
    String approval = "/api/refunds/" + refund.path("number").asText() + "/approval";
    assertThat(door().post(DESK, approval, Map.of()).status()).isEqualTo(403);
    assertThat(door().post(HEAD, approval, Map.of()).json().path("state").asText()).isEqualTo("DONE");
    assertThat(reconciled(transaction)).isEqualTo("NONE");
    assertThat(line(door().get(DESK, "/api/refunds").json(), "dossierCode", code)).isNull();
    assertThat(receipts.ofDossier(code)).extracting(Receipt::method, Receipt::state)
        .containsExactly(org.assertj.core.api.Assertions.tuple("cash", ReceiptState.ISSUED));
    assertThat(door().get(HEAD, "/api/payments/reconciliation?date=2026-10-12&format=csv").text()).contains(transaction, "Khớp");
    assertThat(door().get("thuly.100", "/api/payments/reconciliation?date=2026-10-12").status()).isEqualTo(403);
  }

  @Test
  void a_forged_or_stale_callback_is_refused_and_changes_nothing() {
    String code = dossierToPay();
    PaymentOrder order = centre.as(DESK, () -> payments.order(code));
    long before = callbacks.forgedSinceStart();

    assertThat(call(notice(order, "x1", now()), "0".repeat(64))).isEqualTo(401);
    assertThat(call(notice(order, "x1", now()), null)).isEqualTo(401);
    assertThat(callbacks.forgedSinceStart()).isEqualTo(before + 2);
    assertThat(signed(notice(order, "x1", now().minusSeconds(301)))).isEqualTo(401);
    assertThat(signed("{}")).isEqualTo(400);
    assertThat(signed("x".repeat(20_000))).isEqualTo(413);
    assertThat(orders.paymentsOf(code)).isEmpty();
    assertThat(receipts.ofDossier(code)).isEmpty();
    assertThat(signed(notice(order, "x1", now()))).isEqualTo(200);
    assertThat(signed(notice(order, "x1", now()))).isEqualTo(200);
    assertThat(receipts.ofDossier(code)).hasSize(1);
  }

  @Test
  void the_callback_is_the_only_door_that_opened() {
    for (String closed : List.of("/api/payments/callbacks", "/api/payments/callbacks/sandbox/x", "/api/payments", "/api/refunds",
        "/api/refunds/x/approval", "/api/dossiers/x/payments", "/api/payments/callbacks/../../refunds")) {
      assertThat(door().post(null, closed, Map.of()).status()).as("POST " + closed).isIn(400, 401);
    }
    for (String closed : List.of(CALLBACK, "/api/refunds", "/api/payments/reconciliation?date=2026-10-12",
        "/api/dossiers/x/payments")) {
      assertThat(door().get(null, closed).status()).as("GET " + closed).isEqualTo(401);
    }
    for (String method : List.of("PUT", "DELETE", "PATCH")) {
      assertThat(door().json(null, method, CALLBACK, Map.of()).status()).as(method).isEqualTo(401);
    }
  }

  @Test
  void two_callbacks_and_the_cashier_at_once_take_the_fee_once() throws Exception {
    for (int round = 0; round < 3; round++) {
      String code = dossierToPay();
      PaymentOrder order = centre.as(DESK, () -> payments.order(code));
      String message = notice(order, "r" + order.number(), now());
      List<Callable<Integer>> work = List.of(() -> signed(message), () -> signed(message), () -> {
        try {
          centre.complete(DESK, code, "Task_CollectFee", Map.of("cashReceived", true));
          return 200;
        } catch (RuntimeException told) {
          return 409;
        }
      });
      List<Integer> answers = atOnce(work);

      assertThat(answers.subList(0, 2)).containsExactly(200, 200);
      assertThat(fees.account(code)).isEqualTo(new Account(code, 10_000, 10_000));
      assertThat(receipts.ofDossier(code)).hasSize(1);
      assertThat(orders.paymentsOf(code)).hasSize(1);
      assertThat(orders.paymentsOf(code).get(0).outcome()).isEqualTo(
          receipts.ofDossier(code).get(0).method().equals("online") ? Payment.Outcome.COUNTED : Payment.Outcome.TO_REFUND);
      goOn(code);
      assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.IN_PROCESS);
    }
  }

  private String dossierToPay() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive(DESK, Copies.known());
    centre.complete(DESK, code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    return code;
  }

  /** Where no event of the diagram took the payment, the cashier confirms it. */
  private void goOn(String code) {
    if (centre.task(code, "Task_CollectFee") != null) {
      centre.complete(DESK, code, "Task_CollectFee", Map.of("cashReceived", true));
    }
    centre.settle();
  }

  private String payUrl(String code) {
    return door().post(DESK, "/api/dossiers/" + code + "/payments", Map.of()).json().path("payUrl").asText();
  }

  private String visit(String page) {
    return send(HttpRequest.newBuilder(URI.create(page)).build());
  }

  private String pay(String page, String act) {
    return send(HttpRequest.newBuilder(URI.create(page)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("act=" + act)).build());
  }

  private String send(HttpRequest request) {
    try {
      return citizen.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private String reconciled(String transaction) {
    JsonNode day = door().get(HEAD, "/api/payments/reconciliation?date=2026-10-12").json();
    return line(day.path("lines"), "transaction", transaction).path("difference").asText();
  }

  private static JsonNode line(JsonNode lines, String field, String value) {
    for (JsonNode line : lines) {
      if (line.path(field).asText().equals(value)) {
        return line;
      }
    }
    return null;
  }

  private static String notice(PaymentOrder order, String transaction, Instant sentAt) {
    return """
        {"order":"%s","state":"PAID","amount":%d,"transaction":"%s","paidAt":"2026-10-12T02:10:00Z","sentAt":"%s"}"""
        .formatted(order.number(), order.amount(), transaction, sentAt);
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private int signed(String message) {
    return call(message, new PaymentSignature(TestGateway.SECRET).of(message.getBytes(StandardCharsets.UTF_8)));
  }

  private int call(String message, String signature) {
    String[] headers = signature == null ? new String[0] : new String[] {PaymentSignature.HEADER, signature};
    return door().send(null, "POST", CALLBACK, "application/json", message.getBytes(StandardCharsets.UTF_8), headers).status();
  }

  private Door door() {
    return new Door(port);
  }

  private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> one : threads.invokeAll(work)) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }
}
