package vn.kstthc.publication;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of a procedure: how it is from a day on, and what has made it so.
 *
 * @param code by which the procedure is known now; @param localCode whether that is a code of our own
 * @param effectiveOn the first day of it
 * @param inForce whether there is the procedure from then on
 * @param recordedBy user id; null for what was there from the beginning
 */
record ProcedureChange(long id, long procedure, String code, boolean localCode, Kind kind, LocalDate effectiveOn, boolean inForce,
    ProcedureContent content, Ground ground, String note, String recordedBy, Instant recordedAt) {

  /** What happened to it. */
  enum Kind {
    LISTED("Đưa vào danh mục ban đầu"), NEW("Mới ban hành"), AMENDED("Sửa đổi, bổ sung, thay thế"), ABOLISHED("Bãi bỏ"),
    CODE_REPLACED("Đổi mã thủ tục");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** The decision it rests on, and the case that published it; all null where there is none. */
  record Ground(String decisionNumber, LocalDate decisionDate, String publication) {
    static final Ground NONE = new Ground(null, null, null);
  }

  ProcedureState state(LocalDate today) {
    return ProcedureState.of(effectiveOn, inForce, today);
  }
}
