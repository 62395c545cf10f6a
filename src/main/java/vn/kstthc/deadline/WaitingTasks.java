package vn.kstthc.deadline;

import java.time.Duration;
import java.util.Date;

/**
 * Tasks for which something is awaited from whoever has sent the thing in. Implemented where the tasks live; any feature that
 * asks for a supplement calls it. Whether the task's limit rests meanwhile is the rule's matter.
 */
public interface WaitingTasks {

  /** Timers that must not fire meanwhile are put off by this span, out of reach, and brought back by it. */
  Duration PUT_OFF = Duration.ofDays(365_243);

  /**
   * A supplement was asked for. Where the rule says so, the task has no due date until {@link #goOn}, it says since when it
   * waits, and timers of its model that stand at the date or later do not fire.
   *
   * @param reason what is awaited
   * @param actor user id; null for the application itself
   * @return whether the limit rests
   */
  boolean awaitSupplement(String taskId, String reason, String actor);

  /** What was awaited has come: the task has a due date again, with what was left of its limit. Nothing where it did not rest. */
  void goOn(String taskId, String actor);

  /** @return whether a timer was put off so that it does not fire */
  static boolean isPutOff(Date timer) {
    return timer.getTime() >= PUT_OFF.toMillis();
  }
}
