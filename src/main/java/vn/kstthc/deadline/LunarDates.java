package vn.kstthc.deadline;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** Days of the Vietnamese lunar calendar. The only class that touches the library, which takes its time to load. */
final class LunarDates {

  private LunarDates() {}

  /** @return the first day of the lunar year that begins in this year */
  static LocalDate newYear(int year) {
    return day(year, 1, 1);
  }

  /** @return the day of the lunar month, never of a leap month, in the lunar year that begins in this year */
  static LocalDate day(int year, int month, int dayOfMonth) {
    return VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), dayOfMonth)
        .transform(PlainDate.axis()).toTemporalAccessor();
  }

  /** @return which day of its lunar month it is */
  static int dayOfMonth(LocalDate day) {
    return PlainDate.from(day).transform(VietnameseCalendar.axis()).getDayOfMonth();
  }
}
