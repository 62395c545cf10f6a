package vn.kstthc.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates as people here read them. One that lies ahead is shown by {@link WorkingDays#text}, which knows how sure it is. */
public final class Dates {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingDays.ZONE);

  private Dates() {}

  /** @return 08:30 ngày 15/01/2024; null of what has not happened */
  public static String moment(Instant moment) {
    return moment == null ? null : MOMENT.format(moment);
  }

  /** @return 04/05/2024 */
  public static String text(LocalDate day) {
    return DAY.format(day);
  }

  static String text(LocalDate day, boolean provisional) {
    return text(day) + (provisional ? " (tạm tính)" : "");
  }

  /** @return Thứ Bảy, 04/05/2024 */
  public static String withWeekday(LocalDate day) {
    return weekday(day) + ", " + text(day);
  }

  static String weekday(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case MONDAY -> "Thứ Hai";
      case TUESDAY -> "Thứ Ba";
      case WEDNESDAY -> "Thứ Tư";
      case THURSDAY -> "Thứ Năm";
      case FRIDAY -> "Thứ Sáu";
      case SATURDAY -> "Thứ Bảy";
      case SUNDAY -> "Chủ nhật";
    };
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
