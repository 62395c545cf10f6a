package vn.kstthc.plan;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;

/** The office proposes to change the plan of the year. */
@Component
class ProposeChangeForm implements StartForm {

  private final YearPlans plans;
  private final PlanChangeFields fields;
  private final PlanChanges changes;

  ProposeChangeForm(YearPlans plans, PlanChangeFields fields, PlanChanges changes) {
    this.plans = plans;
    this.fields = fields;
    this.changes = changes;
  }

  @Override
  public String process() {
    return PlanChangeProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    Long year = input.requiredNumber("year", "Năm kế hoạch", 9999);
    YearPlan plan = year == null ? null : plans.ofYear(year.intValue()).orElse(null);
    input.ensure(year == null || plan != null, "year", "Năm kế hoạch", "chưa có kế hoạch năm này");
    PlanChangeFields.Proposal proposal = fields.read(input, plan);
    input.verify();
    PlanChange change = changes.propose(plan, proposal, actor);
    return new Opened(change.number(), Map.of(PlanChangeProcess.CASE_NUMBER, change.number(),
        PlanChangeProcess.TITLE, "Thay đổi " + plan.title().substring(0, 1).toLowerCase(Locale.ROOT) + plan.title().substring(1)));
  }
}
