package vn.kstthc.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Dates;

/**
 * What the office asks for.
 *
 * @param days the whole list of the year as it shall be
 * @param approves whether that list is final
 */
record ChangeRequest(int year, boolean approves, List<CalendarDay> days, Document document) {

  /** The document the change rests on. */
  record Document(String number, LocalDate date, String about) {

    String text() {
      return "%s ngày %s, %s".formatted(number, Dates.text(date), about);
    }
  }
}
