package vn.kstthc.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The unit has given it back: the office names another. */
@Component
class AssignmentForm implements TaskForm {

  private final FeedbackHandling handling;
  private final FeedbackProcess process;
  private final UnitFields units;

  AssignmentForm(FeedbackHandling handling, FeedbackProcess process, UnitFields units) {
    this.handling = handling;
    this.process = process;
    this.units = units;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_assignUnit";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    String unit = units.leadUnit(input);
    List<String> joint = units.jointUnits(input, unit);
    input.verify();
    Instant due = process.contributionDue();
    handling.assign(task.caseNumber(), task.actor(), unit, joint, due);
    return FeedbackProcess.assignment(unit, joint, due);
  }
}
