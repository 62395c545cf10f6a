package vn.kstthc.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Dates;
import vn.kstthc.form.FormInput;

/** Reads the list of days of a form, table or text, and says of each line what is wrong with it. */
final class DayList {

  static final String LABEL = "Danh sách ngày";
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  /** A year has no more days; a text that is longer was no list of them. */
  private static final int LONGEST_CSV = 100_000;

  private final FormInput input;
  private final String csv;
  private final List<DayLine> table;
  private final String field;
  private int year;
  private String document;

  DayList(FormInput input) {
    this.input = input;
    csv = input.text("csv", LABEL, LONGEST_CSV);
    table = input.list("days", LABEL, DayLine.class);
    field = csv == null ? "days" : "csv";
    input.ensure(csv == null || table.isEmpty(), field, LABEL, "chỉ gửi một trong hai: bảng hoặc CSV");
  }

  /**
   * @param ofDocument what a line without a basis of its own rests on; null where the document is not named
   * @return the days in the order of the list; not all where something is wrong
   */
  List<CalendarDay> read(int ofYear, String ofDocument) {
    year = ofYear;
    document = ofDocument;
    Map<Integer, DayLine> lines = csv == null ? numbered(table) : CsvDays.read(input, field, LABEL, csv);
    Map<LocalDate, Integer> seen = new HashMap<>();
    Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
    lines.forEach((number, line) -> {
      CalendarDay day = day(number, line);
      Integer before = day == null ? null : seen.putIfAbsent(day.date(), number);
      if (before != null) {
        refuse(number, "ngày %s đã ghi ở dòng %d".formatted(Dates.text(day.date()), before));
      } else if (day != null) {
        days.put(day.date(), day);
      }
    });
    return List.copyOf(days.values());
  }

  String field() {
    return field;
  }

  private static Map<Integer, DayLine> numbered(List<DayLine> table) {
    Map<Integer, DayLine> lines = new LinkedHashMap<>();
    table.forEach(line -> lines.put(lines.size() + 1, line));
    return lines;
  }

  /** @return null where something is wrong */
  private CalendarDay day(int number, DayLine line) {
    LocalDate date = date(number, line.date());
    CalendarDay.Kind kind = constant(number, "loại phải là OFF (nghỉ) hoặc WORK (làm bù)", CalendarDay.Kind.values(),
        line.kind());
    CalendarDay.Status status = constant(number, "trạng thái phải là official, provisional hoặc review",
        CalendarDay.Status.values(), line.status());
    String name = text(number, "tên ngày", line.name(), CalendarDay.LONGEST_NAME);
    // a working Saturday is always somebody's decision: whose, has to be said
    boolean ownBasis = kind == CalendarDay.Kind.WORK || line.basis() != null && !line.basis().isBlank();
    String basis = text(number, "căn cứ", ownBasis ? line.basis() : document, CalendarDay.LONGEST_BASIS);
    if (date == null || kind == null || status == null || name == null || basis == null || !fits(number, date, kind)) {
      return null;
    }
    return new CalendarDay(date, kind, name, basis, status);
  }

  /** What changes nothing is a slip of the pen. */
  private boolean fits(int number, LocalDate date, CalendarDay.Kind kind) {
    boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (date.getYear() != year) {
      return refuse(number, "ngày %s không thuộc năm %d".formatted(Dates.text(date), year));
    }
    if (weekend == (kind == CalendarDay.Kind.OFF)) {
      return refuse(number, "%s vốn là ngày %s, không cần ghi".formatted(Dates.withWeekday(date), weekend ? "nghỉ" : "làm việc"));
    }
    return true;
  }

  private LocalDate date(int number, String written) {
    try {
      return written.contains("/") ? LocalDate.parse(written, AS_WRITTEN) : LocalDate.parse(written);
    } catch (DateTimeParseException | NullPointerException none) {
      refuse(number, "\"%s\" không phải là một ngày có thật, hãy ghi như 2025-01-27 hoặc 27/01/2025"
          .formatted(written == null ? "" : cut(written)));
      return null;
    }
  }

  private <E extends Enum<E>> E constant(int number, String message, E[] values, String written) {
    String name = written == null ? "" : written.toUpperCase(Locale.ROOT);
    E found = Stream.of(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    if (found == null) {
      refuse(number, message);
    }
    return found;
  }

  private String text(int number, String what, String written, int longest) {
    if (written == null || written.isBlank()) {
      refuse(number, "chưa ghi " + what);
      return null;
    }
    if (written.length() > longest) {
      refuse(number, "%s dài quá %d ký tự".formatted(what, longest));
      return null;
    }
    return written;
  }

  private boolean refuse(int line, String message) {
    input.refuse(field, LABEL, "Dòng %d: %s".formatted(line, message));
    return false;
  }

  private static String cut(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }
}
