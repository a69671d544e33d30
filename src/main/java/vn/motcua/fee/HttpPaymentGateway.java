package vn.motcua.fee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Our own small JSON contract over HTTP: {@code POST orders, orders/status, refunds, statement}. Every message carries
 * {@code sentAt}; both directions are signed over their raw bytes. A real gateway gets an adapter of its own, or a small bridge
 * that speaks this.
 */
@Component
class HttpPaymentGateway implements PaymentGateway {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final String provider;
  private final String url;
  private final String returnUrl;
  private final PaymentSignature signature;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  HttpPaymentGateway(
      @Value("${motcua.payment.provider:}") String provider, @Value("${motcua.payment.url:}") String url,
      @Value("${motcua.payment.secret:}") String secret, @Value("${motcua.base-url}") String returnUrl, Clock clock) {
    this.provider = provider;
    this.url = url;
    this.returnUrl = returnUrl;
    this.clock = clock;
    // Without an address there is no gateway; with one, a missing secret must not pass for an empty one.
    this.signature = url.isBlank() ? null : new PaymentSignature(secret);
  }

  @Override
  public Optional<String> provider() {
    return url.isBlank() ? Optional.empty() : Optional.of(provider);
  }

  @Override
  public String create(PaymentOrder order) {
    JsonNode answer = ask("orders", Map.of("order", order.number(), "amount", order.amount(), "agency", order.agency(),
        "description", order.dossierCode(), "returnUrl", returnUrl)).orElseThrow(() -> failure("orders", "404", null));
    return answer.path("payUrl").asText();
  }

  @Override
  public Optional<GatewayNotice> status(String orderNumber) {
    return ask("orders/status", Map.of("order", orderNumber)).map(HttpPaymentGateway::notice);
  }

  @Override
  public void refund(PaymentRefund refund) {
    ask("refunds", Map.of("refund", refund.number(), "transaction", refund.transaction(), "amount", refund.amount()))
        .orElseThrow(() -> failure("refunds", "404", null));
  }

  @Override
  public List<Settled> settled(LocalDate day) {
    List<Settled> lines = new ArrayList<>();
    ask("statement", Map.of("day", day.toString())).orElseThrow(() -> failure("statement", "404", null)).path("payments")
        .forEach(line -> lines.add(new Settled(line.path("order").asText(), line.path("transaction").asText(),
            line.path("agency").asText(null), line.path("amount").asLong(), line.path("refunded").asBoolean())));
    return lines;
  }

  /** @throws IllegalArgumentException when the text is not such a notice */
  static GatewayNotice notice(JsonNode message) {
    try {
      State state = State.valueOf(message.path("state").asText());
      boolean paid = state == State.PAID;
      JsonNode amount = message.path("amount");
      boolean named = isCode(message.path("order")) && (!paid || isCode(message.path("transaction")));
      if (!named || !amount.canConvertToLong() || !amount.isIntegralNumber()) {
        throw new IllegalArgumentException("Not a notice of a payment");
      }
      return new GatewayNotice(message.path("order").asText(), state, paid ? message.path("transaction").asText() : null,
          amount.asLong(), paid ? Instant.parse(message.path("paidAt").asText()) : null);
    } catch (DateTimeParseException notAnInstant) {
      throw new IllegalArgumentException("Not a notice of a payment", notAnInstant);
    }
  }

  private static boolean isCode(JsonNode text) {
    return text.isTextual() && text.asText().matches("[A-Za-z0-9._-]{1,40}");
  }

  private Optional<JsonNode> ask(String path, Map<String, Object> question) {
    try {
      Map<String, Object> message = new LinkedHashMap<>(question);
      message.put("sentAt", clock.instant().toString());
      byte[] body = json.writeValueAsBytes(message);
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/" + path)).timeout(PATIENCE)
          .header("Content-Type", "application/json").header(PaymentSignature.HEADER, signature.of(body))
          .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
      return answer(path, http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
    } catch (JsonProcessingException broken) {
      throw failure(path, "broken JSON", broken);
    } catch (IOException unreachable) {
      throw failure(path, "no answer", unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw failure(path, "stopped", stopping);
    }
  }

  private Optional<JsonNode> answer(String path, HttpResponse<byte[]> response) throws IOException {
    String signed = response.headers().firstValue(PaymentSignature.HEADER).orElse(null);
    if (response.statusCode() == NOT_FOUND) {
      return Optional.empty();
    }
    if (response.statusCode() != OK || !signature.holds(response.body(), signed)) {
      throw failure(path, "status " + response.statusCode() + (signed == null ? ", not signed" : ""), null);
    }
    return Optional.of(json.readTree(response.body()));
  }

  private GatewayFailure failure(String path, String what, Throwable cause) {
    return new GatewayFailure("Payment gateway " + provider + ", " + path + ": " + what, cause);
  }
}
