package vn.kstthc.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar that comes with the software. It fills an empty table once; from then on the table decides. */
class FirstCalendar {

  private static final List<Integer> APPROVED = List.of(2024, 2025, 2026);

  private final JdbcClient jdbc;

  FirstCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of machines that start together on one empty database, the others wait here for the first, and then have nothing to do. */
  void load() {
    if (jdbc.sql("update calendar_revision set revision = 1 where revision = 0").update() == 0) {
      return;
    }
    days().forEach(day -> CalendarChanges.insert(jdbc, day));
    APPROVED.forEach(year -> jdbc.sql("insert into calendar_year (year_number, basis) values (?, ?)")
        .params(year, "Danh mục ngày nghỉ có sẵn trong phần mềm").update());
  }

  static List<CalendarDay> days() {
    try (var lines = new BufferedReader(new InputStreamReader(
        new ClassPathResource("deadline/calendar.csv").getInputStream(), StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", -1)).map(FirstCalendar::day)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Không đọc được lịch làm việc", unreadable);
    }
  }

  private static CalendarDay day(String[] row) {
    return new CalendarDay(LocalDate.parse(row[0]), CalendarDay.Kind.valueOf(row[1]), row[2], row[3],
        CalendarDay.Status.valueOf(row[4].toUpperCase(Locale.ROOT)));
  }
}
