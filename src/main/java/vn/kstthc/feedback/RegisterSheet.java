package vn.kstthc.feedback;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.RegisterList.Line;
import vn.kstthc.organisation.Organisation;

/** The register as a sheet, in the order of the paper one; written out as it is read. */
@Component
class RegisterSheet {

  private static final String[] HEADS = {"STT", "Số tiếp nhận", "Ngày nhận", "Hình thức", "Họ tên, tổ chức", "Địa chỉ",
      "Điện thoại", "Thư điện tử", "Loại nội dung", "Thủ tục, quy định", "Nội dung", "Kiến nghị", "Phân loại", "Đơn vị", "Nơi chuyển đến",
      "Số văn bản", "Ngày văn bản", "Hạn trả lời", "Ngày kết thúc", "Trạng thái", "Hài lòng"};
  private static final int[] WIDTHS = {6, 16, 12, 18, 24, 28, 14, 24, 30, 30, 60, 40, 26, 26, 26, 18, 12, 12, 12, 24, 9};
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int ROWS_IN_MEMORY = 100;

  private final RegisterList list;
  private final Organisation organisation;

  RegisterSheet(RegisterList list, Organisation organisation) {
    this.list = list;
    this.organisation = organisation;
  }

  void write(RegisterFilter filter, String reader, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      Sheet sheet = new Sheet(book);
      list.each(filter, reader, sheet::add);
      book.write(out);
    }
  }

  private final class Sheet {
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private int rows;

    Sheet(SXSSFWorkbook book) {
      sheet = book.createSheet("Sổ tiếp nhận");
      text = book.createCellStyle();
      text.setWrapText(true);
      text.setVerticalAlignment(VerticalAlignment.TOP);
      // whatever begins with = or + stays text, also when somebody edits the cell
      text.setQuotePrefixed(true);
      CellStyle head = book.createCellStyle();
      Font bold = book.createFont();
      bold.setBold(true);
      head.setFont(bold);
      head.setWrapText(true);
      Row first = sheet.createRow(rows++);
      for (int i = 0; i < HEADS.length; i++) {
        sheet.setColumnWidth(i, WIDTHS[i] * 256);
        Cell cell = first.createCell(i);
        cell.setCellStyle(head);
        cell.setCellValue(HEADS[i]);
      }
      sheet.createFreezePane(2, 1);
    }

    void add(Line line) {
      Row row = sheet.createRow(rows);
      row.createCell(0).setCellValue(rows++);
      String[] texts = texts(line);
      for (int i = 0; i < texts.length; i++) {
        Cell cell = row.createCell(i + 1);
        cell.setCellStyle(text);
        cell.setCellValue(texts[i]);
      }
      if (line.satisfaction() != null) {
        row.createCell(HEADS.length - 1).setCellValue(line.satisfaction());
      }
    }
  }

  private String[] texts(Line line) {
    return new String[] {line.number(), day(line.receivedOn()), line.channel().label(), line.senderName(), line.senderAddress(),
        line.senderPhone(), line.senderEmail(), line.kind().label(), line.procedureName(), line.content(), line.proposal(),
        line.outcome() == null ? null : line.outcome().label(), line.unit() == null ? null : organisation.unitName(line.unit()),
        line.transferredTo(), line.documentNumber(), day(line.documentDate()), day(line.due()), day(line.endedAt()),
        line.state().label()};
  }

  private static String day(LocalDate day) {
    return day == null ? null : DAY.format(day);
  }

  private static String day(Instant moment) {
    return moment == null ? null : DAY.format(LocalDateTime.ofInstant(moment, WorkingDays.ZONE));
  }
}
