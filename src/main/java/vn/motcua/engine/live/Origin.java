package vn.motcua.engine.live;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where a deployment comes from.
 *
 * @param by officer, or {@code system}
 * @param reason why, or null
 */
public record Origin(Source source, String by, String reason) {

  /** What is deployed meanwhile, in this thread, has this origin. */
  <T> T during(Supplier<T> act) {
    TransactionSynchronizationManager.bindResource(Origin.class, this);
    try {
      return act.get();
    } finally {
      TransactionSynchronizationManager.unbindResource(Origin.class);
    }
  }

  /** The origin of what this thread deploys; empty when it came through the engine's own door. */
  static Optional<Origin> bound() {
    return Optional.ofNullable((Origin) TransactionSynchronizationManager.getResource(Origin.class));
  }
}
