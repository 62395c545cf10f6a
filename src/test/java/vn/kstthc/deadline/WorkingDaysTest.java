package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays days = at("2024-04-26T09:00");

  @ParameterizedTest
  @CsvFileSource(resources = "/deadline/deadline-vectors.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
  void meetsTheWorkedExamples(LocalDate received, int amount, String unit, LocalDate due, String why) {
    switch (unit) {
      case "wd" -> assertThat(days.due(moment(received + "T09:00"), amount)).isEqualTo(days.endOf(due));
      case "d" -> {
        LocalDate last = received.plusDays(amount);
        assertThat(days.isWorking(last) ? last : days.plus(last, 1)).isEqualTo(due);
      }
      case "d-before" -> {
        LocalDate last = received.minusDays(amount);
        assertThat(days.isWorking(last) ? last : days.plus(last, -1)).isEqualTo(due);
      }
      default -> throw new IllegalArgumentException(unit);
    }
  }

  @ParameterizedTest(name = "received {0}, 1 working day ends {1}")
  @CsvSource({
    "2024-04-26T17:00, 2024-05-02", // the last moment of the office day still counts
    "2024-04-26T17:01, 2024-05-03", // after closing: received on Thursday after the holidays
    "2024-04-27T10:00, 2024-05-03", // a Saturday off
    "2024-05-04T10:00, 2024-05-06", // a made-up Saturday is a day like any other
    "2024-05-03T06:00, 2024-05-04", // before opening
  })
  void beginsToCountOnTheDayItCountsAsReceived(LocalDateTime received, LocalDate due) {
    assertThat(days.due(received.atZone(WorkingDays.ZONE).toInstant(), 1)).isEqualTo(days.endOf(due));
  }

  @ParameterizedTest(name = "now {0}: {1}")
  @CsvSource({
    "2024-04-25T09:00, còn 3 ngày làm việc",
    "2024-05-03T16:59, hết hạn hôm nay",
    "2024-05-03T17:00, hết hạn hôm nay",
    "2024-05-03T17:01, hết hạn hôm nay",
    "2024-05-04T08:00, quá hạn 1 ngày làm việc",
    "2024-05-06T08:00, quá hạn 2 ngày làm việc",
  })
  void tellsTheDistanceInWorkingTime(String now, String distance) {
    assertThat(at(now).distance(days.endOf(LocalDate.parse("2024-05-03")))).isEqualTo(distance);
  }

  @Test
  void saysThatAYearWithoutCalendarIsProvisional() {
    assertThat(days.isProvisional(LocalDate.parse("2026-12-31"))).isFalse();
    assertThat(days.isProvisional(LocalDate.parse("2027-01-04"))).isTrue();
  }

  private static WorkingDays at(String local) {
    return new WorkingDays(Clock.fixed(moment(local), WorkingDays.ZONE));
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
  }
}
