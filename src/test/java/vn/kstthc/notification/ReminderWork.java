package vn.kstthc.notification;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

/** What tests of reminders do: look at the one timer of a subject, let it fire at its moment, read the ledger. */
abstract class ReminderWork {

  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;
  @Autowired DueReminders dueReminders;
  @Autowired PlatformTransactionManager transactions;

  /** All tests share one database, and what is due is due for whoever looks. */
  @BeforeEach
  void nothingIsLeftOfOtherTests() {
    jdbc.sql("update notification set status = 'SKIPPED', finished_at = created_at where status = 'PENDING'").update();
    jdbc.sql("update correspondence set status = 'SKIPPED', finished_at = created_at where status = 'PENDING'").update();
    jdbc.sql("delete from act_ru_job where handler_type_ = 'reminder'").update();
    jdbc.sql("update notification_server set outage_since = null, next_attempt_at = null, attempts = 0, problem = null").update();
  }

  Task prepare(String number) {
    return road.task(number, "userTask_prepareDossier");
  }

  static String subject(Task task) {
    return Subjects.ofTask(task.getId());
  }

  /** Moves the clock on and lets the engine fire the timer. */
  void fireAt(String moment, String subject) {
    TestClock.set(moment);
    fire(subject);
  }

  void fire(String subject) {
    jobs.executeJob(job(subject).orElseThrow().getId());
  }

  /** Moves the clock on and takes along all that is due, as the dispatcher does. */
  int takeAlongAt(String moment) {
    TestClock.set(moment);
    Integer taken = new TransactionTemplate(transactions).execute(status -> dueReminders.fireSome());
    return taken == null ? 0 : taken;
  }

  Optional<JobEntity> job(String subject) {
    return all(subject).stream().findFirst();
  }

  List<JobEntity> all(String subject) {
    return jobs.createJobQuery().list().stream().map(JobEntity.class::cast)
        .filter(job -> job.getJobHandlerType().equals("reminder")
            && job.getJobHandlerConfigurationRaw().startsWith(subject + "$")).toList();
  }

  /** @return step and moment of each timer */
  List<Tuple> timers(String subject) {
    return all(subject).stream().map(job -> Tuple.tuple(
        job.getJobHandlerConfigurationRaw().substring(subject.length() + 1), new Date(job.getDuedate().getTime()))).toList();
  }

  static Tuple stop(String milestone, String moment) {
    return Tuple.tuple(milestone, at(moment));
  }

  /** @return step and recipient of each row */
  List<Tuple> ledger(String subject) {
    return jdbc.sql("select milestone, recipient from notification where subject = ? order by id").param(subject)
        .query((row, number) -> Tuple.tuple(row.getString(1), row.getString(2))).list();
  }

  void moveTo(Task task, String moment) {
    tasks.setDueDate(task.getId(), at(moment));
  }

  static Date at(String moment) {
    return Date.from(LocalDateTime.parse(moment).atZone(WorkingDays.ZONE).toInstant());
  }
}
