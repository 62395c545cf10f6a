package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;

/** The files of a report: the form of an administrative document, its tables, sums that are formulas, nothing written that is one. */
@EngineTest
class ReportFilesTest extends ReportWork {

  private static final String EVIL = "=HYPERLINK(\"http://example.org\")";

  @Autowired ReportFiles files;

  private String sent() {
    dossier("A-1", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-08");
    dossier("A-2", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-10");
    dossier("A-3", EVIL, "2025-02-01", "2025-02-09", null);
    String number = atCollating();
    Map<String, Object> fields = collation();
    fields.put("results", "Kết quả nổi bật trong quý.\n+cmd|' /C calc'!A0");
    fields.put("changes", "[{\"table\":\"don-vi\",\"row\":\"gdmn\",\"column\":\"trained\",\"amount\":50,\"reason\":\"" + "Phòng báo bổ sung" + "\"}]");
    collate(number, fields);
    sign(number, "SIGN", "");
    send(number);
    return number;
  }

  private static String text(byte[] document) throws IOException {
    try (XWPFWordExtractor read = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(document)))) {
      return read.getText().replaceAll("\\s+", " ");
    }
  }

  @Test
  void theDocumentHasTheFormOfAnAdministrativeReport() throws IOException {
    String number = sent();
    byte[] document = files.of(reports.report(number), ReportFiles.Kind.DOCX);
    assertThat(text(document)).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN TỈNH",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Số: 21/BC-SGDĐT", "Hòa Bình, ngày 15 tháng 3 năm 2025", "BÁO CÁO",
        "công tác kiểm soát thủ tục hành chính quý I năm 2025", "Kính gửi: Ủy ban nhân dân tỉnh", "I. KẾT QUẢ THỰC HIỆN",
        "Kết quả nổi bật trong quý.", "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN", "Nơi nhận:", "Lưu: VT, VP.", "GIÁM ĐỐC",
        "Biểu số 06: Giải quyết hồ sơ thủ tục hành chính", "Bảng số liệu hỗ trợ: Rà soát, đơn giản hóa", "(10) Quá hạn",
        "Bảng số liệu hỗ trợ: Công bố, công khai thủ tục hành chính", "Trong đó nhập đúng hạn",
        "Bảng số liệu hỗ trợ: Thực hiện nhiệm vụ của kế hoạch năm", "Nhóm nhiệm vụ",
        "sổ ghi 45, báo cáo 50. Lý do: Phòng báo bổ sung.",
        "Tỷ lệ giải quyết đúng và trước hạn: 50,0 % (mục tiêu của kế hoạch: 100 %).");
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
      assertThat(read.getCharts()).hasSize(2);
      assertThat(read.getTables()).as("head, foot, eight tables").hasSize(10);
    }
  }

  @Test
  void theGroupsOfThePlanStandInItsOrderAndHaveRoomForTheirNames() throws IOException {
    PlannedParts planned = new PlannedParts(jdbc);
    planned.plan(null);
    for (int group = 0; group < PlannedParts.GROUPS.size(); group++) {
      planned.insert(group, "KH-1999-0%d.1".formatted(group), "gdmn", "LEAD", "OPEN", LocalDate.of(2025, 2, 3), null, null);
    }
    try {
      String number = sent();
      try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(files.of(reports.report(number), ReportFiles.Kind.DOCX)))) {
        XWPFTable table = read.getTables().stream().filter(each -> each.getText().contains("Nhóm nhiệm vụ")).findFirst().orElseThrow();
        assertThat(table.getText()).containsSubsequence(PlannedParts.GROUPS).contains("Quá hạn, chưa hoàn thành");
        assertThat(table.getRow(0).getCell(1).getWidth()).as("wider than figures").isGreaterThan(4 * table.getRow(0).getCell(2).getWidth());
      }
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.of(reports.report(number), ReportFiles.Kind.XLSX)))) {
        XSSFSheet sheet = sheet(book, "Thực hiện nhiệm vụ");
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo(PlannedParts.GROUPS.get(0));
        assertThat(sheet.getRow(6).getCell(1).getCellFormula()).isEqualTo("SUM(B4:B6)");
        assertThat(sheet.getRow(6).getCell(6).getNumericCellValue()).as("late").isEqualTo(3);
      }
    } finally {
      planned.clear();
    }
  }

  @Test
  void beforeItIsSentTheNumberIsLeftOpen() throws IOException {
    String number = atCollating();
    assertThat(text(files.of(reports.report(number), ReportFiles.Kind.DOCX))).contains("/BC-SGDĐT", "ngày tháng năm 2025",
        "Phòng Giáo dục Mầm non: Đã công khai đầy đủ thủ tục.");
  }

  @Test
  void whoGaveNothingIsNamed() throws IOException {
    String number = open();
    give(number, "gdmn");
    limitOver(number);
    fill(number);
    assertThat(text(files.of(reports.report(number), ReportFiles.Kind.DOCX))).contains("Đơn vị không gửi số liệu trong thời hạn: ",
        "Phòng Giáo dục Tiểu học").doesNotContain("hạn: Phòng Giáo dục Mầm non");
  }

  @Test
  void theSheetsAddUpByFormulasAndNothingWrittenIsOne() throws IOException {
    String number = sent();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(files.of(reports.report(number), ReportFiles.Kind.XLSX)))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(9);
      XSSFSheet dossiers = sheet(book, "Giải quyết hồ sơ");
      assertThat(dossiers.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Biểu số 06: Giải quyết hồ sơ thủ tục hành chính");
      List<String> labels = new ArrayList<>();
      dossiers.forEach(row -> labels.add(row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue()));
      assertThat(labels).contains(EVIL, "Mầm non", "Tổng số");
      Row total = dossiers.getRow(labels.indexOf("Tổng số"));
      assertThat(total.getCell(1).getCellFormula()).isEqualTo("SUM(B4:B5)");
      assertThat(total.getCell(1).getNumericCellValue()).isEqualTo(3);
      assertThat(total.getCell(12).getCellFormula()).isEqualTo("IF((F6)=0,\"\",(G6+H6)/(F6))");
      assertThat(total.getCell(12).getNumericCellValue()).isEqualTo(0.5);
      XSSFSheet feedback = sheet(book, "Tiếp nhận, xử lý");
      assertThat(feedback.getRow(2).getCell(1).getStringCellValue()).isEqualTo("Kỳ này");
      assertThat(feedback.getRow(feedback.getLastRowNum()).getCell(1).getCellFormula()).matches("IF\\(\\(B\\d+\\)=0,.*");
      book.forEach(sheet -> sheet.forEach(row -> row.forEach(ReportFilesTest::assertSafe)));
      assertThat(sheet(book, "Biểu đồ").getDrawingPatriarch().getCharts()).hasSize(2);
      assertThat(sheet(book, "Biểu đồ").getRow(0).getCell(1).getStringCellValue()).isEqualTo("Đã giải quyết: tổng số");
    }
  }

  /** @return the sheet with these words in its name, by which people find it */
  private static XSSFSheet sheet(XSSFWorkbook book, String words) {
    return IntStream.range(0, book.getNumberOfSheets()).mapToObj(book::getSheetAt)
        .filter(sheet -> sheet.getSheetName().contains(words)).findFirst().orElseThrow();
  }

  private static void assertSafe(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      assertThat(cell.getCellFormula()).matches("SUM\\([A-Z]+\\d+:[A-Z]+\\d+\\)|IF\\([A-Z0-9+()]+=0,\"\",[A-Z0-9+()]+/[A-Z0-9+()]+\\)");
    } else if (cell.getCellType() == CellType.STRING) {
      assertThat(cell.getCellStyle().getQuotePrefixed()).as(cell.getStringCellValue()).isTrue();
    }
  }

  @Test
  void anExtraordinaryReportHasNoQuartersToDraw() throws IOException {
    TestClock.set("2025-04-10T08:00");
    String number = road.open("van.phong", ReportProcess.KEY, Map.of("title", "Báo cáo đột xuất về hồ sơ", "from", "01/04/2025",
        "to", "10/04/2025", "dueDate", "25/04/2025"));
    limitOver(number);
    fill(number);
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(files.of(reports.report(number), ReportFiles.Kind.DOCX)))) {
      assertThat(read.getCharts()).isEmpty();
    }
    assertThat(text(files.of(reports.report(number), ReportFiles.Kind.DOCX))).contains("BÁO CÁO đột xuất về hồ sơ");
  }
}
