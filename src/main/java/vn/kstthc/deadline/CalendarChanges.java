package vn.kstthc.deadline;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changes the calendar, in the caller's transaction. Whoever changes it at the same time waits for the end of that; until
 * then dates are computed with the calendar of before, everywhere. Moves no date that is computed already.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CalendarChanges {

  private final JdbcClient jdbc;
  private final Calendars calendars;

  CalendarChanges(JdbcClient jdbc, Calendars calendars) {
    this.jdbc = jdbc;
    this.calendars = calendars;
  }

  /** The year has exactly these days from now on. @throws IllegalArgumentException where one is twice or not of that year */
  public void replaceDays(int year, Collection<CalendarDay> days) {
    days.stream().filter(day -> day.date().getYear() != year).findFirst().ifPresent(day -> {
      throw new IllegalArgumentException("Ngày %s không thuộc năm %d.".formatted(Dates.text(day.date()), year));
    });
    requireOnce(days);
    begin();
    jdbc.sql("delete from calendar_day where on_date between ? and ?")
        .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).update();
    days.forEach(this::insert);
  }

  /** Adds days, each in the place of what was known of that date. @throws IllegalArgumentException where one is twice */
  public void putDays(Collection<CalendarDay> days) {
    requireOnce(days);
    removeDays(days.stream().map(CalendarDay::date).toList());
    days.forEach(this::insert);
  }

  /** These dates are days like any other of their week from now on. */
  public void removeDays(Collection<LocalDate> dates) {
    begin();
    dates.forEach(date -> jdbc.sql("delete from calendar_day where on_date = ?").param(date).update());
  }

  /** The days of that year are final. What was only proposed is a day like any other then: what shall stay is put first. */
  public void approve(YearApproval approval) {
    begin();
    jdbc.sql("delete from calendar_year where year_number = ?").param(approval.year()).update();
    jdbc.sql("insert into calendar_year (year_number, approved_at, approved_by, basis) values (?, ?, ?, ?)")
        .params(approval.year(), approval.at() == null ? null : Timestamp.from(approval.at()), approval.by(),
            approval.basis()).update();
  }

  private void begin() {
    jdbc.sql("update calendar_revision set revision = revision + 1").update();
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        calendars.look();
      }
    });
  }

  private void insert(CalendarDay day) {
    insert(jdbc, day);
  }

  static void insert(JdbcClient jdbc, CalendarDay day) {
    jdbc.sql("insert into calendar_day (on_date, kind, name, basis, status) values (?, ?, ?, ?, ?)")
        .params(day.date(), day.kind().name(), day.name(), day.basis(), day.status().name()).update();
  }

  private static void requireOnce(Collection<CalendarDay> days) {
    Set<LocalDate> seen = new HashSet<>();
    days.stream().filter(day -> !seen.add(day.date())).findFirst().ifPresent(day -> {
      throw new IllegalArgumentException("Ngày %s ghi hai lần.".formatted(Dates.text(day.date())));
    });
  }
}
