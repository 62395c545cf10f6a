package vn.kstthc.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.WorkTask;
import vn.kstthc.form.WorkTasks;
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist read beside their own fields. */
@RestController
@RequestMapping("/bao-cao/api")
class ReportApi {

  /** @param ground what the due date rests on, null where none is kept */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground, boolean mine) {}

  /** As the head of the form reads it. @param putOff why the date is another than the rule's */
  record Ground(String text, String explanation, String putOff) {}

  /** @param given what the unit gave in the quarters of a longer period, to go on from */
  record Context(TaskInfo task, ReportView report, Map<String, Long> given, Map<String, List<String>> choices) {}

  private final Reports reports;
  private final ReportViews views;
  private final ReportDates dates;
  private final WorkTasks tasks;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Directory directory;

  ReportApi(Reports reports, ReportViews views, ReportDates dates, WorkTasks tasks, Deadlines deadlines, WorkingDays workingDays,
      Directory directory) {
    this.reports = reports;
    this.views = views;
    this.dates = dates;
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.directory = directory;
  }

  /** An extraordinary report has nothing to choose from. */
  @GetMapping("/lap-ho-so")
  Map<String, List<String>> startChoices() {
    reader();
    return Map.of();
  }

  @GetMapping("/cong-viec/{taskId}")
  Context context(@PathVariable String taskId) {
    String reader = reader();
    WorkTask task = tasks.get(taskId, ReportProcess.KEY);
    Report report = reports.report(task.caseNumber());
    return new Context(info(task, report, reader), views.view(report, reader),
        task.unit() == null ? Map.of() : reports.givenInQuarters(report, task.unit()), Map.of());
  }

  private TaskInfo info(WorkTask task, Report report, String reader) {
    Instant due = task.due();
    boolean ofUnit = task.key().equals("userTask_giveFigures");
    Ground ground = deadlines.of(Deadlines.task(task.id())).map(kept -> new Ground(kept.ground(), kept.explanation(),
        ofUnit && due != null && !kept.isMoved() ? dates.putOff(report.dueAt(), due) : null)).orElse(null);
    return new TaskInfo(task.id(), task.key(), task.name(), due == null ? null : workingDays.text(due),
        due == null ? null : workingDays.distance(due), due == null ? "ok" : workingDays.urgency(due), ground,
        reader.equals(task.assignee()));
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
