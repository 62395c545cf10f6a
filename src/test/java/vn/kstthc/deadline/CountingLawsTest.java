package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.deadline.LimitUnit.CALENDAR_DAYS;
import static vn.kstthc.deadline.LimitUnit.WORKING_DAYS;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.deadline.DueDate.CountedDay;

/** What must hold whatever the dates: over random ones of 2024 to 2027, and against a calendar that others wrote. */
class CountingLawsTest {

  private final WorkCalendar calendar = TestCalendars.shipped();

  record Case(LocalDate from, int n, int m) {}

  static Stream<Case> cases() {
    Random random = new Random(20_2024);
    LocalDate first = LocalDate.of(2024, 1, 1);
    return Stream.generate(() -> new Case(first.plusDays(random.nextInt(4 * 365 + 1)), random.nextInt(60), random.nextInt(60)))
        .limit(400);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdForWorkingDays(Case c) {
    LocalDate end = calendar.plus(c.from, c.n);
    assertThat(calendar.plus(end, c.m)).as("n + m days are n days, then m days").isEqualTo(calendar.plus(c.from, c.n + c.m));
    assertThat(calendar.plus(c.from.plusDays(1), c.n)).as("who comes later ends no earlier").isAfterOrEqualTo(end);
    if (c.n > 0) {
      assertThat(calendar.isWorking(end)).as("ends on a working day").isTrue();
      assertThat(end).as("more days end later").isAfter(calendar.plus(c.from, c.n - 1));
      assertThat(calendar.between(c.from, end)).isEqualTo(c.n);
      assertThat(calendar.between(end, c.from)).isEqualTo(-c.n);
    }
    if (calendar.isWorking(c.from)) {
      assertThat(calendar.plus(end, -c.n)).as("forward and back").isEqualTo(c.from);
      assertThat(calendar.plus(calendar.plus(c.from, -c.n), c.n)).as("back and forward").isEqualTo(c.from);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdForLimits(Case c) {
    for (LimitUnit unit : LimitUnit.values()) {
      DueDate due = calendar.count(c.from, c.n, unit);
      assertThat(calendar.isWorking(due.day())).as("a limit ends on a working day").isTrue();
      assertThat(due.days().stream().filter(CountedDay::counted)).as("as many days as the limit has").hasSize(c.n);
      assertThat(due.days().stream().map(CountedDay::date).toList()).as("each day from receipt on, none left out")
          .isEqualTo(due.receiptDay().plusDays(1).datesUntil(due.day().plusDays(1)).toList());
      assertThat(calendar.count(c.from, c.n + 1, unit).day()).as("monotone in the amount").isAfterOrEqualTo(due.day());
      assertThat(calendar.count(c.from.plusDays(1), c.n, unit).day()).as("monotone in the start").isAfterOrEqualTo(due.day());
      assertThat(calendar.count(due.receiptDay(), c.n, unit).day()).as("receipt is the same the second time")
          .isEqualTo(due.day());
    }
    assertThat(calendar.count(c.from, c.n, WORKING_DAYS).day())
        .isEqualTo(calendar.plus(calendar.receiptDay(c.from.atTime(9, 0)), c.n));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void holdForCalendarDays(Case c) {
    DueDate due = calendar.count(c.from, c.n, CALENDAR_DAYS);
    LocalDate raw = due.receiptDay().plusDays(c.n);
    assertThat(due.day()).as("never before the raw date").isAfterOrEqualTo(raw);
    assertThat(raw.datesUntil(due.day())).as("moves over days off only").noneMatch(calendar::isWorking);
    DueDate before = calendar.count(c.from, -c.n - 1, CALENDAR_DAYS);
    LocalDate rawBefore = c.from.minusDays(c.n + 1);
    assertThat(before.day()).isBeforeOrEqualTo(rawBefore);
    assertThat(before.day().plusDays(1).datesUntil(rawBefore.plusDays(1))).noneMatch(calendar::isWorking);
    assertThat(before.days().stream().filter(CountedDay::counted)).hasSize(c.n + 1);
  }

  @Test
  void anotherLibraryCountsTheSameBetweenEveryPairOfDaysFrom2024To2026() {
    List<CalendarDay> days = FirstCalendar.days();
    ImmutableHolidayCalendar oracle = ImmutableHolidayCalendar.of(HolidayCalendarId.of("VN"), dates(days, CalendarDay.Kind.OFF),
        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), dates(days, CalendarDay.Kind.WORK));
    LocalDate last = LocalDate.of(2026, 12, 31);
    int pairs = 0;
    for (LocalDate from = LocalDate.of(2024, 1, 1); from.isBefore(last); from = from.plusDays(1)) {
      // ours counts the last day and not the first, theirs the first and not the last
      int left = oracle.daysBetween(from.plusDays(1), last.plusDays(1));
      assertThat(calendar.between(from, last)).isEqualTo(left);
      assertThat(calendar.receiptDay(from.atTime(9, 0))).isEqualTo(oracle.nextOrSame(from));
      if (oracle.isBusinessDay(from)) {
        List<LocalDate> ours = calendar.count(from, left, WORKING_DAYS).days().stream()
            .filter(CountedDay::counted).map(CountedDay::date).toList();
        List<LocalDate> theirs = Stream.iterate(from, oracle::next).skip(1).limit(left).toList();
        assertThat(ours).as("all working days from %s on", from).isEqualTo(theirs);
        pairs += ours.size();
      }
      for (int n = -20; n <= Math.min(20, left); n++) {
        if (n != 0 && from.getYear() > 2024) {
          assertThat(calendar.plus(from, n)).as("%s %+d", from, n).isEqualTo(oracle.shift(from, n));
        }
      }
    }
    int working = oracle.daysBetween(LocalDate.of(2024, 1, 1), last.plusDays(1));
    assertThat(pairs).as("each working day with each after it").isEqualTo(working * (working - 1) / 2);
  }

  private static List<LocalDate> dates(List<CalendarDay> days, CalendarDay.Kind kind) {
    return days.stream().filter(day -> day.kind() == kind).map(CalendarDay::date).toList();
  }
}
