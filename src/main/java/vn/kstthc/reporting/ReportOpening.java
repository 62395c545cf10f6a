package vn.kstthc.reporting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.figure.Window;
import vn.kstthc.organisation.CaseNumbers;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;

/** How reports begin: each period's once it is over, and extraordinary ones. */
@Service
@Transactional
class ReportOpening {

  /** How the numbers of reports begin. */
  static final String NUMBERS = "BC";

  private final ReportRepository reports;
  private final ReportPartRepository parts;
  private final ReportHistory history;
  private final ReportDates dates;
  private final CaseNumbers numbers;
  private final Organisation organisation;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReportOpening(ReportRepository reports, ReportPartRepository parts, ReportHistory history, ReportDates dates, CaseNumbers numbers,
      Organisation organisation, JdbcClient jdbc, Clock clock) {
    this.reports = reports;
    this.parts = parts;
    this.history = history;
    this.dates = dates;
    this.numbers = numbers;
    this.organisation = organisation;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @return the periods that have ended since the software is in use, in the order they ended, and have no report yet, however long
   *     nobody looked
   */
  List<ReportPeriod> missing(LocalDate today) {
    List<ReportPeriod> closed = ReportPeriod.closed(since(today), today);
    if (closed.isEmpty()) {
      return closed;
    }
    Set<String> there = new HashSet<>(jdbc.sql("select number from report where number in (:numbers)")
        .param("numbers", closed.stream().map(ReportPeriod::key).toList()).query(String.class).list());
    return closed.stream().filter(period -> !there.contains(period.key())).toList();
  }

  /** From that day on reports are owed here, unless they were before. */
  void begin(LocalDate today) {
    since(today);
  }

  /** The first who looks writes down the day: reports of what was over by then are not owed here. */
  private LocalDate since(LocalDate today) {
    return jdbc.sql("select since from report_watch").query(LocalDate.class).optional().orElseGet(() -> {
      jdbc.sql("insert into report_watch (one, since) values (1, ?)").param(today).update();
      return today;
    });
  }

  /** @throws DuplicateKeyException where there is one already, be it of another machine in the same moment */
  Report open(ReportPeriod period) {
    Window days = period.window();
    return opened(new Report(period.key(), "Báo cáo công tác kiểm soát thủ tục hành chính " + lower(period.label()), days.from(), days.to(),
        dates.due(period), null, clock.instant()), null);
  }

  private static String lower(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  /** An extraordinary one (báo cáo đột xuất). */
  Report open(String title, Window window, Instant due, String actor) {
    return opened(new Report(numbers.next(NUMBERS), title, window.from(), window.to(), due, actor, clock.instant()), actor);
  }

  private Report opened(Report report, String actor) {
    Report saved = saved(report);
    units().forEach(unit -> parts.save(new ReportPart(saved.id(), unit)));
    history.record(saved, ReportHistory.Event.OPENED, actor, null);
    return saved;
  }

  private Report saved(Report report) {
    try {
      return reports.save(report);
    } catch (DbActionExecutionException failed) {
      throw failed.getCause() instanceof DuplicateKeyException twice ? twice : failed;
    }
  }

  /** @return ids of the units that are asked for their part */
  List<String> units() {
    return organisation.unitsInRole(Role.DEPARTMENT);
  }
}
