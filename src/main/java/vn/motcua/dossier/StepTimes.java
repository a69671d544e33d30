package vn.motcua.dossier;

import java.time.Instant;
import org.springframework.stereotype.Service;
import vn.motcua.calendar.Calendars;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.ClockRun;
import vn.motcua.clock.SegmentClock;
import vn.motcua.clock.StatutoryClock;

/**
 * Tells from a dossier's facts where its time went, by agency, step and officer, in the working time of the agency whose time it
 * was. The stops are the clock's own, so a time in which the applicant was awaited is never an officer's.
 */
@Service
public class StepTimes {

  private final Dossiers dossiers;
  private final StatutoryClock statutoryClock;
  private final Calendars calendars;

  StepTimes(Dossiers dossiers, StatutoryClock statutoryClock, Calendars calendars) {
    this.dossiers = dossiers;
    this.statutoryClock = statutoryClock;
    this.calendars = calendars;
  }

  /**
   * From reception until an instant, or until the dossier ended, whichever is first.
   *
   * @throws vn.motcua.Refusal when there is no such dossier, or an agency has no calendar
   */
  public TimeSpent of(String dossierCode, Instant until) {
    ClockRules rules = dossiers.get(dossierCode).rules();
    ClockRun run = statutoryClock.run(rules, dossiers.facts(dossierCode));
    return new StepSpans(rules, run, calendars, until).timeSpent()
        .with(new SegmentReader(new SegmentClock(calendars), run, until).all());
  }
}
