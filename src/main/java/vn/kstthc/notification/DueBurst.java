package vn.kstthc.notification;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes all timers along that are due, lot by lot, each in a transaction of its own. */
@Component
class DueBurst {

  private static final Logger LOG = LoggerFactory.getLogger(DueBurst.class);

  private final DueReminders dueReminders;
  private final ReminderTimers timers;
  private final NotificationSettings settings;
  private final InParts parts;
  /** Since when mail waits for timers that are due; null where it does not. */
  private Instant waitingSince;

  DueBurst(DueReminders dueReminders, ReminderTimers timers, NotificationSettings settings, InParts parts) {
    this.dueReminders = dueReminders;
    this.timers = timers;
    this.settings = settings;
    this.parts = parts;
  }

  /** Where one lot is not all, by two: while one waits for the database the other reckons. */
  void fire() {
    int first = fireSome();
    if (first == DueReminders.AT_ONCE) {
      CompletableFuture<Void> second = CompletableFuture.runAsync(this::fireRest, DueBurst::beside);
      fireRest();
      second.join();
    } else if (first > 0) {
      fireRest();
    }
  }

  private void fireRest() {
    while (fireSome() > 0) {
      LOG.debug("Đã ghi sổ một lượt nhắc việc đến giờ");
    }
  }

  /** @return how many timers were dealt with; 0 where none is due that is free */
  private int fireSome() {
    try {
      return parts.run(dueReminders::fireSome);
    } catch (RuntimeException failed) {
      int left = parts.run(dueReminders::leaveSome);
      LOG.error("Không ghi sổ được một lượt nhắc việc; {} nhắc việc được thử lại từng cái một", left, failed);
      return left;
    }
  }

  /** Timers may be in the hands of the engine or of another machine: what they say belongs into the same mail. */
  boolean isWaitedFor(Instant now) {
    if (!timers.isAnyDue()) {
      waitingSince = null;
      return false;
    }
    if (waitingSince == null) {
      waitingSince = now;
    }
    return now.isBefore(waitingSince.plus(settings.longestBurst()));
  }

  /** Runs it on a thread of its own. */
  static void beside(Runnable work) {
    new Thread(work, "nhac-viec").start();
  }
}
