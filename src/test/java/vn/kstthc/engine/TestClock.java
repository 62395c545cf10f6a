package vn.kstthc.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.kstthc.deadline.WorkingDays;

/** The application's clock in tests; it stands still. */
public final class TestClock {

  private TestClock() {}

  /** @param moment local time in Vietnam, as in {@code 2024-01-15T08:00} */
  public static void set(String moment) {
    set(LocalDateTime.parse(moment).atZone(WorkingDays.ZONE).toInstant());
  }

  public static void set(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  public static Date now() {
    return ClockUtil.getCurrentTime();
  }
}
