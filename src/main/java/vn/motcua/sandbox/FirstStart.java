package vn.motcua.sandbox;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Furnishes the province when the sandbox starts for the first time, or goes on where a killed first start stopped. */
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

  private final SandboxClock clock;
  private final WalkLock walkLock;
  private final ClockWalk walk;
  private final ProvinceArrival arrival;
  private final SandboxDossiers dossiers;
  private final Instant opening;

  /** @param dossiers null when none are wanted */
  FirstStart(SandboxClock clock, WalkLock walkLock, ClockWalk walk, ProvinceArrival arrival, SandboxDossiers dossiers,
      Instant opening) {
    this.clock = clock;
    this.walkLock = walkLock;
    this.walk = walk;
    this.arrival = arrival;
    this.dossiers = dossiers;
    this.opening = opening;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!clock.look().seeded()) {
      walkLock.take().ifPresentOrElse(this::furnish,
          () -> LOG.info("Another node furnishes the sandbox; its clock stands until that is done"));
    }
  }

  private void furnish(WalkLock.Held held) {
    try (held) {
      if (clock.look().seeded()) {
        return;
      }
      arrival.everybody();
      if (clock.state().frozen()) {
        if (dossiers != null) {
          dossiers.play(clock, walk);
        }
        walk.stepsTo(opening);
      }
      clock.markSeeded();
      if (clock.state().frozen()) {
        clock.runOn();
      }
    }
  }
}
