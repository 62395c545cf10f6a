package vn.kstthc.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.EverLivingJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.ReminderTimers.Stop;
import vn.kstthc.notification.ReminderTimers.Timer;
import vn.kstthc.notification.Reminders;

/**
 * The timers of reminders: jobs of the engine, one a task or case, linked to no process instance on purpose. A timer drawn
 * into every model would make running tasks of older versions impossible to complete; these know their task by its id only.
 * Such a job stays and is moved on instead of being made anew for each step.
 */
@Component
class ReminderJobs implements JobHandler<ReminderJobs.Target> {

  static final String TYPE = "reminder";
  /**
   * Priorities. The engine takes no job whose priority is negative: it would fire thousands one by one, and get in the way
   * of whoever takes them along together. Only what failed in company is left to it: it tries again and raises an incident.
   */
  static final int NOT_BY_THE_ENGINE = -1;
  static final int BY_THE_ENGINE = 1;

  /** What to remind of, and the step of the plan at which the timer stands. */
  record Target(String subject, String milestone) implements JobHandlerConfiguration {
    @Override
    public String toCanonicalString() {
      return subject + "$" + milestone;
    }

    static Target of(String text) {
      int end = text.lastIndexOf('$');
      return new Target(text.substring(0, end), text.substring(end + 1));
    }
  }

  private final ObjectProvider<Reminders> reminders;
  private final ObjectProvider<EngineReminderTimers> timers;

  ReminderJobs(ObjectProvider<Reminders> reminders, ObjectProvider<EngineReminderTimers> timers) {
    this.reminders = reminders;
    this.timers = timers;
  }

  /** @return the id of the one job of a subject, so that it needs no looking for */
  static String jobId(String subject) {
    return TYPE + "-" + subject;
  }

  static EverLivingJobEntity job(String subject, Stop stop, Date now) {
    EverLivingJobEntity job = new EverLivingJobEntity();
    job.setId(jobId(subject));
    job.setJobHandlerType(TYPE);
    job.setExclusive(false);
    job.setCreateTime(now);
    move(job, subject, stop);
    return job;
  }

  static void move(JobEntity job, String subject, Stop stop) {
    job.setJobHandlerConfiguration(new Target(subject, stop.milestone()));
    job.setDuedate(Date.from(stop.at()));
    job.setPriority(NOT_BY_THE_ENGINE);
    job.unlock();
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public Target newConfiguration(String text) {
    return Target.of(text);
  }

  /** Jobs of earlier versions, one a step, end by firing; the one job of their subject takes over from them. */
  @Override
  public void execute(Target target, ExecutionEntity none, CommandContext context, String tenantId) {
    JobEntity job = context.getCurrentJob();
    Instant at = job.getDuedate().toInstant();
    Optional<Stop> next =
        reminders.getObject().fire(new Timer(job.getId(), target.subject(), target.milestone(), at));
    if (!job.getId().equals(jobId(target.subject()))) {
      next.ifPresent(stop -> timers.getObject().ensure(target.subject(), stop));
    } else if (next.isPresent()) {
      move(job, target.subject(), next.get());
    } else {
      context.getDbEntityManager().delete(job);
    }
  }

  @Override
  public void onDelete(Target target, JobEntity job) {
    // nothing hangs on a timer
  }
}
