package vn.kstthc.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.Window;

/** Days and moments by chance, and how they lie to a window: what counting by hand needs. */
final class Counting {

  static final LocalDate FIRST = LocalDate.of(2024, 11, 1);
  static final List<String> UNITS = List.of("gdmn", "gdth", "gdtrh");

  private Counting() {}

  static LocalDate day(Random chance) {
    return FIRST.plusDays(chance.nextInt(420));
  }

  static Instant moment(LocalDate day, Random chance) {
    // midnight itself and the last second before it among them
    LocalTime time = switch (chance.nextInt(4)) {
      case 0 -> LocalTime.MIDNIGHT;
      case 1 -> LocalTime.of(23, 59, 59);
      default -> LocalTime.of(8 + chance.nextInt(9), 15);
    };
    return day.atTime(time).atZone(WorkingDays.ZONE).toInstant();
  }

  static <T> T one(Random chance, List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }

  /** @return the day of the department's zone */
  static LocalDate dayOf(Instant moment) {
    return moment == null ? null : LocalDate.ofInstant(moment, WorkingDays.ZONE);
  }

  static boolean within(LocalDate day, Window window) {
    return day != null && window.holds(day);
  }

  /** @return whether it has not come by the end of the window */
  static boolean after(LocalDate day, Window window) {
    return day == null || day.isAfter(window.to());
  }

  static boolean before(LocalDate day, Window window) {
    return day != null && day.isBefore(window.from());
  }
}
