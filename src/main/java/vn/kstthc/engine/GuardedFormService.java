package vn.kstthc.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import vn.kstthc.deadline.InOneTransaction;
import vn.kstthc.form.StartForm;

/**
 * The form service that takes no variable a form of ours has not read, and gives every case its own number. Whether the
 * person may is asked once, before the form is read.
 */
class GuardedFormService extends FormServiceImpl {

  /** Who starts a case, and with which form. */
  private record Starter(StartForm form, Authentication person) {}

  private final SubmittedForms forms;
  private final InOneTransaction together;

  /** @param together what people start in one moment: each start takes a number, and would wait for the commit of the one before */
  GuardedFormService(SubmittedForms forms, InOneTransaction together) {
    this.forms = forms;
    this.together = together;
  }

  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> sent) {
    return submitStartForm(processDefinitionId, null, sent);
  }

  /** @param ignored the business key is the case's number, which the application gives */
  @Override
  public ProcessInstance submitStartForm(String processDefinitionId, String ignored, Map<String, Object> sent) {
    return Conflicts.retried(() -> {
      // asked on its own: the engine remembers in a transaction what it found out of the first who asked
      Starter starter = commandExecutor.execute(context ->
          new Starter(forms.startForm(context, processDefinitionId), context.getAuthentication()));
      Supplier<ProcessInstance> start = () -> start(starter.form(), processDefinitionId, sent);
      return Conflicts.isInside() ? start.get() : together.run(() -> as(starter.person(), start));
    });
  }

  private ProcessInstance start(StartForm form, String processDefinitionId, Map<String, Object> sent) {
    return commandExecutor.execute(context -> SubmittedForms.withoutAuthorization(context, () -> {
      StartForm.Opened opened = SubmittedForms.open(form, sent);
      return super.submitStartForm(processDefinitionId, opened.caseNumber(), opened.variables());
    }));
  }

  /** Whoever's turn it is starts what others wait for in their name. */
  private static <T> T as(Authentication person, Supplier<T> action) {
    IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
    Authentication own = identity.getCurrentAuthentication();
    identity.setAuthentication(person);
    try {
      return action.get();
    } finally {
      identity.setAuthentication(own);
    }
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
