package vn.motcua.sandbox;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The sandbox's desk and clock for a centre under test, whose job executor is off and whose time nobody else moves. */
public final class CentreStage {

  private CentreStage() {}

  public static SandboxDesk desk(ProcessEngine engine) {
    return new EngineDesk(engine);
  }

  public static HeldClock clock(ProcessEngine engine, WorkingTime workingTime) {
    DueJobs dueJobs = new DueJobs(engine.getManagementService());
    return new HeldClock() {
      @Override
      public void hold(Runnable play) {
        play.run();
      }

      @Override
      public Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
      }

      @Override
      public Instant after(String advance) {
        return new ClockPush(advance, null).from(now(), workingTime);
      }

      @Override
      public Instant named(String local) {
        return new ClockPush(null, local).from(now(), workingTime);
      }

      @Override
      public Optional<Instant> nextDue(Instant limit) {
        return dueJobs.firstDue(now(), limit);
      }

      @Override
      public void stepTo(Instant instant) {
        if (instant.isAfter(now())) {
          ClockUtil.setCurrentTime(Date.from(instant));
        }
        dueJobs.runToQuiet();
      }
    };
  }
}
