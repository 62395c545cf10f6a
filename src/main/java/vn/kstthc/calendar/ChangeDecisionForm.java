package vn.kstthc.calendar;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The director approves the change, or gives it back. */
@Component
class ChangeDecisionForm implements TaskForm {

  enum Conclusion { APPROVE, RETURN }

  private final ChangeRequests requests;

  ChangeDecisionForm(ChangeRequests requests) {
    this.requests = requests;
  }

  @Override
  public String task() {
    return CalendarProcess.KEY + "/userTask_approveChange";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Conclusion conclusion = input.requiredChoice("conclusion", "Kết luận", Conclusion.class);
    boolean approved = conclusion == Conclusion.APPROVE;
    String note = conclusion == Conclusion.RETURN
        ? input.requiredText("note", "Lý do trả lại", 4000) : input.text("note", "Ý kiến chỉ đạo", 4000);
    input.ensure(!approved || requests.isUpToDate(requests.get(task.caseNumber())), "conclusion", "Kết luận",
        "lịch của năm đã thay đổi từ khi lập đề nghị, hãy trả lại để Văn phòng lập lại");
    input.verify();
    requests.decide(task.caseNumber(), task.actor(), approved, note);
    return Map.of(CalendarProcess.CHANGE_APPROVED, approved);
  }
}
