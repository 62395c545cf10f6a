package vn.kstthc.extension;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.RunningDates.RunningDate;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The director grants another date, the one asked for or not, or refuses. */
@Component
class ExtensionDecisionForm implements TaskForm {

  /** How it ends. */
  enum Conclusion { GRANT, REFUSE }

  private final Extensions extensions;
  private final NewDate newDate;

  ExtensionDecisionForm(Extensions extensions, NewDate newDate) {
    this.extensions = extensions;
    this.newDate = newDate;
  }

  @Override
  public String task() {
    return ExtensionProcess.KEY + "/userTask_decideExtension";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    if (conclusion == Conclusion.GRANT) {
      grant(task, input);
    } else {
      String why = input.requiredText("note", "Lý do không gia hạn", 2000);
      input.verify();
      extensions.refuse(task.caseNumber(), why, task.actor());
    }
    return Map.of(ExtensionProcess.GRANTED, conclusion == Conclusion.GRANT);
  }

  private void grant(TaskAtHand task, FormInput input) {
    RunningDate date = extensions.date(extensions.extension(task.caseNumber())).orElse(null);
    input.ensure(date != null, "conclusion", "Kết luận", "việc này hiện không có hạn để dời: đã xong, hoặc đang tạm dừng chờ bổ sung");
    Instant due = newDate.read(input, "Hạn mới", date == null ? null : date.due());
    String basis = input.text("basis", "Căn cứ, số văn bản", 500);
    String note = input.text("note", "Ý kiến chỉ đạo", 2000);
    input.verify();
    extensions.grant(task.caseNumber(), due, note, basis, task.actor());
  }
}
