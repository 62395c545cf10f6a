package vn.kstthc.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import vn.kstthc.extension.ExtensionProcess;

/**
 * Ends the request for another date with the task it is about. The task's own variable tells whether there is one: the engine
 * reads those of a task that ends anyway, so that a task without a request costs no statement.
 */
class AskedExtensions extends AbstractBpmnParseListener implements TaskListener {

  private final ObjectProvider<ExtensionProcess> extensions;

  AskedExtensions(ObjectProvider<ExtensionProcess> extensions) {
    this.extensions = extensions;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(EVENTNAME_COMPLETE, this);
    task.addBuiltInTaskListener(EVENTNAME_DELETE, this);
  }

  @Override
  public void notify(DelegateTask task) {
    if (task.getVariableLocal(ExtensionProcess.ASKED) instanceof String number) {
      extensions.getObject().dateGone(number);
    }
  }
}
