package vn.kstthc.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.LegalLimit;
import vn.kstthc.deadline.Pauses;
import vn.kstthc.deadline.WaitingTasks;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.ExtensionProcess;
import vn.kstthc.notification.Reminders;

/** The date by which a case is answered as a whole: kept with its rule, reminded of, at rest while the sender is asked. */
@Component
class AnswerLimit {

  static final String KEY = "feedback.answer";

  private final Deadlines deadlines;
  private final Pauses pauses;
  private final Reminders reminders;
  private final ExtensionProcess extensions;
  private final WorkingDays days;
  private final Clock clock;

  AnswerLimit(Deadlines deadlines, Pauses pauses, Reminders reminders, @Lazy ExtensionProcess extensions,
      WorkingDays days, Clock clock) {
    this.deadlines = deadlines;
    this.pauses = pauses;
    this.reminders = reminders;
    this.extensions = extensions;
    this.days = days;
    this.clock = clock;
  }

  /** @param due null while it rests; @param ground the limit and what it rests on */
  record Answer(Instant due, boolean provisional, String ground) {}

  Answer begin(Feedback item) {
    LegalLimit limit = deadlines.limit(KEY, item.receivedAt());
    Instant due = deadlines.due(limit, item.receivedAt());
    deadlines.keep(Deadlines.ofCase(item.number()), item.number(), limit, item.receivedAt(), due);
    reminders.follow(item.number(), item.title(), due);
    return new Answer(due, days.isProvisional(due.atZone(WorkingDays.ZONE).toLocalDate()), limit.ground());
  }

  Answer answer(String number) {
    KeptDeadline kept = of(number);
    return new Answer(kept.dueAt(), kept.provisional(), kept.ground());
  }

  /** @throws java.util.NoSuchElementException where there is none, which no case is without */
  KeptDeadline of(String number) {
    return deadlines.of(Deadlines.ofCase(number)).orElseThrow();
  }

  /** @return when the sender next hears that there is no answer yet, the limit being over; far away where it rests */
  Instant nextStatus(Feedback item) {
    Instant due = of(item.number()).dueAt();
    return due == null ? clock.instant().plus(WaitingTasks.PUT_OFF)
        : deadlines.next("feedback.status-update", item.receivedAt(), due);
  }

  /** @return whether it rests from now on, as its rule says */
  boolean rest(Feedback item, String reason, String actor) {
    boolean rests = pauses.pause(Deadlines.ofCase(item.number()), clock.instant(), reason, actor);
    if (rests) {
      reminders.forget(item.number());
    }
    return rests;
  }

  /** @return the date that counts from now on; empty where it did not rest */
  Optional<Instant> goOn(Feedback item, String actor) {
    Optional<Instant> due = pauses.resume(Deadlines.ofCase(item.number()), clock.instant(), actor);
    due.ifPresent(date -> reminders.moved(item.number(), item.title(), date));
    return due;
  }

  /** It is answered, or needs no answer of ours any more; nobody decides about more time for it either. */
  void end(Feedback item) {
    reminders.forget(item.number());
    extensions.caseEnded(item.number());
  }
}
