package vn.kstthc.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.kstthc.deadline.DueDate.CountedDay;

/** Counts the days of one limit, and writes down each of them. */
final class Counting {

  /** No law gives a longer limit; more is a slip of the pen. */
  static final int LARGEST_AMOUNT = 1000;

  private final WorkCalendar calendar;
  private final LimitUnit unit;
  private final List<CountedDay> days = new ArrayList<>();

  Counting(WorkCalendar calendar, LimitUnit unit) {
    this.calendar = calendar;
    this.unit = unit;
  }

  DueDate count(LocalDateTime received, int amount) {
    requireSensible(amount);
    return end(received, amount);
  }

  DueDate repetition(LocalDateTime from, int every, int times) {
    requireSensible(every);
    if (every < 1 || times < 1 || times > Integer.MAX_VALUE / LARGEST_AMOUNT) {
      throw new IllegalArgumentException("Thời hạn lặp lại phải từ 1 ngày, tính từ lần thứ 1.");
    }
    return end(from, every * times);
  }

  private static void requireSensible(int amount) {
    if (amount < -LARGEST_AMOUNT || amount > LARGEST_AMOUNT) {
      throw new IllegalArgumentException("Số ngày phải từ -%d đến %<d.".formatted(LARGEST_AMOUNT));
    }
  }

  private DueDate end(LocalDateTime received, int amount) {
    LocalDate came = received.toLocalDate();
    calendar.requireReach(came.getYear());
    LocalDate receiptDay = amount < 0 ? came : calendar.receiptDay(received);
    List<CountedDay> waiting = came.datesUntil(receiptDay)
        .map(day -> new CountedDay(day, false, whyNotReceived(day, received))).toList();
    LocalDate last = counted(receiptDay, amount);
    if (unit == LimitUnit.CALENDAR_DAYS) {
      last = rolled(last, amount < 0 ? -1 : 1);
    }
    // backwards nobody asks what kind of day the first one is
    boolean provisional = amount >= 0 && came.datesUntil(receiptDay.plusDays(1)).anyMatch(calendar::isProvisional)
        || days.stream().map(CountedDay::date).anyMatch(calendar::isProvisional);
    return new DueDate(came, waiting, receiptDay, amount, unit, last, provisional, List.copyOf(days));
  }

  private LocalDate counted(LocalDate from, int amount) {
    LocalDate day = from;
    for (int left = Math.abs(amount); left > 0; ) {
      day = day.plusDays(Integer.signum(amount));
      boolean counted = unit == LimitUnit.CALENDAR_DAYS || calendar.isWorking(day);
      days.add(new CountedDay(day, counted, calendar.why(day)));
      left -= counted ? 1 : 0;
    }
    return day;
  }

  private String whyNotReceived(LocalDate day, LocalDateTime received) {
    return calendar.isWorking(day) && day.equals(received.toLocalDate()) ? "Nhận sau giờ làm việc" : calendar.why(day);
  }

  /** A last day that is a day off gives way to the next working day; counted backwards, to the one before. */
  private LocalDate rolled(LocalDate last, int step) {
    LocalDate day = last;
    while (!calendar.isWorking(day)) {
      day = day.plusDays(step);
      days.add(new CountedDay(day, false, calendar.isWorking(day)
          ? "%s; ngày cuối rơi vào ngày nghỉ nên hạn %s ngày này"
              .formatted(calendar.why(day), step > 0 ? "chuyển sang" : "lùi về")
          : calendar.why(day)));
    }
    return day;
  }
}
