package vn.kstthc.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.kstthc.deadline.CalendarDay;

/**
 * A day on which two lists differ.
 *
 * @param before null where it is new
 * @param after null where it is taken away
 */
record DayDifference(LocalDate date, CalendarDay before, CalendarDay after) {

  /** @return the differences by date */
  static List<DayDifference> between(Collection<CalendarDay> before, Collection<CalendarDay> after) {
    Map<LocalDate, CalendarDay> old = byDate(before);
    Map<LocalDate, CalendarDay> now = byDate(after);
    TreeSet<LocalDate> dates = new TreeSet<>(old.keySet());
    dates.addAll(now.keySet());
    List<DayDifference> differences = new ArrayList<>();
    for (LocalDate date : dates) {
      if (!now.containsKey(date) || !now.get(date).equals(old.get(date))) {
        differences.add(new DayDifference(date, old.get(date), now.get(date)));
      }
    }
    return differences;
  }

  private static Map<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
    return days.stream().collect(toMap(CalendarDay::date, day -> day));
  }

  boolean isRemoval() {
    return after == null;
  }

  /** @return whether it is off, or worked, before and after */
  boolean isSameKind() {
    return before != null && after != null && before.kind() == after.kind();
  }

  /** @return what is done to the day, as people read it */
  String label() {
    if (before == null) {
      return "Thêm";
    }
    return after == null ? "Bỏ" : "Sửa";
  }
}
