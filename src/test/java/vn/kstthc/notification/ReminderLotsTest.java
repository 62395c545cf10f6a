package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many people's reminders are read at once: many where each has little to be told, one where he alone has very much. */
class ReminderLotsTest {

  @ParameterizedTest(name = "after {0} with {1} lines, {2}")
  @CsvSource({"10, 10, 50", "10, 500, 50", "10, 1000, 50", "10, 5000, 10", "50, 25000, 10", "10, 50000, 1", "1, 100000, 1",
      "1, 100, 50"})
  void theyAreTheFewerTheMoreEachIsTold(int recipients, int lines, int next) {
    assertThat(ReminderLots.next(recipients, lines)).isEqualTo(next);
  }
}
