package vn.kstthc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One row of the law on time: until when something has to be done.
 *
 * @param key what asks for it, as in {@code feedback.answer}
 * @param title what has to be done
 * @param amount how many; negative counts backwards ("at least 5 days before"), 0 is the day itself; of
 *     {@link LimitMeasure#DAY_OF_MONTH} the day
 * @param repeats whether it comes again after each such span until the thing is done
 * @param pauses whether it rests while something is awaited from whoever has sent the thing in
 * @param countedFrom the day it is counted from, in words
 * @param basis document and article
 * @param issuer who has set it
 */
public record LegalLimit(String key, String title, int amount, LimitMeasure measure, boolean repeats, boolean pauses,
    String countedFrom, String basis, String issuer, Status status, Validity validity) {

  /** How sure it is. */
  public enum Status {
    OFFICIAL,
    /** Not confirmed yet, and shown so. */
    REVIEW
  }

  /** @return the end of office hours of its last day, see {@link #day} */
  Instant due(WorkingDays days, Instant moment) {
    return days.endOf(day(days.calendar(), moment));
  }

  /**
   * @param end the end of the limit after which it comes again and again
   * @param after a moment not before that end
   * @return the first end of such a span later than that moment; each is counted from that one end, so that a day off moves
   *     one of them and not those after it
   */
  Instant next(WorkingDays days, Instant end, Instant after) {
    if (!repeats || amount <= 0 || measure == LimitMeasure.DAY_OF_MONTH) {
      throw new IllegalStateException("Thời hạn %s không lặp lại".formatted(key));
    }
    LocalDate from = end.atZone(WorkingDays.ZONE).toLocalDate();
    Instant next = end;
    for (int times = 1; !next.isAfter(after); times++) {
      next = days.endOf(days.count(from, times * amount, measure.unit()).day());
    }
    return next;
  }

  /**
   * @param moment what it is counted from; of a day of the month any moment of that month
   * @return its last day by that calendar
   */
  LocalDate day(WorkCalendar calendar, Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, WorkingDays.ZONE);
    if (measure != LimitMeasure.DAY_OF_MONTH) {
      return calendar.count(local, amount, measure.unit()).day();
    }
    LocalDate month = local.toLocalDate();
    return calendar.rolled(month.withDayOfMonth(Math.min(amount, month.lengthOfMonth())));
  }

  /** @return the limit in words: "05 ngày làm việc", "chậm nhất 05 ngày trước", "ngày 18 của tháng" */
  public String words() {
    if (measure == LimitMeasure.DAY_OF_MONTH) {
      return "ngày %02d của tháng".formatted(amount);
    }
    if (amount == 0) {
      return "ngay trong ngày";
    }
    String span = "%02d %s".formatted(Math.abs(amount), measure.unit().label());
    return amount < 0 ? "chậm nhất " + span + " trước" : span + (repeats ? " một lần" : "");
  }

  /** @return the limit and what it rests on: "03 ngày làm việc, Điều 9 khoản 1 điểm d Nghị định 20/2008/NĐ-CP" */
  public String ground() {
    return words() + (amount < 0 ? " " + countedFrom : amount == 0 ? ": " + countedFrom : "") + ", " + basis + (isInReview() ? " (chờ xác nhận)" : "");
  }

  public boolean isInReview() {
    return status == Status.REVIEW;
  }
}
