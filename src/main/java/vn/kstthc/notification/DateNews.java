package vn.kstthc.notification;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Parts;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.ReminderTimers.Stop;
import vn.kstthc.notification.ReminderTimers.Timer;

/** What there is to tell of due dates beside reminding of them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DateNews {

  /** What the ledger calls the news that a date has moved; no step of a plan is called so. */
  static final String MOVED = "date-moved";
  /** And that more time was asked for, and not given. */
  static final String NOT_EXTENDED = "not-extended";
  private static final int AT_ONCE = 500;

  private final Subjects subjects;
  private final Recipients recipients;
  private final Ledger ledger;
  private final DueReminders reminders;
  private final ReminderTimers timers;

  DateNews(Subjects subjects, Recipients recipients, Ledger ledger, DueReminders reminders, @Lazy ReminderTimers timers) {
    this.subjects = subjects;
    this.recipients = recipients;
    this.ledger = ledger;
    this.reminders = reminders;
    this.timers = timers;
  }

  /**
   * Tells whoever has the work now that its date is another. A person gets one mail of all that is told in one transaction.
   *
   * @param moved as the dates are called, {@code task:<id>} or {@code case:<number>}
   */
  public void datesMoved(Collection<String> moved) {
    tell(MOVED, moved);
  }

  /** Tells whoever has the work that its date stays, though more time was asked for. */
  public void notExtended(String subject) {
    tell(NOT_EXTENDED, List.of(subject));
  }

  private void tell(String news, Collection<String> all) {
    Parts.of(AT_ONCE, all, part -> {
      Subjects.State state = subjects.read(part);
      Recipients.Book book = recipients.concernedBy(state.allTasks().toList());
      List<Ledger.Entry> entries = new ArrayList<>();
      part.stream().filter(subject -> state.due(subject) != null).forEach(subject -> state.tasks(subject).forEach(task ->
          entries.addAll(DueReminders.entries(subject, news, state.due(subject), Role.HOLDER, task, book))));
      ledger.add(entries);
    });
  }

  /** Some days are working days now that were not, or the other way round: reminders that wait keep their working days. */
  public void calendarChanged() {
    List<Timer> some = timers.waiting("", AT_ONCE);
    while (!some.isEmpty()) {
      Subjects.State state = subjects.read(some.stream().map(Timer::subject).collect(toSet()));
      Map<Timer, Optional<Stop>> moved = new HashMap<>();
      some.forEach(timer -> reminders.sameStop(timer, state).filter(stop -> !stop.at().equals(timer.at()))
          .ifPresent(stop -> moved.put(timer, Optional.of(stop))));
      timers.goOn(moved);
      some = timers.waiting(some.get(some.size() - 1).id(), AT_ONCE);
    }
  }
}
