package vn.kstthc.calendar;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** The office enters the list of a year that nobody has approved yet. */
@Component
class EnterYearForm implements TaskForm {

  private final ChangeFields fields;
  private final ChangeRequests requests;

  EnterYearForm(ChangeFields fields, ChangeRequests requests) {
    this.fields = fields;
    this.requests = requests;
  }

  @Override
  public String task() {
    return CalendarProcess.KEY + "/userTask_enterYear";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    int year = requests.get(task.caseNumber()).year();
    ChangeRequest request = fields.read(input, year, ChangeFields.Kind.APPROVE_YEAR);
    requests.changing(year).ifPresent(other -> input.refuse("days", DayList.LABEL,
        "đề nghị %s về năm này chưa kết thúc".formatted(other.number())));
    input.verify();
    requests.request(task.caseNumber(), request, task.actor());
    return Map.of();
  }
}
