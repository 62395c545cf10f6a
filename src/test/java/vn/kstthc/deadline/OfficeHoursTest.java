package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OfficeHoursTest {

  @Test
  void areReadAsPeopleWriteThem() {
    OfficeHours hours = OfficeHours.of("08:00 - 12:00,13:00-16:30");
    assertThat(hours.opening()).isEqualTo(LocalTime.of(8, 0));
    assertThat(hours.closing()).isEqualTo(LocalTime.of(16, 30));
    assertThat(hours).hasToString("08:00-12:00, 13:00-16:30");
  }

  @Test
  void areASetting() {
    assertThat(settings("09:00-12:00").officeHours().opening()).isEqualTo(LocalTime.of(9, 0));
    assertThatThrownBy(() -> settings("9 giờ")).hasRootCauseInstanceOf(DateTimeParseException.class)
        .hasStackTraceContaining("Không đọc được giờ làm việc \"9 giờ\"");
  }

  private static DeadlineSettings settings(String hours) {
    return new Binder(new MapConfigurationPropertySource(
        Map.of("app.deadline.office-hours", hours, "app.deadline.look-every", "5s")))
        .bind("app.deadline", DeadlineSettings.class).get();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "07:30", "7h30-11h30", "07:30-11:30,", "11:30-07:30", "07:30-07:30",
      "13:30-17:00, 07:30-11:30", "07:30-13:30, 11:30-17:00", "07:30-25:00", "07:30-11:30-17:00"})
  void thatMakeNoSenseAreNamed(String written) {
    assertThatIllegalArgumentException().isThrownBy(() -> OfficeHours.of(written)).withMessageContaining("iờ làm việc");
  }
}
