package vn.kstthc.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often something is asked for in a year. The year begins on 15/12 of the year before, each period ends on the 14th of
 * its last month, both days included (Decree 09/2019/NĐ-CP Art. 12, Circular 01/2020/TT-VPCP); half a year, nine months and
 * the year all begin with the year.
 */
enum Rhythm {
  MONTH("Hằng tháng") {
    @Override
    List<Period> periods(int year) {
      return IntStream.rangeClosed(1, 12).mapToObj(month ->
          period("T%02d".formatted(month), "tháng %d/%d".formatted(month, year), year, month - 1, month)).toList();
    }
  },
  QUARTER("Hằng quý") {
    @Override
    List<Period> periods(int year) {
      return IntStream.rangeClosed(1, 4).mapToObj(quarter -> period("Q" + quarter,
          "quý %s/%d".formatted(ROMAN.get(quarter - 1), year), year, 3 * quarter - 3, 3 * quarter)).toList();
    }
  },
  HALF_YEAR("6 tháng") {
    @Override
    List<Period> periods(int year) {
      return List.of(period("6T", "6 tháng năm " + year, year, 0, 6));
    }
  },
  NINE_MONTHS("9 tháng") {
    @Override
    List<Period> periods(int year) {
      return List.of(period("9T", "9 tháng năm " + year, year, 0, 9));
    }
  },
  YEAR("Cả năm") {
    @Override
    List<Period> periods(int year) {
      return List.of(period("NAM", "năm " + year, year, 0, 12));
    }
  };

  private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
  private static final int FIRST_DAY = 15;

  private final String label;

  Rhythm(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** @return the periods of that year, in their order */
  abstract List<Period> periods(int year);

  /** @param before the month before the first one; 0 is December of the year before */
  private static Period period(String code, String label, int year, int before, int last) {
    LocalDate from = before == 0 ? LocalDate.of(year - 1, 12, FIRST_DAY) : LocalDate.of(year, before, FIRST_DAY);
    return new Period(code, label, from, LocalDate.of(year, last, FIRST_DAY - 1));
  }
}
