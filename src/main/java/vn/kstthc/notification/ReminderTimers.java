package vn.kstthc.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Timers that survive a restart, one a subject; implemented by the engine's jobs. When one fires by itself,
 * {@link Reminders#fire} is called; those that are due may also be taken along, many at once.
 */
public interface ReminderTimers {

  /** A step of the plan, and the moment to take it. */
  record Stop(String milestone, Instant at) {}

  /** A timer that has fired at the step where it stood. */
  record Timer(String id, String subject, String milestone, Instant at) {}

  /** Sets the timer of a subject that is new. */
  void start(String subject, Stop stop);

  /** Sets the timer, or moves it where it is set already. */
  void set(String subject, Stop stop);

  /** Takes the timer away where it is set. */
  void cancel(String subject);

  /** @return timers that are due, kept from others until the end of this transaction */
  List<Timer> takeDue(int most);

  /** @return timers that have not fired yet, by id from behind this one; "" begins */
  List<Timer> waiting(String behind, int most);

  /** Moves timers that were taken to where each goes next; without a next stop they end. */
  void goOn(Map<Timer, Optional<Stop>> fired);

  /**
   * Lets timers that are due fire each by itself from now on.
   *
   * @return how many
   */
  int leaveDue(int most);

  /** @return whether a timer is due that has not fired yet, on any machine */
  boolean isAnyDue();
}
