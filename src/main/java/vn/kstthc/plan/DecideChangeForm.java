package vn.kstthc.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The director approves the change of the plan, or gives it back. */
@Component
class DecideChangeForm implements TaskForm {

  enum Conclusion { APPROVE, RETURN }

  private final PlanChanges changes;
  private final PlanChangeFields fields;

  DecideChangeForm(PlanChanges changes, PlanChangeFields fields) {
    this.changes = changes;
    this.fields = fields;
  }

  @Override
  public String task() {
    return PlanChangeProcess.KEY + "/userTask_decideChange";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    PlanChange change = changes.get(task.caseNumber());
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    boolean approved = conclusion == Conclusion.APPROVE;
    String note = conclusion == Conclusion.RETURN
        ? input.requiredText("note", "Lý do trả lại", 2000) : input.text("note", "Ý kiến chỉ đạo", 2000);
    if (approved) {
      List<String> problems = fields.problems(changes.plan(change), changes.items(change));
      input.ensure(problems.isEmpty(), "conclusion", "Kết luận", "hãy trả lại để Văn phòng sửa. " + String.join("; ", problems));
    }
    input.verify();
    changes.decide(change.number(), approved, note, task.actor());
    return Map.of(PlanChangeProcess.CHANGE_APPROVED, approved);
  }
}
