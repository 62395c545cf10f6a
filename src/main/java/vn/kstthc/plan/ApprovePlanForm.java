package vn.kstthc.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The director approves the plan under its number and date, or gives it back. */
@Component
class ApprovePlanForm implements TaskForm {

  enum Conclusion { APPROVE, RETURN }

  private final YearPlans plans;
  private final ReadingFields readings;
  private final WorkingDays workingDays;

  ApprovePlanForm(YearPlans plans, ReadingFields readings, WorkingDays workingDays) {
    this.plans = plans;
    this.readings = readings;
    this.workingDays = workingDays;
  }

  @Override
  public String task() {
    return PlanExecutionProcess.KEY + "/userTask_approvePlan";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    if (conclusion == Conclusion.RETURN) {
      String why = input.requiredText("note", "Lý do trả lại", 2000);
      input.verify();
      plans.sendBack(task.caseNumber(), task.actor(), why);
      return Map.of(PlanExecutionProcess.PLAN_APPROVED, false);
    }
    String document = input.requiredText("documentNumber", "Số, ký hiệu kế hoạch", 50);
    LocalDate date = input.requiredDate("documentDate", "Ngày kế hoạch");
    input.ensure(date == null || !date.isAfter(workingDays.today()), "documentDate", "Ngày kế hoạch", "sau ngày hôm nay");
    String note = input.text("note", "Ý kiến chỉ đạo", 2000);
    requireDatesAhead(input, plans.get(task.caseNumber()));
    input.verify();
    plans.approve(task.caseNumber(), task.actor(), document, date, note);
    return Map.of(PlanExecutionProcess.PLAN_APPROVED, true);
  }

  /** While it waited here a date may have passed: nobody is given work that is late already. */
  private void requireDatesAhead(FormInput input, YearPlan plan) {
    List<String> wrong = plans.tasks(plan).stream().filter(task -> task.nature().hasDate()).map(task -> {
      String why = readings.wrong(task.plannedDate(), plan.year());
      return why == null ? null : ReadingFields.place(task) + ": " + why;
    }).filter(Objects::nonNull).toList();
    input.ensure(wrong.isEmpty(), "conclusion", "Kết luận",
        "hãy trả lại để Văn phòng sửa hạn. " + String.join("; ", wrong));
  }
}
