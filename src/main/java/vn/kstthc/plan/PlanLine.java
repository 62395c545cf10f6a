package vn.kstthc.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the page of a plan counts: one part of a unit, or a task of which none is known yet.
 *
 * @param part number; null where the task has no parts (yet)
 * @param state null as the part
 * @param planned the last day as the plan sets it; null of what has periods or waits for an event
 * @param doneAt when the result was handed in, or the review decided; null before
 */
record PlanLine(String task, String section, PlanTask.State taskState, String part, String unit, PlanPart.Role role,
    PlanPart.State state, LocalDate planned, Instant due, Instant doneAt) {

  /** How it stands. */
  enum Status {
    DONE("Đã xong"), IN_HAND("Đang làm"), LATE("Quá hạn"), WAITING("Chưa đến kỳ"), NOT_DONE("Không thực hiện");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** @return whether it is done, and was handed in by its last day */
  boolean isInTime() {
    return state == PlanPart.State.DONE && !PlanDates.day(doneAt).isAfter(PlanDates.day(due));
  }

  boolean isLead() {
    return role == PlanPart.Role.LEAD;
  }

  /** @return how it stands; late is after the last day, not one second later. @param past whether its due date is over */
  Status status(boolean past) {
    return switch (state) {
      case DONE -> Status.DONE;
      case WAITING -> Status.WAITING;
      case NOT_GIVEN, ENDED -> Status.NOT_DONE;
      // what waits for the office's word was handed in
      case REPORTED -> Status.IN_HAND;
      case OPEN -> past ? Status.LATE : Status.IN_HAND;
    };
  }
}
