package vn.kstthc.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Limits that rest while something is awaited from whoever has sent the thing in. What is left of one is kept in its own days,
 * so that asking again and again takes nothing away and gives nothing. Knows dates only; where the date is a task's, see
 * {@link WaitingTasks}.
 */
@Service
@Transactional
public class Pauses {

  private final Deadlines deadlines;
  private final KeptDeadlines kept;
  private final WorkingDays days;

  Pauses(Deadlines deadlines, KeptDeadlines kept, WorkingDays days) {
    this.deadlines = deadlines;
    this.kept = kept;
    this.days = days;
  }

  /**
   * From now on there is no date that could be missed.
   *
   * @param at when it was asked for
   * @param actor user id; null for the application itself
   * @return whether the limit rests, since now or before; not where its rule goes on
   */
  public boolean pause(String subject, Instant at, String reason, String actor) {
    KeptDeadline deadline = deadlines.of(subject).orElse(null);
    if (deadline == null || !deadline.limit().pauses() || deadline.pause() == null && deadline.dueAt() == null) {
      return false;
    }
    if (deadline.pause() == null && kept.pause(subject, at, left(deadline, at))) {
      deadlines.move(subject, deadline.dueAt(), null,
          new DeadlineMove.Act(DeadlineMove.Kind.SUPPLEMENT, reason, null, actor));
    }
    return true;
  }

  /**
   * What was awaited has come.
   *
   * @param at when it came; after closing, or on a day off, it counts as received on the next working day
   * @return the date that counts from now on; empty where the limit did not rest
   */
  public Optional<Instant> resume(String subject, Instant at, String actor) {
    KeptDeadline deadline = deadlines.of(subject).filter(found -> found.pause() != null).orElse(null);
    if (deadline == null) {
      return Optional.empty();
    }
    LocalDate last = resumed(deadline, at);
    if (!kept.resume(subject, last)) {
      return Optional.empty();
    }
    Instant due = days.endOf(days.rolled(last));
    deadlines.move(subject, null, due, new DeadlineMove.Act(DeadlineMove.Kind.SUPPLEMENT, null, null, actor));
    return Optional.of(due);
  }

  /** Both ends count by the same rule: who asks and gets the answer at once has lost and won nothing. */
  private int left(KeptDeadline deadline, Instant at) {
    LocalDate from = days.receiptDay(at);
    LocalDate due = LocalDate.ofInstant(deadline.dueAt(), WorkingDays.ZONE);
    if (unit(deadline.limit()) == LimitUnit.WORKING_DAYS) {
      return days.between(from, due);
    }
    int left = (int) ChronoUnit.DAYS.between(from, due);
    return left <= 0 ? left : Math.max(0, (int) ChronoUnit.DAYS.between(from, last(deadline, due)));
  }

  /** @return the last of the limit's own days: that a day off gave way to the next working day is no time to be taken along */
  private LocalDate last(KeptDeadline deadline, LocalDate due) {
    LocalDate byRule = days.receiptDay(deadline.receivedAt()).plusDays(deadline.limit().amount());
    return Stream.concat(kept.resumedUntil(deadline.subject()).stream(), Stream.of(byRule))
        .filter(day -> days.rolled(day).equals(due)).findFirst().orElse(due);
  }

  private LocalDate resumed(KeptDeadline deadline, Instant at) {
    LocalDate from = days.receiptDay(at);
    int left = deadline.pause().daysLeft();
    return unit(deadline.limit()) == LimitUnit.WORKING_DAYS ? days.plus(from, left) : from.plusDays(left);
  }

  /** @return what is left of a limit is counted in; working days where the rule itself counts nothing */
  static LimitUnit unit(LegalLimit limit) {
    return limit.measure().unit() == null ? LimitUnit.WORKING_DAYS : limit.measure().unit();
  }
}
