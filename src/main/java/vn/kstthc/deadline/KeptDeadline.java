package vn.kstthc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The rule something was dated with, and its date. A later change of the rule never moves it.
 *
 * @param subject what it is the date of, as {@link Deadlines#task} names it
 * @param caseNumber the case it belongs to; null where it belongs to none
 * @param receivedAt what the limit was counted from
 * @param firstDueAt the date as it was in the beginning
 * @param dueAt the date that counts; null where it was taken away
 * @param provisional whether the calendar of its year is not approved yet
 * @param pause null unless something is waited for and the limit rests until it comes
 */
public record KeptDeadline(String subject, String caseNumber, LegalLimit limit, Instant receivedAt, Instant firstDueAt,
    Instant dueAt, boolean provisional, Pause pause) {

  /** @param daysLeft what is left of the limit, in its own days; negative where it was late already */
  public record Pause(Instant since, int daysLeft) {}

  /** @return as forms, pages and mails show it: "Hạn: 04/05/2024 - 03 ngày làm việc, Điều 9 khoản 1 điểm d Nghị định ..." */
  public String text() {
    String day = pause != null ? pauseText() : dueAt == null ? "không còn" : Dates.text(dueAt.atZone(WorkingDays.ZONE).toLocalDate(), provisional);
    return "Hạn: " + day + " - " + ground();
  }

  /** @return "tạm dừng chờ bổ sung từ 16/01/2024, còn 7 ngày làm việc"; null where it does not rest */
  public String pauseText() {
    return pause == null ? null : "tạm dừng chờ bổ sung từ %s, %s %d %s".formatted(
        Dates.text(LocalDate.ofInstant(pause.since, WorkingDays.ZONE)), pause.daysLeft < 0 ? "đã quá hạn" : "còn",
        Math.abs(pause.daysLeft), Pauses.unit(limit).label());
  }

  /** @return the limit and what it rests on */
  public String ground() {
    return limit.ground();
  }

  public boolean isMoved() {
    return !firstDueAt.equals(dueAt);
  }

  /** @return address of the page that counts the first date day by day; null where nothing is counted */
  public String explanation() {
    if (limit.measure().unit() == null) {
      return null;
    }
    // rounded up: a moment after closing must not become closing time itself
    Instant whole = receivedAt.truncatedTo(ChronoUnit.SECONDS);
    Instant from = whole.equals(receivedAt) ? whole : whole.plusSeconds(1);
    return "/thoi-han?tu=%s&so=%d&don-vi=%s".formatted(
        LocalDateTime.ofInstant(from, WorkingDays.ZONE), limit.amount(), limit.measure().unit().code());
  }
}
