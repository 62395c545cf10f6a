package vn.kstthc.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 5: the office checks, question by question, and passes the dossier on or returns it. */
@Component
class CheckForm implements TaskForm {

  private static final String FIELD = "findings";
  private static final String LABEL = "Nội dung kiểm tra";

  /** How a check or an approval ends. */
  enum Conclusion { PASS, RETURN }

  private final ReviewService review;

  CheckForm(ReviewService review) {
    this.review = review;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_checkDossier";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    List<Finding> findings = findings(review.dossier(task.caseNumber()).kind(), input);
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    String note = conclusion == Conclusion.RETURN
        ? input.requiredText("note", "Lý do trả lại", 4000) : input.text("note", "Nhận xét", 4000);
    boolean failed = findings.stream().anyMatch(finding -> finding.result() == Finding.Result.FAILED);
    input.ensure(conclusion != Conclusion.PASS || !failed, "conclusion", "Kết luận",
        "còn nội dung không đạt, hãy trả lại hồ sơ");
    input.verify();
    boolean passed = conclusion == Conclusion.PASS;
    review.check(task.caseNumber(), task.actor(), findings, passed, note);
    return Map.of(ReviewProcess.DOSSIER_PASSED, passed);
  }

  private static List<Finding> findings(DossierKind kind, FormInput input) {
    List<Finding> findings = input.list(FIELD, LABEL, Finding.class);
    List<Finding.Question> questions = Finding.Question.of(kind);
    List<String> missing = new ArrayList<>();
    for (Finding.Question question : questions) {
      List<Finding> found = findings.stream().filter(finding -> finding.question() == question).toList();
      if (found.size() > 1) {
        input.refuse(FIELD, LABEL, "có câu hỏi đánh giá hai lần: " + question.label());
      } else if (found.isEmpty() || found.get(0).result() == null) {
        missing.add(question.label());
      } else {
        check(found.get(0), input);
      }
    }
    input.ensure(missing.isEmpty(), FIELD, LABEL, "chưa đánh giá: " + String.join(", ", missing));
    input.ensure(findings.stream().allMatch(finding -> questions.contains(finding.question())), FIELD, LABEL,
        "có câu hỏi không thuộc loại hồ sơ này");
    return findings;
  }

  private static void check(Finding finding, FormInput input) {
    String label = finding.question().label();
    String note = finding.note() == null ? "" : finding.note().strip();
    input.ensure(!finding.question().always() || finding.result() != Finding.Result.NOT_APPLICABLE, FIELD, LABEL,
        "\"%s\" luôn phải đánh giá".formatted(label));
    input.ensure(finding.result() != Finding.Result.FAILED || !note.isEmpty(), FIELD, LABEL,
        "\"%s\" không đạt, hãy ghi rõ vì sao".formatted(label));
    input.ensure(note.length() <= 2000, FIELD, LABEL, "nhận xét \"%s\" dài quá 2.000 ký tự".formatted(label));
  }
}
