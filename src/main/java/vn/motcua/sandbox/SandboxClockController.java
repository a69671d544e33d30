package vn.motcua.sandbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sandbox's clock over HTTP; any signed-in officer of the sandbox may push it. */
@RestController
@Profile("sandbox")
@RequestMapping("/api/sandbox/clock")
class SandboxClockController {

  private final SandboxClock clock;
  private final ClockWalker walker;

  SandboxClockController(SandboxClock clock, ClockWalker walker) {
    this.clock = clock;
    this.walker = walker;
  }

  /**
   * What the clock says.
   *
   * @param standing whether it is being walked at this moment
   * @param jobsRun how many jobs the push ran, null when nothing was pushed
   * @param jobsFailed how many of these failed
   */
  record Reading(OffsetDateTime now, boolean standing, Integer jobsRun, Integer jobsFailed) {}

  @GetMapping
  Reading read() {
    ClockState state = clock.look();
    return new Reading(inVietNam(clock.now()), state.frozen(), null, null);
  }

  @PostMapping
  Reading push(@RequestBody ClockPush push) {
    ClockWalk.Walked walked = walker.walk(push);
    return new Reading(inVietNam(walked.now()), false, walked.jobs().run(), walked.jobs().failed());
  }

  private static OffsetDateTime inVietNam(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ClockPush.ZONE);
  }
}
