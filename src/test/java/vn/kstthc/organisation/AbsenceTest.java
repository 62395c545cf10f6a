package vn.kstthc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 1, 15);
  private static final Instant NOW = Instant.parse("2024-01-15T01:00:00Z");

  private static Absence away(String from, String to, String substitute) {
    return Absence.plan(new AbsenceRequest("gdtrh", LocalDate.parse(from), LocalDate.parse(to), substitute, null), "gdtrh",
        TODAY, NOW);
  }

  @ParameterizedTest
  @CsvSource({"2024-01-17, false", "2024-01-18, true", "2024-01-19, true", "2024-01-20, false"})
  void bothDaysBelongToIt(LocalDate day, boolean on) {
    assertThat(away("2024-01-18", "2024-01-19", null).isOn(day)).isEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({"2024-01-14, 2024-01-20", "2024-01-18, 2024-01-17", "2025-01-16, 2025-01-17", "2024-01-15, 2025-01-15"})
  void whatCannotBeAnAbsenceIsNone(String from, String to) {
    assertThatThrownBy(() -> away(from, to, null)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mayBeginTodayBeginInAYearAndLastAYear() {
    assertThat(away("2024-01-15", "2025-01-14", null).isOn(TODAY)).isTrue();
    assertThat(away("2025-01-15", "2025-01-15", null).isOn(TODAY)).isFalse();
  }

  @Test
  void nobodyIsHisOwnSubstitute() {
    assertThatThrownBy(() -> away("2024-01-18", "2024-01-19", "gdtrh")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"2024-01-16, 2024-01-17, false", "2024-01-16, 2024-01-18, true", "2024-01-19, 2024-01-22, true",
      "2024-01-16, 2024-01-22, true", "2024-01-20, 2024-01-22, false"})
  void overlapsFromTheFirstCommonDay(LocalDate from, LocalDate to, boolean overlaps) {
    assertThat(away("2024-01-18", "2024-01-19", null).overlaps(from, to)).isEqualTo(overlaps);
  }

  @Test
  void isCancelledOnceAndOnlyBeforeItIsOver() {
    Absence absence = away("2024-01-18", "2024-01-19", null);
    absence.cancel("gdtrh", LocalDate.of(2024, 1, 19), NOW);
    assertThat(absence.isOn(LocalDate.of(2024, 1, 19))).isFalse();
    assertThat(absence.overlaps(absence.from(), absence.to())).isFalse();
    assertThatThrownBy(() -> absence.cancel("gdtrh", TODAY, NOW)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> away("2024-01-18", "2024-01-19", null).cancel("gdtrh", LocalDate.of(2024, 1, 20), NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void isClosedOnceAndOnlyWhenOver() {
    Absence absence = away("2024-01-18", "2024-01-19", null);
    assertThatThrownBy(() -> absence.close(LocalDate.of(2024, 1, 19), NOW)).isInstanceOf(IllegalStateException.class);
    absence.close(LocalDate.of(2024, 1, 20), NOW);
    assertThatThrownBy(() -> absence.close(LocalDate.of(2024, 1, 20), NOW)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void itsPeriodReadsAsPeopleSayIt() {
    assertThat(away("2024-01-18", "2024-01-19", null).period()).isEqualTo("từ 18/01/2024 đến hết 19/01/2024");
    assertThat(away("2024-01-18", "2024-01-18", null).period()).isEqualTo("ngày 18/01/2024");
  }
}
