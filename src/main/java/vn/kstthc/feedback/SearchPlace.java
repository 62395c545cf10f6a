package vn.kstthc.feedback;

import java.time.LocalDate;

/**
 * Where a case stands in what the register is searched in: a number that is the smaller the newer the case is. Databases read
 * that table in the order of this key, so that a search ends as soon as a page is full.
 */
final class SearchPlace {

  private static final long IDS = 1_000_000_000;
  /** The id of the case, in SQL. */
  static final String ITEM = "mod(-s.place, %d)".formatted(IDS);

  private SearchPlace() {}

  static long of(LocalDate receivedOn, long id) {
    return -(day(receivedOn) * IDS + id);
  }

  /** @return the place before all others of that day */
  static long first(LocalDate day) {
    return of(day, IDS - 1);
  }

  /** @return the place behind all others of that day */
  static long last(LocalDate day) {
    return of(day, 0);
  }

  private static long day(LocalDate day) {
    return day.getYear() * 10_000L + day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
