package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.AnswerCheckForm.Conclusion;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The leadership signs the answer, or gives it back. */
@Component
class SignatureForm implements TaskForm {

  private final FeedbackAnswers answers;

  SignatureForm(FeedbackAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_signAnswer";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    String note = AnswerCheckForm.note(input, conclusion);
    input.verify();
    answers.sign(task.caseNumber(), task.actor(), conclusion == Conclusion.PASS, note);
    return Map.of(FeedbackProcess.ANSWER_SIGNED, conclusion == Conclusion.PASS);
  }
}
