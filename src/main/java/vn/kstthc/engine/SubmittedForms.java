package vn.kstthc.engine;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;
import vn.kstthc.form.StartForm;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;
import vn.kstthc.organisation.Absence;
import vn.kstthc.organisation.ActingFor;

/**
 * The one door through which what people fill in comes in: hands it to the feature's form, and lets only the feature's
 * own variables go on to the engine.
 */
@Component
class SubmittedForms {

  private final Supplier<Map<String, TaskForm>> taskForms;
  private final Supplier<Map<String, StartForm>> startForms;
  private final ActingFor actingFor;

  /** Looked up late: the forms' services need the engine, which needs this. */
  SubmittedForms(ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms, ActingFor actingFor) {
    this.actingFor = actingFor;
    this.taskForms = SingletonSupplier.of(() -> taskForms.stream().collect(toUnmodifiableMap(TaskForm::task, identity())));
    this.startForms = SingletonSupplier.of(() -> startForms.stream().collect(toUnmodifiableMap(StartForm::process, identity())));
  }

  /** @return the variables to complete the task with */
  Map<String, Object> submit(CommandContext context, String taskId, Map<String, Object> sent) {
    TaskEntity task = openTask(context, taskId);
    context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    requireClaimed(task);
    if (task.isSuspended()) {
      throw new AuthorizationException("Hồ sơ đang tạm dừng, chưa hoàn thành công việc được.");
    }
    TaskForm form = task.getProcessDefinition() == null ? null
        : taskForms.get().get(task.getProcessDefinition().getKey() + "/" + task.getTaskDefinitionKey());
    FormInput input = input(sent);
    if (form == null) {
      return answer(() -> {
        input.verify();
        return Map.of();
      });
    }
    TaskAtHand atHand = new TaskAtHand(taskId, caseNumber(task), unit(task), actorOr(task.getAssignee()));
    Optional<String> absent = actingFor.reason(atHand.actor(), taskId, atHand.unit()).map(Absence::person);
    return withoutAuthorization(context, () -> actingFor.run(absent, () -> answer(() -> form.submit(atHand, input))));
  }

  /** @throws RefusedForm where somebody else has completed it meanwhile */
  static TaskEntity openTask(CommandContext context, String taskId) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null) {
      throw new RefusedForm(new FormRefused("task", "Công việc", "không còn nữa: đã hoàn thành hoặc đã hủy"));
    }
    return task;
  }

  /**
   * @return the form that the process starts with
   * @throws AuthorizationException where this person may not start it
   */
  StartForm startForm(CommandContext context, String processDefinitionId) {
    ProcessDefinitionEntity definition = context.getProcessEngineConfiguration().getDeploymentCache()
        .findDeployedProcessDefinitionById(processDefinitionId);
    context.getProcessEngineConfiguration().getCommandCheckers()
        .forEach(checker -> checker.checkCreateProcessInstance(definition));
    StartForm form = startForms.get().get(definition.getKey());
    if (form == null) {
      throw new AuthorizationException("Quy trình này không có biểu mẫu bắt đầu.");
    }
    return form;
  }

  /** @return the case opened for a start */
  static StartForm.Opened open(StartForm form, Map<String, Object> sent) {
    return answer(() -> form.open(actorOr(null), input(sent)));
  }

  /** What the engine would have to unpack first is no field of a form: it stays packed, and the form refuses it. */
  private static FormInput input(Map<String, Object> sent) {
    if (!(sent instanceof VariableMap variables)) {
      return new FormInput(sent);
    }
    Map<String, Object> values = new HashMap<>();
    for (String name : variables.keySet()) {
      values.put(name, variables.getValueTyped(name) instanceof SerializableValue packed ? packed : variables.get(name));
    }
    return new FormInput(values);
  }

  /** @return the variables of a refused form as an answer with its wrong fields, for screen and API */
  private static <T> T answer(Supplier<T> submission) {
    try {
      return submission.get();
    } catch (FormRefused refused) {
      throw new RefusedForm(refused);
    }
  }

  /** The features check what concerns their cases; the engine's grants are about its own objects. */
  static <T> T withoutAuthorization(CommandContext context, Supplier<T> action) {
    try {
      return context.runWithoutAuthorization(action::get);
    } catch (RuntimeException asItIs) {
      throw asItIs;
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void requireClaimed(TaskEntity task) {
    Authentication person = Context.getCommandContext().getAuthentication();
    if (person != null && !person.getUserId().equals(task.getAssignee())) {
      throw new AuthorizationException(task.getAssignee() == null
          ? "Hãy nhận việc trước khi hoàn thành."
          : "Công việc này đang do người khác thực hiện.");
    }
  }

  private static String actorOr(String other) {
    Authentication person = Context.getCommandContext().getAuthentication();
    return person == null ? other : person.getUserId();
  }

  private static String caseNumber(TaskEntity task) {
    return task.getProcessInstance().getBusinessKey();
  }

  private static String unit(TaskEntity task) {
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(java.util.Objects::nonNull)
        .findFirst().orElse(null);
  }
}
