package vn.kstthc.publication;

import java.time.LocalDate;

/** How a procedure stands on a day. */
enum ProcedureState {
  IN_FORCE("Đang có hiệu lực"), NOT_YET("Chưa có hiệu lực"), ABOLISHED("Đã bãi bỏ");

  private final String label;

  ProcedureState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  static ProcedureState of(LocalDate effectiveOn, boolean inForce, LocalDate today) {
    return effectiveOn.isAfter(today) ? NOT_YET : inForce ? IN_FORCE : ABOLISHED;
  }
}
