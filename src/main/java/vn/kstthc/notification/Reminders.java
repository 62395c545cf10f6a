package vn.kstthc.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.NotificationSettings.Kind;
import vn.kstthc.notification.NotificationSettings.Milestone;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.OpenTasks.OpenTask;

/** Plans who is reminded of what and when, and writes down each reminder when its time has come. Sends nothing. */
@Service
@Transactional
public class Reminders {

  private static final String TASK = "task:";
  private static final String CASE = "case:";

  private final NotificationSettings settings;
  private final WorkingDays workingDays;
  private final ReminderTimers timers;
  private final OpenTasks openTasks;
  private final Recipients recipients;
  private final Ledger ledger;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reminders(NotificationSettings settings, WorkingDays workingDays, @Lazy ReminderTimers timers,
      @Lazy OpenTasks openTasks, Recipients recipients, Ledger ledger, JdbcClient jdbc, Clock clock) {
    this.settings = settings;
    this.workingDays = workingDays;
    this.timers = timers;
    this.openTasks = openTasks;
    this.recipients = recipients;
    this.ledger = ledger;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A task was made, or its due date moved: its timers follow. @param due null where it has no limit any more */
  public void taskDue(String taskId, String taskKey, Instant due) {
    settings.plan().stream().filter(milestone -> milestone.isFor(taskKey))
        .forEach(milestone -> set(TASK + taskId, milestone, due));
  }

  /** A task is done or gone. */
  public void taskGone(String taskId, String taskKey) {
    taskDue(taskId, taskKey, null);
  }

  /** A case has a due date of its own, or a new one. */
  public void follow(String caseNumber, String caseName, Instant due) {
    int known = jdbc.sql("update notification_case set due_at = ? where case_number = ?")
        .params(Timestamp.from(due), caseNumber).update();
    if (known == 0) {
      jdbc.sql("insert into notification_case (case_number, case_name, due_at) values (?, ?, ?)")
          .params(caseNumber, caseName, Timestamp.from(due)).update();
    }
    ofCases().forEach(milestone -> set(CASE + caseNumber, milestone, due));
  }

  /** A case has ended. */
  public void forget(String caseNumber) {
    jdbc.sql("delete from notification_case where case_number = ?").param(caseNumber).update();
    ofCases().forEach(milestone -> set(CASE + caseNumber, milestone, null));
  }

  private List<Milestone> ofCases() {
    return settings.plan().stream().filter(milestone -> milestone.kind() == Kind.CASE).toList();
  }

  private void set(String subject, Milestone milestone, Instant due) {
    Instant at = due == null ? null : workingDays.morning(due, milestone.workingDays());
    if (at != null && !milestone.isBefore() && at.isBefore(clock.instant())) {
      // the date was moved into the past: the reminder is still due, but not at once
      at = workingDays.morning(clock.instant(), 1);
    }
    if (at == null || at.isBefore(clock.instant())) {
      timers.cancel(subject, milestone.key());
    } else {
      timers.set(subject, milestone.key(), at);
    }
  }

  /** A timer has fired: what it was set for is written in the ledger, in the same transaction. */
  public void fire(String subject, String key) {
    Milestone milestone = settings.milestone(key);
    if (milestone == null) {
      return;
    }
    List<OpenTask> open = open(subject);
    if (!open.isEmpty() && open.stream().allMatch(OpenTask::suspended)) {
      timers.set(subject, key, workingDays.morning(clock.instant(), 1));
      return;
    }
    open.forEach(task -> due(subject, task).ifPresent(due ->
        milestone.to().stream().sorted().forEach(role -> record(subject, key, due, role, task))));
  }

  private Optional<Instant> due(String subject, OpenTask task) {
    return subject.startsWith(TASK) ? Optional.ofNullable(task.due())
        : jdbc.sql("select due_at from notification_case where case_number = ?").param(subject.substring(CASE.length()))
            .query((row, number) -> row.getTimestamp(1).toInstant()).optional();
  }

  private void record(String subject, String milestone, Instant due, Role role, OpenTask task) {
    String title = subject.startsWith(TASK) ? task.name() : "Toàn hồ sơ, đang ở bước: " + task.name();
    recipients.of(role, task).forEach(recipient -> ledger.add(new Ledger.Entry(
        subject, milestone, due, recipient, role, task.caseNumber(), task.caseName(), task.id(), title)));
  }

  private List<OpenTask> open(String subject) {
    return subject.startsWith(TASK) ? openTasks.task(subject.substring(TASK.length()))
        : openTasks.ofCase(subject.substring(CASE.length()));
  }

  /**
   * Looks again before a mail goes out, which may be days later when the mail server was away.
   *
   * @return whether the date still holds and the recipient is still the right one; where only the recipient is not, the
   *     right ones have been written down instead
   */
  boolean isStillDue(Ledger.Row row) {
    List<OpenTask> open = open(row.subject()).stream()
        .filter(task -> due(row.subject(), task).filter(row.dueAt()::equals).isPresent()).toList();
    boolean holds = open.stream().anyMatch(task -> recipients.of(row.role(), task).contains(row.recipient()));
    if (!holds) {
      open.forEach(task -> record(row.subject(), row.milestone(), row.dueAt(), row.role(), task));
    }
    return holds;
  }
}
