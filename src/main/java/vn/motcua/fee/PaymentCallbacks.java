package vn.motcua.fee;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets in what a gateway says of its own accord. Its door is open to everybody, so nothing is believed before the signature
 * over the raw
 * bytes holds and the message is fresh by our clock.
 */
@Component
class PaymentCallbacks {

  private static final Logger LOG = LoggerFactory.getLogger(PaymentCallbacks.class);
  private static final Duration WINDOW = Duration.ofMinutes(5);

  private final Payments payments;
  private final PaymentGateway gateway;
  private final PaymentSignature signature;
  private final Clock clock;
  private final ObjectMapper json = new ObjectMapper();
  private final AtomicLong forged = new AtomicLong();

  PaymentCallbacks(Payments payments, PaymentGateway gateway, @Value("${motcua.payment.secret:}") String secret, Clock clock) {
    this.payments = payments;
    this.gateway = gateway;
    this.signature = gateway.provider().isEmpty() ? null : new PaymentSignature(secret);
    this.clock = clock;
  }

  /** How a message fared; STALE is signed rightly and too old, or too new. */
  enum Answer { TAKEN, FORGED, STALE, UNREADABLE, BUSY }

  /** @param signed content of the signature's header, or null */
  Answer hear(String provider, byte[] body, String signed) {
    boolean ours = gateway.provider().filter(provider::equals).isPresent();
    if (!ours || !signature.holds(body, signed)) {
      LOG.warn("Refused a payment callback that is not signed by our gateway; {} since the start", forged.incrementAndGet());
      return Answer.FORGED;
    }
    try {
      JsonNode message = json.readTree(body);
      if (!isFresh(Instant.parse(message.path("sentAt").asText()))) {
        LOG.warn("Refused a payment callback outside the window of {}", WINDOW);
        return Answer.STALE;
      }
      payments.take(provider, HttpPaymentGateway.notice(message), "callback");
      return Answer.TAKEN;
    } catch (JacksonException | IllegalArgumentException | DateTimeException unreadable) {
      LOG.warn("A signed payment callback can't be read: {}", unreadable.getClass().getSimpleName());
      return Answer.UNREADABLE;
    } catch (IOException impossible) {
      return Answer.UNREADABLE;
    } catch (RuntimeException busy) {
      LOG.error("A payment callback could not be taken in; the gateway is asked to send it again", busy);
      return Answer.BUSY;
    }
  }

  long forgedSinceStart() {
    return forged.get();
  }

  Instant now() {
    return clock.instant();
  }

  private boolean isFresh(Instant sentAt) {
    return Duration.between(sentAt, clock.instant()).abs().compareTo(WINDOW) <= 0;
  }
}
