package vn.kstthc.feedback;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** It goes to the body that is competent, and the sender is told so. */
abstract class ForwardForm implements TaskForm {

  private final FeedbackTransfers transfers;
  private final FeedbackItems items;
  private final WorkingDays workingDays;

  ForwardForm(FeedbackTransfers transfers, FeedbackItems items, WorkingDays workingDays) {
    this.transfers = transfers;
    this.items = items;
    this.workingDays = workingDays;
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Transfer to = TransferFields.read(items.get(task.caseNumber()), input, "Cơ quan nhận", workingDays.today());
    String told = input.text("told", "Nội dung báo người gửi", 4000);
    input.verify();
    transfers.forward(task.caseNumber(), task.unit(), task.actor(), to, told);
    return Map.of();
  }

  /** What somebody did goes to who may judge it (Art. 14.1). */
  @Component
  static class OfConduct extends ForwardForm {
    OfConduct(FeedbackTransfers transfers, FeedbackItems items, WorkingDays workingDays) {
      super(transfers, items, workingDays);
    }

    @Override
    public String task() {
      return FeedbackProcess.KEY + "/userTask_forwardConduct";
    }
  }

  /** A regulation of another body (Art. 9.1.d). */
  @Component
  static class OfRegulation extends ForwardForm {
    OfRegulation(FeedbackTransfers transfers, FeedbackItems items, WorkingDays workingDays) {
      super(transfers, items, workingDays);
    }

    @Override
    public String task() {
      return FeedbackProcess.KEY + "/userTask_forwardRegulation";
    }
  }
}
