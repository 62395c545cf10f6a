package vn.kstthc.figure;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * A table of figures: what its columns count, and which must agree.
 *
 * @param key short and never changed: part of addresses and of what reports keep
 * @param title what it is about, in Vietnamese
 * @param rowLabel what its rows are; null where it has one only
 */
public record FigureTable(String key, String title, String rowLabel, List<Column> columns, List<Equation> equations) {

  /** What a figure is. */
  public enum Measure { CASES, DONG, PERCENT }

  /** How the figure of a year comes about from those of its quarters. */
  public enum Course {
    /** It is their sum. */
    ADDS,
    /** It is that of the first: what was there when the period began. */
    OPENS,
    /** It is that of the last: what is there when the period ends. */
    CLOSES,
    /** It is no sum of figures, but one of cases that may be in several. */
    NONE
  }

  /**
   * One column.
   *
   * @param part of a percentage, the columns that it is the share of together; empty else
   * @param whole of a percentage, the columns that it is the share in together; empty else
   */
  public record Column(String key, String label, Measure measure, Course course, List<String> part, List<String> whole) {

    public static Column cases(String key, String label, Course course) {
      return new Column(key, label, Measure.CASES, course, List.of(), List.of());
    }

    /** Whole đồng. */
    public static Column dong(String key, String label, Course course) {
      return new Column(key, label, Measure.DONG, course, List.of(), List.of());
    }

    /** Computed from others, and never counted or changed by itself. */
    public static Column percent(String key, String label, List<String> part, List<String> whole) {
      return new Column(key, label, Measure.PERCENT, Course.NONE, part, whole);
    }

    public boolean isCounted() {
      return measure != Measure.PERCENT;
    }
  }

  /** Sums that must be the same in every row. @param label as people write it: "(3) = (4) + (5) + (6)" */
  public record Equation(String key, String label, List<String> left, List<String> right) {}

  /** @throws NoSuchElementException where there is none of that key */
  public Column column(String column) {
    return columns.stream().filter(each -> each.key().equals(column)).findFirst()
        .orElseThrow(() -> new NoSuchElementException("Bảng %s không có cột %s".formatted(key, column)));
  }

  /** @return those that are counted, in order */
  public List<Column> counted() {
    return columns.stream().filter(Column::isCounted).toList();
  }
}
