package vn.kstthc.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A sheet in the form of Decree 30/2020/NĐ-CP, Appendix I: A4, its margins, typeface and places of each part. */
public final class LetterPaper implements AutoCloseable {

  private static final String TYPEFACE = "Times New Roman";
  private static final long PER_MILLIMETRE = 1440 * 10 / 254;
  private static final int WIDTH = (int) (165 * PER_MILLIMETRE);
  private static final int LEFT = (int) (68 * PER_MILLIMETRE);

  private final XWPFDocument paper = new XWPFDocument();

  public LetterPaper() {
    CTSectPr section = paper.getDocument().getBody().addNewSectPr();
    section.addNewPgSz().setW(BigInteger.valueOf(210 * PER_MILLIMETRE));
    section.getPgSz().setH(BigInteger.valueOf(297 * PER_MILLIMETRE));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(20 * PER_MILLIMETRE));
    margins.setBottom(BigInteger.valueOf(20 * PER_MILLIMETRE));
    margins.setLeft(BigInteger.valueOf(30 * PER_MILLIMETRE));
    margins.setRight(BigInteger.valueOf(15 * PER_MILLIMETRE));
  }

  /** @return the sheet itself, for what is neither text nor one of the places above and below it */
  public XWPFDocument sheet() {
    return paper;
  }

  /** @param subject under the number, as a letter has it; null where the document has a title of its own */
  public void head(String parent, String agency, String number, String subject, String placeAndDate) {
    XWPFTable table = twoColumns();
    XWPFTableCell left = table.getRow(0).getCell(0);
    centred(first(left), upper(parent), 12, false);
    centred(left.addParagraph(), upper(agency), 12, true);
    rule(left.addParagraph(), 7);
    centred(left.addParagraph(), "Số: " + number, 13, false);
    if (subject != null) {
      centred(left.addParagraph(), subject, 12, false);
    }
    XWPFTableCell right = table.getRow(0).getCell(1);
    centred(first(right), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, true);
    centred(right.addParagraph(), "Độc lập - Tự do - Hạnh phúc", 13, true);
    rule(right.addParagraph(), 35);
    centred(right.addParagraph(), placeAndDate, 13, false).setItalic(true);
  }

  public void title(String title, String about) {
    XWPFParagraph first = paper.createParagraph();
    first.setSpacingBefore(240);
    centred(first, upper(title), 14, true);
    centred(paper.createParagraph(), about, 14, true);
    rule(paper.createParagraph(), 16);
  }

  public void addressee(String to) {
    XWPFParagraph line = paper.createParagraph();
    line.setSpacingBefore(240);
    line.setSpacingAfter(120);
    centred(line, "Kính gửi: " + to, 14, false);
  }

  /** Each line of the text is a paragraph. */
  public void text(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(line -> {
      XWPFParagraph paragraph = paper.createParagraph();
      paragraph.setAlignment(ParagraphAlignment.BOTH);
      paragraph.setIndentationFirstLine((int) (10 * PER_MILLIMETRE));
      paragraph.setSpacingBefore(120);
      write(paragraph, line, 14, false);
    });
  }

  public void foot(List<String> copies, List<String> signer) {
    XWPFParagraph gap = paper.createParagraph();
    gap.setSpacingAfter(0);
    XWPFTable table = twoColumns();
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFRun heading = write(plain(first(left)), "Nơi nhận:", 12, true);
    heading.setItalic(true);
    copies.forEach(copy -> write(plain(left.addParagraph()), "- " + copy, 11, false));
    XWPFTableCell right = table.getRow(0).getCell(1);
    for (int i = 0; i < signer.size(); i++) {
      centred(i == 0 ? first(right) : right.addParagraph(), upper(signer.get(i)), 14, true);
    }
    for (int i = 0; i < 5; i++) {
      centred(right.addParagraph(), "", 14, false);
    }
  }

  public byte[] bytes() {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      paper.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    try {
      paper.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private XWPFTable twoColumns() {
    XWPFTable table = paper.createTable(1, 2);
    table.removeBorders();
    table.setWidth(WIDTH);
    table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(LEFT));
    table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(WIDTH - LEFT));
    table.getRow(0).getCell(0).setWidth(Integer.toString(LEFT));
    table.getRow(0).getCell(1).setWidth(Integer.toString(WIDTH - LEFT));
    return table;
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().get(0);
  }

  private static XWPFParagraph plain(XWPFParagraph paragraph) {
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static XWPFRun centred(XWPFParagraph paragraph, String text, int size, boolean bold) {
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return write(plain(paragraph), text, size, bold);
  }

  /** The line below a name: drawn with letters, so that every word processor shows it at the same place. */
  private static void rule(XWPFParagraph paragraph, int length) {
    XWPFRun run = centred(paragraph, "\u00a0".repeat(length * 3), 6, false);
    run.setUnderline(UnderlinePatterns.SINGLE);
    // the line below must not touch it
    paragraph.setSpacingAfter(60);
  }

  private static XWPFRun write(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(TYPEFACE);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
    return run;
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
