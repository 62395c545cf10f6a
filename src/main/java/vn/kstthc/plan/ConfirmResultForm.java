package vn.kstthc.plan;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office confirms a unit's result, or sends it back with the reasons. */
@Component
class ConfirmResultForm implements TaskForm {

  enum Conclusion { CONFIRM, SEND_BACK }

  private final PlanWork work;

  ConfirmResultForm(PlanWork work) {
    this.work = work;
  }

  @Override
  public String task() {
    return PlanPartProcess.KEY + "/userTask_confirmResult";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    boolean confirmed = conclusion == Conclusion.CONFIRM;
    String note = conclusion == Conclusion.SEND_BACK
        ? input.requiredText("note", "Lý do trả lại", 2000) : input.text("note", "Nhận xét", 2000);
    input.verify();
    if (confirmed) {
      work.confirm(task.caseNumber(), task.actor(), note);
      return Map.of(PlanPartProcess.CONFIRMED, true);
    }
    Instant due = work.sendBack(task.caseNumber(), task.actor(), note);
    return Map.of(PlanPartProcess.CONFIRMED, false, PlanPartProcess.DUE_FROM, PlanPartProcess.dueFrom(due));
  }
}
