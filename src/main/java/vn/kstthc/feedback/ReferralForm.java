package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** A complaint or denunciation is out of this regime (Art. 1): the sender is told where it goes. */
@Component
class ReferralForm implements TaskForm {

  private final FeedbackTransfers transfers;
  private final FeedbackItems items;
  private final WorkingDays workingDays;

  ReferralForm(FeedbackTransfers transfers, FeedbackItems items, WorkingDays workingDays) {
    this.transfers = transfers;
    this.items = items;
    this.workingDays = workingDays;
  }

  @Override
  public String task() {
    return FeedbackProcess.KEY + "/userTask_referSender";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Transfer to = TransferFields.read(items.get(task.caseNumber()), input, "Cơ quan có thẩm quyền giải quyết",
        workingDays.today());
    String told = input.requiredText("told", "Nội dung hướng dẫn người gửi", 4000);
    input.verify();
    transfers.refer(task.caseNumber(), task.unit(), task.actor(), to, told);
    return Map.of();
  }
}
