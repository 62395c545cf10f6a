package vn.kstthc.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.WorkCalendar;
import vn.kstthc.form.WorkTasks;
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist ask for. */
@RestController
@RequestMapping("/lich-lam-viec/api")
class ChangeApi {

  private final WorkTasks tasks;
  private final ChangeContexts contexts;
  private final Calendars calendars;
  private final Directory directory;

  ChangeApi(WorkTasks tasks, ChangeContexts contexts, Calendars calendars, Directory directory) {
    this.tasks = tasks;
    this.contexts = contexts;
    this.calendars = calendars;
    this.directory = directory;
  }

  /** Which dates of a year are not final. @param days in a year that is approved; none where all of it is provisional */
  record Provisional(boolean wholeYear, List<LocalDate> days) {}

  /** @return what cards in Tasklist have to say of dates in that year */
  @GetMapping("/nam/{year}/tam-tinh")
  Provisional provisional(@PathVariable int year) {
    WorkCalendar calendar = calendars.current();
    boolean wholeYear = calendar.approval(year).isEmpty();
    return new Provisional(wholeYear, wholeYear ? List.of()
        : calendar.days(year).stream().map(CalendarDay::date).filter(calendar::isProvisional).toList());
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<?>> startChoices() {
    return contexts.startChoices();
  }

  @GetMapping("/cong-viec/{taskId}")
  ChangeContexts.Context context(@PathVariable String taskId) {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    return contexts.context(tasks.get(taskId, CalendarProcess.KEY), reader);
  }
}
