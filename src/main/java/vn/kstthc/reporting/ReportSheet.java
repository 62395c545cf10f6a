package vn.kstthc.reporting;

import static vn.kstthc.reporting.SheetLook.FIGURE_WIDTH;
import static vn.kstthc.reporting.SheetLook.HEAD;
import static vn.kstthc.reporting.SheetLook.LABEL_WIDTH;
import static vn.kstthc.reporting.SheetLook.print;
import static vn.kstthc.reporting.SheetLook.room;
import static vn.kstthc.reporting.SheetLook.row;
import static vn.kstthc.reporting.SheetLook.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.kstthc.figure.FigureTable;

/** The tables of a report as sheets: sums and shares are formulas; what people wrote never is one. */
@Component
class ReportSheet {

  static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ReportTables tables;
  private final ReportCharts charts;

  ReportSheet(ReportTables tables, ReportCharts charts) {
    this.tables = tables;
    this.charts = charts;
  }

  byte[] of(Report report, ReportView view) {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      SheetLook look = new SheetLook(book);
      view.tables().forEach(table -> table(book.createSheet(SheetLook.name(book.getNumberOfSheets() + 1, tables.table(table.key()).title())),
          look, view, table));
      List<ReportCharts.Chart> all = charts.of(report);
      if (!all.isEmpty()) {
        charts(book.createSheet("Biểu đồ"), look, all);
      }
      // what is opened shows its sums, whoever has computed them
      book.setForceFormulaRecalculation(true);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void table(XSSFSheet sheet, SheetLook look, ReportView view, FigureView table) {
    FigureTable known = tables.table(table.key());
    text(row(sheet, 0), 0, table.title(), look.title);
    text(row(sheet, 1), 0, "%s, %s".formatted(view.number(), view.window()), look.title);
    sheet.setColumnWidth(0, LABEL_WIDTH * 256);
    int last = table.isSingle() ? lines(sheet, look, known, table) : rows(sheet, look, known, table);
    sheet.createFreezePane(1, HEAD + 1);
    print(sheet);
    changes(sheet, look, table, last + 2);
  }

  private static void heads(XSSFSheet sheet, SheetLook look, String first, List<String> others) {
    text(row(sheet, HEAD), 0, first, look.head);
    for (int i = 0; i < others.size(); i++) {
      text(row(sheet, HEAD), i + 1, others.get(i), look.head);
      sheet.setColumnWidth(i + 1, FIGURE_WIDTH * 256);
    }
    room(row(sheet, HEAD));
  }

  /** Each figure a line, beside the period before and the same a year before. @return the last line */
  private static int lines(XSSFSheet sheet, SheetLook look, FigureTable known, FigureView table) {
    heads(sheet, look, "Nội dung", List.of("Kỳ này", "Kỳ trước", "Cùng kỳ năm trước"));
    List<FigureView.Cell> cells = table.rows().isEmpty() ? List.of() : table.rows().get(0).cells();
    for (int i = 0; i < cells.size(); i++) {
      FigureView.Cell shown = cells.get(i);
      Row row = row(sheet, HEAD + 1 + i);
      text(row, 0, table.heads().get(i).label(), look.text);
      figure(row.createCell(1), look, known.columns().get(i), shown, key -> "B" + (HEAD + 2 + known.columns().indexOf(known.column(key))), null);
      text(row, 2, shown.before() == null ? "" : shown.before(), look.past);
      text(row, 3, shown.yearBefore() == null ? "" : shown.yearBefore(), look.past);
      room(row);
    }
    return HEAD + cells.size();
  }

  /** Each row a line, all figures of it. @return the last line */
  private static int rows(XSSFSheet sheet, SheetLook look, FigureTable known, FigureView table) {
    heads(sheet, look, table.rowLabel(), table.heads().stream().map(FigureView.Head::label).toList());
    int last = HEAD + table.rows().size();
    for (int line = 0; line < table.rows().size(); line++) {
      Row row = row(sheet, HEAD + 1 + line);
      text(row, 0, table.rows().get(line).label(), look.text);
      cells(row, look, known, table.rows().get(line).cells(), null);
      room(row);
    }
    if (table.total() == null) {
      return last;
    }
    Row row = row(sheet, last + 1);
    text(row, 0, table.total().label(), look.head);
    cells(row, look, known, table.total().cells(), table.rows().isEmpty() ? null : new int[] {HEAD + 2, last + 1});
    return last + 1;
  }

  /** @param summed first and last line of what a total adds up, counted from 1; null where it is no total */
  private static void cells(Row row, SheetLook look, FigureTable table, List<FigureView.Cell> cells, int[] summed) {
    for (int i = 0; i < cells.size(); i++) {
      String letter = CellReference.convertNumToColString(i + 1);
      figure(row.createCell(i + 1), look, table.columns().get(i), cells.get(i),
          key -> CellReference.convertNumToColString(table.columns().indexOf(table.column(key)) + 1) + (row.getRowNum() + 1),
          summed == null ? null : "SUM(%s%d:%s%d)".formatted(letter, summed[0], letter, summed[1]));
    }
  }

  /** @param place where the figure of a column stands; @param sum the formula that adds it up, null where it is counted */
  private static void figure(Cell cell, SheetLook look, FigureTable.Column column, FigureView.Cell shown,
      Function<String, String> place, String sum) {
    if (!column.isCounted()) {
      cell.setCellStyle(look.share);
      String whole = added(column.whole(), place);
      cell.setCellFormula("IF(%s=0,\"\",%s/%s)".formatted(whole, added(column.part(), place), whole));
      return;
    }
    cell.setCellStyle(look.number);
    if (sum == null) {
      cell.setCellValue(shown.amount());
    } else {
      cell.setCellFormula(sum);
    }
  }

  private static String added(List<String> columns, Function<String, String> place) {
    return columns.stream().map(place).collect(Collectors.joining("+", "(", ")"));
  }

  private static void changes(XSSFSheet sheet, SheetLook look, FigureView table, int at) {
    int line = at;
    for (FigureView.Row row : table.rows()) {
      for (FigureView.Cell cell : row.cells()) {
        if (cell.change() != null) {
          text(row(sheet, line++), 0, "%s, %s: sổ ghi %s, báo cáo %s. Lý do: %s".formatted(row.label(), table.label(cell.column()),
              cell.change().counted(), cell.text(), cell.change().reason()), look.title);
        }
      }
    }
  }

  private static void charts(XSSFSheet sheet, SheetLook look, List<ReportCharts.Chart> all) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int top = 0;
    for (ReportCharts.Chart chart : all) {
      int quarters = chart.quarters().size();
      text(row(sheet, top), 0, chart.title(), look.head);
      List<ReportChart.Bars> bars = new ArrayList<>();
      for (int i = 0; i < quarters; i++) {
        text(row(sheet, top + 1 + i), 0, chart.quarters().get(i), look.text);
      }
      for (int s = 0; s < chart.series().size(); s++) {
        ReportCharts.Series series = chart.series().get(s);
        text(row(sheet, top), s + 1, series.name(), look.head);
        for (int i = 0; i < quarters; i++) {
          Cell cell = row(sheet, top + 1 + i).createCell(s + 1);
          cell.setCellStyle(look.number);
          cell.setCellValue(series.values().get(i));
        }
        sheet.setColumnWidth(s + 1, FIGURE_WIDTH * 256);
        bars.add(new ReportChart.Bars(series.name(), XDDFDataSourcesFactory.fromNumericCellRange(sheet,
            new CellRangeAddress(top + 1, top + quarters, s + 1, s + 1)), new CellReference(sheet.getSheetName(), top, s + 1, true, true)));
      }
      room(row(sheet, top));
      ReportChart.draw(drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 6, top, 16, top + 18)), chart.title(),
          XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(top + 1, top + quarters, 0, 0)), bars);
      top += 20;
    }
    sheet.setColumnWidth(0, LABEL_WIDTH * 256);
    print(sheet);
    sheet.setRepeatingRows(null);
  }
}
