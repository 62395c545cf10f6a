package vn.kstthc.plan;

import java.util.ArrayList;
import java.util.List;
import vn.kstthc.plan.SheetLines.Line;
import vn.kstthc.plan.SheetLines.Unreadable;

/** Comma-separated text as spreadsheets save it (RFC 4180): a cell in quotes may hold commas, doubled quotes and line ends. */
final class CsvReader {

  private final String text;
  private int at;
  private int line = 1;

  CsvReader(String text) {
    this.text = text;
  }

  List<Line> lines() throws Unreadable {
    List<Line> lines = new ArrayList<>();
    while (at < text.length()) {
      int first = line;
      SheetLines.add(lines, first, cells());
    }
    return lines;
  }

  private List<String> cells() throws Unreadable {
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add(cell().strip());
      more = at < text.length() && text.charAt(at) == ',';
      if (more) {
        at++;
      }
    }
    endOfLine();
    return cells;
  }

  private String cell() throws Unreadable {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int from = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() throws Unreadable {
    int begun = line;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
        at++;
      } else if (c == '"') {
        at++;
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          break;
        }
        return cell.toString();
      } else if (c == '\n') {
        line++;
      }
      cell.append(c);
    }
    throw new Unreadable("dòng %d: dấu ngoặc kép không khớp".formatted(begun));
  }

  private void endOfLine() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line++;
  }
}
