package vn.motcua.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The carriers by their channel, each with its pauses. */
@Component
class Carriers {

  private final Map<LetterChannel, LetterCarrier> byChannel = new EnumMap<>(LetterChannel.class);

  Carriers(List<LetterCarrier> carriers, NotificationSettings settings) {
    carriers.forEach(carrier -> byChannel.put(carrier.channel(), new PausingCarrier(carrier, settings.pause())));
  }

  boolean isOn(LetterChannel channel) {
    return find(channel).isPresent();
  }

  /** @return empty for a channel that is not configured */
  Optional<LetterCarrier> find(LetterChannel channel) {
    return Optional.ofNullable(byChannel.get(channel)).filter(LetterCarrier::isOn);
  }
}
