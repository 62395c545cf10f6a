package vn.kstthc.plan;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The lead unit reports its result; the office's own needs nobody's confirmation. */
@Component
class ReportResultForm implements TaskForm {

  private final PlanWork work;
  private final ResultFields fields;
  private final PlanUnits units;

  ReportResultForm(PlanWork work, ResultFields fields, PlanUnits units) {
    this.work = work;
    this.fields = fields;
    this.units = units;
  }

  @Override
  public String task() {
    return PlanPartProcess.KEY + "/userTask_reportResult";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    PlanPart part = work.part(task.caseNumber());
    ResultFields.Result result = fields.read(input, part, fields.needsFile(part));
    input.verify();
    boolean own = units.isOffice(part.unit());
    work.report(part.number(), task.actor(), result.text(), result.on(), own);
    return Map.of(PlanPartProcess.TO_BE_CONFIRMED, !own);
  }
}
