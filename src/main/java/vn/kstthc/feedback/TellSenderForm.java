package vn.kstthc.feedback;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.SenderNotices.Way;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** A sender whom no mail reaches was called, written to or spoken to: how, when, and whether he was reached. */
abstract class TellSenderForm implements TaskForm {

  private final SenderNotices notices;
  private final FeedbackItems items;
  private final WorkingDays workingDays;

  TellSenderForm(SenderNotices notices, FeedbackItems items, WorkingDays workingDays) {
    this.notices = notices;
    this.items = items;
    this.workingDays = workingDays;
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Way way = input.requiredChoice("way", "Cách báo", Way.class);
    LocalDate on = input.requiredDate("toldOn", "Ngày báo");
    if (on != null) {
      input.ensure(!on.isAfter(workingDays.today()), "toldOn", "Ngày báo", "không thể sau ngày hôm nay");
      input.ensure(!on.isBefore(items.get(task.caseNumber()).receivedAt().atZone(WorkingDays.ZONE).toLocalDate()), "toldOn",
          "Ngày báo", "không thể trước ngày nhận phản ánh, kiến nghị");
    }
    String note = way == Way.NOT_REACHED ? input.requiredText("note", "Ghi chú", 2000) : input.text("note", "Ghi chú", 2000);
    input.verify();
    notices.told(task.caseNumber(), task.actor(), way, on, note);
    return Map.of();
  }

  @Component
  static class Usually extends TellSenderForm {
    Usually(SenderNotices notices, FeedbackItems items, WorkingDays workingDays) {
      super(notices, items, workingDays);
    }

    @Override
    public String task() {
      return SenderNoticeProcess.KEY + "/userTask_tellSender";
    }
  }

  /** Within the limit of the forwarding itself. */
  @Component
  static class OfForwarding extends TellSenderForm {
    OfForwarding(SenderNotices notices, FeedbackItems items, WorkingDays workingDays) {
      super(notices, items, workingDays);
    }

    @Override
    public String task() {
      return SenderNoticeProcess.KEY + "/userTask_tellForwarding";
    }
  }
}
