package vn.motcua.sandbox;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Sets the engine's clock, which is one for the whole Java process. */
class CamundaTime implements EngineTime {

  @Override
  public void standStillAt(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  @Override
  public void runWithOffset(long offsetMillis) {
    ClockUtil.offset(offsetMillis);
  }
}
