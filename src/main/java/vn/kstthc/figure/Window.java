package vn.kstthc.figure;

import java.sql.Timestamp;
import java.time.LocalDate;
import vn.kstthc.deadline.WorkingDays;

/** The days that something is counted over, in the zone Asia/Ho_Chi_Minh; both ends are included. */
public record Window(LocalDate from, LocalDate to) {

  /** @throws IllegalArgumentException where it ends before it begins */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("Kỳ kết thúc (%s) trước khi bắt đầu (%s)".formatted(to, from));
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** @return its first moment */
  Timestamp begins() {
    return start(from);
  }

  /** @return the first moment after it */
  Timestamp ends() {
    return start(to.plusDays(1));
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(WorkingDays.ZONE).toInstant());
  }
}
