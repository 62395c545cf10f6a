package vn.kstthc.engine;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.kstthc.form.StartForm;

/**
 * The form service that takes no variable a form of ours has not read, and gives every case its own number. Whether the
 * person may is asked once, before the form is read.
 */
class GuardedFormService extends FormServiceImpl {

  private final SubmittedForms forms;

  GuardedFormService(SubmittedForms forms) {
    this.forms = forms;
  }

  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> sent) {
    return submitStartForm(processDefinitionId, null, sent);
  }

  /** @param ignored the business key is the case's number, which the application gives */
  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, String ignored, Map<String, Object> sent) {
    return Conflicts.retried(() -> commandExecutor.execute(context -> {
      StartForm.Opened opened = forms.open(context, processDefinitionId, sent);
      return SubmittedForms.withoutAuthorization(context,
          () -> super.submitStartForm(processDefinitionId, opened.caseNumber(), opened.variables()));
    }));
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> sent) {
    Conflicts.retried(() -> commandExecutor.execute(context -> {
      Map<String, Object> variables = forms.submit(context, taskId, sent);
      return SubmittedForms.withoutAuthorization(context, () -> {
        super.submitTaskForm(taskId, variables);
        return null;
      });
    }));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> sent, boolean deserialize) {
    return Conflicts.retried(() -> commandExecutor.execute(context ->
        super.submitTaskFormWithVariablesInReturn(taskId, forms.submit(context, taskId, sent), deserialize)));
  }

  @Override
  public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
    throw notThisWay();
  }

  @Override
  public ProcessInstance submitStartFormData(String processDefinitionId, String key, Map<String, String> properties) {
    throw notThisWay();
  }

  @Override
  public void submitTaskFormData(String taskId, Map<String, String> properties) {
    throw notThisWay();
  }

  private static AuthorizationException notThisWay() {
    return new AuthorizationException("Hãy dùng biểu mẫu của công việc.");
  }
}
