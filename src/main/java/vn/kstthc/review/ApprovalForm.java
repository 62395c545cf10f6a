package vn.kstthc.review;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 6: the director approves and signs, or returns it. */
@Component
class ApprovalForm implements TaskForm {

  private final ReviewService review;

  ApprovalForm(ReviewService review) {
    this.review = review;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_approveDossier";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    CheckForm.Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", CheckForm.Conclusion.class);
    boolean approved = conclusion == CheckForm.Conclusion.PASS;
    String note = conclusion == CheckForm.Conclusion.RETURN
        ? input.requiredText("note", "Lý do trả lại", 4000) : input.text("note", "Ý kiến chỉ đạo", 4000);
    input.verify();
    review.approve(task.caseNumber(), task.actor(), approved, note);
    return Map.of(ReviewProcess.DOSSIER_APPROVED, approved);
  }
}
