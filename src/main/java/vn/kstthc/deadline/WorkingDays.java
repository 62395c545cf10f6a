package vn.kstthc.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Working days by the calendar and the clock of this moment. All in the zone Asia/Ho_Chi_Minh. */
@Component
public class WorkingDays {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Calendars calendars;
  private final Clock clock;

  WorkingDays(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** @return today by the application's clock */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  WorkCalendar calendar() {
    return calendars.current();
  }

  /** @return whether the office works on that day */
  public boolean isWorking(LocalDate day) {
    return calendars.current().isWorking(day);
  }

  /** @return whether the date is only provisional (tạm tính), because the calendar of its year is not approved */
  public boolean isProvisional(LocalDate day) {
    return calendars.current().isProvisional(day);
  }

  /** @return the date as people read it; the one way to show a date that lies ahead, as it says "(tạm tính)" where it is */
  public String text(LocalDate day) {
    return Dates.text(day, isProvisional(day));
  }

  /** @return the day of that due date as people read it, see {@link #text(LocalDate)} */
  public String text(Instant due) {
    return text(day(due));
  }

  /** @return the office hours as people read them: "07:30-11:30, 13:30-17:00" */
  public String officeHours() {
    return calendars.officeHours().toString();
  }

  /** @see WorkCalendar#rolled */
  LocalDate rolled(LocalDate day) {
    return calendars.current().rolled(day);
  }

  /** @see WorkCalendar#plus */
  public LocalDate plus(LocalDate from, int workingDays) {
    return calendars.current().plus(from, workingDays);
  }

  /** @see WorkCalendar#count(LocalDateTime, int, LimitUnit) */
  public DueDate count(Instant received, int amount, LimitUnit unit) {
    return count(received.atZone(ZONE).toLocalDateTime(), amount, unit);
  }

  /** @see WorkCalendar#count(LocalDateTime, int, LimitUnit) */
  public DueDate count(LocalDateTime received, int amount, LimitUnit unit) {
    return calendars.current().count(received, amount, unit);
  }

  /** @see WorkCalendar#count(LocalDate, int, LimitUnit) */
  public DueDate count(LocalDate received, int amount, LimitUnit unit) {
    return calendars.current().count(received, amount, unit);
  }

  /**
   * The end of a limit.
   *
   * @param from when it begins; after closing, or on a day off, it begins on the next working day
   * @param workingDays the limit, in working days
   * @return the end of office hours of its last day
   */
  public Instant due(Instant from, int workingDays) {
    WorkCalendar calendar = calendars.current();
    return endOf(calendar.plus(calendar.receiptDay(from.atZone(ZONE).toLocalDateTime()), workingDays));
  }

  /** @return the working day on which something that came at this moment counts as received */
  public LocalDate receiptDay(Instant moment) {
    return calendars.current().receiptDay(moment.atZone(ZONE).toLocalDateTime());
  }

  /** @return the end of office hours of that day */
  public Instant endOf(LocalDate day) {
    return day.atTime(calendars.officeHours().closing()).atZone(ZONE).toInstant();
  }

  /**
   * When to remind somebody. That is no legal date, so where no calendar reaches weekends alone are days off: a date of a
   * far year that somebody gave a task must not stop the task.
   *
   * @return the beginning of office hours so many working days from the day of the moment; negative: before it
   */
  public Instant morning(Instant moment, int workingDays) {
    LocalDate day = day(moment);
    try {
      day = plus(day, workingDays);
    } catch (YearOutOfReach far) {
      for (int left = Math.abs(workingDays); left > 0; left -= Dates.isWeekend(day) ? 0 : 1) {
        day = day.plusDays(Integer.signum(workingDays));
      }
    }
    return day.atTime(calendars.officeHours().opening()).atZone(ZONE).toInstant();
  }

  /** @return this moment where the office is open, else when it next opens; over lunch it counts as open */
  public Instant nextOfficeMoment(Instant moment) {
    LocalDate day = day(moment);
    if (!isWorking(day) || !moment.isBefore(endOf(day))) {
      return morning(moment, 1);
    }
    Instant opening = morning(moment, 0);
    return moment.isBefore(opening) ? opening : moment;
  }

  /** @return when the office next opens for a day's work */
  public Instant nextMorning(Instant moment) {
    Instant open = nextOfficeMoment(moment);
    return open.isAfter(moment) ? open : morning(moment, 1);
  }

  /** @see WorkCalendar#between */
  public int between(LocalDate from, LocalDate to) {
    return calendars.current().between(from, to);
  }

  /** @return whether a limit is over by the application's clock: late means after its day, not one second later */
  public boolean isPast(Instant due) {
    return today().isAfter(day(due));
  }

  /** @return whether a limit is over, or will be within so many working days */
  public boolean isWithin(Instant due, int workingDays) {
    return day(due).isBefore(plus(today(), workingDays + 1));
  }

  /**
   * @return how far a limit is, in working time: "còn 2 ngày làm việc", "hết hạn hôm nay", "quá hạn 1 ngày làm việc"; without
   *     a number where no calendar reaches
   */
  public String distance(Instant due) {
    LocalDate day = day(due);
    LocalDate today = today();
    if (day.equals(today)) {
      return "hết hạn hôm nay";
    }
    boolean past = isPast(due);
    try {
      int days = between(today, day);
      return !past ? "còn %d ngày làm việc".formatted(days)
          : days == 0 ? "vừa quá hạn" : "quá hạn %d ngày làm việc".formatted(-days);
    } catch (YearOutOfReach far) {
      return past ? "quá hạn" : "còn nhiều năm";
    }
  }

  /** @return "late", "soon" (two working days or less) or "ok", as pages and forms mark a limit */
  public String urgency(Instant due) {
    return isPast(due) ? "late" : isWithin(due, 2) ? "soon" : "ok";
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }
}
