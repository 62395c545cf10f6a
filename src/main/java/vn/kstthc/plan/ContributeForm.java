package vn.kstthc.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** A cooperating unit hands in its part, for the lead unit to go on with. */
@Component
class ContributeForm implements TaskForm {

  private final PlanWork work;
  private final ResultFields fields;

  ContributeForm(PlanWork work, ResultFields fields) {
    this.work = work;
    this.fields = fields;
  }

  @Override
  public String task() {
    return PlanPartProcess.KEY + "/userTask_contribute";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    PlanPart part = work.part(task.caseNumber());
    ResultFields.Result result = fields.read(input, part, false);
    input.verify();
    work.report(part.number(), task.actor(), result.text(), result.on(), true);
    return Map.of();
  }
}
