package vn.kstthc.deadline;

import java.util.Date;
import org.springframework.stereotype.Component;

/** Working time for expressions in the task filters, which know only {@link Date}. Named there as {@code workingTime}. */
@Component("workingTime")
public class WorkingTime {

  private final WorkingDays days;

  WorkingTime(WorkingDays days) {
    this.days = days;
  }

  /** @return the end of office hours of the third working day from today */
  public Date inThreeDays() {
    return Date.from(days.endOf(days.plus(days.today(), 3)));
  }
}
