package vn.motcua.sandbox.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the customer of a payment: three times at most, once more with his time when he says that the gateway's clock is
 * wrong.
 */
class CallbackSender {

  private static final Logger LOG = LoggerFactory.getLogger(CallbackSender.class);
  private static final int ATTEMPTS = 3;
  private static final int OK = 200;

  private final Supplier<URI> address;
  private final GatewaySeal seal;
  private final GatewayTime time;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  CallbackSender(Supplier<URI> address, GatewaySeal seal, GatewayTime time) {
    this.address = address;
    this.seal = seal;
    this.time = time;
  }

  /** @return the customer's last answer, an HTTP status; 0 when he did not answer */
  int send(GatewayOrder order) {
    int status = 0;
    for (int attempt = 1; attempt <= ATTEMPTS && status != OK; attempt++) {
      status = once(order);
    }
    LOG.info("Sandbox gateway: the payment of order {} was reported, answer {}", order.number(), status);
    return status;
  }

  private int once(GatewayOrder order) {
    try {
      byte[] body = json.writeValueAsBytes(message(order));
      HttpRequest request = HttpRequest.newBuilder(address.get()).timeout(Duration.ofSeconds(10))
          .header("Content-Type", "application/json")
          .header(GatewaySeal.HEADER, seal.of(body)).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
      HttpResponse<Void> answer = http.send(request, HttpResponse.BodyHandlers.discarding());
      answer.headers().firstValue("X-Payment-Now").map(Instant::parse).ifPresent(time::follow);
      return answer.statusCode();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A notice could not be written as JSON", impossible);
    } catch (IOException unreachable) {
      return 0;
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private Map<String, Object> message(GatewayOrder order) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("order", order.number());
    message.put("state", order.state());
    message.put("amount", order.amount());
    message.put("transaction", order.transaction());
    message.put("paidAt", order.paidAt() == null ? null : order.paidAt().toString());
    message.put("sentAt", time.instant().toString());
    return message;
  }
}
