package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 1: the office classifies (Decree 20/2008 Art. 9.1.d). */
@Component
class ClassificationForm implements TaskForm {

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_classifyFeedback";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    input.requiredChoice("outcome", "Phân loại", Outcome.class);
    input.verify();
    return Map.of();
  }
}
