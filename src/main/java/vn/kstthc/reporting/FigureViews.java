package vn.kstthc.reporting;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.figure.FigureTable.Column;
import vn.kstthc.organisation.Directory;

/** Puts the figures of a report into tables, with percentages and totals, which nobody counts or changes. */
@Component
class FigureViews {

  private final ReportTables tables;
  private final Directory directory;

  FigureViews(ReportTables tables, Directory directory) {
    this.tables = tables;
    this.directory = directory;
  }

  List<FigureView> views(List<Figure> figures) {
    Map<String, List<Figure>> byTable = figures.stream().collect(groupingBy(figure -> figure.key().table()));
    return tables.all().stream().filter(table -> byTable.containsKey(table.key()) || table.rowLabel() != null)
        .map(table -> view(table, byTable.getOrDefault(table.key(), List.of()))).toList();
  }

  private FigureView view(FigureTable table, List<Figure> figures) {
    Map<String, Map<String, Figure>> rows = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    figures.forEach(figure -> {
      rows.computeIfAbsent(figure.key().row(), any -> new LinkedHashMap<>()).put(figure.key().column(), figure);
      labels.put(figure.key().row(), figure.label());
    });
    boolean counted = tables.source(table.key()).isPresent();
    List<FigureView.Row> shown = rows.entrySet().stream()
        .map(row -> row(table, row.getKey(), labels.get(row.getKey()), row.getValue(), counted)).toList();
    return new FigureView(table.key(), tables.title(table), table.rowLabel(), table.columns().stream()
        .map(column -> new FigureView.Head(column.key(), column.label(), !column.isCounted(), tables.target(table, column))).toList(), shown,
        table.rowLabel() == null ? null : row(table, null, "Tổng số", total(figures), counted));
  }

  private static Map<String, Figure> total(List<Figure> figures) {
    Map<String, Figure> total = new LinkedHashMap<>();
    figures.forEach(figure -> total.merge(figure.key().column(), new Figure(figure.key(), "", figure.counted(), figure.amount(), null, null,
        null, figure.before(), figure.yearBefore()), (one, other) -> new Figure(one.key(), "", one.counted() + other.counted(),
        one.amount() + other.amount(), null, null, null, sum(one.before(), other.before()), sum(one.yearBefore(), other.yearBefore()))));
    return total;
  }

  private static Long sum(Long one, Long other) {
    return one == null || other == null ? null : Long.valueOf(one + other);
  }

  private FigureView.Row row(FigureTable table, String key, String label, Map<String, Figure> figures, boolean counted) {
    return new FigureView.Row(key, label, table.columns().stream().map(column -> {
      Figure figure = figures.get(column.key());
      return new FigureView.Cell(column.key(), amount(column, figures, Figure::amount), figure == null ? null : figure.counted(),
          text(column, amount(column, figures, Figure::amount)), compared(column, amount(column, figures, Figure::before)),
          compared(column, amount(column, figures, Figure::yearBefore)), figure == null ? null : change(figure),
          counted && column.isCounted());
    }).toList());
  }

  /** @return of a percentage tenths, rounded half up */
  private static Long amount(Column column, Map<String, Figure> figures, Function<Figure, Long> which) {
    if (column.isCounted()) {
      Figure figure = figures.get(column.key());
      return figure == null ? Long.valueOf(0) : which.apply(figure);
    }
    Long part = sum(column.part(), figures, which);
    Long whole = sum(column.whole(), figures, which);
    return part == null || whole == null || whole == 0 ? null : Long.valueOf(Math.floorDiv(2000 * part + whole, 2 * whole));
  }

  private static Long sum(List<String> columns, Map<String, Figure> figures, Function<Figure, Long> which) {
    List<Long> amounts = columns.stream().map(figures::get).map(figure -> figure == null ? null : which.apply(figure)).toList();
    return amounts.contains(null) ? null : Long.valueOf(amounts.stream().mapToLong(Long::longValue).sum());
  }

  private static String compared(Column column, Long amount) {
    return amount == null && column.isCounted() ? null : text(column, amount);
  }

  private static String text(Column column, Long amount) {
    if (amount == null) {
      return "–";
    }
    return column.isCounted() ? "%,d".formatted(amount).replace(',', '.') : "%d,%d %%".formatted(amount / 10, Math.abs(amount % 10));
  }

  private FigureView.Change change(Figure figure) {
    return !figure.isChanged() ? null : new FigureView.Change("%,d".formatted(figure.counted()).replace(',', '.'), figure.reason(),
        "%s, %s".formatted(directory.nameOf(figure.changedBy()), Objects.toString(Dates.moment(figure.changedAt()), "")));
  }
}
