package vn.kstthc.notification;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.NotificationSettings.Step;
import vn.kstthc.notification.OpenTasks.OpenTask;
import vn.kstthc.notification.ReminderTimers.Stop;
import vn.kstthc.notification.ReminderTimers.Timer;

/** Writes down what is to be said once timers have fired, many at once, in the transaction that moves the timers on. */
@Component
@Transactional
class DueReminders {

  /** How many timers are one lot. */
  static final int AT_ONCE = 500;

  private final NotificationSettings settings;
  private final ReminderPlan plan;
  private final ReminderTimers timers;
  private final Subjects subjects;
  private final Recipients recipients;
  private final Ledger ledger;
  private final Clock clock;

  DueReminders(NotificationSettings settings, ReminderPlan plan, @Lazy ReminderTimers timers, Subjects subjects,
      Recipients recipients, Ledger ledger, Clock clock) {
    this.settings = settings;
    this.plan = plan;
    this.timers = timers;
    this.subjects = subjects;
    this.recipients = recipients;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** @return how many timers were taken along; 0 where none is due that is free */
  int fireSome() {
    List<Timer> due = timers.takeDue(AT_ONCE);
    if (!due.isEmpty()) {
      timers.goOn(fire(due));
    }
    return due.size();
  }

  /**
   * What comes after {@link #fireSome} has failed: one timer that cannot fire must not hold up the others for ever.
   *
   * @return how many timers fire alone from now on
   */
  int leaveSome() {
    return timers.leaveDue(AT_ONCE);
  }

  /** @return where each timer goes next */
  Map<Timer, Optional<Stop>> fire(Collection<Timer> fired) {
    Subjects.State state = subjects.read(fired.stream().map(Timer::subject).collect(toSet()));
    Recipients.Book book = recipients.concernedBy(state.allTasks().toList());
    List<Ledger.Entry> entries = new ArrayList<>();
    Map<Timer, Optional<Stop>> next = new LinkedHashMap<>();
    fired.forEach(timer -> next.put(timer, fire(timer, state, book, entries)));
    ledger.add(entries);
    return next;
  }

  private Optional<Stop> fire(Timer timer, Subjects.State state, Recipients.Book book, List<Ledger.Entry> entries) {
    List<OpenTask> open = state.tasks(timer.subject());
    Instant due = state.due(timer.subject());
    if (open.isEmpty() || due == null) {
      return Optional.empty();
    }
    if (timer.at().isAfter(clock.instant())) {
      return Optional.of(new Stop(timer.milestone(), timer.at()));
    }
    if (open.stream().allMatch(OpenTask::suspended)) {
      return Optional.of(new Stop(timer.milestone(), plan.nextMorning()));
    }
    List<Step> steps = steps(timer.subject(), open);
    Map<Role, String> said = plan.due(steps, due, timer);
    open.stream().filter(task -> !task.suspended()).forEach(task -> said.forEach((role, milestone) ->
        entries.addAll(entries(timer.subject(), milestone, due, role, task, book))));
    return plan.next(steps, due);
  }

  /** @return the stop at which a waiting timer stands, at the moment it would have now; empty where it is not the plan's next */
  Optional<Stop> sameStop(Timer timer, Subjects.State state) {
    List<OpenTask> open = state.tasks(timer.subject());
    Instant due = state.due(timer.subject());
    return open.isEmpty() || due == null ? Optional.empty()
        : plan.next(steps(timer.subject(), open), due).filter(stop -> stop.milestone().equals(timer.milestone()));
  }

  private List<Step> steps(String subject, List<OpenTask> open) {
    return Subjects.isCase(subject) ? settings.plan().cases() : settings.plan().forTask(open.get(0).key());
  }

  static List<Ledger.Entry> entries(String subject, String milestone, Instant due, Role role, OpenTask task,
      Recipients.Book book) {
    String title = Subjects.isCase(subject) ? "Toàn hồ sơ, đang ở bước: " + task.name() : task.name();
    return book.of(role, task).stream().map(recipient -> new Ledger.Entry(subject, milestone, due, recipient, role,
        task.caseNumber(), task.caseName(), task.id(), title)).toList();
  }
}
