package vn.kstthc.reporting;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WorkingDays;

/** When a report is due, and when the units are to have given their part. */
@Component
class ReportDates {

  private static final String DEPARTMENT = "reporting.department";
  private static final String UNIT = "reporting.unit";

  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Clock clock;

  ReportDates(Deadlines deadlines, WorkingDays workingDays, Clock clock) {
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** @return when the department has to send the report of that period: a day of the month in which it ends */
  Instant due(ReportPeriod period) {
    return deadlines.due(DEPARTMENT, workingDays.endOf(period.window().to()));
  }

  /**
   * @param due when the report is due
   * @return when the units have to give their part: as the rule says before that, but never before the end of the first working
   *     day on which they can know what they are asked
   */
  Instant unitDue(Instant due) {
    Instant byRule = deadlines.due(UNIT, due);
    Instant firstDay = workingDays.endOf(workingDays.receiptDay(clock.instant()));
    return byRule.isBefore(firstDay) ? firstDay : byRule;
  }

  /** @return why the date is another than the rule's; null where it is the rule's */
  String putOff(Instant due, Instant unitDue) {
    Instant byRule = deadlines.due(UNIT, due);
    return byRule.equals(unitDue) ? null : "Theo quy định là %s, khi kỳ báo cáo chưa kết thúc hoặc đơn vị chưa được giao; hạn là %s."
        .formatted(workingDays.text(byRule), workingDays.text(unitDue));
  }
}
