package vn.motcua.notification;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Template messages of the province's official account, addressed by telephone number. The nine fields are those that provincial
 * systems use.
 */
@Component
class ZaloCarrier implements LetterCarrier {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final NotificationSettings.Zalo settings;
  private final AtomicReference<HttpCarrier> http = new AtomicReference<>();

  ZaloCarrier(NotificationSettings settings) {
    this.settings = settings.zalo();
  }

  @Override
  public LetterChannel channel() {
    return LetterChannel.ZALO;
  }

  @Override
  public boolean isOn() {
    return settings.isOn();
  }

  @Override
  public Receipt send(OutgoingMessage message, LetterText text) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("banner", orEmpty(settings.banner()));
    fields.putAll(text.zalo());
    fields.put("cta_icon", orEmpty(settings.icon()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", message.id());
    body.put("phone", message.address());
    body.put("template", settings.template());
    body.put("data", fields);
    return http().send(body);
  }

  @Override
  public Optional<Enquiry> enquiry() {
    return settings.statusQuery() ? Optional.of(message -> http().ask(message.id())) : Optional.empty();
  }

  private HttpCarrier http() {
    return http.updateAndGet(made -> made == null ? new HttpCarrier(settings.url(), settings.token(), PATIENCE) : made);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
