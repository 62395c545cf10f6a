package vn.kstthc.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** The application's clock is the engine's own, so that timers, due dates, mails and pages can never disagree. */
@Component
class EngineClock extends Clock {

  private final ZoneId zone;

  @org.springframework.beans.factory.annotation.Autowired
  EngineClock() {
    this(vn.kstthc.deadline.WorkingDays.ZONE);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new EngineClock(other);
  }
}
