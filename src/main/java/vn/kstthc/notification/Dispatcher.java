package vn.kstthc.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Ledger.Row;
import vn.kstthc.notification.Letters.Letter;
import vn.kstthc.notification.Mailroom.Composer;
import vn.kstthc.notification.Mailroom.Delivery;
import vn.kstthc.notification.Post.Outcome;

/**
 * Takes along the timers that are due and sends what the ledger then holds, one mail a person, apart from the work that
 * caused it. Each machine runs one; whoever holds the row of the mail server works, the others look again later. A mail goes
 * out at least once: a machine that dies between the mail server's answer and the commit leaves it to another, which sends
 * it again under the same Message-ID.
 */
@Component
class Dispatcher {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  /** What is held in memory grows with the work of so many people, not with that of all. */
  private static final int RECIPIENTS_AT_ONCE = 50;
  private static final int LETTERS_AT_ONCE = 50;

  private final MailServer server;
  private final DueReminders dueReminders;
  private final ReminderTimers timers;
  private final Ledger ledger;
  private final StillDue stillDue;
  private final Letters letters;
  private final ReminderMail mail;
  private final Outbox outbox;
  private final OutsideMail outsideMail;
  private final Mailroom mailroom;
  private final Answers answers;
  private final NotificationSettings settings;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final TransactionTemplate whole;
  private final TransactionTemplate part;
  /** Since when mail waits for timers that are due; null where it does not. */
  private Instant waitingSince;

  Dispatcher(MailServer server, DueReminders dueReminders, ReminderTimers timers, Ledger ledger, StillDue stillDue,
      Letters letters, ReminderMail mail, Outbox outbox, OutsideMail outsideMail, Mailroom mailroom, Answers answers,
      NotificationSettings settings, WorkingDays workingDays, Clock clock, PlatformTransactionManager transactions) {
    this.server = server;
    this.dueReminders = dueReminders;
    this.timers = timers;
    this.ledger = ledger;
    this.stillDue = stillDue;
    this.letters = letters;
    this.mail = mail;
    this.outbox = outbox;
    this.outsideMail = outsideMail;
    this.mailroom = mailroom;
    this.answers = answers;
    this.settings = settings;
    this.workingDays = workingDays;
    this.clock = clock;
    this.whole = new TransactionTemplate(transactions);
    this.part = new TransactionTemplate(transactions);
    this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** One round. What it does it does in transactions of its own; the one around them only keeps other machines out. */
  @Scheduled(fixedDelayString = "${app.notification.every}", initialDelayString = "${app.notification.every}")
  void sendAll() {
    whole.executeWithoutResult(status -> server.hold().ifPresent(state -> {
      while (fireSome() > 0) {
        LOG.debug("Đã ghi sổ một lượt nhắc việc đến giờ");
      }
      if (maySend(state)) {
        send(state);
      }
    }));
  }

  private int fireSome() {
    try {
      return inPart(dueReminders::fireSome);
    } catch (RuntimeException failed) {
      int left = inPart(dueReminders::leaveSome);
      LOG.error("Không ghi sổ được một lượt nhắc việc; {} nhắc việc được thử lại từng cái một", left, failed);
      return left;
    }
  }

  private <T> T inPart(Supplier<T> work) {
    return part.execute(status -> work.get());
  }

  private boolean maySend(MailServer.State state) {
    return state.nextAttemptAt() == null || !clock.instant().isBefore(state.nextAttemptAt());
  }

  private boolean mayRemind() {
    Instant now = clock.instant();
    return !isWaitingForOthers(now) && workingDays.nextOfficeMoment(now).equals(now);
  }

  /** Timers may be in the hands of the engine or of another machine: what they say belongs into the same mail. */
  private boolean isWaitingForOthers(Instant now) {
    if (!timers.isAnyDue()) {
      waitingSince = null;
      return false;
    }
    if (waitingSince == null) {
      waitingSince = now;
    }
    return now.isBefore(waitingSince.plus(settings.longestBurst()));
  }

  private void send(MailServer.State state) {
    AtomicReference<Outcome> down = new AtomicReference<>();
    // who is outside hears at any hour, as soon as there is something to hear
    boolean tried = sendAll(() -> outbox.next(LETTERS_AT_ONCE), outsideMail, outbox::note, down);
    if (mayRemind() && down.get() == null) {
      tried |= sendAll(this::nextLetters, mail, answers::note, down);
    }
    if (down.get() != null) {
      server.failed(state, down.get().problem());
      LOG.warn("Máy chủ thư không nhận thư: {}", down.get().problem());
    } else if (tried) {
      server.answered(state);
    }
  }

  /** @return whether the mail server was asked at all */
  private <T> boolean sendAll(Supplier<Optional<List<T>>> source, Composer<T> composer,
      Function<List<Delivery<T>>, Optional<Outcome>> note, AtomicReference<Outcome> down) {
    boolean tried = false;
    Optional<List<T>> next = inPart(source);
    if (next.isEmpty()) {
      return false;
    }
    try (Mailroom.Round round = mailroom.open()) {
      while (next.isPresent() && down.get() == null && !Thread.currentThread().isInterrupted()) {
        if (!next.get().isEmpty()) {
          tried = true;
          round.send(next.get(), composer, told -> inPart(() -> note.apply(told)).ifPresent(down::set));
        }
        next = inPart(source);
      }
    }
    return tried;
  }

  /** @return empty where nothing waits any more; no letters where all that was looked at need not be said */
  private Optional<List<Letter>> nextLetters() {
    List<Row> rows = ledger.take(RECIPIENTS_AT_ONCE);
    return rows.isEmpty() ? Optional.empty() : Optional.of(letters.of(stillDue.of(rows)));
  }
}
