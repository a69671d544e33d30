package vn.motcua.sandbox.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The gateway's time: its own clock, set by what its customer last said, because the sandbox lives in another year. */
class GatewayTime implements InstantSource {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  void follow(Instant customers) {
    ahead.set(Duration.between(Instant.now(), customers));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }
}
