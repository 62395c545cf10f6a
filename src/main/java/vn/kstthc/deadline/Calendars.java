package vn.kstthc.deadline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the calendar in memory, so that no date costs a query. What this machine changes it knows when that is committed;
 * what another one changes it sees at the next look.
 */
@Component
@EnableConfigurationProperties(DeadlineSettings.class)
public class Calendars {

  private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);

  private record Loaded(long revision, WorkCalendar calendar) {}

  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;
  private final DeadlineSettings settings;
  private final Clock clock;
  private volatile Loaded loaded = new Loaded(-1, null);

  Calendars(JdbcClient jdbc, PlatformTransactionManager transactions, DeadlineSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    ownTransaction.executeWithoutResult(status -> new FirstCalendar(jdbc).load());
    refresh();
  }

  /** @return the calendar as it is now; hold it for as long as dates must agree with each other */
  public WorkCalendar current() {
    return loaded.calendar();
  }

  /** @return the calendar as it is now on all machines, at the price of a query; in a running change that is the one of before */
  public WorkCalendar latest() {
    refresh();
    return current();
  }

  OfficeHours officeHours() {
    return settings.officeHours();
  }

  /** Reads the calendar again where it has changed. In the worst case that is tried again at the next look. */
  @Scheduled(fixedDelayString = "${app.deadline.look-every}", initialDelayString = "${app.deadline.look-every}")
  void look() {
    try {
      refresh();
    } catch (DataAccessException | TransactionException unreachable) {
      LOG.warn("Chưa đọc lại được lịch làm việc: {}", unreachable.getMessage());
    }
  }

  private synchronized void refresh() {
    ownTransaction.executeWithoutResult(status -> {
      // read before the days: a change that comes between is seen as one at the next look
      long revision = jdbc.sql("select revision from calendar_revision").query(Long.class).single();
      if (revision != loaded.revision()) {
        loaded = new Loaded(revision, new WorkCalendar(days(), approvals(), settings.officeHours(), clock));
      }
    });
  }

  private Map<LocalDate, CalendarDay> days() {
    Map<LocalDate, CalendarDay> days = new HashMap<>();
    jdbc.sql("select on_date, kind, name, basis, status from calendar_day").query(row -> {
      LocalDate date = row.getObject("on_date", LocalDate.class);
      days.put(date, new CalendarDay(date, CalendarDay.Kind.valueOf(row.getString("kind")), row.getString("name"),
          row.getString("basis"), CalendarDay.Status.valueOf(row.getString("status"))));
    });
    return days;
  }

  private Map<Integer, YearApproval> approvals() {
    Map<Integer, YearApproval> approvals = new HashMap<>();
    jdbc.sql("select year_number, approved_at, approved_by, basis from calendar_year").query(row -> {
      Timestamp at = row.getTimestamp("approved_at");
      approvals.put(row.getInt("year_number"), new YearApproval(row.getInt("year_number"),
          at == null ? null : at.toInstant(), row.getString("approved_by"), row.getString("basis")));
    });
    return approvals;
  }
}
