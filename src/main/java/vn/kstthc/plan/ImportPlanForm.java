package vn.kstthc.plan;

import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;

/** The office hands in the plan of a year. */
@Component
class ImportPlanForm implements StartForm {

  private static final String YEAR = "Năm kế hoạch";
  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 1;

  private final PlanLines lines;
  private final YearPlans plans;
  private final WorkingDays workingDays;

  ImportPlanForm(PlanLines lines, YearPlans plans, WorkingDays workingDays) {
    this.lines = lines;
    this.plans = plans;
    this.workingDays = workingDays;
  }

  @Override
  public String process() {
    return PlanExecutionProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    PlanDraft draft = read(input);
    input.verify();
    YearPlan plan = plans.open(draft, actor);
    return new Opened(plan.number(), PlanExecutionProcess.variables(plan));
  }

  private PlanDraft read(FormInput input) {
    Long year = input.requiredNumber("year", YEAR, 9999);
    String basedOn = input.text("basedOn", "Căn cứ lập kế hoạch", 500);
    int now = workingDays.today().getYear();
    if (year != null) {
      input.ensure(year >= now - YEARS_BACK && year <= now + YEARS_AHEAD, "year", YEAR,
          "chỉ nhập được kế hoạch của các năm %d đến %d".formatted(now - YEARS_BACK, now + YEARS_AHEAD));
      plans.ofYear(year.intValue()).ifPresent(plan -> input.refuse("year", YEAR,
          "năm %d đã có kế hoạch (%s)".formatted(year, plan.step().label())));
    }
    return lines.read(input, year != null && input.fine("year") ? year.intValue() : now, basedOn);
  }
}
