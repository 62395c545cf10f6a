package vn.kstthc.feedback;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.Assessment.Criterion;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The lead unit assesses by the six criteria, decides, and drafts the answer (Art. 14.2, 15). */
@Component
class DraftAnswerForm implements TaskForm {

  private static final String FIELD = "assessments";
  private static final String LABEL = "Đánh giá theo sáu tiêu chí";

  private final FeedbackAnswers answers;

  DraftAnswerForm(FeedbackAnswers answers) {
    this.answers = answers;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_draftAnswer";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    List<Assessment> assessments = assessments(input);
    Decision decision = input.requiredChoice("decision", "Quyết định xử lý", Decision.class);
    String text = input.requiredText("answer", "Nội dung trả lời", 20_000);
    input.verify();
    answers.draft(task.caseNumber(), task.unit(), task.actor(), assessments, decision, text);
    return Map.of();
  }

  private static List<Assessment> assessments(FormInput input) {
    List<Assessment> assessments = input.list(FIELD, LABEL, Assessment.class);
    for (Criterion criterion : Criterion.values()) {
      List<Assessment> found = assessments.stream().filter(each -> each.criterion() == criterion).toList();
      boolean one = found.size() == 1 && found.get(0).result() != null;
      input.ensure(one || !input.fine(FIELD) && found.isEmpty(), FIELD, LABEL,
          (found.size() > 1 ? "đánh giá hai lần: " : "chưa đánh giá: ") + criterion.label());
      found.stream().filter(each -> each.result() == Assessment.Result.NOT_MET).forEach(each ->
          input.ensure(each.note() != null && !each.note().isBlank(), FIELD, LABEL,
              "\"%s\" không đạt, hãy ghi rõ vì sao".formatted(criterion.label())));
    }
    input.ensure(assessments.stream().allMatch(each -> each.criterion() != null), FIELD, LABEL, "có tiêu chí không tồn tại");
    input.ensure(assessments.stream().allMatch(each -> each.note() == null || each.note().length() <= 2000), FIELD, LABEL,
        "nhận xét dài quá 2.000 ký tự");
    return assessments;
  }
}
