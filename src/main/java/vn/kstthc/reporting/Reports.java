package vn.kstthc.reporting;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.reporting.ReportHistory.Event;

/** The use cases of a report, from what the units give until it is sent. */
@Service
@Transactional
class Reports {

  /** A figure that is reported as another than counted. */
  record Change(Figure.Key figure, long amount, String reason) {}

  private final ReportRepository reports;
  private final ReportPartRepository parts;
  private final ReportFilling filling;
  private final ReportFigures figures;
  private final ReportTables tables;
  private final ReportDifferences differences;
  private final ReportChecks checks;
  private final ReportHistory history;
  private final ReportFiles files;
  private final ActingFor actingFor;
  private final Organisation organisation;
  private final Clock clock;

  Reports(ReportRepository reports, ReportPartRepository parts, ReportFilling filling, ReportFigures figures, ReportTables tables,
      ReportDifferences differences, ReportChecks checks, ReportHistory history, ReportFiles files,
      ActingFor actingFor, Organisation organisation, Clock clock) {
    this.reports = reports;
    this.parts = parts;
    this.filling = filling;
    this.figures = figures;
    this.tables = tables;
    this.differences = differences;
    this.checks = checks;
    this.history = history;
    this.files = files;
    this.actingFor = actingFor;
    this.organisation = organisation;
    this.clock = clock;
  }

  void give(String number, String unit, Map<ReportPart.Figure, Long> given, ReportPart.Texts texts, String actor) {
    Report report = report(number);
    ReportPart part = parts.findByReportAndUnit(report.id(), unit)
        .orElseThrow(() -> new NoSuchElementException("Đơn vị %s không gửi số liệu cho %s".formatted(unit, number)));
    part.give(given, texts, actor, actingFor.onBehalfOf(), clock.instant());
    parts.save(part);
    history.record(report, Event.GIVEN, actor, organisation.unitName(unit));
  }

  /** @return what the unit gave in the quarters that this one consists of, as mended since; empty unless it gave its part in each */
  @Transactional(readOnly = true)
  Map<String, Long> givenInQuarters(Report report, String unit) {
    List<ReportPeriod> quarters = report.period().map(ReportPeriod::quarters).orElse(List.of());
    List<Map<String, Long>> given = quarters.stream().flatMap(quarter -> reports.findByNumber(quarter.key()).stream())
        .flatMap(quarter -> given(quarter, unit).stream()).toList();
    Map<String, Long> sums = new LinkedHashMap<>();
    if (given.size() == quarters.size()) {
      given.forEach(quarter -> quarter.forEach((figure, amount) -> sums.merge(figure, amount, Long::sum)));
    }
    return sums;
  }

  private Optional<Map<String, Long>> given(Report quarter, String unit) {
    return parts.findByReportAndUnit(quarter.id(), unit).filter(part -> part.state() == ReportPart.State.GIVEN).map(part -> {
      Map<String, Long> given = new LinkedHashMap<>(part.figures());
      figures.of(quarter).stream().filter(figure -> figure.key().table().equals(ReportTables.UNITS.key()) && figure.key().row().equals(unit))
          .forEach(figure -> given.put(figure.key().column(), figure.amount()));
      return given;
    });
  }

  /** The limit is over: what was not given is recorded as not given, and the road goes on. */
  void recordMissing(String number) {
    Report report = report(number);
    List<ReportPart> missing = parts(report).stream().filter(part -> part.state() == ReportPart.State.AWAITED).toList();
    missing.forEach(part -> {
      part.close();
      parts.save(part);
    });
    history.record(report, Event.MISSING, null, String.join(", ", missing.stream().map(ReportPart::unit)
        .map(organisation::unitName).toList()));
  }

  void fill(String number) {
    Report report = report(number);
    report.filled(clock.instant());
    reports.save(report);
    filling.fill(report);
    differences.find(report);
    history.record(report, Event.FILLED, null, null);
  }

  /** @return the figures as they will be with these changes; what is counted otherwise stays as it is counted */
  List<Figure> with(Report report, List<Change> changes, String actor) {
    List<Figure> all = new ArrayList<>();
    for (Figure figure : figures.of(report)) {
      Optional<Change> change = changes.stream().filter(each -> each.figure().equals(figure.key())).findFirst();
      all.add(change.map(each -> each.amount() == figure.amount() && each.reason().equals(figure.reason()) ? figure
              : figure.changed(each.amount(), each.reason(), actor, clock.instant()))
          .orElseGet(() -> figure.changed(figure.counted(), null, null, null)));
    }
    return all;
  }

  /** @return the checks that these figures do not pass, unless it is known why */
  List<ReportChecks.Check> unexplained(Report report, List<Figure> all, Map<String, String> explanations) {
    return checks(report, all).stream()
        .filter(check -> !check.holds() && !check.accounted() && !explanations.containsKey(check.key())).toList();
  }

  private List<ReportChecks.Check> checks(Report report, List<Figure> all) {
    return checks.of(report, all, figures.quarters(report), differences.of(report));
  }

  /** @throws IllegalStateException where a check does not hold and nothing was said of it */
  void collate(String number, List<Figure> all, Map<String, String> explanations, Report.Texts texts, String actor) {
    Report report = report(number);
    requireExplained(report, all, explanations);
    List<Figure> changed = all.stream().filter(Figure::isChanged).toList();
    figures.replace(report, all);
    // what was said of a check that holds after all is not kept
    List<String> failing = checks(report, all).stream().filter(check -> !check.holds()).map(ReportChecks.Check::key).toList();
    figures.explain(report, explanations.entrySet().stream().filter(said -> failing.contains(said.getKey()))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    if (!changed.isEmpty()) {
      history.record(report, Event.CHANGED, actor, String.join("; ", changed.stream().map(figure -> "%s, %s: %d thay cho %d, %s".formatted(
          figure.label(), tables.table(figure.key().table()).column(figure.key().column()).label(), figure.amount(), figure.counted(), figure.reason())).toList()));
    }
    report.collated(texts);
    reports.save(report);
    history.record(report, Event.COLLATED, actor, null);
  }

  private void requireExplained(Report report, List<Figure> all, Map<String, String> explanations) {
    List<ReportChecks.Check> open = unexplained(report, all, explanations);
    if (!open.isEmpty()) {
      throw new IllegalStateException("Báo cáo %s còn số liệu chưa khớp: %s".formatted(report.number(), open.get(0).label()));
    }
  }

  void sign(String number, boolean signed, String note, String actor) {
    Report report = report(number);
    if (signed) {
      report.signed(actor, actingFor.onBehalfOf(), clock.instant());
    } else {
      report.returned();
    }
    reports.save(report);
    history.record(report, signed ? Event.SIGNED : Event.RETURNED, actor, note);
  }

  /** From now on nothing of it changes: figures, files and the cases behind the figures are kept as they are. */
  void send(String number, Report.Sending how, String actor) {
    Report report = report(number);
    requireExplained(report, figures.of(report), figures.explanations(report));
    report.sent(how, clock.instant());
    reports.save(report);
    differences.freeze(report);
    history.record(report, Event.SENT, actor, how.documentNumber());
    files.keep(report);
    report.period().ifPresent(this::countAnewWhatConsistsOf);
  }

  /** Half a year is asked for with its last quarter, so it is mostly counted before that is sent: with what it holds then. */
  private void countAnewWhatConsistsOf(ReportPeriod quarter) {
    ofYear(quarter.year()).stream().filter(other -> other.step() == Report.Step.COLLATING)
        .filter(other -> other.period().map(ReportPeriod::quarters).orElse(List.of()).contains(quarter))
        .forEach(other -> fill(other.number()));
  }

  /** What was recorded so far stays readable; its number is not given again. */
  void withdraw(String number, String reason, String actor) {
    Report report = report(number);
    report.withdrawn();
    reports.save(report);
    history.record(report, Event.WITHDRAWN, actor, reason);
  }

  /** @throws NoSuchElementException where there is none of that number */
  @Transactional(readOnly = true)
  Report report(String number) {
    return reports.findByNumber(number).orElseThrow(() -> new NoSuchElementException("Không có báo cáo " + number));
  }

  @Transactional(readOnly = true)
  List<ReportPart> parts(Report report) {
    return parts.findByReportOrderById(report.id());
  }

  /** @return those whose period ends in that year of reports, newest first */
  @Transactional(readOnly = true)
  List<Report> ofYear(int year) {
    return reports.ending(LocalDate.of(year - 1, 12, 15), LocalDate.of(year, 12, 14));
  }
}
