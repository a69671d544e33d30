package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;

/** A citizen pays from the page behind the QR code: the key of the slip is all there is to show, and all that is needed. */
@CentreTest
class CitizenPaymentTest {

  private static final Pattern PAY_PAGE = Pattern.compile("href=\"(http[^\"]+)\"");

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @LocalServerPort
  private int port;
  private final HttpClient citizen = HttpClient.newHttpClient();
  private String code;
  private String address;

  @BeforeEach
  void dossierToPay() {
    centre.at("2026-10-12T09:10");
    code = centre.receive("tiepnhan.100", Copies.known());
    address = "/tra-cuu/" + code + "?k=" + dossiers.get(code).trackingKey();
  }

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void what_is_owed_is_ordered_once_however_often_it_is_asked_for_and_paid_on_the_gateways_page() {
    assertThat(page()).doesNotContain("còn phải nộp");
    accepted();
    assertThat(page()).contains("còn phải nộp: <strong>10.000 đồng", "Nộp trực tuyến</button>").doesNotContain("thanh toán</a>");
    String payPage = ordered();
    assertThat(ordered()).isEqualTo(payPage);
    assertThat(new Door(port).get("tiepnhan.100", "/api/dossiers/" + code + "/payments").json().path("orders")).singleElement()
        .satisfies(order -> assertThat(order.path("createdBy").asText()).isEqualTo("citizen"));
    send(HttpRequest.newBuilder(URI.create(payPage)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("act=pay")).build());
    assertThat(dossiers.facts(code)).anyMatch(fact -> fact.kind() == FactKind.PAID && "online".equals(fact.detail("channel")));
    assertThat(page()).doesNotContain("còn phải nộp");
    assertThat(post(address).statusCode()).as("nothing is owed any more").isEqualTo(303);
  }

  @Test
  void neither_page_names_anybody() {
    accepted();
    String payPage = ordered();
    assertThat(page() + payPage + send(HttpRequest.newBuilder(URI.create(payPage)).build()).body())
        .doesNotContain("Ngọc Nhân", "000060133971", "Phượng Vĩ", "0900000003");
  }

  @Test
  void without_the_key_nothing_is_ordered_and_an_amount_that_is_posted_is_not_read() {
    accepted();
    for (String wrong : List.of(
        "/tra-cuu/" + code, "/tra-cuu/" + code + "?k=0000000000000000", "/tra-cuu/H99.100-261012-9999?k=x")) {
      assertThat(post(wrong).statusCode()).as(wrong).isEqualTo(404);
    }
    assertThat(new Door(port).get("tiepnhan.100", "/api/dossiers/" + code + "/payments").json().path("orders")).isEmpty();
    assertThat(post(address + "&amount=1&dossier=other").statusCode()).isEqualTo(303);
    assertThat(new Door(port).get("tiepnhan.100", "/api/dossiers/" + code + "/payments").json().at("/orders/0/amount").asLong())
        .isEqualTo(10_000);
  }

  @Test
  void once_the_cashier_has_taken_it_the_page_asks_for_nothing() {
    accepted();
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    assertThat(page()).doesNotContain("còn phải nộp");
  }

  private void accepted() {
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
  }

  /** Presses the button and goes where the page then leads. */
  private String ordered() {
    HttpResponse<String> answer = post(address);
    assertThat(answer.statusCode()).isEqualTo(303);
    URI next = URI.create("http://localhost:" + port + address).resolve(answer.headers().firstValue("Location").orElseThrow());
    Matcher link = PAY_PAGE.matcher(send(HttpRequest.newBuilder(next).build()).body());
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  private String page() {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + address)).build()).body();
  }

  private HttpResponse<String> post(String path) {
    return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return citizen.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
