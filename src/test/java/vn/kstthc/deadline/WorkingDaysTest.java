package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kstthc.deadline.TestCalendars.moment;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

  private final WorkingDays days = TestCalendars.workingDays("2024-04-26T09:00");

  @ParameterizedTest(name = "received {0}, 1 working day ends {1}")
  @CsvSource({
    "2024-04-26T17:00, 2024-05-02", // the last moment of the office day still counts
    "2024-04-26T17:01, 2024-05-03", // after closing: received on Thursday after the holidays
    "2024-04-27T10:00, 2024-05-03", // a Saturday off
    "2024-05-04T10:00, 2024-05-06", // a made-up Saturday is a day like any other
    "2024-05-03T06:00, 2024-05-04", // before opening
    "2024-05-03T12:15, 2024-05-04", // at lunch
  })
  void receivedBeforeOpeningAtLunchOrAfterClosingBeginsOnTheDayItCountsAsReceived(String received, LocalDate due) {
    assertThat(days.due(moment(received), 1)).isEqualTo(days.endOf(due));
    assertThat(days.count(moment(received), 1, LimitUnit.WORKING_DAYS).day()).isEqualTo(due);
  }

  @Test
  void oneDayIsOneWorkingDayAndNotTwentyFourHours() {
    assertThat(days.due(moment("2024-05-02T07:31"), 1)).isEqualTo(days.due(moment("2024-05-02T16:59"), 1))
        .isEqualTo(moment("2024-05-03T17:00"));
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
    assertThat(TestCalendars.workingDays(now).distance(days.endOf(LocalDate.parse("2024-05-03")))).isEqualTo(distance);
  }

  @Test
  void aDueDateOnADayOffIsOverWithoutALateWorkingDayYet() {
    Instant due = days.endOf(LocalDate.parse("2024-04-27"));
    assertThat(TestCalendars.workingDays("2024-04-28T08:00").distance(due)).isEqualTo("vừa quá hạn");
  }

  @ParameterizedTest(name = "on 26/04/2024 a due date of {0} is near: {1}")
  @CsvSource({"2024-04-25, true", "2024-04-26, true", "2024-05-02, true", "2024-05-03, true", "2024-05-04, false"})
  void nearIsTwoWorkingDaysAhead(LocalDate due, boolean near) {
    assertThat(days.isWithin(days.endOf(due), 2)).isEqualTo(near);
    assertThat(near).isEqualTo(days.between(days.today(), due) <= 2);
  }

  @Test
  void saysThatAYearWhoseCalendarIsNotApprovedIsProvisional() {
    assertThat(days.text(LocalDate.parse("2026-12-31"))).isEqualTo("31/12/2026");
    assertThat(days.text(LocalDate.parse("2027-01-04"))).isEqualTo("04/01/2027 (tạm tính)");
    assertThat(days.text(moment("2023-12-29T17:00"))).isEqualTo("29/12/2023 (tạm tính)");
  }

  @Test
  void aTaskWithADateBeyondEveryCalendarCanStillBeShownAndRemindedOf() {
    Instant far = moment("2050-01-03T17:00");
    Instant longPast = moment("2001-01-02T17:00");
    assertThat(days.distance(far)).isEqualTo("còn nhiều năm");
    assertThat(days.distance(longPast)).isEqualTo("quá hạn");
    assertThat(days.text(far)).isEqualTo("03/01/2050 (tạm tính)");
    assertThat(days.isWithin(far, 2)).isFalse();
    assertThat(days.isWithin(longPast, 2)).isTrue();
    assertThat(days.morning(far, -2)).isEqualTo(moment("2049-12-30T07:30"));
    assertThat(days.morning(far, 5)).isEqualTo(moment("2050-01-10T07:30"));
    assertThatThrownBy(() -> days.due(far, 1)).isInstanceOf(YearOutOfReach.class);
  }

  @Test
  void remindersGoOutAtOpeningOfWorkingDays() {
    assertThat(days.morning(moment("2024-05-04T17:00"), -2)).isEqualTo(moment("2024-05-02T07:30"));
    assertThat(days.morning(moment("2024-05-04T17:00"), 0)).isEqualTo(moment("2024-05-04T07:30"));
    assertThat(days.morning(moment("2024-05-04T17:00"), 1)).isEqualTo(moment("2024-05-06T07:30"));
  }
}
