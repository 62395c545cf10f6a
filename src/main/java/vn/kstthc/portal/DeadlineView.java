package vn.kstthc.portal;

import java.util.ArrayList;
import java.util.List;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.DueDate;
import vn.kstthc.deadline.DueDate.CountedDay;

/** A computed date as the page shows it. */
final class DeadlineView {

  private final DueDate due;
  private final List<Line> lines = new ArrayList<>();

  /** @param count which day of the limit it is, or why it is none; @param look the line's class in the style sheet */
  record Line(String date, String count, String why, String look) {}

  DeadlineView(DueDate due) {
    this.due = due;
    due.waiting().forEach(day -> lines.add(line(day, "chưa nhận", "is-off")));
    if (!due.waiting().isEmpty()) {
      lines.add(new Line(Dates.withWeekday(due.receiptDay()), "nhận", "Tính là nhận vào ngày này", "is-received"));
    }
    int counted = 0;
    for (CountedDay day : due.days()) {
      counted += day.counted() ? 1 : 0;
      lines.add(line(day, day.counted() ? String.valueOf(counted) : "không",
          day.date().equals(due.day()) ? "is-due" : day.counted() ? null : "is-off"));
    }
  }

  private static Line line(CountedDay day, String count, String look) {
    return new Line(Dates.withWeekday(day.date()), count, day.why(), look);
  }

  public String due() {
    return Dates.withWeekday(due.day());
  }

  public boolean provisional() {
    return due.provisional();
  }

  /** @return the limit in words: "3 ngày làm việc kể từ ngày nhận 26/04/2024" */
  public String limit() {
    String amount = "%d %s".formatted(Math.abs(due.amount()), due.unit().label());
    return due.amount() < 0 ? "%s trước ngày %s".formatted(amount, Dates.text(due.received()))
        : "%s kể từ ngày nhận %s".formatted(amount, Dates.text(due.receiptDay()));
  }

  /** @return the day of receipt where it is another than the one that was given; else null */
  public String movedTo() {
    return due.receiptDay().equals(due.received()) ? null : Dates.withWeekday(due.receiptDay());
  }

  public List<Line> lines() {
    return lines;
  }
}
