package vn.kstthc.reporting;

import java.time.Instant;

/**
 * A file of the one-stop system that was handed in.
 *
 * @param lines those with a dossier, those that cannot be read among them
 * @param wrong how many cannot be read; they are left out
 * @param known of how many the code is there already; they take its place
 * @param done how many have been gone through
 */
record OneStopImport(long id, State state, String name, int lines, int wrong, int known, int done, String by, Instant sentAt,
    Instant endedAt) {

  /** How far it is. */
  enum State {
    RECEIVED("Chờ xác nhận nhập"), RUNNING("Đang nhập"), DONE("Đã nhập xong"), CANCELLED("Đã dừng");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  public String stateLabel() {
    return state.label();
  }

  public int percent() {
    return lines == 0 ? 100 : (int) (100L * done / lines);
  }

  public boolean isWaiting() {
    return state == State.RECEIVED;
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** A line that cannot be read. */
  record Wrong(int line, String message) {}
}
