package vn.kstthc.calendar;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ApplicationRights;

/** The process {@code calendarChange}: its key, its variables, and what its model asks of the application. */
@Component("calendarProcess")
public class CalendarProcess {

  static final String KEY = "calendarChange";
  /** Number of the request, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  /** What it is about; cards in Tasklist show it under this name, whatever the process. */
  static final String TITLE = "procedureName";
  static final String CALENDAR_YEAR = "calendarYear";
  static final String DAYS_GIVEN = "daysGiven";
  static final String CHANGE_APPROVED = "changeApproved";
  static final String SENT_AGAIN = "sentAgain";
  private static final String YEAR_APPROVED = "yearApproved";

  private final ChangeRequests requests;
  private final ChangeApplication application;
  private final CalendarSettings settings;
  private final RuntimeService runtime;
  private final ApplicationRights rights;

  CalendarProcess(ChangeRequests requests, ChangeApplication application, CalendarSettings settings,
      @Lazy RuntimeService runtime, ApplicationRights rights) {
    this.requests = requests;
    this.application = application;
    this.settings = settings;
    this.runtime = runtime;
    this.rights = rights;
  }

  /** Lets the office have the task to enter the list of a year. */
  @Transactional
  void awaitYear(int year) {
    CalendarChange change = requests.await(year);
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, change.number(), Map.of(
        CASE_NUMBER, change.number(), TITLE, ChangeViews.title(change), CALENDAR_YEAR, year, DAYS_GIVEN, false)));
  }

  /**
   * Takes that task away again: the year was approved on another road.
   *
   * @throws ConcurrencyFailureException where somebody has sent it in the same moment
   */
  @Transactional
  void yearApproved(String number) {
    requests.overtaken(number);
    try {
      rights.run(() -> runtime.createMessageCorrelation(YEAR_APPROVED).processInstanceBusinessKey(number).correlate());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Đề nghị " + number + " vừa chuyển bước", overtaken);
    }
  }

  public void foreseeMoves(String caseNumber) {
    application.foresee(caseNumber);
  }

  public void changeCalendar(String caseNumber) {
    application.changeCalendar(caseNumber);
  }

  public void moveDates(String caseNumber) {
    application.moveSome(caseNumber);
  }

  public boolean hasDatesToMove(String caseNumber) {
    return application.hasDatesToMove(caseNumber);
  }

  /** @return how long to wait until every machine dates with the new calendar */
  public String settled() {
    return settings.settled().toString();
  }

  public void sweepDates(String caseNumber) {
    application.sweep(caseNumber);
  }

  public void tellConcerned(String caseNumber) {
    application.finish(caseNumber);
  }
}
