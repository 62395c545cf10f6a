package vn.kstthc.notification;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes all timers along that are due, lot by lot, each in a transaction of its own. */
@Component
class DueBurst {

  private static final Logger LOG = LoggerFactory.getLogger(DueBurst.class);

  private final DueReminders dueReminders;
  private final ReminderTimers timers;
  private final NotificationSettings settings;
  private final TransactionTemplate part;
  /** Since when mail waits for timers that are due; null where it does not. */
  private Instant waitingSince;

  DueBurst(DueReminders dueReminders, ReminderTimers timers, NotificationSettings settings,
      PlatformTransactionManager transactions) {
    this.dueReminders = dueReminders;
    this.timers = timers;
    this.settings = settings;
    this.part = new TransactionTemplate(transactions);
    this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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
      return inPart(dueReminders::fireSome);
    } catch (RuntimeException failed) {
      int left = inPart(dueReminders::leaveSome);
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

  private int inPart(Supplier<Integer> work) {
    return part.execute(status -> work.get());
  }

  /** Runs it on a thread of its own. */
  static void beside(Runnable work) {
    new Thread(work, "nhac-viec").start();
  }
}
