package vn.kstthc.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ApplicationRights;
import vn.kstthc.organisation.ProcessTitles;

/** Titles as the engine keeps them: a variable of the process, with a copy at each open task. */
@Component
class EngineProcessTitles implements ProcessTitles {

  private static final String TITLE = "procedureName";

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final ApplicationRights rights;

  EngineProcessTitles(@Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy HistoryService history,
      ApplicationRights rights) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.rights = rights;
  }

  @Override
  public void replace(String businessKey, String title) {
    rights.run(() -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(businessKey).list()
        .forEach(instance -> {
          if (instance.getEndTime() == null) {
            replaceRunning(instance.getId(), title);
          } else {
            forget(instance.getId());
          }
        }));
  }

  private void replaceRunning(String instance, String title) {
    runtime.setVariable(instance, TITLE, title);
    tasks.createTaskQuery().processInstanceId(instance).list()
        .forEach(task -> tasks.setVariableLocal(task.getId(), TITLE, title));
  }

  /** The engine has no way to change what is history, only one to take it out. */
  private void forget(String instance) {
    history.createHistoricVariableInstanceQuery().processInstanceId(instance).variableName(TITLE).list()
        .forEach(variable -> history.deleteHistoricVariableInstance(variable.getId()));
  }
}
