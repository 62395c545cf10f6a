package vn.kstthc.deadline;

import java.util.Optional;
import java.util.stream.Stream;

/** What a limit is counted in. */
public enum LimitUnit {

  WORKING_DAYS("ngay-lam-viec", "ngày làm việc"),
  /** Where such a limit ends on a day off, it ends on the next working day (Civil Code 2015 Art. 148.5). */
  CALENDAR_DAYS("ngay", "ngày");

  private final String code;
  private final String label;

  LimitUnit(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** @return how addresses and files write it */
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  public static Optional<LimitUnit> of(String code) {
    return Stream.of(values()).filter(unit -> unit.code.equals(code)).findFirst();
  }
}
