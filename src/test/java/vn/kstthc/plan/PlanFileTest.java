package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.form.FormRefused;

/** Files of a plan: what is read, and what is refused before it can do harm. */
class PlanFileTest {

  private static final long LARGEST = 1_000_000;

  @Test
  void cellsMayHoldCommasQuotesAndLineEnds() throws IOException {
    PlanFile file = csv(SectionRow.HEADER + "\r\nI,\"Ban hành, \"\"chỉ đạo\"\"\nđiều hành\"\r\n\r\nII,Công bố\n");
    assertThat(file.sections()).containsExactly(new SectionRow(2, "I", "Ban hành, \"chỉ đạo\"\nđiều hành"),
        new SectionRow(5, "II", "Công bố"));
  }

  @Test
  void theMarkBeforeTheLettersIsNoLetter() throws IOException {
    assertThat(csv("\ufeff" + SectionRow.HEADER + "\nI,Công bố").sections()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a,b\n1,2", "section,title\nI,a,b", "section,title\nI,\"mở mà không đóng",
      "section,title\nI,\"a\"b"})
  void whatIsNoTableOfAPlanIsRefused(String text) {
    assertThatThrownBy(() -> csv(text)).isInstanceOf(FormRefused.class).hasMessageContaining("Tệp kế hoạch");
  }

  @Test
  void allLinesWithAWrongNumberOfCellsAreNamed() {
    assertThatThrownBy(() -> csv("section,title\nI,a,b\nII,c\nIII,d,e"))
        .hasMessageContaining("dòng 2 có 3 cột").hasMessageContaining("dòng 4 có 3 cột");
  }

  @Test
  void otherLettersAndTooMuchAreRefused() {
    assertThatThrownBy(() -> read("a.csv", "section,title\nI,Văn phòng".getBytes(StandardCharsets.UTF_16)))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> csv("section,title\n" + "I,a\n".repeat(SheetLines.MOST_LINES + 2))).hasMessageContaining("500 dòng");
    assertThatThrownBy(() -> csv("section,title\nI," + "a".repeat(5000))).hasMessageContaining("dòng 2");
    assertThatThrownBy(() -> csv("section,title\n" + " ".repeat(2_000_000))).hasMessageContaining("1 MB");
  }

  @Test
  void aWorkbookOfTheSameColumnsIsReadAlike() throws IOException {
    assertThat(read("a.xlsx", workbook()).reviews()).containsExactly(
        new ReviewRow(2, "1", "Công nhận trường mầm non", "Phòng QLCL", "", "01/08/2024", "Báo cáo"));
  }

  @Test
  void whatSwellsBeyondMeasureIsRefusedUnread() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream bomb = new ZipOutputStream(bytes)) {
      put(bomb, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
      put(bomb, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
      put(bomb, "xl/worksheets/sheet1.xml", new byte[50_000_000]);
    }
    assertThat(bytes.size()).isLessThan(100_000);
    assertThatThrownBy(() -> read("a.xlsx", bytes.toByteArray())).isInstanceOf(FormRefused.class)
        .hasMessageContaining("giải nén ra quá lớn");
  }

  @Test
  void whatOnlyCallsItselfAWorkbookIsRefused() throws IOException {
    assertThatThrownBy(() -> read("a.xlsx", "section,title".getBytes(StandardCharsets.UTF_8))).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> read("a.pdf", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining(".csv hoặc .xlsx");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream broken = new ZipOutputStream(bytes)) {
      put(broken, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
      put(broken, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> read("a.xlsx", bytes.toByteArray())).isInstanceOf(FormRefused.class)
        .hasMessageContaining("không đọc được bảng tính");
  }

  private static void put(ZipOutputStream archive, String name, byte[] content) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(content);
    archive.closeEntry();
  }

  /** Dates are dates there, numbers numbers, and empty cells are not there at all. */
  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet();
      XSSFRow head = sheet.createRow(0);
      String[] columns = ReviewRow.HEADER.split(",");
      for (int i = 0; i < columns.length; i++) {
        head.createCell(i).setCellValue(columns[i]);
      }
      XSSFRow row = sheet.createRow(1);
      row.createCell(0).setCellValue(1);
      row.createCell(1).setCellValue("Công nhận trường mầm non");
      row.createCell(2).setCellValue("Phòng QLCL");
      CellStyle date = book.createCellStyle();
      date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      Cell due = row.createCell(4);
      due.setCellValue(LocalDate.of(2024, 8, 1));
      due.setCellStyle(date);
      row.createCell(5).setCellValue("Báo cáo");
      row.createCell(8).setBlank();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static PlanFile csv(String text) throws IOException {
    return read("ke-hoach.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static PlanFile read(String name, byte[] bytes) throws IOException {
    return PlanFile.read(name, new ByteArrayInputStream(bytes), LARGEST);
  }
}
