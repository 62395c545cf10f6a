package vn.kstthc.calendar;

import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Dates;

/**
 * A day of the list as somebody has written it.
 *
 * @param kind OFF or WORK; @param status official, provisional or review, in any letters
 */
record DayLine(String date, String kind, String name, String basis, String status) {

  static DayLine of(CalendarDay day) {
    return new DayLine(Dates.text(day.date()), day.kind().name(), day.name(), day.basis(), day.status().name());
  }
}
