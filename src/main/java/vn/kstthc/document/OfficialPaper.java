package vn.kstthc.document;

import static vn.kstthc.document.Script.PER_MILLIMETRE;
import static vn.kstthc.document.Script.centred;
import static vn.kstthc.document.Script.plain;
import static vn.kstthc.document.Script.rule;
import static vn.kstthc.document.Script.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A sheet in the form of Decree 30/2020/NĐ-CP, Appendix I: A4, its margins, typeface and places of each part. As .docx. */
public final class OfficialPaper implements AutoCloseable {

  public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final int WIDTH = (int) (165 * PER_MILLIMETRE);
  private static final int LEFT = (int) (68 * PER_MILLIMETRE);

  private final XWPFDocument paper = new XWPFDocument();

  public OfficialPaper() {
    Pages.lay(paper);
  }

  /** @return the sheet itself, for what is neither text nor one of the places above and below it */
  public XWPFDocument sheet() {
    return paper;
  }

  /**
   * @param parent the body above; null where the issuer has none on its paper, as a provincial People's Committee
   * @param agency the issuer; where it breaks, it is broken
   * @param subject under the number, as a letter has it; null where the document has a title of its own
   */
  public void head(String parent, String agency, String number, String subject, String placeAndDate) {
    XWPFTable table = twoColumns();
    XWPFTableCell left = table.getRow(0).getCell(0);
    if (parent != null) {
      centred(first(left), upper(parent), 12, false);
    }
    agency.lines().forEach(line -> centred(first(left).getRuns().isEmpty() ? first(left) : left.addParagraph(), upper(line), 12, true));
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

  /** A line in the middle: who issues a decision, the word by which it begins. */
  public void middle(String text) {
    XWPFParagraph line = paper.createParagraph();
    line.setSpacingBefore(120);
    centred(line, upper(text), 14, true);
  }

  /** One stands beside the words, several below them. */
  public void addressees(List<String> to) {
    XWPFParagraph line = paper.createParagraph();
    line.setSpacingBefore(240);
    centred(line, to.size() == 1 ? "Kính gửi: " + to.get(0) : "Kính gửi:", 14, false);
    for (int i = 0; to.size() > 1 && i < to.size(); i++) {
      line = paper.createParagraph();
      line.setIndentationLeft((int) (50 * PER_MILLIMETRE));
      write(plain(line), "- %s%s".formatted(to.get(i), i == to.size() - 1 ? "." : ";"), 14, false);
    }
    line.setSpacingAfter(120);
  }

  /** Each line of the text is a paragraph. */
  public void text(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(line -> write(body(), line, 14, false));
  }

  /** What a decision rests on. */
  public void basis(String text) {
    write(body(), text, 14, false).setItalic(true);
  }

  /** Never the last line of a page. */
  public void heading(String text) {
    XWPFParagraph paragraph = body();
    paragraph.setKeepNext(true);
    write(paragraph, text, 14, true);
  }

  /** What it begins with stands out. */
  public void article(String label, String text) {
    XWPFParagraph paragraph = body();
    write(paragraph, label, 14, true);
    write(paragraph, " " + text, 14, false);
  }

  public void newPage() {
    paper.createParagraph().setPageBreak(true);
  }

  /** For tables that are wide: what follows stands on pages that lie on their long side, 252 mm between the margins. */
  public void turn() {
    Pages.turn(paper);
  }

  /** @param to which document it belongs to, as "(Kèm theo Quyết định số ...)" */
  public void annex(String title, String to) {
    centred(paper.createParagraph(), upper(title), 14, true);
    centred(paper.createParagraph(), to, 14, false).setItalic(true);
    rule(paper.createParagraph(), 16);
  }

  /** @param millimetres the widths of the columns, together 165 at most */
  public void table(List<String> headings, List<Integer> millimetres, List<List<String>> rows) {
    XWPFTable table = paper.createTable(rows.size() + 1, headings.size());
    Script.setWidths(table, millimetres.stream().mapToInt(width -> (int) (width * PER_MILLIMETRE)).toArray());
    table.getRow(0).setRepeatHeader(true);
    IntStream.range(0, headings.size()).forEach(i -> centred(first(table.getRow(0).getCell(i)), headings.get(i), 12, true));
    for (int line = 0; line < rows.size(); line++) {
      table.getRow(line + 1).setCantSplitRow(true);
      for (int i = 0; i < headings.size(); i++) {
        fill(table.getRow(line + 1).getCell(i), rows.get(line).get(i));
      }
    }
  }

  private static void fill(XWPFTableCell cell, String text) {
    List<String> lines = text == null || text.isBlank() ? List.of("") : text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      write(plain(i == 0 ? first(cell) : cell.addParagraph()), lines.get(i), 12, false);
    }
  }

  public void foot(List<String> copies, List<String> signer) {
    // who signs never stands on a page alone
    paper.getLastParagraph().setKeepNext(true);
    XWPFParagraph between = paper.createParagraph();
    between.setSpacingAfter(0);
    between.setKeepNext(true);
    XWPFTable table = twoColumns();
    table.getRow(0).setCantSplitRow(true);
    XWPFTableCell left = table.getRow(0).getCell(0);
    write(plain(first(left)), "Nơi nhận:", 12, true).setItalic(true);
    copies.forEach(copy -> write(plain(left.addParagraph()), "- " + copy, 11, false));
    XWPFTableCell right = table.getRow(0).getCell(1);
    for (int i = 0; i < signer.size(); i++) {
      centred(i == 0 ? first(right) : right.addParagraph(), upper(signer.get(i)), 14, true);
    }
    IntStream.range(0, 5).forEach(i -> centred(right.addParagraph(), "", 14, false));
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

  /**
   * The place and the date as the head has them; days below 10 and the months 1 and 2 with a zero before them.
   *
   * @param date null where it is still to be written in
   * @param year what stands there then
   */
  public static String dated(String place, LocalDate date, int year) {
    return date == null ? "%s, ngày       tháng       năm %d".formatted(place, year) : "%s, ngày %02d tháng %s năm %d".formatted(
        place, date.getDayOfMonth(), date.getMonthValue() < 3 ? "0" + date.getMonthValue() : date.getMonthValue(), date.getYear());
  }

  private XWPFParagraph body() {
    XWPFParagraph paragraph = paper.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.BOTH);
    paragraph.setIndentationFirstLine((int) (10 * PER_MILLIMETRE));
    paragraph.setSpacingBefore(120);
    return paragraph;
  }

  private XWPFTable twoColumns() {
    XWPFTable table = paper.createTable(1, 2);
    table.removeBorders();
    Script.setWidths(table, LEFT, WIDTH - LEFT);
    return table;
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().get(0);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
