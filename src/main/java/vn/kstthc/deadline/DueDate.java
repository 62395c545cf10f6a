package vn.kstthc.deadline;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of a limit, and how it comes about.
 *
 * @param received the day on which it came
 * @param waiting the days from there on which it does not count as received yet
 * @param receiptDay the day on which it counts as received, which is not counted; backward limits take the day as it is
 * @param amount the limit; negative where it is counted backwards
 * @param day the last day: the limit is over when its office hours are
 * @param provisional whether it rests on a day that is not final
 * @param days from the day after receipt to the last day, in the order of counting
 */
public record DueDate(LocalDate received, List<CountedDay> waiting, LocalDate receiptDay, int amount, LimitUnit unit,
    LocalDate day, boolean provisional, List<CountedDay> days) {

  /** @param why what kind of day it is, in Vietnamese */
  public record CountedDay(LocalDate date, boolean counted, String why) {}

  /** @return the last day as people read it, with "(tạm tính)" where it is provisional */
  public String text() {
    return Dates.text(day, provisional);
  }
}
