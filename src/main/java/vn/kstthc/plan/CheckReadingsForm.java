package vn.kstthc.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office settles what the plan's words on time mean and hands the plan to the director, or withdraws it. */
@Component
class CheckReadingsForm implements TaskForm {

  enum Action {
    SUBMIT("Trình lãnh đạo phê duyệt"), WITHDRAW("Rút kế hoạch để nhập lại");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final YearPlans plans;
  private final ReadingFields fields;

  CheckReadingsForm(YearPlans plans, ReadingFields fields) {
    this.plans = plans;
    this.fields = fields;
  }

  @Override
  public String task() {
    return PlanExecutionProcess.KEY + "/userTask_checkReadings";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Action action = input.requiredChoice("action", "Việc cần làm", Action.class);
    if (action == Action.WITHDRAW) {
      String reason = input.requiredText("reason", "Lý do rút", 2000);
      input.verify();
      plans.withdraw(task.caseNumber(), task.actor(), reason);
      return Map.of(PlanExecutionProcess.PLAN_CHECKED, false);
    }
    YearPlan plan = plans.get(task.caseNumber());
    Map<String, PlanReading> readings = fields.read(input, plan, plans.tasks(plan));
    String note = input.text("note", "Ghi chú trình lãnh đạo", 2000);
    input.verify();
    plans.check(task.caseNumber(), task.actor(), readings, note);
    return Map.of(PlanExecutionProcess.PLAN_CHECKED, true);
  }
}
