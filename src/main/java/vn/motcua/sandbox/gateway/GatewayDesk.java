package vn.motcua.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gateway's customers ask of it: signed JSON in, signed JSON out. */
class GatewayDesk {

  private final GatewayBook book;
  private final GatewaySeal seal;
  private final GatewayTime time;
  private final String address;
  private final ObjectMapper json = new ObjectMapper();

  /** @param address of the gateway's pages */
  GatewayDesk(GatewayBook book, GatewaySeal seal, GatewayTime time, String address) {
    this.book = book;
    this.seal = seal;
    this.time = time;
    this.address = address;
  }

  void answer(HttpExchange exchange, String path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (!seal.holds(body, exchange.getRequestHeaders().getFirst(GatewaySeal.HEADER))) {
      exchange.sendResponseHeaders(401, -1);
      return;
    }
    JsonNode question = json.readTree(body);
    time.follow(Instant.parse(question.path("sentAt").asText()));
    Optional<Map<String, Object>> found = answer(path, question);
    if (found.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    byte[] answer = json.writeValueAsBytes(found.get());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set(GatewaySeal.HEADER, seal.of(answer));
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  private Optional<Map<String, Object>> answer(String path, JsonNode question) {
    return switch (path) {
      case "/orders" -> Optional.of(opened(question));
      case "/orders/status" -> book.find(question.path("order").asText()).map(GatewayDesk::status);
      case "/refunds" -> book.giveBack(question.path("transaction").asText()).map(GatewayDesk::line);
      case "/statement" -> Optional.of(statement(LocalDate.parse(question.path("day").asText())));
      default -> Optional.empty();
    };
  }

  private Map<String, Object> opened(JsonNode question) {
    GatewayOrder order = book.open(question.path("order").asText(), question.path("amount").asLong(),
        question.path("agency").asText(),
        question.path("description").asText(), question.path("returnUrl").asText());
    return Map.of("payUrl", address + "/pay/" + order.id());
  }

  private Map<String, Object> statement(LocalDate day) {
    List<Map<String, Object>> payments = book.paidOn(day).stream().map(GatewayDesk::line).toList();
    return Map.of("payments", payments);
  }

  private static Map<String, Object> status(GatewayOrder order) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("order", order.number());
    status.put("state", order.state());
    status.put("amount", order.amount());
    status.put("transaction", order.transaction());
    status.put("paidAt", order.paidAt() == null ? null : order.paidAt().toString());
    return status;
  }

  private static Map<String, Object> line(GatewayOrder order) {
    return Map.of("order", order.number(), "transaction", order.transaction(), "agency", order.agency(), "amount", order.amount(),
        "refunded", order.refunded());
  }
}
