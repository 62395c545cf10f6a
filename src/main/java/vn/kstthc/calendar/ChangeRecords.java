package vn.kstthc.calendar;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.organisation.ActingFor;

/** What belongs to a change beside itself: its two lists of days, and what happened. */
@Component
class ChangeRecords {

  enum Side { BEFORE, AFTER }

  private final JdbcClient jdbc;
  private final ActingFor actingFor;
  private final Clock clock;

  ChangeRecords(JdbcClient jdbc, ActingFor actingFor, Clock clock) {
    this.jdbc = jdbc;
    this.actingFor = actingFor;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void keepDays(String number, Side side, Collection<CalendarDay> days) {
    jdbc.sql("delete from calendar_change_day where change_number = ? and side = ?").params(number, side.name()).update();
    days.forEach(day -> jdbc.sql("""
        insert into calendar_change_day (change_number, side, on_date, kind, name, basis, status)
        values (?, ?, ?, ?, ?, ?, ?)""").params(number, side.name(), day.date(), day.kind().name(), day.name(), day.basis(),
        day.status().name()).update());
  }

  /** @return the list by date */
  @Transactional(readOnly = true)
  List<CalendarDay> days(String number, Side side) {
    return jdbc.sql("select on_date, kind, name, basis, status from calendar_change_day where change_number = ? and side = ? "
        + "order by on_date").params(number, side.name()).query((row, line) -> new CalendarDay(
            row.getObject("on_date", LocalDate.class), CalendarDay.Kind.valueOf(row.getString("kind")), row.getString("name"),
            row.getString("basis"), CalendarDay.Status.valueOf(row.getString("status")))).list();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void record(String number, ChangeEntry.Outcome outcome, String author, String note) {
    jdbc.sql("insert into calendar_change_entry (change_number, outcome, author, on_behalf_of, recorded_at, note) "
        + "values (?, ?, ?, ?, ?, ?)").params(number, outcome.name(), author, actingFor.onBehalfOf(),
            Timestamp.from(clock.instant()), note).update();
  }

  /** @return what happened, oldest first */
  @Transactional(readOnly = true)
  List<ChangeEntry> entries(String number) {
    return jdbc.sql("select outcome, author, on_behalf_of, recorded_at, note from calendar_change_entry "
        + "where change_number = ? order by id").param(number).query((row, line) -> new ChangeEntry(
            ChangeEntry.Outcome.valueOf(row.getString("outcome")), row.getString("author"), row.getString("on_behalf_of"),
            row.getTimestamp("recorded_at").toInstant(), row.getString("note"))).list();
  }
}
