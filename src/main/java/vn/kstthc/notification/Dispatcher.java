package vn.kstthc.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Mailroom.Composer;
import vn.kstthc.notification.Mailroom.Delivery;
import vn.kstthc.notification.Outbox.Waiting;
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
  private static final int LETTERS_AT_ONCE = 50;

  private final MailServer server;
  private final DueBurst burst;
  private final ReminderLots reminders;
  private final ReminderMail mail;
  private final Outbox outbox;
  private final OutsideMail outsideMail;
  private final Mailroom mailroom;
  private final Answers answers;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final TransactionTemplate whole;
  private final InParts parts;

  Dispatcher(MailServer server, DueBurst burst, ReminderLots reminders, ReminderMail mail, Outbox outbox,
      OutsideMail outsideMail, Mailroom mailroom, Answers answers, WorkingDays workingDays, Clock clock,
      PlatformTransactionManager transactions, InParts parts) {
    this.server = server;
    this.burst = burst;
    this.reminders = reminders;
    this.mail = mail;
    this.outbox = outbox;
    this.outsideMail = outsideMail;
    this.mailroom = mailroom;
    this.answers = answers;
    this.workingDays = workingDays;
    this.clock = clock;
    this.whole = new TransactionTemplate(transactions);
    this.parts = parts;
  }

  /** One round. What it does it does in transactions of its own; the one around them only keeps other machines out. */
  @Scheduled(fixedDelayString = "${app.notification.every}", initialDelayString = "${app.notification.every}")
  void sendAll() {
    whole.executeWithoutResult(status -> server.hold().ifPresent(state -> {
      burst.fire();
      if (maySend(state)) {
        send(state);
      }
    }));
  }

  private boolean maySend(MailServer.State state) {
    return state.nextAttemptAt() == null || !clock.instant().isBefore(state.nextAttemptAt());
  }

  private boolean mayRemind() {
    Instant now = clock.instant();
    return !burst.isWaitedFor(now) && workingDays.nextOfficeMoment(now).equals(now);
  }

  private void send(MailServer.State state) {
    AtomicReference<Outcome> down = new AtomicReference<>();
    // who is outside hears at any hour, as soon as there is something to hear
    boolean tried = sendAll(this::outsideLetters, outsideMail, outbox::note, down);
    if (mayRemind() && down.get() == null) {
      tried |= sendAll(reminders::open, mail, answers::note, down);
    }
    if (down.get() != null) {
      server.failed(state, down.get().problem());
      LOG.warn("Máy chủ thư không nhận thư: {}", down.get().problemForLog());
    } else if (tried) {
      server.answered(state);
    }
  }

  /** Until none is left: some only change hands when they are looked at. @return whether the mail server was asked at all */
  private <T> boolean sendAll(Supplier<Lots<T>> letters, Composer<T> composer,
      Function<List<Delivery<T>>, Optional<Outcome>> note, AtomicReference<Outcome> down) {
    boolean tried = false;
    for (Lots<T> lots = letters.get(); isOn(down); lots = letters.get()) {
      Optional<List<T>> first = parts.run(lots);
      if (first.isEmpty()) {
        break;
      }
      try (Mailroom.Round round = mailroom.open()) {
        tried |= send(first.get(), lots, lot -> round.send(lot, composer,
            told -> parts.run(() -> note.apply(told)).ifPresent(down::set)), down);
      }
    }
    return tried;
  }

  /** While one lot is sent, the next is read. */
  private <T> boolean send(List<T> first, Lots<T> lots, Consumer<List<T>> post, AtomicReference<Outcome> down) {
    boolean tried = false;
    Optional<List<T>> next = Optional.of(first);
    while (next.isPresent() && isOn(down)) {
      CompletableFuture<Optional<List<T>>> following = CompletableFuture.supplyAsync(() -> parts.run(lots), DueBurst::beside);
      if (!next.get().isEmpty()) {
        tried = true;
        post.accept(next.get());
      }
      next = following.join();
    }
    return tried;
  }

  private static boolean isOn(AtomicReference<Outcome> down) {
    return down.get() == null && !Thread.currentThread().isInterrupted();
  }

  private Lots<Waiting> outsideLetters() {
    AtomicLong last = new AtomicLong();
    return () -> {
      List<Waiting> next = outbox.next(LETTERS_AT_ONCE, last.get());
      next.forEach(letter -> last.set(letter.id()));
      return next.isEmpty() ? Optional.empty() : Optional.of(next);
    };
  }
}
