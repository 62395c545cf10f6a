package vn.kstthc.calendar;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;

/** The office asks for a change of the calendar. */
@Component
class ChangeRequestForm implements StartForm {

  private final ChangeFields fields;
  private final ChangeRequests requests;

  ChangeRequestForm(ChangeFields fields, ChangeRequests requests) {
    this.fields = fields;
    this.requests = requests;
  }

  @Override
  public String process() {
    return CalendarProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    ChangeRequest request = fields.readAnyYear(input);
    input.verify();
    CalendarChange change = requests.open(request, actor);
    return new Opened(change.number(), Map.of(
        CalendarProcess.CASE_NUMBER, change.number(), CalendarProcess.TITLE, ChangeViews.title(change),
        CalendarProcess.CALENDAR_YEAR, change.year(), CalendarProcess.DAYS_GIVEN, true));
  }
}
