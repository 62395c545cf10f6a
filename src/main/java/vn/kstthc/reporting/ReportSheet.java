package vn.kstthc.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
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
  private static final String TYPEFACE = "Times New Roman";
  private static final int LONGEST_NAME = 31;
  private static final int HEAD = 2;

  private final ReportTables tables;
  private final ReportCharts charts;

  ReportSheet(ReportTables tables, ReportCharts charts) {
    this.tables = tables;
    this.charts = charts;
  }

  byte[] of(Report report, ReportView view) {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Styles styles = new Styles(book);
      view.tables().forEach(table -> table(book.createSheet(name(book.getNumberOfSheets() + 1, tables.table(table.key()).title())),
          styles, view, table));
      List<ReportCharts.Chart> all = charts.of(report);
      if (!all.isEmpty()) {
        charts(book.createSheet("Biểu đồ"), styles, all);
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

  /** @return what the table is about, in whole words, as far as a sheet's name may go */
  private static String name(int number, String title) {
    String name = number + ". " + title;
    return WorkbookUtil.createSafeSheetName(name.length() <= LONGEST_NAME ? name
        : name.substring(0, name.lastIndexOf(' ', LONGEST_NAME)).replaceFirst("[,;]$", ""));
  }

  /** On paper: A4 on its long side, as wide as the table, its head on each page. */
  private static void print(XSSFSheet sheet) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
  }

  private static final class Styles {
    private final CellStyle text;
    private final CellStyle past;
    private final CellStyle head;
    private final CellStyle number;
    private final CellStyle share;
    private final CellStyle title;

    Styles(XSSFWorkbook book) {
      book.getFontAt(0).setFontName(TYPEFACE);
      Font bold = book.createFont();
      bold.setFontName(TYPEFACE);
      bold.setBold(true);
      title = book.createCellStyle();
      title.setFont(bold);
      title.setQuotePrefixed(true);
      text = cell(book, null);
      // whatever begins with = or + stays text, also when somebody edits the cell
      text.setQuotePrefixed(true);
      past = cell(book, null);
      past.setQuotePrefixed(true);
      past.setAlignment(HorizontalAlignment.RIGHT);
      head = cell(book, null);
      head.setFont(bold);
      head.setQuotePrefixed(true);
      number = cell(book, "#,##0");
      share = cell(book, "0.0%");
    }

    private static CellStyle cell(XSSFWorkbook book, String format) {
      CellStyle style = book.createCellStyle();
      style.setWrapText(true);
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      if (format != null) {
        style.setDataFormat(book.createDataFormat().getFormat(format));
      }
      return style;
    }
  }

  private void table(XSSFSheet sheet, Styles styles, ReportView view, FigureView table) {
    FigureTable known = tables.table(table.key());
    text(row(sheet, 0), 0, table.title(), styles.title);
    text(row(sheet, 1), 0, "%s, %s".formatted(view.number(), view.window()), styles.title);
    text(row(sheet, HEAD), 0, table.isSingle() ? "Nội dung" : table.rowLabel(), styles.head);
    sheet.setColumnWidth(0, 40 * 256);
    for (int i = 0; i < table.heads().size(); i++) {
      text(row(sheet, HEAD), i + 1, table.heads().get(i).label(), styles.head);
      sheet.setColumnWidth(i + 1, 14 * 256);
    }
    int last = HEAD + table.rows().size();
    for (int line = 0; line < table.rows().size(); line++) {
      FigureView.Row shown = table.rows().get(line);
      Row row = row(sheet, HEAD + 1 + line);
      text(row, 0, table.isSingle() ? "Kỳ này" : shown.label(), styles.text);
      cells(row, styles, known, shown.cells(), null);
    }
    if (table.total() != null) {
      Row row = row(sheet, last + 1);
      text(row, 0, table.total().label(), styles.head);
      cells(row, styles, known, table.total().cells(), table.rows().isEmpty() ? null : new int[] {HEAD + 2, last + 1});
    } else if (!table.rows().isEmpty()) {
      compared(sheet, styles, table.rows().get(0), last);
    }
    sheet.createFreezePane(1, HEAD + 1);
    print(sheet);
    changes(sheet, styles, table, last + 5);
  }

  /** @param summed first and last line of what a total adds up, counted from 1; null where it is no total */
  private static void cells(Row row, Styles styles, FigureTable table, List<FigureView.Cell> cells, int[] summed) {
    for (int i = 0; i < cells.size(); i++) {
      FigureTable.Column column = table.columns().get(i);
      Cell cell = row.createCell(i + 1);
      String letter = CellReference.convertNumToColString(i + 1);
      if (!column.isCounted()) {
        cell.setCellStyle(styles.share);
        String whole = sum(table, column.whole(), row);
        cell.setCellFormula("IF(%s=0,\"\",%s/%s)".formatted(whole, sum(table, column.part(), row), whole));
      } else {
        cell.setCellStyle(styles.number);
        if (summed == null) {
          cell.setCellValue(cells.get(i).amount());
        } else {
          cell.setCellFormula("SUM(%s%d:%s%d)".formatted(letter, summed[0], letter, summed[1]));
        }
      }
    }
  }

  private static String sum(FigureTable table, List<String> columns, Row row) {
    return columns.stream().map(column -> CellReference.convertNumToColString(table.columns().indexOf(table.column(column)) + 1)
        + (row.getRowNum() + 1)).collect(Collectors.joining("+", "(", ")"));
  }

  private static void compared(XSSFSheet sheet, Styles styles, FigureView.Row shown, int last) {
    List<String> labels = List.of("Kỳ trước", "Cùng kỳ năm trước");
    for (int line = 0; line < labels.size(); line++) {
      Row row = row(sheet, last + 1 + line);
      text(row, 0, labels.get(line), styles.text);
      for (int i = 0; i < shown.cells().size(); i++) {
        String amount = line == 0 ? shown.cells().get(i).before() : shown.cells().get(i).yearBefore();
        text(row, i + 1, amount == null ? "" : amount, styles.past);
      }
    }
  }

  private static void changes(XSSFSheet sheet, Styles styles, FigureView table, int at) {
    int line = at;
    for (FigureView.Row row : table.rows()) {
      for (FigureView.Cell cell : row.cells()) {
        if (cell.change() != null) {
          text(row(sheet, line++), 0, "%s, %s: sổ ghi %s, báo cáo %s. Lý do: %s".formatted(row.label(), table.label(cell.column()),
              cell.change().counted(), cell.text(), cell.change().reason()), styles.title);
        }
      }
    }
  }

  private static void charts(XSSFSheet sheet, Styles styles, List<ReportCharts.Chart> all) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int top = 0;
    for (ReportCharts.Chart chart : all) {
      int quarters = chart.quarters().size();
      text(row(sheet, top), 0, chart.title(), styles.head);
      List<ReportChart.Bars> bars = new ArrayList<>();
      for (int i = 0; i < quarters; i++) {
        text(row(sheet, top + 1 + i), 0, chart.quarters().get(i), styles.text);
      }
      for (int s = 0; s < chart.series().size(); s++) {
        ReportCharts.Series series = chart.series().get(s);
        text(row(sheet, top), s + 1, series.name(), styles.head);
        for (int i = 0; i < quarters; i++) {
          Cell cell = row(sheet, top + 1 + i).createCell(s + 1);
          cell.setCellStyle(styles.number);
          cell.setCellValue(series.values().get(i));
        }
        bars.add(new ReportChart.Bars(series.name(), XDDFDataSourcesFactory.fromNumericCellRange(sheet,
            new CellRangeAddress(top + 1, top + quarters, s + 1, s + 1)), new CellReference(sheet.getSheetName(), top, s + 1, true, true)));
      }
      ReportChart.draw(drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 6, top, 16, top + 18)), chart.title(),
          XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(top + 1, top + quarters, 0, 0)), bars);
      top += 20;
    }
    sheet.setColumnWidth(0, 40 * 256);
  }

  private static Row row(XSSFSheet sheet, int number) {
    return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
  }

  private static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(text);
  }
}
