package vn.kstthc.reporting;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.figure.FigureTable.Course;

/** Whether the figures of a report agree with each other, and with those of the quarters it consists of. */
@Component
class ReportChecks {

  /**
   * @param detail both sides of it, in figures; where it is the quarters that differ and it is known, why
   * @param accounted whether what came late and what was changed by hand is just as much as both sides differ by
   */
  record Check(String key, String label, boolean holds, String detail, boolean accounted) {}

  private static final int CASES_NAMED = 10;

  private final ReportTables tables;

  ReportChecks(ReportTables tables) {
    this.tables = tables;
  }

  /**
   * @param quarters the figures of the quarters, whole tables, by quarter
   * @param differences what has come late to the quarters
   */
  List<Check> of(Report report, List<Figure> figures, Map<String, Map<Figure.Key, Long>> quarters,
      List<ReportDifferences.Difference> differences) {
    List<Check> checks = new ArrayList<>();
    for (FigureTable table : tables.all()) {
      rows(table, figures).forEach((row, amounts) -> table.equations().forEach(equation ->
          checks.add(equation(table, row, amounts, equation))));
      report.period().filter(period -> !period.quarters().isEmpty()).ifPresent(period -> table.counted().stream()
          .filter(column -> column.course() != Course.NONE)
          .forEach(column -> checks.add(composed(period, table, column, figures, quarters, differences))));
    }
    return checks;
  }

  /** @return the amounts of each row, by label; without a total, which follows from them */
  private static Map<String, Map<String, Long>> rows(FigureTable table, List<Figure> figures) {
    Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
    figures.stream().filter(figure -> figure.key().table().equals(table.key())).forEach(figure ->
        rows.computeIfAbsent(figure.key().row(), any -> new LinkedHashMap<>()).put(figure.key().column(), figure.amount()));
    return rows;
  }

  private static Check equation(FigureTable table, String row, Map<String, Long> amounts, FigureTable.Equation equation) {
    long left = sum(amounts, equation.left());
    long right = sum(amounts, equation.right());
    return new Check(String.join("/", table.key(), equation.key(), row), (row.isEmpty() ? "" : row + ": ") + equation.label(),
        left == right, "%s; %s".formatted(side(amounts, equation.left()), side(amounts, equation.right())), false);
  }

  private static long sum(Map<String, Long> amounts, List<String> columns) {
    return columns.stream().mapToLong(amounts::get).sum();
  }

  private static String side(Map<String, Long> amounts, List<String> columns) {
    String parts = columns.stream().map(amounts::get).map(String::valueOf).collect(joining(" + "));
    return columns.size() == 1 ? parts : parts + " = " + sum(amounts, columns);
  }

  private Check composed(ReportPeriod period, FigureTable table, FigureTable.Column column, List<Figure> figures,
      Map<String, Map<Figure.Key, Long>> quarters, List<ReportDifferences.Difference> differences) {
    List<ReportPeriod> parts = switch (column.course()) {
      case OPENS -> period.quarters().subList(0, 1);
      case CLOSES -> period.quarters().subList(period.quarters().size() - 1, period.quarters().size());
      default -> period.quarters();
    };
    Figure.Key key = new Figure.Key(table.key(), "", column.key());
    List<Long> amounts = parts.stream().map(part -> quarters.getOrDefault(part.key(), Map.of()).getOrDefault(key, 0L)).toList();
    long whole = ReportFigures.totals(figures).getOrDefault(key, 0L);
    long sum = amounts.stream().mapToLong(Long::longValue).sum();
    String label = "%s: %s %s".formatted(table.title(), column.label(), switch (column.course()) {
      case OPENS -> "như quý đầu";
      case CLOSES -> "như quý cuối";
      default -> "bằng tổng các quý";
    });
    List<ReportDifferences.Difference> late = differences.stream().filter(each -> each.figure().table().equals(table.key())
        && each.figure().column().equals(column.key()) && parts.stream().anyMatch(part -> part.key().equals(each.earlier()))).toList();
    long cameLate = late.stream().mapToLong(each -> each.added() ? 1 : -1).sum();
    boolean holds = whole == sum;
    return new Check(String.join("/", table.key(), "quy", column.key()), label, holds, "%d; %s%s".formatted(whole,
        amounts.stream().map(String::valueOf).collect(joining(" + ")) + (amounts.size() > 1 ? " = " + sum : ""),
        holds || late.isEmpty() ? "" : ". " + words(late)), !holds && !late.isEmpty() && whole - sum == cameLate);
  }

  private static String words(List<ReportDifferences.Difference> late) {
    Stream<String> named = late.stream().limit(CASES_NAMED).map(each -> "%s (%s %s)".formatted(each.caseNumber(),
        each.added() ? "thêm vào" : "không còn trong", ReportPeriod.of(each.earlier()).map(ReportPeriod::label).orElse(each.earlier())));
    return "Số liệu đến sau khi báo cáo quý đã gửi: " + named.collect(joining(", "))
        + (late.size() > CASES_NAMED ? " và %d trường hợp khác".formatted(late.size() - CASES_NAMED) : "");
  }
}
