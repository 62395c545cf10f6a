package vn.kstthc.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.ReminderTimers;
import vn.kstthc.notification.Reminders;

/**
 * The timers of reminders: jobs of the engine, linked to no process instance on purpose. A timer drawn into every model
 * would make running tasks of older versions impossible to complete; these know their task by its id only.
 */
@Component
class ReminderJobs implements JobHandler<ReminderJobs.Target>, ReminderTimers {

  static final String TYPE = "reminder";

  /** What to remind of, and which step of the plan it is. */
  record Target(String subject, String milestone) implements JobHandlerConfiguration {
    @Override
    public String toCanonicalString() {
      return subject + "$" + milestone;
    }
  }

  private final ProcessEngine engine;
  private final ObjectProvider<Reminders> reminders;

  ReminderJobs(@Lazy ProcessEngine engine, ObjectProvider<Reminders> reminders) {
    this.engine = engine;
    this.reminders = reminders;
  }

  @Override
  public String getType() {
    return TYPE;
  }

  @Override
  public Target newConfiguration(String text) {
    int end = text.lastIndexOf('$');
    return new Target(text.substring(0, end), text.substring(end + 1));
  }

  @Override
  public void execute(Target target, ExecutionEntity none, CommandContext context, String tenantId) {
    reminders.getObject().fire(target.subject(), target.milestone());
  }

  @Override
  public void onDelete(Target target, JobEntity job) {
    // nothing hangs on a timer
  }

  @Override
  public void set(String subject, String milestone, Instant at) {
    Target target = new Target(subject, milestone);
    inEngine(context -> {
      List<JobEntity> waiting = waiting(context, target);
      waiting.forEach(job -> job.setDuedate(Date.from(at)));
      if (waiting.isEmpty()) {
        TimerEntity timer = new TimerEntity();
        timer.setJobHandlerType(TYPE);
        timer.setJobHandlerConfiguration(target);
        timer.setDuedate(Date.from(at));
        timer.setExclusive(false);
        context.getJobManager().schedule(timer);
      }
    });
  }

  @Override
  public void cancel(String subject, String milestone) {
    inEngine(context -> waiting(context, new Target(subject, milestone)).forEach(job -> job.delete()));
  }

  /** Without the one that is firing now. The database does not know yet what was made in this very command. */
  private static List<JobEntity> waiting(CommandContext context, Target target) {
    List<JobEntity> made = withoutFiring(context, context.getDbEntityManager()
        .getCachedEntitiesByType(AcquirableJobEntity.class).stream()
        .map(cached -> (Object) cached).filter(TimerEntity.class::isInstance).map(TimerEntity.class::cast)
        .filter(job -> TYPE.equals(job.getJobHandlerType())
            && target.toCanonicalString().equals(job.getJobHandlerConfigurationRaw())));
    return !made.isEmpty() ? made : withoutFiring(context,
        context.getJobManager().findJobsByConfiguration(TYPE, target.toCanonicalString(), null).stream());
  }

  private static List<JobEntity> withoutFiring(CommandContext context, Stream<? extends JobEntity> jobs) {
    JobEntity firing = context.getCurrentJob();
    return jobs.filter(job -> !job.equals(firing)).<JobEntity>map(job -> job).toList();
  }

  private void inEngine(Consumer<CommandContext> action) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> {
          action.accept(context);
          return null;
        });
  }
}
