package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.CalendarDay;

/** What cards in Tasklist ask before they call a date final. */
@EngineTest
class ProvisionalDatesTest extends CalendarWork {

  @Autowired ChangeApi api;

  @Test
  void ofAnApprovedYearNoDateIsProvisional() {
    assertThat(api.provisional(2025)).isEqualTo(new ChangeApi.Provisional(false, List.of()));
  }

  @Test
  void ofAYearThatNobodyHasApprovedAllAre() {
    assertThat(api.provisional(2027)).isEqualTo(new ChangeApi.Provisional(true, List.of()));
  }

  @Test
  void ofAnApprovedYearSingleDaysMayBe() {
    LocalDate day = LocalDate.parse("2025-06-11");
    replaceDays(2025, with(new CalendarDay(
        day, CalendarDay.Kind.WORK, "Làm bù", "Dự kiến", CalendarDay.Status.PROVISIONAL)));
    assertThat(api.provisional(2025)).isEqualTo(new ChangeApi.Provisional(false, List.of(day)));
  }
}
