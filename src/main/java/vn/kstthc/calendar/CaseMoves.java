package vn.kstthc.calendar;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.calendar.ChangeItem.State;
import vn.kstthc.calendar.ChangeRecords.Side;
import vn.kstthc.deadline.CalendarShifts;
import vn.kstthc.deadline.CalendarShifts.Shift;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WorkCalendar;
import vn.kstthc.deadline.WorkingDays;

/** Moves the dates of one case to the new calendar. */
@Component
class CaseMoves {

  /** The calendar as it was before a change and as it is now. */
  record Both(WorkCalendar before, WorkCalendar now) {}

  private final ChangeRecords records;
  private final ChangeItems items;
  private final Calendars calendars;
  private final CalendarShifts shifts;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;

  CaseMoves(ChangeRecords records, ChangeItems items, Calendars calendars, CalendarShifts shifts, Deadlines deadlines,
      WorkingDays workingDays) {
    this.records = records;
    this.items = items;
    this.calendars = calendars;
    this.shifts = shifts;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
  }

  Both calendars(CalendarChange change) {
    WorkCalendar now = calendars.latest();
    WorkCalendar before = now.withDays(change.year(), records.days(change.number(), Side.BEFORE));
    return new Both(change.approves() ? before.withoutApproval(change.year()) : before, now);
  }

  /** Looks at each date once more: it may have moved, or its task may be done, since it was listed. */
  @Transactional(propagation = Propagation.MANDATORY)
  void move(CalendarChange change, Both both, List<ChangeItem> ofCase) {
    Map<String, Shift> still = shifts.of(ofCase.stream().map(ChangeItem::subject).collect(toSet()), both.before(), both.now())
        .stream().collect(toMap(shift -> shift.date().subject(), shift -> shift));
    for (ChangeItem item : ofCase) {
      Shift shift = still.get(item.subject());
      if (shift == null) {
        items.finish(List.of(item), State.GONE, "Việc đã xong hoặc hạn đã đổi theo cách khác");
      } else {
        Instant due = workingDays.endOf(shift.day());
        deadlines.move(item.subject(), shift.date().due(), due, new DeadlineMove.Act(DeadlineMove.Kind.CALENDAR,
            "thay đổi lịch làm việc " + change.number(), change.basis(), change.decidedBy()));
        shifts.holder(item.subject()).move(shift.date(), due);
        items.moved(item, shift.day());
      }
    }
  }
}
