package vn.kstthc.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.CsvLines;

/**
 * The lines of a table that comes as a file, comma-separated (UTF-8) or as the first sheet of a workbook. Bounded before
 * anything is unpacked: what a workbook swells to is counted first.
 */
final class SheetLines {

  /** More lines no plan has. */
  static final int MOST_LINES = 500;
  private static final int MOST_CELLS = 20;
  private static final int LONGEST_CELL = 4000;
  private static final long LARGEST_CSV = 1024L * 1024;
  private static final long LARGEST_UNPACKED = 8L * 1024 * 1024;
  private static final int MOST_PARTS = 200;

  /** @param number of the line in the file, from 1 */
  record Line(int number, List<String> cells) {}

  /** The file cannot be read at all; the message says why, in Vietnamese. */
  static final class Unreadable extends Exception {
    Unreadable(String message) {
      super(message);
    }
  }

  private SheetLines() {}

  /** @return the lines that are not empty */
  static List<Line> ofText(InputStream bytes) throws IOException, Unreadable {
    byte[] read = bytes.readNBytes((int) LARGEST_CSV + 1);
    if (read.length > LARGEST_CSV) {
      throw new Unreadable("tệp CSV lớn quá 1 MB");
    }
    try {
      List<Line> lines = new ArrayList<>();
      for (CsvLines.Line line : CsvLines.read(CsvLines.text(read))) {
        add(lines, line.number(), line.cells());
      }
      return lines;
    } catch (CharacterCodingException otherLetters) {
      throw new Unreadable("tệp CSV phải lưu bằng bảng mã UTF-8");
    } catch (CsvLines.QuotesDoNotMatch wrong) {
      throw new Unreadable("dòng %d: dấu ngoặc kép không khớp".formatted(wrong.line()));
    }
  }

  /** @return the lines of the first sheet that are not empty */
  static List<Line> ofWorkbook(CheckedUpload file) throws IOException, Unreadable {
    requireSmall(file);
    try (InputStream bytes = file.open(); XSSFWorkbook book = new XSSFWorkbook(bytes)) {
      return lines(book.getSheetAt(0));
    } catch (IllegalArgumentException | IllegalStateException | POIXMLException broken) {
      throw new Unreadable("không đọc được bảng tính");
    }
  }

  private static void requireSmall(CheckedUpload file) throws IOException, Unreadable {
    long unpacked = 0;
    int parts = 0;
    byte[] buffer = new byte[16_384];
    try (ZipInputStream archive = new ZipInputStream(file.open())) {
      for (ZipEntry part; (part = archive.getNextEntry()) != null; ) {
        parts++;
        for (int read; (read = archive.read(buffer)) > 0 && unpacked <= LARGEST_UNPACKED; ) {
          unpacked += read;
        }
        if (parts > MOST_PARTS || unpacked > LARGEST_UNPACKED) {
          throw new Unreadable("bảng tính giải nén ra quá lớn (%s)".formatted(part.getName()));
        }
      }
    } catch (ZipException broken) {
      throw new Unreadable("không đọc được bảng tính");
    }
  }

  private static List<Line> lines(XSSFSheet sheet) throws Unreadable {
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    List<Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      if (row.getLastCellNum() > MOST_CELLS) {
        throw new Unreadable("dòng %d có quá %d cột".formatted(row.getRowNum() + 1, MOST_CELLS));
      }
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.getLastCellNum(); i++) {
        cells.add(text(row.getCell(i), formatter));
      }
      add(lines, row.getRowNum() + 1, cells);
    }
    return lines;
  }

  private static String text(Cell cell, DataFormatter formatter) {
    if (cell == null) {
      return "";
    }
    CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
    return type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell).strip();
  }

  private static void add(List<Line> lines, int number, List<String> cells) throws Unreadable {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (lines.size() > MOST_LINES) {
      throw new Unreadable("bảng dài quá %d dòng".formatted(MOST_LINES));
    }
    if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
      throw new Unreadable("dòng %d có ô dài quá %d ký tự".formatted(number, LONGEST_CELL));
    }
    lines.add(new Line(number, List.copyOf(cells)));
  }
}
