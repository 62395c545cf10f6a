package vn.kstthc.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import vn.kstthc.deadline.WaitingTasks;

/**
 * The timers on the edge of a user task. Suspending them would not hold them: who suspends and activates the whole case would
 * set them free.
 */
class TaskTimers {

  private static final String OF_SEVERAL = "#multiInstanceBody";

  private final CommandContext context;
  private final TaskEntity task;

  TaskTimers(CommandContext context, TaskEntity task) {
    this.context = context;
    this.task = task;
  }

  /** Those that stand at the date or later fire no more. */
  void putOff(Instant due) {
    onTheEdge().stream().filter(timer -> !WaitingTasks.isPutOff(timer.getDuedate()) && !timer.getDuedate().before(Date.from(due)))
        .forEach(timer -> set(timer, timer.getDuedate().toInstant().plus(WaitingTasks.PUT_OFF)));
  }

  /** Those that were put off stand at the date again, or where they stood if that is later. */
  void bringBack(Instant due, boolean stillPutOff) {
    for (JobEntity timer : onTheEdge()) {
      if (WaitingTasks.isPutOff(timer.getDuedate())) {
        Instant before = timer.getDuedate().toInstant().minus(WaitingTasks.PUT_OFF);
        Instant now = before.isBefore(due) ? due : before;
        set(timer, stillPutOff ? now.plus(WaitingTasks.PUT_OFF) : now);
      }
    }
  }

  private static void set(JobEntity timer, Instant at) {
    timer.setDuedate(Date.from(at));
  }

  private List<JobEntity> onTheEdge() {
    List<JobEntity> timers = new ArrayList<>();
    for (ExecutionEntity at = task.getExecution(); at != null; at = at.getParent()) {
      context.getJobManager().findTimersByExecutionId(at.getId()).stream().filter(this::isOnTheEdge).forEach(timers::add);
    }
    return timers;
  }

  private boolean isOnTheEdge(JobEntity timer) {
    String key = task.getTaskDefinitionKey();
    ScopeImpl guarded = task.getProcessDefinition().findActivity(timer.getActivityId()).getEventScope();
    return timer.getDuedate() != null && (guarded.getId().equals(key) || guarded.getId().equals(key + OF_SEVERAL));
  }
}
