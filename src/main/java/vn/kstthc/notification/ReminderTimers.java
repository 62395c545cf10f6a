package vn.kstthc.notification;

import java.time.Instant;

/** Timers that survive a restart; implemented by the engine's jobs. When one fires, {@link Reminders#fire} is called. */
public interface ReminderTimers {

  /** Sets the timer, or moves it where it is set already. */
  void set(String subject, String milestone, Instant at);

  /** Takes the timer away where it is set. */
  void cancel(String subject, String milestone);
}
