package vn.kstthc.deadline;

/** How a legal limit gives its last day. */
public enum LimitMeasure {
  WORKING_DAYS(LimitUnit.WORKING_DAYS),
  CALENDAR_DAYS(LimitUnit.CALENDAR_DAYS),
  /** Nothing is counted: the day of the month by this number. */
  DAY_OF_MONTH(null);

  private final LimitUnit unit;

  LimitMeasure(LimitUnit unit) {
    this.unit = unit;
  }

  /** @return what it counts in; null where nothing is counted */
  public LimitUnit unit() {
    return unit;
  }
}
