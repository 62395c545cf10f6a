package vn.kstthc.deadline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Calendars for tests, without the application around them. */
final class TestCalendars {

  static final OfficeHours HOURS = OfficeHours.of("07:30-11:30, 13:30-17:00");

  private TestCalendars() {}

  /** The calendar that comes with the software, as seen in April 2024. */
  static WorkCalendar shipped() {
    return new WorkCalendar(byDate(FirstCalendar.days()), Stream.of(2024, 2025, 2026).collect(Collectors.toMap(
        Function.identity(), year -> new YearApproval(year, null, null, "thử"))), HOURS, clock("2024-04-26T09:00"));
  }

  /** @return a calendar in which no year is approved and nothing is entered */
  static WorkCalendar empty() {
    return new WorkCalendar(Map.of(), Map.of(), HOURS, clock("2024-04-26T09:00"));
  }

  static Map<LocalDate, CalendarDay> byDate(List<CalendarDay> days) {
    return days.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
  }

  static WorkingDays workingDays(String now) {
    return new WorkingDays(node(database("working-days"), now), clock(now));
  }

  /** @return an in-memory database with the calendar's tables, made by whoever asks first */
  static DataSource database(String name) {
    DriverManagerDataSource database =
        new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    boolean made = JdbcClient.create(database)
        .sql("select count(*) from information_schema.tables where table_name = 'CALENDAR_DAY'")
        .query(Integer.class).single() > 0;
    if (!made) {
      new ResourceDatabasePopulator(new ClassPathResource("db/migration/V5__calendar.sql")).execute(database);
    }
    return database;
  }

  /** @return what one machine knows of the calendar in that database */
  static Calendars node(DataSource database) {
    return node(database, "2024-04-26T09:00");
  }

  private static Calendars node(DataSource database, String now) {
    return new Calendars(JdbcClient.create(database), new DataSourceTransactionManager(database),
        new DeadlineSettings(HOURS, Duration.ofDays(1)), clock(now));
  }

  static Clock clock(String local) {
    return Clock.fixed(moment(local), WorkingDays.ZONE);
  }

  static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
  }
}
