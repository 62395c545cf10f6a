package vn.kstthc.calendar;

import java.time.LocalDate;

/** One date that a change moves. */
record ChangeItem(long id, String subject, String caseNumber, String caseName, String title, LocalDate oldDay,
    LocalDate newDay, Effect effect, State state, String problem) {

  /** What the change does to it, seen from today. */
  enum Effect {
    LATE("thành quá hạn"), ON_TIME("không còn quá hạn"), LATER("lùi hạn"), EARLIER("sớm hơn");

    private final String label;

    Effect(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    static Effect of(LocalDate old, LocalDate now, LocalDate today) {
      boolean wasLate = today.isAfter(old);
      boolean isLate = today.isAfter(now);
      if (wasLate != isLate) {
        return isLate ? LATE : ON_TIME;
      }
      return now.isAfter(old) ? LATER : EARLIER;
    }
  }

  enum State {
    FORESEEN("dự kiến"), WAITING("đang chờ chuyển"), MOVED("đã chuyển"), GONE("không cần chuyển nữa"),
    FAILED("chưa chuyển được");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
