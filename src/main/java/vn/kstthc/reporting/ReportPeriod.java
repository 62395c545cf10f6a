package vn.kstthc.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kstthc.figure.Window;

/**
 * A period that is reported on by itself (Circular 01/2020/TT-VPCP, Decree 09/2019/NĐ-CP). A year of reports lasts from 15
 * December of the year before to 14 December, both included.
 */
record ReportPeriod(Kind kind, int year) {

  /** Which part of the year, with the quarters it consists of. */
  enum Kind {
    QUARTER_1("Q1", "Quý I", 1, 1), QUARTER_2("Q2", "Quý II", 2, 2), QUARTER_3("Q3", "Quý III", 3, 3),
    QUARTER_4("Q4", "Quý IV", 4, 4), SIX_MONTHS("6T", "6 tháng đầu năm", 1, 2), NINE_MONTHS("9T", "9 tháng đầu năm", 1, 3),
    YEAR("", "Năm", 1, 4);

    private final String suffix;
    private final String label;
    private final int first;
    private final int last;

    Kind(String suffix, String label, int first, int last) {
      this.suffix = suffix;
      this.label = label;
      this.first = first;
      this.last = last;
    }

    boolean isQuarter() {
      return first == last;
    }
  }

  private static final Pattern KEY = Pattern.compile("BC-(\\d{4})(?:-(Q[1-4]|6T|9T))?");
  private static final int MONTHS = 3;

  /** @return the period of that business key; empty where it names none */
  static Optional<ReportPeriod> of(String key) {
    Matcher written = KEY.matcher(key);
    if (!written.matches()) {
      return Optional.empty();
    }
    String suffix = written.group(2) == null ? "" : written.group(2);
    return Stream.of(Kind.values()).filter(kind -> kind.suffix.equals(suffix)).findFirst()
        .map(kind -> new ReportPeriod(kind, Integer.parseInt(written.group(1))));
  }

  /** @return the quarter that the day belongs to: 20/12/2023 to the first of 2024 */
  static ReportPeriod quarterOf(LocalDate day) {
    int year = day.getMonthValue() == 12 && day.getDayOfMonth() >= 15 ? day.getYear() + 1 : day.getYear();
    return Stream.of(Kind.values()).filter(Kind::isQuarter).map(kind -> new ReportPeriod(kind, year))
        .filter(quarter -> quarter.window().holds(day)).findFirst()
        .orElseThrow(() -> new IllegalStateException("Không có quý của ngày " + day));
  }

  /** @return those whose last day is that day's yesterday or earlier, and not before the other, in the order they end */
  static List<ReportPeriod> closed(LocalDate since, LocalDate today) {
    return Stream.iterate(since.getYear(), year -> year <= today.getYear() + 1, year -> year + 1)
        .flatMap(year -> Stream.of(Kind.values()).map(kind -> new ReportPeriod(kind, year)))
        .filter(period -> !period.window().to().isBefore(since) && period.window().to().isBefore(today))
        .sorted(Comparator.comparing((ReportPeriod period) -> period.window().to())).toList();
  }

  Window window() {
    LocalDate year = LocalDate.of(this.year - 1, 12, 15);
    return new Window(year.plusMonths((long) MONTHS * (kind.first - 1)), year.plusMonths((long) MONTHS * kind.last).minusDays(1));
  }

  /** @return the business key of its report: BC-2024-Q3, BC-2024-6T, BC-2024 */
  String key() {
    return "BC-" + year + (kind.suffix.isEmpty() ? "" : "-" + kind.suffix);
  }

  /** @return "Quý III năm 2024", "6 tháng đầu năm 2024", "Năm 2024" */
  String label() {
    return kind.isQuarter() ? "%s năm %d".formatted(kind.label, year) : "%s %d".formatted(kind.label, year);
  }

  /** @return the quarter before; of what begins with the year, the same of the year before */
  ReportPeriod previous() {
    return kind.isQuarter() && kind.first > 1 ? new ReportPeriod(Kind.values()[kind.ordinal() - 1], year)
        : kind.isQuarter() ? new ReportPeriod(Kind.QUARTER_4, year - 1) : sameLastYear();
  }

  ReportPeriod sameLastYear() {
    return new ReportPeriod(kind, year - 1);
  }

  /** @return the quarters it consists of; none of a quarter */
  List<ReportPeriod> quarters() {
    return kind.isQuarter() ? List.of() : quartersSoFar();
  }

  /** @return the quarters of its year that are over when it is, itself among them */
  List<ReportPeriod> quartersSoFar() {
    return Stream.of(Kind.values()).filter(part -> part.isQuarter() && part.last <= kind.last)
        .map(part -> new ReportPeriod(part, year)).toList();
  }
}
