package vn.kstthc.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.OpenTasks;

/** The engine's open tasks, read whatever the person on this thread may see of them. */
@Component
class EngineOpenTasks implements OpenTasks {

  private final ProcessEngine engine;

  EngineOpenTasks(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public List<OpenTask> task(String taskId) {
    return read(tasks().taskId(taskId));
  }

  @Override
  public List<OpenTask> ofCase(String caseNumber) {
    return read(tasks().processInstanceBusinessKey(caseNumber));
  }

  private TaskQuery tasks() {
    return engine.getTaskService().createTaskQuery();
  }

  private List<OpenTask> read(TaskQuery query) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> SubmittedForms.withoutAuthorization(context,
            () -> query.list().stream().map(this::openTask).toList()));
  }

  private OpenTask openTask(Task task) {
    String unit = engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
        .filter(Objects::nonNull).findFirst().orElse(null);
    return new OpenTask(task.getId(), task.getName(), shown(task, "caseNumber"), shown(task, "procedureName"), unit,
        task.getAssignee(), task.getDueDate() == null ? null : task.getDueDate().toInstant(), task.isSuspended());
  }

  private String shown(Task task, String card) {
    Object value = engine.getTaskService().getVariableLocal(task.getId(), card);
    return value == null ? "" : value.toString();
  }
}
