package vn.kstthc.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.notification.ReminderTimers.Stop;
import vn.kstthc.notification.ReminderTimers.Timer;

/** Follows due dates, so that each is reminded of in time. Sends nothing. */
@Service
@Transactional
public class Reminders {

  private final NotificationSettings settings;
  private final ReminderPlan plan;
  private final ReminderTimers timers;
  private final DueReminders dueReminders;
  private final JdbcClient jdbc;

  Reminders(NotificationSettings settings, ReminderPlan plan, @Lazy ReminderTimers timers, DueReminders dueReminders,
      JdbcClient jdbc) {
    this.settings = settings;
    this.plan = plan;
    this.timers = timers;
    this.dueReminders = dueReminders;
    this.jdbc = jdbc;
  }

  /** A task was made in this transaction; told again where its date moved within it. */
  public void taskCreated(String taskId, String taskKey, Instant due) {
    plan.first(settings.plan().forTask(taskKey), due).ifPresent(stop -> timers.start(Subjects.ofTask(taskId), stop));
  }

  /** A task's due date moved: its timer follows. @param due null where it has no limit any more */
  public void taskDue(String taskId, String taskKey, Instant due) {
    set(Subjects.ofTask(taskId), due == null ? Optional.empty() : plan.moved(settings.plan().forTask(taskKey), due));
  }

  /** A task with a due date is done or gone. */
  public void taskGone(String taskId) {
    timers.cancel(Subjects.ofTask(taskId));
  }

  /** A case that was not followed before has a due date of its own. */
  public void follow(String caseNumber, String caseName, Instant due) {
    jdbc.sql("insert into notification_case (case_number, case_name, due_at) values (?, ?, ?)")
        .params(caseNumber, caseName, Timestamp.from(due)).update();
    plan.moved(settings.plan().cases(), due).ifPresent(first -> timers.start(Subjects.ofCase(caseNumber), first));
  }

  /** A case has another due date of its own; one that was not followed is from now on. */
  public void moved(String caseNumber, String caseName, Instant due) {
    int known = jdbc.sql("update notification_case set due_at = ? where case_number = ?")
        .params(Timestamp.from(due), caseNumber).update();
    if (known == 0) {
      follow(caseNumber, caseName, due);
    } else {
      set(Subjects.ofCase(caseNumber), plan.moved(settings.plan().cases(), due));
    }
  }

  /** A case has ended. */
  public void forget(String caseNumber) {
    jdbc.sql("delete from notification_case where case_number = ?").param(caseNumber).update();
    timers.cancel(Subjects.ofCase(caseNumber));
  }

  private void set(String subject, Optional<Stop> stop) {
    stop.ifPresentOrElse(next -> timers.set(subject, next), () -> timers.cancel(subject));
  }

  /**
   * A timer has fired by itself: what it stands for is written in the ledger, in the same transaction.
   *
   * @return where it goes next; empty where it has done its work
   */
  public Optional<Stop> fire(Timer timer) {
    return dueReminders.fire(List.of(timer)).get(timer);
  }
}
