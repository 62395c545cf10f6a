package vn.kstthc.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kstthc.form.CsvLines;
import vn.kstthc.form.FormInput;

/** A list of days as a text of comma-separated lines, as people save it from a spreadsheet or get it from another office. */
final class CsvDays {

  static final String HEADER = "date,kind,name,basis,status";
  private static final int COLUMNS = 5;

  private CsvDays() {}

  /** @return the lines that can be read, by the number of the line in the text; what is wrong is noted with the field */
  static Map<Integer, DayLine> read(FormInput input, String field, String label, String text) {
    Map<Integer, DayLine> days = new LinkedHashMap<>();
    String[] lines = text.split("\r?\n|\r", -1);
    if (!lines[0].strip().equals(HEADER)) {
      input.refuse(field, label, "Dòng 1: phải là " + HEADER);
      return days;
    }
    for (int line = 2; line <= lines.length; line++) {
      String written = lines[line - 1].strip();
      if (!written.isEmpty()) {
        List<String> cells = CsvLines.cells(written, ',');
        if (cells.size() == COLUMNS) {
          days.put(line, new DayLine(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
        } else {
          input.refuse(field, label, "Dòng %d: phải có %d cột %s".formatted(line, COLUMNS, HEADER));
        }
      }
    }
    return days;
  }
}
