package vn.kstthc.reporting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Headings and tables of a report on its sheet, in the typeface of Decree 30/2020/NĐ-CP. */
final class ReportPaper {

  private static final String TYPEFACE = "Times New Roman";
  /** The width between the margins of a page on its long side, in twentieths of a point. */
  private static final int WIDTH = 252 * 1440 * 10 / 254;
  private static final int TEXT = 14;
  private static final int SMALL = 11;

  private final XWPFDocument sheet;

  ReportPaper(XWPFDocument sheet) {
    this.sheet = sheet;
  }

  void heading(String text) {
    XWPFParagraph line = sheet.createParagraph();
    line.setSpacingBefore(200);
    line.setIndentationFirstLine(567);
    line.setKeepNext(true);
    write(line, text, TEXT, true);
  }

  void tableTitle(String text) {
    XWPFParagraph line = sheet.createParagraph();
    line.setAlignment(ParagraphAlignment.CENTER);
    line.setSpacingBefore(200);
    line.setSpacingAfter(80);
    line.setKeepNext(true);
    write(line, text, 13, true);
  }

  /** A short remark in small letters. */
  void remark(String text) {
    XWPFParagraph line = sheet.createParagraph();
    line.setSpacingBefore(60);
    write(line, text, 11, false).setItalic(true);
  }

  /** Each figure a line, beside the period before and the same a year before; or each row a line, all figures of it. */
  void table(FigureView table) {
    if (table.isSingle()) {
      lines(table);
    } else {
      rows(table);
    }
    targets(table).forEach(this::remark);
  }

  private void lines(FigureView table) {
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < table.heads().size(); i++) {
      FigureView.Cell cell = table.rows().isEmpty() ? null : table.rows().get(0).cells().get(i);
      lines.add(List.of(table.heads().get(i).label(), mark(cell), or(cell == null ? null : cell.before()),
          or(cell == null ? null : cell.yearBefore())));
    }
    grid(List.of("Nội dung", "Kỳ này", "Kỳ trước", "Cùng kỳ năm trước"), lines, new double[] {0.49, 0.17, 0.17, 0.17}, 12);
  }

  /** In the official layout there are no shares: they are told below. */
  private void rows(FigureView table) {
    List<String> heads = new ArrayList<>(List.of("TT", table.rowLabel()));
    table.heads().stream().filter(head -> !head.share()).forEach(head -> heads.add(head.label()));
    double[] widths = new double[heads.size()];
    widths[0] = 0.05;
    // figures need as much; what is left is for the names of the rows
    widths[1] = Math.max(0.16, Math.min(0.40, 0.95 - 0.075 * (widths.length - 2)));
    Arrays.fill(widths, 2, widths.length, (0.95 - widths[1]) / (widths.length - 2));
    List<List<String>> lines = new ArrayList<>();
    for (FigureView.Row row : table.withTotal()) {
      List<String> line = new ArrayList<>(List.of(row == table.total() ? "" : Integer.toString(lines.size() + 1), row.label()));
      for (int i = 0; i < row.cells().size(); i++) {
        if (!table.heads().get(i).share()) {
          line.add(mark(row.cells().get(i)));
        }
      }
      lines.add(line);
    }
    grid(heads, lines, widths, SMALL);
  }

  private static List<String> targets(FigureView table) {
    List<String> targets = new ArrayList<>();
    FigureView.Row row = table.isSingle() ? table.rows().isEmpty() ? null : table.rows().get(0) : table.total();
    for (int i = 0; row != null && i < table.heads().size(); i++) {
      FigureView.Head head = table.heads().get(i);
      if (head.share() && (head.target() != null || !table.isSingle())) {
        targets.add("%s: %s%s.".formatted(head.label(), row.cells().get(i).text(),
            head.target() == null ? "" : " (mục tiêu của kế hoạch: %s)".formatted(head.target())));
      }
    }
    return targets;
  }

  private static String mark(FigureView.Cell cell) {
    return cell == null ? "–" : cell.text() + (cell.change() == null ? "" : " (*)");
  }

  private static String or(String text) {
    return text == null ? "–" : text;
  }

  private void grid(List<String> heads, List<List<String>> lines, double[] widths, int size) {
    XWPFTable grid = sheet.createTable(lines.size() + 1, heads.size());
    grid.setWidth(WIDTH);
    grid.setCellMargins(20, 40, 20, 40);
    grid.getCTTbl().addNewTblGrid();
    for (double width : widths) {
      grid.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(Math.round(width * WIDTH)));
    }
    grid.getRow(0).setRepeatHeader(true);
    fill(grid.getRow(0), heads, widths, size, true);
    for (int line = 0; line < lines.size(); line++) {
      grid.getRow(line + 1).setCantSplitRow(true);
      fill(grid.getRow(line + 1), lines.get(line), widths, size, false);
    }
  }

  private static void fill(XWPFTableRow row, List<String> texts, double[] widths, int size, boolean head) {
    for (int i = 0; i < texts.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidth(Long.toString(Math.round(widths[i] * WIDTH)));
      XWPFParagraph line = cell.getParagraphs().get(0);
      line.setSpacingAfter(0);
      boolean label = !head && texts.get(i).chars().anyMatch(Character::isLetter);
      line.setAlignment(label ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
      write(line, texts.get(i), size, head);
    }
  }

  private static XWPFRun write(XWPFParagraph line, String text, int size, boolean bold) {
    XWPFRun run = line.createRun();
    run.setFontFamily(TYPEFACE);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
    return run;
  }
}
