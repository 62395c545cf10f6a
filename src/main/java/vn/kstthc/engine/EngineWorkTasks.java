package vn.kstthc.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.kstthc.form.WorkTask;
import vn.kstthc.form.WorkTasks;

/** The engine's open tasks, asked for with the rights of the person on this thread. */
@Component
class EngineWorkTasks implements WorkTasks {

  private final TaskService tasks;

  EngineWorkTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  @Override
  public Optional<WorkTask> find(String taskId, String... processes) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).processDefinitionKeyIn(processes).singleResult())
        .map(this::task);
  }

  private WorkTask task(Task task) {
    String unit = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .findFirst().orElse(null);
    return new WorkTask(task.getId(), task.getTaskDefinitionKey(), task.getName(),
        (String) tasks.getVariableLocal(task.getId(), "caseNumber"), unit, task.getAssignee(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
