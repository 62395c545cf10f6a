package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** A unit that handles it together with the lead unit says its part. */
@Component
class ContributionForm implements TaskForm {

  private final FeedbackHandling handling;

  ContributionForm(FeedbackHandling handling) {
    this.handling = handling;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_contribute";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    String content = input.requiredText("content", "Ý kiến của đơn vị", 8000);
    input.verify();
    handling.contribute(task.caseNumber(), task.unit(), task.actor(), content);
    return Map.of();
  }
}
