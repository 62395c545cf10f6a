package vn.kstthc.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.kstthc.deadline.CalendarDay.Kind;
import vn.kstthc.deadline.CalendarDay.Status;

/**
 * The days off that the law gives a year whose own list is not approved yet: Labour Code 2019 Art. 112, and Art. 111.3 for
 * those that fall on a weekend. Which five days Tết takes, which day beside 2/9 is off and which days are swapped is decided
 * year by year, so these are proposals only.
 */
final class ProposedDays {

  /** The first year of the Labour Code 2019. */
  static final int FIRST_YEAR = 2021;
  private static final int FIRST_CULTURE_DAY = 2026;
  private static final String HOLIDAYS = "Bộ luật Lao động 2019 Điều 112";
  private static final String COMPENSATION = "Bộ luật Lao động 2019 Điều 111 khoản 3";
  private static final Map<Integer, Map<LocalDate, CalendarDay>> KNOWN = new ConcurrentHashMap<>();

  private record Holiday(String name, String basis) {}

  private final Map<LocalDate, Holiday> holidays = new TreeMap<>();

  private ProposedDays() {}

  /** @return the proposed days off that are not at a weekend, by date */
  static Map<LocalDate, CalendarDay> of(int year) {
    return KNOWN.computeIfAbsent(year, unknown -> new ProposedDays().propose(unknown));
  }

  private Map<LocalDate, CalendarDay> propose(int year) {
    off(LocalDate.of(year, 1, 1), "Tết Dương lịch");
    lunarNewYear(LunarDates.newYear(year));
    off(LunarDates.day(year, 3, 10), "Giỗ Tổ Hùng Vương (10/3 âm lịch)");
    off(LocalDate.of(year, 4, 30), "Ngày Chiến thắng");
    off(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động");
    LocalDate nationalDay = LocalDate.of(year, 9, 2);
    off(nationalDay, "Quốc khánh");
    off(besideNationalDay(nationalDay), "Quốc khánh (ngày liền kề)");
    if (year >= FIRST_CULTURE_DAY) {
      holidays.put(LocalDate.of(year, 11, 24), new Holiday("Ngày Văn hóa Việt Nam", "Nghị quyết 28/2026/QH16"));
    }
    Map<LocalDate, CalendarDay> days = new HashMap<>();
    holidays.keySet().stream().filter(day -> !Dates.isWeekend(day)).forEach(day -> days.put(day, asItIs(day)));
    holidays.keySet().stream().filter(Dates::isWeekend).map(day -> compensation(day, days))
        .forEach(day -> days.put(day.date(), day));
    return Map.copyOf(days);
  }

  private void off(LocalDate day, String name) {
    holidays.put(day, new Holiday(name, HOLIDAYS));
  }

  /** The last day of the old year and the first four of the new one. */
  private void lunarNewYear(LocalDate first) {
    LocalDate last = first.minusDays(1);
    off(last, "Tết Nguyên đán (%d tháng Chạp)".formatted(LunarDates.dayOfMonth(last)));
    for (int day = 1; day <= 4; day++) {
      off(first.plusDays(day - 1), "Tết Nguyên đán (mùng %d)".formatted(day));
    }
  }

  /** The side that makes the longer rest, as it was decided each year so far. */
  private static LocalDate besideNationalDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    boolean after = weekday == DayOfWeek.SUNDAY || weekday == DayOfWeek.MONDAY || weekday == DayOfWeek.THURSDAY;
    return after ? day.plusDays(1) : day.minusDays(1);
  }

  private CalendarDay asItIs(LocalDate day) {
    Holiday holiday = holidays.get(day);
    return new CalendarDay(day, Kind.OFF, holiday.name, holiday.basis, Status.PROVISIONAL);
  }

  /** @param taken the days off so far */
  private CalendarDay compensation(LocalDate holiday, Map<LocalDate, CalendarDay> taken) {
    LocalDate day = holiday;
    while (Dates.isWeekend(day) || taken.containsKey(day)) {
      day = day.plusDays(1);
    }
    return new CalendarDay(day, Kind.OFF, "%s (nghỉ bù cho %s là %s)".formatted(
        holidays.get(holiday).name.replaceFirst(" \\(.*", ""), Dates.text(holiday), Dates.weekday(holiday)), COMPENSATION,
        Status.PROVISIONAL);
  }
}
