package vn.kstthc.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;

/**
 * Starts the report of each period on the day after its last, once whatever the number of machines; one that was missed while
 * nothing ran is started as soon as something runs again.
 */
@Component
class ReportWatch {

  private static final Logger LOG = LoggerFactory.getLogger(ReportWatch.class);

  private final ReportOpening opening;
  private final ReportProcess process;
  private final WorkingDays workingDays;

  ReportWatch(ReportOpening opening, ReportProcess process, WorkingDays workingDays) {
    this.opening = opening;
    this.process = process;
    this.workingDays = workingDays;
  }

  /** At once: a period may be over by the first look. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    try {
      opening.begin(workingDays.today());
    } catch (DuplicateKeyException quicker) {
      LOG.debug("Máy khác vừa bắt đầu theo dõi kỳ báo cáo");
    }
  }

  @Scheduled(fixedDelayString = "${app.reporting.look-every}", initialDelayString = "${app.reporting.look-every}")
  void look() {
    try {
      opening.missing(workingDays.today()).forEach(process::start);
    } catch (DuplicateKeyException quicker) {
      LOG.debug("Máy khác vừa mở kỳ báo cáo");
    }
  }
}
