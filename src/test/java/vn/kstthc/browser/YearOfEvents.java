package vn.kstthc.browser;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** What happens in a year of reports, written down as it happens, for a test to carry out and to count by itself. */
final class YearOfEvents {

  /** What a piece of feedback is about: what its sender says, and where the office finds otherwise, both. */
  enum About { RULES, CONDUCT, BOTH }

  /** How it ends. */
  enum End { ANSWERED, WITHDRAWN, FORWARDED, NOT_ACCEPTED, REFERRED, NONE }

  /**
   * A piece of feedback that came by post.
   *
   * @param entered the day the office enters it
   * @param done null where it does not end
   * @param published null where it is not
   */
  record Item(String name, About about, LocalDate came, LocalDate entered, End end, LocalDate done, LocalDate published) {}

  /** @param submitted null where it never went to the Chair; @param proposal null until something is proposed */
  record Review(String name, LocalDate opened, LocalDate submitted, LocalDate ended, boolean approved, String proposal, long costNow,
      long costAfter) {

    /** @return what it is in the plan; null where that did not ask for it */
    String part() {
      return switch (name) {
        case "simplified" -> "KH-2024-36.1";
        case "abolished" -> "KH-2024-37.1";
        case "withdrawn" -> "KH-2024-38.1";
        default -> null;
      };
    }

    LocalDate due() {
      return part() == null ? null : day("2024-08-01");
    }
  }

  /** @param decided null where the Chair does not decide within the year */
  record Publication(String name, LocalDate opened, LocalDate decided) {}

  /** A procedure that a decision lists. */
  record Procedure(String name, String kind, LocalDate decided) {}

  /** A dossier of the one-stop system. @param listed the day from which its files hold it; @param result null where there is none */
  record Dossier(String code, String field, LocalDate listed, LocalDate received, String channel, LocalDate due, LocalDate result) {}

  /** @param quarters which of the year's it consists of; @param late what its report tells has come after those before it were sent */
  record Period(String number, LocalDate from, LocalDate to, List<Integer> quarters, List<String> late) {}

  private static final String PRESCHOOL = "Giáo dục mầm non";
  private static final String EXAMS = "Thi, tuyển sinh";

  static final List<Item> ITEMS = List.of(
      item("first-day", About.RULES, "2023-12-15", "2024-01-15", End.ANSWERED, "2024-01-15", "2024-01-24"),
      item("december", About.RULES, "2023-12-20", "2024-01-15", End.FORWARDED, "2024-01-24", null),
      item("in-time", About.RULES, "2024-01-15", "2024-01-15", End.ANSWERED, "2024-01-24", "2024-01-24"),
      item("conduct", About.CONDUCT, "2024-02-22", "2024-02-22", End.FORWARDED, "2024-02-22", null),
      item("last-day-of-q1", About.RULES, "2024-03-14", "2024-03-14", End.ANSWERED, "2024-04-03", "2024-04-03"),
      item("first-day-of-q2", About.RULES, "2024-03-15", "2024-03-15", End.NOT_ACCEPTED, "2024-03-15", null),
      item("entered-late", About.RULES, "2024-03-13", "2024-04-03", End.ANSWERED, "2024-06-14", "2024-06-14"),
      item("both", About.BOTH, "2024-06-14", "2024-06-14", End.WITHDRAWN, "2024-06-15", null),
      item("answered-late", About.RULES, "2024-06-17", "2024-06-17", End.ANSWERED, "2024-07-10", "2024-07-10"),
      item("complaint", About.RULES, "2024-07-10", "2024-07-10", End.REFERRED, "2024-07-10", null),
      item("last-day-of-q3", About.RULES, "2024-09-13", "2024-09-14", End.ANSWERED, "2024-09-16", "2024-10-01"),
      item("saturday-after-q3", About.RULES, "2024-09-14", "2024-09-14", End.ANSWERED, "2024-10-01", "2024-10-21"),
      item("twentieth-day", About.RULES, "2024-10-01", "2024-10-01", End.ANSWERED, "2024-10-21", "2024-12-14"),
      item("in-hand", About.CONDUCT, "2024-12-13", "2024-12-13", End.NONE, null, null),
      item("saturday-after-the-year", About.RULES, "2024-12-14", "2024-12-14", End.NONE, null, null));

  /** The first three are those of the plan, which begin when it is approved. */
  static final List<Review> REVIEWS = List.of(
      new Review("simplified", day("2024-01-15"), day("2024-03-14"), day("2024-06-14"), true, "AMEND", 28_800_000, 21_600_000),
      new Review("abolished", day("2024-01-15"), day("2024-03-15"), day("2024-06-15"), true, "ABOLISH", 28_800_000, 0),
      new Review("withdrawn", day("2024-01-15"), null, day("2024-10-21"), false, null, 0, 0),
      new Review("of-its-own", day("2024-04-03"), null, null, false, null, 0, 0));

  /** The last two open by themselves when the Chair has approved the reviews they are to publish. */
  static final List<Publication> PUBLICATIONS = List.of(
      new Publication("published", day("2024-01-15"), day("2024-01-15")),
      new Publication("of-simplified", day("2024-06-14"), null),
      new Publication("of-abolished", day("2024-06-15"), null));

  static final List<Procedure> PROCEDURES = List.of(
      new Procedure("published/001", "NEW", day("2024-01-15")),
      new Procedure("published/002", "AMENDED", day("2024-01-15")),
      new Procedure("published/003", "ABOLISHED", day("2024-01-15")));

  static final List<Dossier> DOSSIERS = List.of(
      dossier("HS-001", PRESCHOOL, "2023-12-15", "Trực tuyến", "2024-01-05", "2024-01-04"),
      dossier("HS-002", PRESCHOOL, "2023-12-20", "Trực tiếp", "2024-01-10", "2024-01-12"),
      dossier("HS-003", EXAMS, "2024-01-03", "Bưu chính", "2024-03-20", "2024-03-20"),
      dossier("HS-004", EXAMS, "2024-03-14", "Trực tuyến", "2024-03-14", "2024-03-14"),
      dossier("HS-005", PRESCHOOL, "2024-03-15", "Trực tuyến", "2024-03-29", "2024-03-28"),
      dossier("HS-006", PRESCHOOL, "2024-03-04", "Trực tiếp", "2024-03-14", "2024-03-15"),
      dossier("HS-007", PRESCHOOL, "2024-06-05", "Trực tuyến", "2024-06-14", null),
      dossier("HS-008", EXAMS, "2024-06-15", "Trực tuyến", "2024-06-28", "2024-06-27"),
      dossier("HS-009", EXAMS, "2024-09-14", "Trực tiếp", "2024-09-30", "2024-09-15"),
      dossier("HS-010", PRESCHOOL, "2024-09-15", "Bưu chính", "2024-12-14", "2024-12-14"),
      dossier("HS-011", PRESCHOOL, "2024-12-14", "Trực tuyến", "2024-12-20", null),
      dossier("HS-012", EXAMS, "2024-12-15", "Trực tuyến", "2024-12-31", null),
      new Dossier("HS-013", PRESCHOOL, day("2024-09-16"), day("2024-06-13"), "Trực tuyến", day("2024-06-27"), day("2024-06-26")));

  static final List<Period> PERIODS = List.of(
      period("BC-2024-Q1", "2023-12-15", "2024-03-14", List.of(1)),
      period("BC-2024-Q2", "2024-03-15", "2024-06-14", List.of(2), "entered-late"),
      period("BC-2024-6T", "2023-12-15", "2024-06-14", List.of(1, 2), "entered-late"),
      period("BC-2024-Q3", "2024-06-15", "2024-09-14", List.of(3), "HS-013"),
      period("BC-2024-9T", "2023-12-15", "2024-09-14", List.of(1, 2, 3), "entered-late", "HS-013"),
      period("BC-2024-Q4", "2024-09-15", "2024-12-14", List.of(4)),
      period("BC-2024", "2023-12-15", "2024-12-14", List.of(1, 2, 3, 4), "entered-late", "HS-013"));

  static final List<String> UNITS = List.of("qlclgd", "gdmn", "gdth", "gdtrh", "gdtx", "tccb", "khtc", "thanh-tra");

  private YearOfEvents() {}

  static Period period(String number) {
    return PERIODS.stream().filter(period -> period.number().equals(number)).findFirst().orElseThrow();
  }

  /** @return what the unit tells of a quarter: communications, trainings, people trained, inspections, rewards; the last one misses the third */
  static List<Long> given(String unit, int quarter) {
    int place = UNITS.indexOf(unit) + 1;
    return unit.equals("thanh-tra") && quarter == 3 ? List.of(0L, 0L, 0L, 0L, 0L)
        : Stream.of(place + quarter, quarter % 2, 10 * place * (quarter % 2), place % 3, quarter / 4).map(Integer::longValue).toList();
  }

  /** @return the file that the one-stop system gives out on that day */
  static String file(LocalDate day) {
    return DOSSIERS.stream().filter(each -> !each.listed().isAfter(day)).map(each -> line(each, day))
        .collect(joining("", "\ufeffMã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Hình thức,Ngày hẹn trả,Ngày trả kết quả,Trạng thái\n", ""));
  }

  private static String line(Dossier each, LocalDate day) {
    boolean done = each.result() != null && !each.result().isAfter(day);
    return "%s,\"%s\",%s,%s,%s,%s,%s\n".formatted(each.code(), each.field(), written(each.received()), each.channel(), written(each.due()),
        done ? written(each.result()) : "", done ? "Đã trả kết quả" : "Đang giải quyết");
  }

  static String written(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
  }

  static LocalDate day(String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private static Item item(String name, About about, String came, String entered, End end, String done, String published) {
    return new Item(name, about, day(came), day(entered), end, day(done), day(published));
  }

  private static Dossier dossier(String code, String field, String received, String channel, String due, String result) {
    return new Dossier(code, field, day(received), day(received), channel, day(due), day(result));
  }

  private static Period period(String number, String from, String to, List<Integer> quarters, String... late) {
    return new Period(number, day(from), day(to), quarters, List.of(late));
  }
}
