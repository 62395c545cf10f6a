package vn.kstthc.deadline;

import java.time.Instant;

/**
 * A date that was moved; the old one stays readable.
 *
 * @param oldDueAt null where it had none
 * @param newDueAt null where it was taken away
 */
public record DeadlineMove(Instant oldDueAt, Instant newDueAt, Act act, Instant movedAt) {

  /**
   * Who moves a date, and why.
   *
   * @param reason null where the person gave none
   * @param basis document it rests on; null where there is none
   * @param actor user id; null for the application itself
   */
  public record Act(Kind kind, String reason, String basis, String actor) {}

  public enum Kind {
    EXTENSION("gia hạn"), CALENDAR("lịch làm việc thay đổi"), SUPPLEMENT("chờ bổ sung"), PERSON("thay đổi trực tiếp");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** @param actor the actor's name; @return what a person reads of it */
  public String text(String actor) {
    if (act.kind() == Kind.SUPPLEMENT && oldDueAt == null && newDueAt != null) {
      return "Hạn tiếp tục tính, đến %s (%s, lúc %s)".formatted(Dates.text(newDueAt.atZone(WorkingDays.ZONE).toLocalDate()),
          actor, Dates.moment(movedAt));
    }
    return "Hạn trước đây: %s (%s, %s, lúc %s)%s%s".formatted(
        oldDueAt == null ? "không có" : Dates.text(oldDueAt.atZone(WorkingDays.ZONE).toLocalDate()), act.kind().label,
        actor, Dates.moment(movedAt), act.reason() == null ? "" : ": " + act.reason().replaceAll("[.\\s]+$", ""),
        act.basis() == null ? "" : ", căn cứ " + act.basis());
  }
}
