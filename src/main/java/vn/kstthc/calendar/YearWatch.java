package vn.kstthc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.WorkCalendar;
import vn.kstthc.deadline.WorkingDays;

/**
 * Looks whether the list of a year is missing that should be there by now: then the office gets the task to enter it, once
 * whatever the number of machines. Once the year is approved, on whatever road, the task goes.
 */
@Component
class YearWatch {

  private static final Logger LOG = LoggerFactory.getLogger(YearWatch.class);

  private final Calendars calendars;
  private final WorkingDays workingDays;
  private final ChangeRequests requests;
  private final CalendarProcess process;
  private final CalendarSettings settings;

  YearWatch(Calendars calendars, WorkingDays workingDays, ChangeRequests requests, CalendarProcess process,
      CalendarSettings settings) {
    this.calendars = calendars;
    this.workingDays = workingDays;
    this.requests = requests;
    this.process = process;
    this.settings = settings;
  }

  @Scheduled(fixedDelayString = "${app.calendar.look-every}", initialDelayString = "${app.calendar.look-every}")
  void look() {
    List<CalendarChange> awaiting = requests.awaiting();
    awaiting.stream().filter(change -> change.step() == CalendarChange.Step.ENTRY)
        .filter(change -> calendars.current().approval(change.year()).isPresent()).forEach(this::takeAway);
    years().filter(year -> awaiting.stream().noneMatch(change -> change.year() == year)).filter(this::isMissing)
        .forEach(this::await);
  }

  private IntStream years() {
    LocalDate today = workingDays.today();
    return IntStream.rangeClosed(today.getYear(), today.getYear() + (today.getMonthValue() < settings.awaitFrom() ? 0 : 1));
  }

  /** Not while somebody is just having it approved: what is withdrawn in the end is seen at a later look. */
  private boolean isMissing(int year) {
    WorkCalendar known = calendars.current();
    return known.reaches(year) && known.approval(year).isEmpty() && calendars.latest().approval(year).isEmpty()
        && requests.changing(year).filter(CalendarChange::approves).isEmpty();
  }

  private void await(int year) {
    try {
      process.awaitYear(year);
    } catch (DuplicateKeyException quicker) {
      LOG.debug("Máy khác đã giao việc nhập lịch năm {}", year);
    }
  }

  private void takeAway(CalendarChange change) {
    try {
      process.yearApproved(change.number());
    } catch (ConcurrencyFailureException overtaken) {
      LOG.debug("Đề nghị {} vừa được chuyển bước", change.number());
    }
  }
}
