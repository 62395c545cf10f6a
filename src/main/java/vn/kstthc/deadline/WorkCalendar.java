package vn.kstthc.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The working days of a Vietnamese office as they are known at one moment: Monday to Friday, less the days off, plus the
 * made-up days (Labour Code 2019 Art. 111, 112 and the yearly notices). It never changes; {@link #withDays} and
 * {@link #withApproval} give another one, to see what a change would do before it is made.
 *
 * <p>Of a year that is not approved, days are proposed by law and what is entered already goes before that; beyond proposals
 * every question is refused with {@link YearOutOfReach} rather than guessed.
 */
public final class WorkCalendar {

  /** More years ahead nobody plans, and laws do not last. */
  private static final int YEARS_AHEAD = 10;

  private final Map<LocalDate, CalendarDay> days;
  private final Map<Integer, YearApproval> approvals;
  private final OfficeHours hours;
  private final Clock clock;

  WorkCalendar(Map<LocalDate, CalendarDay> days, Map<Integer, YearApproval> approvals, OfficeHours hours, Clock clock) {
    this.days = Map.copyOf(days);
    this.approvals = Map.copyOf(approvals);
    this.hours = hours;
    this.clock = clock;
  }

  /** @return this calendar with exactly these days in that year, as approved or not as it was */
  public WorkCalendar withDays(int year, Collection<CalendarDay> ofYear) {
    Map<LocalDate, CalendarDay> changed = new HashMap<>(days);
    changed.keySet().removeIf(day -> day.getYear() == year);
    ofYear.forEach(day -> changed.put(day.date(), day));
    return new WorkCalendar(changed, approvals, hours, clock);
  }

  /** @return this calendar with that year approved */
  public WorkCalendar withApproval(YearApproval approval) {
    Map<Integer, YearApproval> changed = new HashMap<>(approvals);
    changed.put(approval.year(), approval);
    return new WorkCalendar(days, changed, hours, clock);
  }

  /** @return this calendar with that year not approved, as it was once */
  public WorkCalendar withoutApproval(int year) {
    Map<Integer, YearApproval> changed = new HashMap<>(approvals);
    changed.remove(year);
    return new WorkCalendar(days, changed, hours, clock);
  }

  /** @return empty where the year is not approved */
  public Optional<YearApproval> approval(int year) {
    return Optional.ofNullable(approvals.get(year));
  }

  /** @return the days of the year that differ from the working week, by date; with proposals where it is not approved */
  public List<CalendarDay> days(int year) {
    requireReach(year);
    Map<LocalDate, CalendarDay> all = new TreeMap<>(approvals.containsKey(year) ? Map.of() : ProposedDays.of(year));
    enteredDays(year).forEach(day -> all.put(day.date(), day));
    return List.copyOf(all.values());
  }

  /** @return the days of the year that somebody has entered, by date; without proposals */
  public List<CalendarDay> enteredDays(int year) {
    return days.values().stream().filter(day -> day.date().getYear() == year)
        .sorted(Comparator.comparing(CalendarDay::date)).toList();
  }

  /** @return whether dates of that year can be computed at all */
  public boolean reaches(int year) {
    return approvals.containsKey(year) || year >= ProposedDays.FIRST_YEAR && year <= lastYear();
  }

  void requireReach(int year) {
    if (!reaches(year)) {
      throw new YearOutOfReach(year, ProposedDays.FIRST_YEAR, lastYear());
    }
  }

  private int lastYear() {
    return Year.now(clock.withZone(WorkingDays.ZONE)).getValue() + YEARS_AHEAD;
  }

  private CalendarDay entry(LocalDate day) {
    requireReach(day.getYear());
    CalendarDay entered = days.get(day);
    return entered != null || approvals.containsKey(day.getYear()) ? entered : ProposedDays.of(day.getYear()).get(day);
  }

  /** @return whether the office works on that day */
  public boolean isWorking(LocalDate day) {
    CalendarDay entry = entry(day);
    return entry == null ? !Dates.isWeekend(day) : entry.isWorking();
  }

  /** @return whether nobody has approved that day yet (tạm tính) */
  public boolean isProvisional(LocalDate day) {
    CalendarDay entered = days.get(day);
    return !approvals.containsKey(day.getYear())
        || entered != null && entered.status() == CalendarDay.Status.PROVISIONAL;
  }

  /** @return what kind of day it is: "Thứ Bảy", "Ngày Chiến thắng", "Làm bù cho 29/04/2024", "Ngày làm việc" */
  public String why(LocalDate day) {
    CalendarDay entry = entry(day);
    String name = entry != null ? entry.name() : Dates.isWeekend(day) ? Dates.weekday(day) : "Ngày làm việc";
    if (isProvisional(day)) {
      return name + " (tạm tính)";
    }
    return entry != null && entry.status() == CalendarDay.Status.REVIEW ? name + " (chờ xác nhận)" : name;
  }

  /**
   * Counts working days; the first day is not counted (Civil Code 2015 Art. 147.2).
   *
   * @param from day 0
   * @param workingDays how many; negative counts backwards, 0 is the day itself
   * @return the last day counted
   */
  public LocalDate plus(LocalDate from, int workingDays) {
    requireReach(from.getYear());
    LocalDate day = from;
    for (int left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(Integer.signum(workingDays));
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }

  /** @return working days from one day to another, the first not counted; negative where it lies before */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    requireReach(to.getYear());
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorking).count();
  }

  /** @return the day a last day gives way to where it is a day off (Civil Code 2015 Art. 148.5); a working day stays as it is */
  LocalDate rolled(LocalDate day) {
    return isWorking(day) ? day : plus(day, 1);
  }

  /** @return the working day on which something that came at this local time counts as received */
  public LocalDate receiptDay(LocalDateTime received) {
    LocalDate day = received.toLocalDate();
    return isWorking(day) && !isAfterClosing(received) ? day : plus(day, 1);
  }

  boolean isAfterClosing(LocalDateTime received) {
    return received.toLocalTime().isAfter(hours.closing());
  }

  /**
   * Computes the end of a limit and explains it.
   *
   * @param received local time; at lunch or before opening counts as that day, after closing as the next working day
   * @param amount at most {@link Counting#LARGEST_AMOUNT}; negative counts backwards from the day itself, and a
   *     calendar-day limit then ends on the working day before
   * @throws IllegalArgumentException where the amount is absurd
   * @throws YearOutOfReach where it touches a year of which nothing is known
   */
  public DueDate count(LocalDateTime received, int amount, LimitUnit unit) {
    return new Counting(this, unit).count(received, amount);
  }

  /** Like {@link #count(LocalDateTime, int, LimitUnit)}, for what came in office hours. */
  public DueDate count(LocalDate received, int amount, LimitUnit unit) {
    return count(received.atTime(hours.opening()), amount, unit);
  }

  /**
   * A limit that comes again and again ("every 7 days after that limit"): each is counted from the same day, so that days
   * off never make the row of them drift.
   *
   * @param from the end of the limit before the first
   * @param times which one; 1 is the first
   */
  public DueDate repetition(LocalDate from, int every, LimitUnit unit, int times) {
    return new Counting(this, unit).repetition(from.atTime(hours.opening()), every, times);
  }
}
