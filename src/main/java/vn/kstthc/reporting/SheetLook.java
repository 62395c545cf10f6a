package vn.kstthc.reporting;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the sheets of a report look, on the screen and on paper. */
final class SheetLook {

  /** The line with the headings. */
  static final int HEAD = 2;
  /** In letters. */
  static final int LABEL_WIDTH = 44;
  static final int FIGURE_WIDTH = 14;
  /** In points. */
  private static final float LINE_HEIGHT = 15.5f;
  private static final String TYPEFACE = "Times New Roman";
  private static final int LONGEST_NAME = 31;

  final CellStyle text;
  final CellStyle past;
  final CellStyle head;
  final CellStyle number;
  final CellStyle share;
  final CellStyle title;

  SheetLook(XSSFWorkbook book) {
    Font plain = font(book);
    Font bold = font(book);
    bold.setBold(true);
    title = book.createCellStyle();
    title.setFont(bold);
    title.setQuotePrefixed(true);
    text = cell(book, plain, null);
    // whatever begins with = or + stays text, also when somebody edits the cell
    text.setQuotePrefixed(true);
    past = cell(book, plain, null);
    past.setQuotePrefixed(true);
    past.setAlignment(HorizontalAlignment.RIGHT);
    head = cell(book, bold, null);
    head.setQuotePrefixed(true);
    number = cell(book, plain, "#,##0");
    share = cell(book, plain, "0.0%");
  }

  private static Font font(XSSFWorkbook book) {
    Font font = book.createFont();
    font.setFontName(TYPEFACE);
    return font;
  }

  private static CellStyle cell(XSSFWorkbook book, Font font, String format) {
    CellStyle style = book.createCellStyle();
    style.setFont(font);
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

  /** @return what the table is about, in whole words, as far as a sheet's name may go */
  static String name(int number, String title) {
    String name = number + ". " + title;
    return WorkbookUtil.createSafeSheetName(name.length() <= LONGEST_NAME ? name
        : name.substring(0, name.lastIndexOf(' ', LONGEST_NAME)).replaceFirst("[,;]$", ""));
  }

  /** On paper: A4 on its long side, as wide as the table, its head on each page. */
  static void print(XSSFSheet sheet) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD, HEAD, -1, -1));
  }

  /** As high as the longest of its texts needs: not every program looks at that itself. */
  static void room(Row row) {
    int lines = 1;
    for (Cell cell : row) {
      if (cell.getCellType() == CellType.STRING) {
        int width = cell.getColumnIndex() == 0 ? LABEL_WIDTH : FIGURE_WIDTH;
        lines = Math.max(lines, 1 + cell.getStringCellValue().length() / (width - 3));
      }
    }
    row.setHeightInPoints(lines * LINE_HEIGHT);
  }

  static Row row(XSSFSheet sheet, int number) {
    return sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
  }

  static void text(Row row, int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellStyle(style);
    cell.setCellValue(text);
  }
}
