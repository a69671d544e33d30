package vn.motcua.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.motcua.notification.CarrierFailure.Reason;

/**
 * Our own small JSON contract over HTTP for short messages: {@code POST messages} with a request id of ours, {@code GET
 * messages/{requestId}} for what became of it. A carrier's own interface gets a small bridge that speaks this. Where the carrier can
 * be asked, a message that may be out is asked for and never sent twice; where it cannot, a person decides.
 */
final class HttpCarrier {

  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final URI root;
  private final String token;
  private final Duration patience;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      // A telephone number goes to the address that was configured and nowhere else.
      .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).build();

  /** @param patience the longest wait for a whole answer */
  HttpCarrier(String url, String token, Duration patience) {
    this.root = URI.create(url.replaceFirst("/+$", "") + "/messages");
    this.token = token;
    this.patience = patience;
  }

  /** @throws CarrierFailure when it was not taken, or nobody knows */
  LetterCarrier.Receipt send(Map<String, Object> message) {
    HttpRequest request = request(root).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(written(message))).build();
    HttpResponse<byte[]> answer = answer(request);
    return switch (answer.statusCode()) {
      case 200, 201, 202 -> LetterCarrier.Receipt.taken(parsed(answer).path("messageId").asText(null));
      // The number or the message will never do. Not 401, 403, 404: those are our address or our token, for every message alike.
      case 400, 410, 422 -> LetterCarrier.Receipt.refused();
      default -> throw answer.statusCode() >= 500 ? CarrierFailure.maybeSent(answer.statusCode())
          : CarrierFailure.notSent(answer.statusCode());
    };
  }

  /** @throws CarrierFailure when it does not say */
  LetterCarrier.Receipt ask(String requestId) {
    HttpResponse<byte[]> answer = answer(request(URI.create(root + "/" + requestId)).GET().build());
    if (answer.statusCode() != 200) {
      throw CarrierFailure.maybeSent(answer.statusCode());
    }
    JsonNode known = parsed(answer);
    return switch (known.path("state").asText()) {
      case "ACCEPTED", "DELIVERED" -> LetterCarrier.Receipt.taken(known.path("messageId").asText(null));
      case "REJECTED" -> LetterCarrier.Receipt.refused();
      case "UNKNOWN" -> LetterCarrier.Receipt.unknown();
      default -> throw CarrierFailure.maybeSent(Reason.UNREADABLE);
    };
  }

  private HttpRequest.Builder request(URI address) {
    return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).header("Accept", "application/json");
  }

  /** The wait covers the whole answer, its last byte too. */
  private HttpResponse<byte[]> answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      coming.cancel(true);
      throw CarrierFailure.maybeSent(Reason.SLOW);
    } catch (ExecutionException broken) {
      throw isNeverConnected(broken.getCause()) ? CarrierFailure.notSent(Reason.NOT_REACHED) : CarrierFailure.maybeSent(Reason.CUT);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      coming.cancel(true);
      throw CarrierFailure.maybeSent(Reason.STOPPED);
    }
  }

  private static boolean isNeverConnected(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof java.net.ConnectException || each instanceof java.net.http.HttpConnectTimeoutException
          || each instanceof java.nio.channels.UnresolvedAddressException) {
        return true;
      }
    }
    return false;
  }

  private JsonNode parsed(HttpResponse<byte[]> answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException unreadable) {
      throw CarrierFailure.maybeSent(Reason.UNREADABLE);
    }
  }

  private byte[] written(Map<String, Object> message) {
    try {
      return json.writeValueAsBytes(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Texts can always be written", impossible);
    }
  }
}
