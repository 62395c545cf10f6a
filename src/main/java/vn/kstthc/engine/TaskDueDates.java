package vn.kstthc.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import vn.kstthc.notification.Reminders;

/** Tells the reminders of each task's due date, when it is made, when it moves, and when the task is done or gone. */
class TaskDueDates extends AbstractBpmnParseListener implements TaskListener {

  private final ObjectProvider<Reminders> reminders;

  TaskDueDates(ObjectProvider<Reminders> reminders) {
    this.reminders = reminders;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(EVENTNAME_CREATE, this);
    // once more after the model's own listeners, which may move the date
    task.addTaskListener(EVENTNAME_CREATE, this);
    task.addBuiltInTaskListener(EVENTNAME_UPDATE, this);
    task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    task.addBuiltInTaskListener(EVENTNAME_DELETE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    Reminders plan = reminders.getObject();
    Date due = task.getDueDate();
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> {
        if (due != null) {
          plan.taskCreated(task.getId(), task.getTaskDefinitionKey(), due.toInstant());
        }
      }
      case EVENTNAME_UPDATE -> {
        if (((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DUE_DATE)) {
          plan.taskDue(task.getId(), task.getTaskDefinitionKey(), instant(due));
        }
      }
      default -> {
        // without a date there is no timer to look for
        if (due != null) {
          plan.taskGone(task.getId());
        }
      }
    }
  }

  private static Instant instant(Date date) {
    return date == null ? null : date.toInstant();
  }
}
