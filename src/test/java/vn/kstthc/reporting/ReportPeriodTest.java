package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.figure.Window;
import vn.kstthc.reporting.ReportPeriod.Kind;

/** The periods to the day: both ends included, no gap, no overlap. */
class ReportPeriodTest {

  private static ReportPeriod period(String key) {
    return ReportPeriod.of(key).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"BC-2024-Q1, 2023-12-15, 2024-03-14, Quý I năm 2024", "BC-2024-Q2, 2024-03-15, 2024-06-14, Quý II năm 2024",
      "BC-2024-Q3, 2024-06-15, 2024-09-14, Quý III năm 2024", "BC-2024-Q4, 2024-09-15, 2024-12-14, Quý IV năm 2024",
      "BC-2024-6T, 2023-12-15, 2024-06-14, 6 tháng đầu năm 2024", "BC-2024-9T, 2023-12-15, 2024-09-14, 9 tháng đầu năm 2024",
      "BC-2024, 2023-12-15, 2024-12-14, Năm 2024", "BC-2023-Q1, 2022-12-15, 2023-03-14, Quý I năm 2023"})
  void eachPeriodHasItsDaysAndItsKey(String key, LocalDate from, LocalDate to, String label) {
    assertThat(period(key).window()).isEqualTo(new Window(from, to));
    assertThat(period(key).key()).isEqualTo(key);
    assertThat(period(key).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({"2024-03-14, BC-2024-Q1", "2024-03-15, BC-2024-Q2", "2023-12-20, BC-2024-Q1", "2023-12-15, BC-2024-Q1",
      "2023-12-14, BC-2023-Q4", "2024-06-14, BC-2024-Q2", "2024-06-15, BC-2024-Q3", "2024-09-14, BC-2024-Q3",
      "2024-09-15, BC-2024-Q4", "2024-12-14, BC-2024-Q4", "2024-12-15, BC-2025-Q1", "2024-02-29, BC-2024-Q1",
      "2024-12-31, BC-2025-Q1", "2024-01-01, BC-2024-Q1"})
  void eachDayBelongsToItsQuarter(LocalDate day, String key) {
    assertThat(ReportPeriod.quarterOf(day).key()).isEqualTo(key);
  }

  @Test
  void everyDayOfTenYearsLiesInOneQuarterAndOneYearOfReports() {
    List<ReportPeriod> all = Stream.iterate(2020, year -> year + 1).limit(12)
        .flatMap(year -> Stream.of(Kind.values()).map(kind -> new ReportPeriod(kind, year))).toList();
    LocalDate.of(2020, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)).forEach(day -> {
      assertThat(all).filteredOn(one -> one.kind().isQuarter() && one.window().holds(day)).as("%s", day)
          .containsExactly(ReportPeriod.quarterOf(day));
      assertThat(all).filteredOn(one -> one.kind() == Kind.YEAR && one.window().holds(day)).as("%s", day).hasSize(1);
    });
  }

  @ParameterizedTest
  @CsvSource({"BC-2024-Q1, BC-2023-Q4, BC-2023-Q1", "BC-2024-Q3, BC-2024-Q2, BC-2023-Q3", "BC-2024-6T, BC-2023-6T, BC-2023-6T",
      "BC-2024-9T, BC-2023-9T, BC-2023-9T", "BC-2024, BC-2023, BC-2023"})
  void eachHasOneBeforeAndOneAYearBefore(String key, String before, String yearBefore) {
    assertThat(period(key).previous().key()).isEqualTo(before);
    assertThat(period(key).sameLastYear().key()).isEqualTo(yearBefore);
  }

  @ParameterizedTest
  @CsvSource({"BC-2024-Q2, ''", "BC-2024-6T, BC-2024-Q1 BC-2024-Q2", "BC-2024-9T, BC-2024-Q1 BC-2024-Q2 BC-2024-Q3",
      "BC-2024, BC-2024-Q1 BC-2024-Q2 BC-2024-Q3 BC-2024-Q4"})
  void whatIsLongerConsistsOfQuarters(String key, String quarters) {
    assertThat(String.join(" ", period(key).quarters().stream().map(ReportPeriod::key).toList())).isEqualTo(quarters);
  }

  @ParameterizedTest
  @CsvSource({"2024-01-15, 2024-03-14, ''", "2024-01-15, 2024-03-15, BC-2024-Q1", "2024-03-14, 2024-03-15, BC-2024-Q1",
      "2024-03-15, 2024-06-14, ''", "2024-01-15, 2024-06-15, BC-2024-Q1 BC-2024-Q2 BC-2024-6T",
      "2024-12-14, 2024-12-15, BC-2024-Q4 BC-2024", "2024-12-15, 2025-03-14, ''", "2024-12-20, 2025-03-15, BC-2025-Q1"})
  void aPeriodIsOverOnTheDayAfterItsLast(LocalDate since, LocalDate today, String keys) {
    assertThat(String.join(" ", ReportPeriod.closed(since, today).stream().map(ReportPeriod::key).toList())).isEqualTo(keys);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BC-2024-Q5", "BC-2024-Q0", "BC-24-Q1", "BC-2024-", "BC-2024-0001", "RS-2024-0001", "BC-2024-Q1x", ""})
  void whatIsNoKeyIsNone(String key) {
    assertThat(ReportPeriod.of(key)).isEmpty();
  }

  @Test
  void nothingEndsBeforeItBegins() {
    LocalDate day = LocalDate.of(2024, 3, 14);
    assertThat(new Window(day, day).holds(day)).isTrue();
    assertThatThrownBy(() -> new Window(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
  }
}
