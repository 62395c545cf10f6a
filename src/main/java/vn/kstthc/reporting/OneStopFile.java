package vn.kstthc.reporting;

import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.kstthc.form.CsvLines;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;
import vn.kstthc.form.SearchText;

/** A file of the one-stop system: text in UTF-8, a line a dossier, parted by commas or semicolons, the first line its columns. */
final class OneStopFile {

  static final List<String> COLUMNS = List.of("Mã hồ sơ", "Lĩnh vực", "Ngày tiếp nhận", "Hình thức", "Ngày hẹn trả", "Ngày trả kết quả",
      "Trạng thái");
  static final int MOST_LINES = 200_000;
  private static final int LONGEST_LINE = 2000;

  /** What becomes of each line. */
  interface Reader {

    void dossier(int line, OneStopDossier dossier);

    void wrong(int line, String why);
  }

  private final String[] lines;
  private final char separator;
  private final LocalDate today;
  private final Map<String, Integer> seen = new HashMap<>();

  /** @throws FormRefused where it is no such file at all */
  OneStopFile(byte[] content, LocalDate today) {
    this.lines = text(content).split("\r\n|\n|\r", -1);
    this.today = today;
    separator = lines[0].contains(";") ? ';' : ',';
    List<String> columns = CsvLines.cells(lines[0], separator).stream().map(SearchText::of).toList();
    if (!columns.equals(COLUMNS.stream().map(SearchText::of).toList())) {
      throw refused("dòng 1 phải là các cột " + String.join(", ", COLUMNS));
    }
    if (lines.length > MOST_LINES + 2) {
      throw refused("dài quá %d dòng, hãy chia thành nhiều tệp".formatted(MOST_LINES));
    }
  }

  private static String text(byte[] content) {
    try {
      return CsvLines.text(content);
    } catch (CharacterCodingException otherwise) {
      throw refused("không phải văn bản UTF-8; trong Excel hãy lưu thành \"CSV UTF-8\"");
    }
  }

  private static FormRefused refused(String why) {
    return new FormRefused("file", "Tệp hồ sơ", why);
  }

  /** Reads all lines with something in them, in order. */
  void read(Reader reader) {
    for (int line = 2; line <= lines.length; line++) {
      String written = lines[line - 1];
      if (!written.isBlank()) {
        try {
          reader.dossier(line, dossier(line, written));
        } catch (FormRefused wrong) {
          reader.wrong(line, wrong.errors().stream().map(OneStopFile::words).collect(Collectors.joining("; ")));
        }
      }
    }
  }

  private static String words(FieldError error) {
    return error.label() + ": " + error.message();
  }

  private OneStopDossier dossier(int line, String written) {
    List<String> cells = written.length() > LONGEST_LINE ? List.of() : CsvLines.cells(written, separator);
    if (cells.size() != COLUMNS.size()) {
      throw new FormRefused("line", "Dòng", "phải có %d ô, dấu ngoặc kép phải khớp".formatted(COLUMNS.size()));
    }
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      values.put(Integer.toString(i), cells.get(i));
    }
    OneStopDossier dossier = dossier(new FormInput(values));
    Integer before = seen.putIfAbsent(dossier.code(), line);
    if (before != null && before != line) {
      throw new FormRefused("0", COLUMNS.get(0), "đã có ở dòng " + before);
    }
    return dossier;
  }

  private OneStopDossier dossier(FormInput input) {
    String code = input.requiredText("0", COLUMNS.get(0), 100);
    String field = input.requiredText("1", COLUMNS.get(1), 300);
    LocalDate received = input.requiredDate("2", COLUMNS.get(2));
    var channel = OneStopDossier.Channel.of(String.valueOf(input.requiredText("3", COLUMNS.get(3), 50)));
    LocalDate due = input.requiredDate("4", COLUMNS.get(4));
    LocalDate result = input.date("5", COLUMNS.get(5));
    var status = OneStopDossier.Status.of(String.valueOf(input.requiredText("6", COLUMNS.get(6), 50)));
    input.ensure(channel.isPresent() || !input.fine("3"), "3", COLUMNS.get(3), "phải là Trực tuyến, Trực tiếp hoặc Bưu chính");
    input.ensure(status.isPresent() || !input.fine("6"), "6", COLUMNS.get(6),
        "phải là Đang giải quyết, Chờ bổ sung, Đã trả kết quả, Từ chối giải quyết hoặc Người nộp rút");
    input.ensure(received == null || !received.isAfter(today), "2", COLUMNS.get(2), "ở tương lai");
    input.ensure(received == null || due == null || !due.isBefore(received), "4", COLUMNS.get(4), "trước ngày tiếp nhận");
    input.ensure(received == null || result == null || !result.isBefore(received), "5", COLUMNS.get(5), "trước ngày tiếp nhận");
    input.ensure(result == null || !result.isAfter(today), "5", COLUMNS.get(5), "ở tương lai");
    status.ifPresent(known -> input.ensure(known.isEnd() == (result != null) || !input.fine("5"), "5", COLUMNS.get(5),
        known.isEnd() ? "chưa nhập" : "phải trống khi hồ sơ chưa xong"));
    input.verify();
    return new OneStopDossier(code, field, received, channel.orElseThrow(), due, result, status.orElseThrow());
  }
}
