package vn.kstthc.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.LegalLimit;
import vn.kstthc.deadline.WorkingDays;

/** When the parts of a task begin and are due, and what that rests on. */
@Component
class PlanDates {

  static final String TASK = "plan.task";
  private static final String PROGRESS = "plan.progress";
  private static final String PERIOD = "plan.period";
  private static final String EVENT = "plan.event";
  private static final String COOPERATE = "plan.cooperate";
  private static final String REDO = "plan.redo";

  /** @param period null of what is done once */
  record Span(Period period, LocalDate opensOn, Instant due, String ground) {}

  private final Deadlines deadlines;
  private final WorkingDays workingDays;

  PlanDates(Deadlines deadlines, WorkingDays workingDays) {
    this.deadlines = deadlines;
    this.workingDays = workingDays;
  }

  /** @return the end of a date that the plan has set; where that is a day off, of the next working day */
  Instant due(LocalDate planned) {
    return deadlines.due(TASK, morning(planned));
  }

  /** @return the spans of a task with a date or periods; a period whose report would be late from the start is left out */
  List<Span> of(PlanTask task, int year) {
    if (task.nature().hasDate()) {
      return List.of(new Span(null, workingDays.today(), due(task.plannedDate()), ground(task)));
    }
    String key = task.nature() == Nature.STANDING ? PROGRESS : PERIOD;
    return task.reading().rhythms().stream().flatMap(rhythm -> rhythm.periods(year).stream())
        .map(period -> span(key, period)).filter(span -> !workingDays.isPast(span.due())).toList();
  }

  private Span span(String key, Period period) {
    LegalLimit limit = deadlines.limit(key, morning(period.to()));
    return new Span(period, period.to(), deadlines.due(limit, morning(period.to())),
        "%s từ ngày cuối của kỳ (%s - %s), %s".formatted(limit.words(), Dates.text(period.from()), Dates.text(period.to()),
            basis(limit)));
  }

  /** @return whether at least one period of that year can still be reported in time */
  boolean hasPeriodAhead(Nature nature, List<Rhythm> rhythms, int year) {
    String key = nature == Nature.STANDING ? PROGRESS : PERIOD;
    return rhythms.stream().flatMap(rhythm -> rhythm.periods(year).stream())
        .anyMatch(period -> !workingDays.isPast(span(key, period).due()));
  }

  String ground(PlanTask task) {
    return "Kế hoạch ghi: \"%s\"%s".formatted(task.timeAsWritten(),
        task.reading().note() == null ? "" : " (" + task.reading().note() + ")");
  }

  /** @param happened the day of the event; what is told late leaves the same time from the day it is told */
  Span ofEvent(LocalDate happened) {
    LocalDate from = workingDays.today().isAfter(happened) ? workingDays.today() : happened;
    LegalLimit limit = deadlines.limit(EVENT, morning(from));
    return new Span(null, workingDays.today(), deadlines.due(limit, morning(from)),
        "%s từ ngày %s, %s".formatted(limit.words(), Dates.text(from), basis(limit)));
  }

  /**
   * Cooperating units are due before the lead unit, yet never before their part begins. It begins in the quarter in which it is
   * due: what has a whole year's time would lie on everybody's list from January on.
   */
  Span ofCooperating(Span lead) {
    LegalLimit limit = deadlines.limit(COOPERATE, lead.due());
    Instant due = deadlines.due(limit, lead.due());
    LocalDate from = lead.opensOn().isAfter(workingDays.today()) ? lead.opensOn() : workingDays.today();
    boolean early = day(due).isBefore(from);
    LocalDate quarter = firstOfQuarter(day(early ? lead.due() : due));
    return new Span(lead.period(), lead.opensOn().isAfter(quarter) ? lead.opensOn() : quarter, early ? lead.due() : due, early ? "cùng hạn với đơn vị chủ trì"
        : "%s %s (%s), %s".formatted(limit.words(), limit.countedFrom(), Dates.text(day(lead.due())), basis(limit)));
  }

  /** @return the part of a cooperating unit whose lead unit has another date from now on */
  Span ofCooperating(Instant leadDue, String ground) {
    return ofCooperating(new Span(null, workingDays.today(), leadDue, ground));
  }

  private static LocalDate firstOfQuarter(LocalDate day) {
    return day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
  }

  /** @return when a result that goes back now is due again */
  Instant redo(Instant now) {
    return deadlines.due(REDO, now);
  }

  static LocalDate day(Instant due) {
    return due.atZone(WorkingDays.ZONE).toLocalDate();
  }

  /** @return a moment in office hours of that day, to count a limit from the day itself */
  static Instant morning(LocalDate day) {
    return day.atTime(8, 0).atZone(WorkingDays.ZONE).toInstant();
  }

  private static String basis(LegalLimit limit) {
    return limit.basis() + (limit.isInReview() ? " (chờ xác nhận)" : "");
  }
}
