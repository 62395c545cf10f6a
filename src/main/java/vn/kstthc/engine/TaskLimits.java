package vn.kstthc.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;

/**
 * Dates the user tasks whose model names a limit, keeps the rule with each, and remembers when a person moves its date. Where
 * the model gives a date of its own, that one stays.
 */
class TaskLimits extends AbstractBpmnParseListener {

  /** Name of the property in the model; its value is the key of a limit. */
  static final String PROPERTY = "limit";
  /** Name of the property that names the variable with the moment the limit is counted from; without it the task's own. */
  static final String FROM = "limitFrom";
  /**
   * Name of the property that names the variable with the end of the key, such as {@code .shortened}, where a case decides which
   * of two limits counts; empty for the key as it is.
   */
  static final String VARIANT = "limitVariant";

  private final ObjectProvider<Deadlines> deadlines;

  TaskLimits(ObjectProvider<Deadlines> deadlines) {
    this.deadlines = deadlines;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    String key = property(element, PROPERTY);
    String from = property(element, FROM);
    String variant = property(element, VARIANT);
    if (key != null) {
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> date(created, key(created, key, variant), from));
      // after the model's own listeners, which may move the date
      task.addTaskListener(TaskListener.EVENTNAME_CREATE, created -> keep(created, key(created, key, variant), from));
    }
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::rememberMove);
  }

  private static String property(Element userTask, String name) {
    Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(userTask);
    return properties == null ? null : properties.get(name);
  }

  private static String key(DelegateTask task, String key, String variant) {
    return variant == null ? key : key + task.getVariable(variant);
  }

  private void date(DelegateTask task, String key, String from) {
    if (task.getDueDate() == null) {
      task.setDueDate(Date.from(deadlines.getObject().due(key, received(task, from))));
    }
  }

  private void keep(DelegateTask task, String key, String from) {
    if (task.getDueDate() != null) {
      Deadlines all = deadlines.getObject();
      Instant received = received(task, from);
      all.keep(Deadlines.task(task.getId()), (String) task.getVariableLocal("caseNumber"), all.limit(key, received), received,
          task.getDueDate().toInstant());
    }
  }

  /** Both steps must count from the same moment. */
  private static Instant received(DelegateTask task, String from) {
    return from == null ? task.getCreateTime().toInstant() : instant(task.getVariable(from));
  }

  private void rememberMove(DelegateTask task) {
    PropertyChange change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.DUE_DATE);
    if (change != null) {
      deadlines.getObject().move(Deadlines.task(task.getId()), instant(change.getOrgValue()), instant(change.getNewValue()),
          new DeadlineMove.Act(DeadlineMove.Kind.PERSON, null, null, Context.getCommandContext().getAuthenticatedUserId()));
    }
  }

  private static Instant instant(Object date) {
    return date == null ? null : ((Date) date).toInstant();
  }
}
