package vn.kstthc.reporting;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The director signs the report, or returns it. */
@Component
class SignReportForm implements TaskForm {

  /** How it ends. */
  enum Conclusion { SIGN, RETURN }

  private final Reports reports;

  SignReportForm(Reports reports) {
    this.reports = reports;
  }

  @Override
  public String task() {
    return ReportProcess.KEY + "/userTask_signReport";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    String note = conclusion == Conclusion.RETURN ? input.requiredText("note", "Lý do trả lại", 4000)
        : input.text("note", "Ý kiến chỉ đạo", 4000);
    input.verify();
    boolean signed = conclusion == Conclusion.SIGN;
    reports.sign(task.caseNumber(), signed, note, task.actor());
    return Map.of(ReportProcess.SIGNED, signed);
  }
}
