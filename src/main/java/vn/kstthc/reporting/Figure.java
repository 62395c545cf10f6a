package vn.kstthc.reporting;

import java.time.Instant;

/**
 * One figure of a report.
 *
 * @param counted as the register had it; of what units give, the figure given
 * @param amount as it is reported
 * @param reason why that is another than counted; null where it is not
 * @param before of the period before; null where there is none
 * @param yearBefore of the same period a year before; null where there is none
 */
record Figure(Key key, String label, long counted, long amount, String reason, String changedBy, Instant changedAt, Long before,
    Long yearBefore) {

  /** Which one. */
  record Key(String table, String row, String column) {}

  boolean isChanged() {
    return reason != null;
  }

  Figure changed(long to, String why, String by, Instant now) {
    return to == counted ? new Figure(key, label, counted, counted, null, null, null, before, yearBefore)
        : new Figure(key, label, counted, to, why, by, now, before, yearBefore);
  }
}
