package vn.kstthc.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Working days of a Vietnamese office: Monday to Friday, less the days off, plus the made-up Saturdays of the yearly
 * calendar (Labour Code 2019 Art. 111, 112 and the yearly notices). All in the zone Asia/Ho_Chi_Minh.
 */
@Component
public class WorkingDays {

  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  /** Office hours; a due date means the end of its day's. */
  static final LocalTime OPENING = LocalTime.of(7, 30);
  static final LocalTime CLOSING = LocalTime.of(17, 0);

  private final Map<LocalDate, Boolean> exceptions = new HashMap<>();
  private final Set<Integer> loadedYears = new HashSet<>();
  private final Clock clock;

  WorkingDays(Clock clock) {
    this.clock = clock;
    load();
  }

  private void load() {
    try (var lines = new BufferedReader(new InputStreamReader(
        new ClassPathResource("deadline/calendar.csv").getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", 3)).forEach(row -> {
        LocalDate day = LocalDate.parse(row[0]);
        exceptions.put(day, row[1].equals("WORK"));
        loadedYears.add(day.getYear());
      });
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Không đọc được lịch làm việc", unreadable);
    }
  }

  /** @return today by the application's clock */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** @return whether the office works on that day */
  public boolean isWorking(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return exceptions.getOrDefault(day, weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
  }

  /** @return whether a date in this year is only provisional (tạm tính), because its calendar is not loaded */
  public boolean isProvisional(LocalDate day) {
    return !loadedYears.contains(day.getYear());
  }

  /**
   * Counts working days; the first day is not counted (Civil Code 2015 Art. 147.2).
   *
   * @param from day 0
   * @param workingDays how many; negative counts backwards, 0 is the day itself
   * @return the last day counted
   */
  public LocalDate plus(LocalDate from, int workingDays) {
    LocalDate day = from;
    for (int left = Math.abs(workingDays); left > 0; ) {
      day = day.plusDays(Integer.signum(workingDays));
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }

  /**
   * The end of a limit.
   *
   * @param from when it begins; after closing, or on a day off, it begins on the next working day
   * @param workingDays the limit, in working days
   * @return the end of office hours of its last day
   */
  public Instant due(Instant from, int workingDays) {
    return endOf(plus(receiptDay(from), workingDays));
  }

  /** @return the working day on which something that came at this moment counts as received */
  public LocalDate receiptDay(Instant moment) {
    ZonedDateTime local = moment.atZone(ZONE);
    LocalDate day = local.toLocalDate();
    return isWorking(day) && !local.toLocalTime().isAfter(CLOSING) ? day : plus(day, 1);
  }

  /** @return the end of office hours of that day */
  public Instant endOf(LocalDate day) {
    return day.atTime(CLOSING).atZone(ZONE).toInstant();
  }

  /** @return the beginning of office hours so many working days from the day of the moment; negative: before it */
  public Instant morning(Instant moment, int workingDays) {
    return plus(moment.atZone(ZONE).toLocalDate(), workingDays).atTime(OPENING).atZone(ZONE).toInstant();
  }

  /** @return working days from one day to another, the first not counted; negative where it lies before */
  public int between(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      return -between(to, from);
    }
    return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorking).count();
  }

  /** @return whether a limit is over by the application's clock: late means after its day, not one second later */
  public boolean isPast(Instant due) {
    return today().isAfter(due.atZone(ZONE).toLocalDate());
  }

  /** @return how far a limit is, in working time: "còn 2 ngày làm việc", "hết hạn hôm nay", "quá hạn 1 ngày làm việc" */
  public String distance(Instant due) {
    LocalDate day = due.atZone(ZONE).toLocalDate();
    if (isPast(due)) {
      int late = between(day, today());
      return late == 0 ? "vừa quá hạn" : "quá hạn %d ngày làm việc".formatted(late);
    }
    int left = between(today(), day);
    return day.equals(today()) ? "hết hạn hôm nay" : "còn %d ngày làm việc".formatted(left);
  }
}
