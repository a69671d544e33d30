package vn.motcua.sandbox.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes SMS and Zalo messages, each id once, and says what became of them. */
class MessageDesk {

  private final PostBook book;
  private final ObjectMapper json = new ObjectMapper();

  MessageDesk(PostBook book) {
    this.book = book;
  }

  /** @param kind {@code sms} or {@code zalo} */
  void answer(HttpExchange exchange, String kind) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      JsonNode message = json.readTree(exchange.getRequestBody());
      String requestId = message.path("requestId").asText();
      Posted posted = book.request(kind, requestId).orElseGet(() -> kind.equals("sms")
          ? book.add(kind, phone(message), message.path("brandName").asText(), message.path("text").asText(), null, requestId)
          : book.add(kind, phone(message), message.path("template").asText(), fields(message), null, requestId));
      write(exchange, Map.of("messageId", kind + "-" + posted.number()));
      return;
    }
    String path = exchange.getRequestURI().getPath();
    Optional<Posted> known = book.request(kind, path.substring(path.lastIndexOf('/') + 1));
    write(exchange, known.<Map<String, Object>>map(
        posted -> Map.of("state", "ACCEPTED", "messageId", kind + "-" + posted.number())).orElse(Map.of("state", "UNKNOWN")));
  }

  private static String phone(JsonNode message) {
    return message.path("phone").asText();
  }

  private static String fields(JsonNode message) {
    return message.path("data").properties().stream().map(field -> field.getKey() + ": " + field.getValue().asText())
        .collect(Collectors.joining("\n"));
  }

  private void write(HttpExchange exchange, Map<String, Object> answer) throws IOException {
    byte[] body = json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }
}
