package vn.kstthc.reporting;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ApplicationRights;

/** The process {@code periodicReporting}: its key, its variables, and what its model asks of the application. */
@Component("reportProcess")
public class ReportProcess {

  static final String KEY = "periodicReporting";
  /** Number of the report, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  /** What it is about; cards in Tasklist show it under this name, whatever the process. */
  static final String TITLE = "procedureName";
  /** When the units have to give their part. */
  static final String UNIT_DUE = "unitDue";
  /** When the report has to be sent; the steps' limits are counted from it. */
  static final String REPORT_DUE = "reportDue";
  /** The unit that is asked for its part. */
  static final String UNIT = "unit";
  static final String SIGNED = "reportSigned";
  private static final String WITHDRAWN = "reportWithdrawn";

  private final Reports reports;
  private final ReportOpening opening;
  private final ReportDates dates;
  private final RuntimeService runtime;
  private final ApplicationRights rights;

  ReportProcess(Reports reports, ReportOpening opening, ReportDates dates, @Lazy RuntimeService runtime,
      ApplicationRights rights) {
    this.reports = reports;
    this.opening = opening;
    this.dates = dates;
    this.runtime = runtime;
    this.rights = rights;
  }

  /**
   * Opens the report of a period that has ended.
   *
   * @throws org.springframework.dao.DuplicateKeyException where there is one already
   */
  @Transactional
  void start(ReportPeriod period) {
    Report report = opening.open(period);
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, report.number(), variables(report)));
  }

  /**
   * Ends the road of an extraordinary report that was opened by mistake.
   *
   * @throws ConcurrencyFailureException where somebody else moved it on in the same moment
   */
  @Transactional
  void withdraw(String number, String actor, String reason) {
    reports.withdraw(number, reason, actor);
    try {
      rights.run(() -> runtime.createMessageCorrelation(WITHDRAWN).processInstanceBusinessKey(number).correlateWithResult());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Báo cáo " + number + " vừa chuyển bước", overtaken);
    }
  }

  /** @return what the road of a report begins with */
  Map<String, Object> variables(Report report) {
    return Map.of(CASE_NUMBER, report.number(), TITLE, report.title(), REPORT_DUE, Date.from(report.dueAt()),
        UNIT_DUE, Date.from(dates.unitDue(report.dueAt())));
  }

  /** @return ids of the units that are asked for their part */
  public List<String> units() {
    return opening.units();
  }

  public void recordMissing(String caseNumber) {
    reports.recordMissing(caseNumber);
  }

  public void fillFigures(String caseNumber) {
    reports.fill(caseNumber);
  }
}
