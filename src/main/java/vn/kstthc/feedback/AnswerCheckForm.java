package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office checks the draft and passes it on, or gives it back. */
@Component
class AnswerCheckForm implements TaskForm {

  /** How a check or a signature ends. */
  enum Conclusion { PASS, RETURN }

  private final FeedbackAnswers answers;

  AnswerCheckForm(FeedbackAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_checkAnswer";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    String note = note(input, conclusion);
    input.verify();
    answers.check(task.caseNumber(), task.actor(), conclusion == Conclusion.PASS, note);
    return Map.of(FeedbackProcess.ANSWER_PASSED, conclusion == Conclusion.PASS);
  }

  static String note(FormInput input, Conclusion conclusion) {
    return conclusion == Conclusion.RETURN
        ? input.requiredText("note", "Lý do trả lại", 4000) : input.text("note", "Nhận xét", 4000);
  }
}
