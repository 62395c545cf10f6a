package vn.kstthc.engine;

import java.time.LocalDateTime;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.kstthc.deadline.WorkingDays;

/** The application's clock in tests; it stands still. */
public final class TestClock {

  private TestClock() {}

  /** @param moment local time in Vietnam, as in {@code 2024-01-15T08:00} */
  public static void set(String moment) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(moment).atZone(WorkingDays.ZONE).toInstant()));
  }
}
