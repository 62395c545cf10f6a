package vn.kstthc.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office mends what the director gave back, or withdraws it. */
@Component
class CorrectChangeForm implements TaskForm {

  enum Action {
    RESEND("Sửa và gửi lại"), WITHDRAW("Rút đề nghị");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final PlanChanges changes;
  private final PlanChangeFields fields;

  CorrectChangeForm(PlanChanges changes, PlanChangeFields fields) {
    this.changes = changes;
    this.fields = fields;
  }

  @Override
  public String task() {
    return PlanChangeProcess.KEY + "/userTask_correctChange";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    PlanChange change = changes.get(task.caseNumber());
    Action action = input.requiredChoice("action", "Việc cần làm", Action.class);
    if (action == Action.WITHDRAW) {
      String why = input.requiredText("why", "Lý do rút", 2000);
      input.verify();
      changes.withdraw(change.number(), why, task.actor());
      return Map.of(PlanChangeProcess.SENT_AGAIN, false);
    }
    PlanChangeFields.Proposal proposal = fields.read(input, changes.plan(change));
    input.verify();
    changes.proposeAgain(change.number(), proposal, task.actor());
    return Map.of(PlanChangeProcess.SENT_AGAIN, true);
  }
}
