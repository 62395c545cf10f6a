package vn.kstthc.reporting;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of figures as pages, forms and files show it.
 *
 * @param rowLabel what its rows are; null where it has one only
 * @param total the sum of the rows; null where there is one only
 */
record FigureView(String key, String title, String rowLabel, List<Head> heads, List<Row> rows, Row total) {

  /** @param share whether it is a percentage; @param target what the plan wants of it, null where it wants nothing */
  record Head(String key, String label, boolean share, String target) {}

  record Row(String key, String label, List<Cell> cells) {}

  /**
   * @param amount of a percentage tenths; null where it is a share of nothing
   * @param text as people read it
   * @param before of the period before, as people read it; null where there is none
   * @param change what it was counted as, why it is reported otherwise, and who says so; null where nobody changed it
   * @param counted whether cases can be shown behind it
   */
  record Cell(String column, Long amount, Long countedAmount, String text, String before, String yearBefore, Change change,
      boolean counted) {}

  record Change(String counted, String reason, String by) {}

  String label(String column) {
    return heads.stream().filter(head -> head.key().equals(column)).map(Head::label).findFirst().orElseThrow();
  }

  public boolean isSingle() {
    return rowLabel == null;
  }

  public List<Row> withTotal() {
    return total == null ? rows : Stream.concat(rows.stream(), Stream.of(total)).toList();
  }
}
