package vn.kstthc.reporting;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.Window;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.reporting.ReportHistory.Event;

/** Puts reports into words. */
@Component
class ReportViews {

  private final Reports reports;
  private final ReportReaders readers;
  private final ReportFigures figures;
  private final ReportDifferences differences;
  private final ReportChecks checks;
  private final ReportHistory history;
  private final ReportTables tables;
  private final ReportScans scans;
  private final FigureViews figureViews;
  private final WorkingDays workingDays;
  private final ActingFor actingFor;
  private final Organisation organisation;

  ReportViews(Reports reports, ReportReaders readers, ReportFigures figures, ReportDifferences differences, ReportChecks checks,
      ReportHistory history, ReportTables tables, ReportScans scans, FigureViews figureViews, WorkingDays workingDays, ActingFor actingFor,
      Organisation organisation) {
    this.reports = reports;
    this.readers = readers;
    this.figures = figures;
    this.differences = differences;
    this.checks = checks;
    this.history = history;
    this.tables = tables;
    this.scans = scans;
    this.figureViews = figureViews;
    this.workingDays = workingDays;
    this.actingFor = actingFor;
    this.organisation = organisation;
  }

  /** @return with all that units wrote */
  ReportView whole(Report report) {
    return view(report, unit -> true);
  }

  ReportView view(Report report, String reader) {
    boolean all = readers.seesAll(reader);
    return view(report, unit -> all || readers.isOf(unit, reader));
  }

  private ReportView view(Report report, Predicate<String> mine) {
    List<Figure> all = figures.of(report);
    List<ReportDifferences.Difference> late = differences.of(report);
    List<ReportView.Line> lines = history.of(report).stream().map(this::line).toList();
    ReportView.Line last = lines.stream().filter(line -> !line.what().equals(Event.FILLED.label())).reduce((one, next) -> next).orElse(null);
    return new ReportView(report.number(), report.title(), window(report.window()), workingDays.text(report.dueAt()),
        report.step().isEnd() ? "" : workingDays.distance(report.dueAt()),
        report.step().isEnd() ? "ended" : workingDays.urgency(report.dueAt()),
        report.step().label(), report.isSent(), last != null && last.isReturn() ? last : null, report.texts(), suggested(report, mine),
        parts(report, mine), figureViews.views(all), checks(report, all, late), late(late), lines, sent(report));
  }

  static String window(Window days) {
    return "từ ngày %s đến hết ngày %s".formatted(Dates.text(days.from()), Dates.text(days.to()));
  }

  private List<ReportView.Check> checks(Report report, List<Figure> all, List<ReportDifferences.Difference> late) {
    Map<String, String> said = figures.explanations(report);
    return all.isEmpty() ? List.of() : checks.of(report, all, figures.quarters(report), late).stream()
        .map(check -> new ReportView.Check(check.key(), check.label(), check.holds(), check.detail(), check.accounted(),
            said.get(check.key()))).toList();
  }

  private Report.Texts suggested(Report report, Predicate<String> mine) {
    List<ReportPart> given = reports.parts(report).stream()
        .filter(part -> part.state() == ReportPart.State.GIVEN && mine.test(part.unit())).toList();
    return new Report.Texts(joined(given, ReportPart.Texts::results), joined(given, ReportPart.Texts::difficulties),
        joined(given, ReportPart.Texts::proposals), null);
  }

  private String joined(List<ReportPart> parts, Function<ReportPart.Texts, String> which) {
    return parts.stream().filter(part -> which.apply(part.texts()) != null)
        .map(part -> "%s: %s".formatted(organisation.unitName(part.unit()), which.apply(part.texts()))).collect(joining("\n"));
  }

  private List<ReportView.Part> parts(Report report, Predicate<String> mine) {
    return reports.parts(report).stream().map(part -> {
      return new ReportView.Part(part.unit(), organisation.unitName(part.unit()), part.state().label(), switch (part.state()) {
        case AWAITED -> "soon";
        case GIVEN -> "ok";
        case NOT_GIVEN -> "late";
      }, part.givenAt() == null ? null : actingFor.nameOf(part.author(), part.onBehalfOf()) + ", " + Dates.moment(part.givenAt()),
          part.state() != ReportPart.State.GIVEN ? List.of() : Stream.of(ReportPart.Figure.values())
              .map(figure -> "%s: %d".formatted(figure.label(), part.figures().get(figure.key()))).toList(),
          mine.test(part.unit()) ? part.texts() : null, mine.test(part.unit()));
    }).toList();
  }

  /** @return one line a figure of an earlier report */
  private List<ReportView.Late> late(List<ReportDifferences.Difference> all) {
    Map<List<Object>, ReportView.Late> lines = new LinkedHashMap<>();
    all.forEach(each -> {
      var table = tables.table(each.figure().table());
      ReportView.Late line = lines.computeIfAbsent(List.of(each.earlier(), each.figure()), any -> new ReportView.Late(each.earlier(),
          ReportPeriod.of(each.earlier()).map(ReportPeriod::label).orElse(each.earlier()), table.title(), each.figure().row(),
          table.column(each.figure().column()).label(), new ArrayList<>(), new ArrayList<>()));
      (each.added() ? line.added() : line.gone()).add(each.caseNumber());
    });
    return List.copyOf(lines.values());
  }

  private ReportView.Line line(ReportHistory.Entry entry) {
    return new ReportView.Line(entry.event().label(), actingFor.nameOf(entry.author(), entry.onBehalfOf()), Dates.moment(entry.recordedAt()),
        entry.note(), entry.event() == Event.RETURNED);
  }

  private ReportView.Sent sent(Report report) {
    Report.Sending how = report.sending();
    return how == null ? null : new ReportView.Sent(how.documentNumber(), Dates.text(how.documentDate()), Dates.text(how.electronicOn()),
        Dates.text(how.systemOn()), actingFor.nameOf(report.signedBy(), report.signedOnBehalfOf()), Dates.moment(report.signedAt()),
        Dates.moment(report.sentAt()), scans.of(report).isPresent());
  }
}
