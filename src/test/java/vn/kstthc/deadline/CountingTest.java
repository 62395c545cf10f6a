package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kstthc.deadline.LimitUnit.CALENDAR_DAYS;
import static vn.kstthc.deadline.LimitUnit.WORKING_DAYS;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.deadline.DueDate.CountedDay;

class CountingTest {

  private final WorkCalendar calendar = TestCalendars.shipped();

  @ParameterizedTest
  @CsvFileSource(resources = "/deadline/deadline-vectors.csv", useHeadersInDisplayName = true, numLinesToSkip = 1)
  void meetsTheWorkedExamples(LocalDate received, int amount, String unit, LocalDate due, String why) {
    DueDate counted = switch (unit) {
      case "wd" -> calendar.count(received, amount, WORKING_DAYS);
      case "d" -> calendar.count(received, amount, CALENDAR_DAYS);
      case "d-before" -> calendar.count(received, -amount, CALENDAR_DAYS);
      default -> throw new IllegalArgumentException(unit);
    };
    assertThat(counted.day()).isEqualTo(due);
    assertThat(counted.provisional()).isFalse();
  }

  @Test
  void saysOfEachDayWhetherItCountsAndWhyNot() {
    DueDate due = calendar.count(LocalDate.parse("2024-04-26"), 3, WORKING_DAYS);
    assertThat(due.days()).extracting(CountedDay::date, CountedDay::counted, CountedDay::why).containsExactly(
        row("2024-04-27", false, "Thứ Bảy"), row("2024-04-28", false, "Chủ nhật"),
        row("2024-04-29", false, "Nghỉ hoán đổi với 04/05/2024"), row("2024-04-30", false, "Ngày Chiến thắng"),
        row("2024-05-01", false, "Ngày Quốc tế lao động"), row("2024-05-02", true, "Ngày làm việc"),
        row("2024-05-03", true, "Ngày làm việc"), row("2024-05-04", true, "Làm bù cho 29/04/2024"));
    assertThat(due.text()).isEqualTo("04/05/2024");
  }

  @Test
  void saysWhyItDoesNotCountAsReceivedYet() {
    DueDate due = calendar.count(LocalDateTime.parse("2024-04-26T17:01"), 1, WORKING_DAYS);
    assertThat(due.receiptDay()).isEqualTo("2024-05-02");
    assertThat(due.day()).isEqualTo("2024-05-03");
    assertThat(due.waiting()).extracting(CountedDay::why).containsExactly("Nhận sau giờ làm việc", "Thứ Bảy", "Chủ nhật",
        "Nghỉ hoán đổi với 04/05/2024", "Ngày Chiến thắng", "Ngày Quốc tế lao động");
    assertThat(due.days()).extracting(CountedDay::date).containsExactly(LocalDate.parse("2024-05-03"));
  }

  @Test
  void aCalendarDayLimitThatEndsOnADayOffMovesToTheNextWorkingDayAndSaysSo() {
    DueDate due = calendar.count(LocalDate.parse("2024-04-25"), 3, CALENDAR_DAYS);
    assertThat(due.days()).extracting(CountedDay::date, CountedDay::counted, CountedDay::why).containsExactly(
        row("2024-04-26", true, "Ngày làm việc"), row("2024-04-27", true, "Thứ Bảy"), row("2024-04-28", true, "Chủ nhật"),
        row("2024-04-29", false, "Nghỉ hoán đổi với 04/05/2024"), row("2024-04-30", false, "Ngày Chiến thắng"),
        row("2024-05-01", false, "Ngày Quốc tế lao động"),
        row("2024-05-02", false, "Ngày làm việc; ngày cuối rơi vào ngày nghỉ nên hạn chuyển sang ngày này"));
  }

  @Test
  void aLimitBeforeADateCountsBackwardsFromTheDayItselfAndEndsOnTheWorkingDayBefore() {
    DueDate due = calendar.count(LocalDateTime.parse("2024-06-15T23:00"), -6, CALENDAR_DAYS);
    assertThat(due.receiptDay()).isEqualTo("2024-06-15");
    assertThat(due.waiting()).isEmpty();
    assertThat(due.day()).isEqualTo("2024-06-07");
    assertThat(due.days()).last().isEqualTo(new CountedDay(LocalDate.parse("2024-06-07"), false,
        "Ngày làm việc; ngày cuối rơi vào ngày nghỉ nên hạn lùi về ngày này"));
    assertThat(calendar.count(LocalDate.parse("2024-05-06"), -2, WORKING_DAYS).day()).isEqualTo("2024-05-03");
  }

  @Test
  void aLimitOfNoDaysEndsOnTheDayOfReceipt() {
    assertThat(calendar.count(LocalDate.parse("2024-04-27"), 0, WORKING_DAYS)).satisfies(due -> {
      assertThat(due.day()).isEqualTo("2024-05-02");
      assertThat(due.days()).isEmpty();
    });
  }

  @Test
  void aRepeatedLimitNeverDriftsBecauseOfDaysOff() {
    LocalDate end = LocalDate.parse("2024-04-23");
    assertThat(List.of(1, 2, 3)).map(n -> calendar.repetition(end, 7, CALENDAR_DAYS, n).day().toString())
        .containsExactly("2024-05-02", "2024-05-07", "2024-05-14");
    assertThat(calendar.repetition(end, 7, WORKING_DAYS, 2).day()).isEqualTo(calendar.plus(end, 14));
  }

  @Test
  void aDayThatIsToBeConfirmedSaysSo() {
    DueDate due = calendar.count(LocalDate.parse("2026-11-23"), 1, WORKING_DAYS);
    assertThat(due.days()).first().extracting(CountedDay::why).isEqualTo("Ngày Văn hóa Việt Nam (chờ xác nhận)");
    assertThat(due.provisional()).isFalse();
  }

  @ParameterizedTest(name = "{1} {2} from {0}: provisional {3}")
  @CsvSource({
    "2026-12-30T09:00, 1, WORKING_DAYS, false",
    "2026-12-31T09:00, 1, WORKING_DAYS, true", // ends in a year without a list
    "2026-12-31T17:01, 0, WORKING_DAYS, true", // is received in one
    "2023-12-31T09:00, 1, WORKING_DAYS, true", // a Sunday of one, received in the approved year after
    "2027-01-01T09:00, -1, CALENDAR_DAYS, false", // day 0 is not counted
    "2027-01-02T09:00, -2, CALENDAR_DAYS, true",
  })
  void everyDateWhoseCountTouchesAYearThatIsNotApprovedIsProvisional(LocalDateTime received, int amount, LimitUnit unit,
      boolean provisional) {
    DueDate due = calendar.count(received, amount, unit);
    assertThat(due.provisional()).isEqualTo(provisional);
    assertThat(due.text().endsWith("(tạm tính)")).isEqualTo(provisional);
  }

  @Test
  void eachDayOfAYearThatIsNotApprovedSaysSo() {
    assertThat(calendar.count(LocalDate.parse("2026-12-31"), 1, WORKING_DAYS).days()).extracting(CountedDay::why)
        .containsExactly("Tết Dương lịch (tạm tính)", "Thứ Bảy (tạm tính)", "Chủ nhật (tạm tính)", "Ngày làm việc (tạm tính)");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, -1001, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void absurdLimitsAreRefused(int amount) {
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.count(LocalDate.parse("2024-04-26"), amount, WORKING_DAYS))
        .withMessage("Số ngày phải từ -1000 đến 1000.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.repetition(LocalDate.parse("2024-04-26"), amount, WORKING_DAYS, 1));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-7, 1", "7, 0", "7, -1", "1000, 2147483647"})
  void aRepetitionGoesForwardOnly(int every, int times) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> calendar.repetition(LocalDate.parse("2024-04-26"), every, CALENDAR_DAYS, times));
  }

  @ParameterizedTest
  @CsvSource({"2020-12-31, 0", "2021-01-04, -2", "2035-01-01, -1", "2034-12-29, 5",
      "+999999999-12-31, 5", "-999999999-01-01, -5"})
  void whereNothingIsKnownOrProposedItRefusesRatherThanGuesses(LocalDate received, int amount) {
    assertThatThrownBy(() -> calendar.count(received, amount, WORKING_DAYS)).isInstanceOf(YearOutOfReach.class)
        .hasMessageContaining("chỉ tính được trong các năm từ 2021 đến 2034");
    assertThatThrownBy(() -> calendar.count(received, amount == 0 ? 1 : amount * 7, CALENDAR_DAYS))
        .isInstanceOf(YearOutOfReach.class);
  }

  private static org.assertj.core.groups.Tuple row(String date, boolean counted, String why) {
    return org.assertj.core.api.Assertions.tuple(LocalDate.parse(date), counted, why);
  }
}
