package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office tells the sender what is missing and how to mend it. */
@Component
class NotAcceptedForm implements TaskForm {

  private final FeedbackTransfers transfers;

  NotAcceptedForm(FeedbackTransfers transfers) {
    this.transfers = transfers;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_notifyNotAccepted";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    String reason = input.requiredText("reason", "Lý do không tiếp nhận", 3000);
    String guidance = input.requiredText("guidance", "Hướng dẫn bổ sung", 3000);
    input.verify();
    transfers.notAccept(task.caseNumber(), task.actor(), reason + "\n\n" + guidance);
    return Map.of();
  }
}
