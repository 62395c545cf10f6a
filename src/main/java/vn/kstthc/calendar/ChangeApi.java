package vn.kstthc.calendar;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist ask for. */
@RestController
@RequestMapping("/lich-lam-viec/api")
class ChangeApi {

  private final CalendarProcess process;
  private final ChangeContexts contexts;
  private final Calendars calendars;
  private final Directory directory;

  ChangeApi(CalendarProcess process, ChangeContexts contexts, Calendars calendars, Directory directory) {
    this.process = process;
    this.contexts = contexts;
    this.calendars = calendars;
    this.directory = directory;
  }

  /** @return whether dates in this year are final; cards in Tasklist say where they are not */
  @GetMapping("/nam/{year}")
  Map<String, Boolean> year(@PathVariable int year) {
    return Map.of("approved", calendars.current().approval(year).isPresent());
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<?>> startChoices() {
    return contexts.startChoices();
  }

  @GetMapping("/cong-viec/{taskId}")
  ChangeContexts.Context context(@PathVariable String taskId) {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    return process.task(taskId, reader).map(contexts::context).orElseThrow(() ->
        new ResponseStatusException(HttpStatus.NOT_FOUND, "Công việc không còn nữa, hoặc không thuộc đơn vị của bạn."));
  }
}
