package vn.kstthc.calendar;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.calendar.ChangeFields.Kind;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office mends what the director gave back, or withdraws it. */
@Component
class ChangeCorrectionForm implements TaskForm {

  enum Action {
    RESEND("Sửa và gửi lại"), WITHDRAW("Rút đề nghị");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final ChangeFields fields;
  private final ChangeRequests requests;

  ChangeCorrectionForm(ChangeFields fields, ChangeRequests requests) {
    this.fields = fields;
    this.requests = requests;
  }

  @Override
  public String task() {
    return CalendarProcess.KEY + "/userTask_correctChange";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Action action = input.requiredChoice("action", "Việc cần làm", Action.class);
    if (action == Action.WITHDRAW) {
      String reason = input.requiredText("reason", "Lý do rút", 2000);
      input.verify();
      requests.withdraw(task.caseNumber(), task.actor(), reason);
      return Map.of(CalendarProcess.SENT_AGAIN, false);
    }
    CalendarChange change = requests.get(task.caseNumber());
    ChangeRequest request = fields.read(input, change.year(), change.approves() ? Kind.APPROVE_YEAR : Kind.CHANGE_DAYS);
    input.verify();
    requests.request(task.caseNumber(), request, task.actor());
    return Map.of(CalendarProcess.SENT_AGAIN, true);
  }
}
