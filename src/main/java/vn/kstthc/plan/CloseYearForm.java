package vn.kstthc.plan;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office closes the plan: once all is done, or once the last period of its year is over. */
@Component
class CloseYearForm implements TaskForm {

  private final YearPlans plans;
  private final WorkingDays workingDays;

  CloseYearForm(YearPlans plans, WorkingDays workingDays) {
    this.plans = plans;
    this.workingDays = workingDays;
  }

  @Override
  public String task() {
    return PlanExecutionProcess.KEY + "/userTask_closeYear";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    YearPlan plan = plans.get(task.caseNumber());
    List<PlanTask> open = open(plan);
    String label = "Đánh giá kết quả, lý do việc chưa hoàn thành";
    String note = open.isEmpty() ? input.text("note", label, 4000) : input.requiredText("note", label, 4000);
    Period last = Rhythm.YEAR.periods(plan.year()).get(0);
    input.ensure(open.isEmpty() || workingDays.today().isAfter(last.to()), "note", label,
        "còn %d nhiệm vụ chưa hoàn thành; trước ngày %s chỉ kết thúc được khi mọi nhiệm vụ đã hoàn thành"
            .formatted(open.size(), Dates.text(last.to().plusDays(1))));
    input.verify();
    plans.beginClosing(task.caseNumber(), task.actor(), note);
    return Map.of();
  }

  /** @return tasks that are not done, without those that only wait for an event */
  private List<PlanTask> open(YearPlan plan) {
    return plans.tasks(plan).stream().filter(task -> !task.state().isEnd() && task.nature() != Nature.EVENT).toList();
  }
}
