package vn.kstthc.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Gives each task a copy of what its card in Tasklist shows. Whoever sees the task sees these, and needs no right to the
 * case's own variables.
 */
class CaseCards extends AbstractBpmnParseListener implements TaskListener {

  static final List<String> SHOWN = List.of("caseNumber", "procedureName");

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
        .addBuiltInTaskListener(EVENTNAME_CREATE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    SHOWN.stream().filter(task::hasVariable)
        .forEach(name -> task.setVariableLocal(name, task.getVariable(name)));
  }
}
