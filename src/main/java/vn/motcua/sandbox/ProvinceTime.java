package vn.motcua.sandbox;

import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;

/** Working time as the ward of the sandbox counts it. */
@Component
@Profile("sandbox")
class ProvinceTime implements WorkingTime {

  private static final String WARD = "H99.100";

  private final StatutoryClock clock;

  ProvinceTime(StatutoryClock clock) {
    this.clock = clock;
  }

  @Override
  public Instant plus(Instant from, Term term) {
    return clock.workingTime(from, term, WARD);
  }
}
