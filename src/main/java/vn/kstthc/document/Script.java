package vn.kstthc.document;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** How single lines and tables are put on the paper. */
final class Script {

  static final long PER_MILLIMETRE = 1440 * 10 / 254;
  private static final String TYPEFACE = "Times New Roman";

  private Script() {}

  static XWPFParagraph plain(XWPFParagraph paragraph) {
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  static XWPFRun centred(XWPFParagraph paragraph, String text, int size, boolean bold) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return write(plain(paragraph), text, size, bold);
  }

  /** The line below a name: drawn with letters, so that every word processor shows it at the same place. */
  static void rule(XWPFParagraph paragraph, int length) {
    XWPFRun run = centred(paragraph, "\u00a0".repeat(length * 3), 6, false);
    run.setUnderline(UnderlinePatterns.SINGLE);
    // the line below must not touch it
    paragraph.setSpacingAfter(60);
  }

  static XWPFRun write(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(TYPEFACE);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
    return run;
  }

  /** @param widths of the columns, as the paper measures */
  static void setWidths(XWPFTable table, int... widths) {
    int whole = 0;
    table.getCTTbl().addNewTblGrid();
    for (int width : widths) {
      table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
      whole += width;
    }
    table.setWidth(whole);
    table.getRows().forEach(row -> {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(Integer.toString(widths[i]));
      }
    });
  }
}
