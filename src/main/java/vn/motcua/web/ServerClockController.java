package vn.motcua.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a page what time it is on the server, so that "due in 3 hours" does not depend on the counter machine's clock. */
@RestController
class ServerClockController {

  private final Clock clock;

  ServerClockController(Clock clock) {
    this.clock = clock;
  }

  record Now(OffsetDateTime now) {}

  @GetMapping("/api/clock/now")
  Now now() {
    return new Now(OffsetDateTime.now(clock));
  }
}
