package vn.kstthc.reporting;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.kstthc.figure.FigureRow;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.figure.Window;
import vn.kstthc.organisation.Organisation;

/** Takes the figures of a report from the registers: a statement a table and window, and nothing of reports that were sent. */
@Component
class ReportFilling {

  private final ReportTables tables;
  private final ReportFigures figures;
  private final ReportRepository reports;
  private final ReportPartRepository parts;
  private final Organisation organisation;

  ReportFilling(ReportTables tables, ReportFigures figures, ReportRepository reports, ReportPartRepository parts,
      Organisation organisation) {
    this.tables = tables;
    this.figures = figures;
    this.reports = reports;
    this.parts = parts;
    this.organisation = organisation;
  }

  /** Counts all of it anew; what people changed stays changed, where it is still another than counted. */
  void fill(Report report) {
    Map<Figure.Key, Figure> changed = figures.of(report).stream().filter(Figure::isChanged)
        .collect(toMap(Figure::key, Function.identity()));
    Optional<Window> before = report.period().map(period -> period.previous().window());
    Earlier earlier = new Earlier(report.period().map(ReportPeriod::previous), before);
    Earlier yearBefore = new Earlier(report.period().map(ReportPeriod::sameLastYear), Optional.of(yearBefore(report)));
    List<Figure> all = new ArrayList<>();
    for (FigureTable table : tables.all()) {
      Map<Figure.Key, Long> first = earlier.of(table);
      Map<Figure.Key, Long> second = yearBefore.of(table);
      for (FigureRow row : tables.source(table.key()).map(source -> source.rows(report.window())).orElseGet(() -> given(report))) {
        row.amounts().forEach((column, amount) -> {
          Figure.Key key = new Figure.Key(table.key(), row.key(), column);
          Figure counted = new Figure(key, row.label(), amount, amount, null, null, null, first == null ? null : first.getOrDefault(key, 0L),
              second == null ? null : second.getOrDefault(key, 0L));
          Figure kept = changed.get(key);
          all.add(kept == null ? counted : counted.changed(kept.amount(), kept.reason(), kept.changedBy(), kept.changedAt()));
        });
      }
    }
    figures.replace(report, all);
    figures.replaceQuarters(report, quarters(report));
  }

  private static Window yearBefore(Report report) {
    return report.period().map(period -> period.sameLastYear().window())
        .orElseGet(() -> new Window(report.window().from().minusYears(1), report.window().to().minusYears(1)));
  }

  private List<FigureRow> given(Report report) {
    return parts.findByReportOrderById(report.id()).stream()
        .map(part -> new FigureRow(part.unit(), organisation.unitName(part.unit()), part.figures())).toList();
  }

  private Map<String, Map<Figure.Key, Long>> quarters(Report report) {
    Map<String, Map<Figure.Key, Long>> quarters = new LinkedHashMap<>();
    report.period().stream().flatMap(period -> period.quartersSoFar().stream())
        .filter(quarter -> !quarter.key().equals(report.number())).forEach(quarter -> {
          Earlier earlier = new Earlier(Optional.of(quarter), Optional.of(quarter.window()));
          Map<Figure.Key, Long> totals = new LinkedHashMap<>();
          tables.all().forEach(table -> Optional.ofNullable(earlier.of(table)).orElse(Map.of()).forEach((key, amount) ->
              totals.merge(new Figure.Key(key.table(), "", key.column()), amount, Long::sum)));
          quarters.put(quarter.key(), totals);
        });
    return quarters;
  }

  /** Another period: as it was reported where it was, else as the registers have it and as the units have told by now. */
  private final class Earlier {
    private final Optional<Window> window;
    private final Optional<Report> report;
    private final Map<String, Map<Figure.Key, Long>> reported = new HashMap<>();

    Earlier(Optional<ReportPeriod> period, Optional<Window> window) {
      this.window = window;
      report = period.flatMap(known -> reports.findByNumber(known.key()));
      report.filter(known -> known.step().compareTo(Report.Step.COLLATING) > 0)
          .ifPresent(known -> figures.of(known).forEach(figure -> reported
              .computeIfAbsent(figure.key().table(), any -> new HashMap<>()).put(figure.key(), figure.amount())));
    }

    /** @return null where there is nothing to compare with */
    private Map<Figure.Key, Long> of(FigureTable table) {
      Map<Figure.Key, Long> known = reported.get(table.key());
      return known != null ? known : tables.source(table.key()).map(source -> window.map(source::rows)).orElse(report.map(ReportFilling.this::given))
          .map(rows -> amounts(table, rows)).orElse(null);
    }

    private static Map<Figure.Key, Long> amounts(FigureTable table, List<FigureRow> rows) {
      Map<Figure.Key, Long> amounts = new HashMap<>();
      rows.forEach(row -> row.amounts().forEach((column, amount) -> amounts.put(new Figure.Key(table.key(), row.key(), column), amount)));
      return amounts;
    }
  }
}
