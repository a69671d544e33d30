package vn.motcua.notification;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Text messages under the brand name of the one-stop unit. */
@Component
class SmsCarrier implements LetterCarrier {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final NotificationSettings.Sms settings;
  private final AtomicReference<HttpCarrier> http = new AtomicReference<>();

  SmsCarrier(NotificationSettings settings) {
    this.settings = settings.sms();
  }

  @Override
  public LetterChannel channel() {
    return LetterChannel.SMS;
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public Receipt send(OutgoingMessage message, LetterText text) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", message.id());
    body.put("brandName", settings.brandNameOf(message.unit()));
    body.put("phone", message.address());
    body.put("text", text.sms());
    return http().send(body);
  }

  @Override
  public Optional<Enquiry> enquiry() {
    return settings.statusQuery() ? Optional.of(message -> http().ask(message.id())) : Optional.empty();
  }

  private HttpCarrier http() {
    return http.updateAndGet(made -> made == null ? new HttpCarrier(settings.url(), settings.token(), PATIENCE) : made);
  }
}
