package vn.kstthc.review;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 3: a cooperating unit gives its opinion. */
@Component
class OpinionForm implements TaskForm {

  private final Consultation consultation;

  OpinionForm(Consultation consultation) {
    this.consultation = consultation;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_giveOpinion";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Opinion.Stance stance = input.requiredChoice("stance", "Ý kiến", Opinion.Stance.class);
    input.ensure(stance == null || stance.isGiven(), "stance", "Ý kiến", "không phải là một ý kiến");
    String content = input.text("content", "Nội dung ý kiến", 8000);
    input.ensure(content != null || stance == null || stance == Opinion.Stance.AGREE || !input.fine("content"),
        "content", "Nội dung ý kiến", "phải ghi rõ khi không hoàn toàn đồng ý");
    input.verify();
    consultation.give(task.caseNumber(), task.unit(), task.actor(), stance, content);
    return Map.of();
  }
}
