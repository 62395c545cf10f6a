package vn.kstthc.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.figure.FigureTable;

/** How a few figures went from quarter to quarter of the year, up to the end of the report's period. */
@Component
class ReportCharts {

  /** Columns of a few tables that people look at. */
  private static final Map<String, List<String>> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("ho-so", List.of("handled", "late", "inHand"));
    SHOWN.put("pakn", List.of("new", "handled", "inHand"));
  }

  /** @param quarters what is written below: "Quý I" */
  record Chart(String title, List<String> quarters, List<Series> series) {

    public long largest() {
      return series.stream().flatMap(each -> each.values().stream()).mapToLong(Long::longValue).max().orElse(0);
    }
  }

  record Series(String name, List<Long> values) {}

  private final ReportTables tables;
  private final ReportFigures figures;

  ReportCharts(ReportTables tables, ReportFigures figures) {
    this.tables = tables;
    this.figures = figures;
  }

  /** @return none of an extraordinary report, or before it has figures */
  List<Chart> of(Report report) {
    List<ReportPeriod> quarters = report.period().map(ReportPeriod::quartersSoFar).orElse(List.of());
    Map<String, Map<Figure.Key, Long>> amounts = new LinkedHashMap<>(figures.quarters(report));
    Map<Figure.Key, Long> own = figures.totals(report);
    if (quarters.isEmpty() || own.isEmpty()) {
      return List.of();
    }
    amounts.put(report.number(), own);
    List<String> labels = quarters.stream().map(quarter -> quarter.label().replaceAll(" năm .*", "")).toList();
    List<Chart> charts = new ArrayList<>();
    SHOWN.forEach((key, columns) -> {
      FigureTable table = tables.table(key);
      charts.add(new Chart("%s, các quý năm %d".formatted(table.title(), quarters.get(0).year()), labels, columns.stream()
          .map(column -> new Series(table.column(column).label().replaceAll("^\\(\\d+\\) ", ""), quarters.stream()
              .map(quarter -> amounts.getOrDefault(quarter.key(), Map.of()).getOrDefault(new Figure.Key(key, "", column), 0L)).toList()))
          .toList()));
    });
    return charts;
  }
}
