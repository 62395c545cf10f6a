package vn.kstthc.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.RunningDates.RunningDate;

/**
 * What another calendar does to the dates of running work. A date that was computed by a rule is counted anew; one that a
 * person has fixed only gives way where it falls on a day off. What did not agree with the calendar of before is not touched:
 * it was not that calendar that made it.
 */
@Component
public class CalendarShifts {

  /** @param day the last day by the other calendar */
  public record Shift(RunningDate date, LocalDate day) {}

  private final List<RunningDates> holders;
  private final KeptDeadlines kept;
  private final JdbcClient jdbc;

  CalendarShifts(List<RunningDates> holders, KeptDeadlines kept, JdbcClient jdbc) {
    this.holders = holders;
    this.kept = kept;
    this.jdbc = jdbc;
  }

  /** @return all dates that the calendar moves, case by case */
  @Transactional(readOnly = true)
  public List<Shift> all(WorkCalendar before, WorkCalendar after) {
    return of(holders.stream().flatMap(holder -> holder.all().stream()).toList(), before, after);
  }

  /** @return what became of these dates; those that have gone, or that the calendar does not move any more, are missing */
  @Transactional(readOnly = true)
  public List<Shift> of(Set<String> subjects, WorkCalendar before, WorkCalendar after) {
    return of(subjects.stream().map(subject -> holder(subject).find(subject)).flatMap(Optional::stream).toList(), before, after);
  }

  /** @return who holds the dates of such a subject */
  public RunningDates holder(String subject) {
    return holders.stream().filter(holder -> subject.startsWith(holder.prefix())).findFirst().orElseThrow();
  }

  private List<Shift> of(List<RunningDate> dates, WorkCalendar before, WorkCalendar after) {
    Map<String, KeptDeadline> rules = rules(dates.stream().map(RunningDate::subject).toList());
    List<Shift> shifts = new ArrayList<>();
    for (RunningDate date : dates) {
      KeptDeadline rule = rules.get(date.subject());
      LocalDate due = date.due().atZone(WorkingDays.ZONE).toLocalDate();
      try {
        if (day(rule, due, before).equals(due)) {
          LocalDate day = day(rule, due, after);
          if (!day.equals(due)) {
            shifts.add(new Shift(date, day));
          }
        }
      } catch (YearOutOfReach far) {
        // no calendar made that date, and none moves it
      }
    }
    return shifts;
  }

  private static LocalDate day(KeptDeadline rule, LocalDate due, WorkCalendar calendar) {
    if (rule == null) {
      return calendar.rolled(due);
    }
    return rule.limit().day(calendar, rule.receivedAt());
  }

  /** Without those whose date somebody has moved since: from then on it is no longer the rule's. */
  private Map<String, KeptDeadline> rules(List<String> subjects) {
    Map<String, KeptDeadline> rules = new HashMap<>();
    Parts.ofStatement(subjects, part -> {
      Set<String> moved = new HashSet<>(jdbc.sql("select distinct subject from deadline_move "
          + "where subject in (:subjects) and kind <> 'CALENDAR'").param("subjects", part).query(String.class).list());
      kept.find(part).stream().filter(rule -> !moved.contains(rule.subject())).forEach(rule -> rules.put(rule.subject(), rule));
    });
    return rules;
  }
}
