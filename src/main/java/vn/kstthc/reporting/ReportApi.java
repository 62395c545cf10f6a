package vn.kstthc.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;
import vn.kstthc.form.WorkTask;
import vn.kstthc.form.WorkTasks;
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist read beside their own fields. */
@RestController
@RequestMapping("/bao-cao/api")
class ReportApi {

  private static final String SENDING = "userTask_sendReport";

  /** @param ground what the due date rests on, null where none is kept */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground, boolean mine) {}

  /** As the head of the form reads it. @param putOff why the date is another than the rule's */
  record Ground(String text, String explanation, String putOff) {}

  /** @param given what the unit gave in the quarters of a longer period, to go on from; @param uploads what this task takes */
  record Context(TaskInfo task, ReportView report, Map<String, Long> given, Map<String, List<String>> choices, List<Upload> uploads,
      List<Put> files, long largestFileMegabytes) {}

  record Upload(String kind, String label, boolean required) {}

  /** A file at hand. @param mine whether it may still be taken back */
  record Put(String id, String kind, String name, String size, String by, String at, String url, boolean mine) {}

  private final Reports reports;
  private final ReportViews views;
  private final ReportDates dates;
  private final ReportScans scans;
  private final ReportingSettings settings;
  private final WorkTasks tasks;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Directory directory;

  ReportApi(Reports reports, ReportViews views, ReportDates dates, ReportScans scans, ReportingSettings settings, WorkTasks tasks,
      Deadlines deadlines, WorkingDays workingDays, Directory directory) {
    this.reports = reports;
    this.views = views;
    this.dates = dates;
    this.scans = scans;
    this.settings = settings;
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
    return context(tasks.get(taskId, ReportProcess.KEY));
  }

  private Context context(WorkTask task) {
    String reader = reader();
    Report report = reports.report(task.caseNumber());
    boolean sending = task.key().equals(SENDING);
    return new Context(info(task, report, reader), views.view(report, reader),
        task.unit() == null ? Map.of() : reports.givenInQuarters(report, task.unit()), Map.of(),
        sending ? List.of(new Upload(ReportScans.KIND, ReportScans.LABEL, false)) : List.of(),
        sending ? scans.of(report).stream().map(scan -> put(report, scan)).toList() : List.of(), settings.largestFile().toMegabytes());
  }

  private Put put(Report report, ReportScans.Scan scan) {
    return new Put(ReportScans.KIND, ReportScans.KIND, scan.name(), "%d KB".formatted(Math.max(1, scan.size() / 1024)),
        directory.nameOf(scan.by()), Dates.moment(scan.at()), "/bao-cao/%s/ban-ky".formatted(report.number()), true);
  }

  /** @param name the file's name; its bytes are the body */
  @PutMapping("/cong-viec/{taskId}/tep/SCAN")
  Context upload(@PathVariable String taskId, @RequestParam("ten") String name, HttpServletRequest request) throws IOException {
    WorkTask task = toSend(taskId);
    try (CheckedUpload file = CheckedUpload.ofBody(ReportScans.KIND, ReportScans.LABEL, name, request, settings.largestFile())) {
      scans.put(reports.report(task.caseNumber()), reader(), file);
    }
    return context(task);
  }

  @DeleteMapping("/cong-viec/{taskId}/tep/SCAN")
  Context remove(@PathVariable String taskId) {
    WorkTask task = toSend(taskId);
    scans.remove(reports.report(task.caseNumber()));
    return context(task);
  }

  private WorkTask toSend(String taskId) {
    WorkTask task = tasks.claimed(reader(), taskId, ReportProcess.KEY);
    if (!task.key().equals(SENDING)) {
      throw new FormRefused(ReportScans.KIND, ReportScans.LABEL, "không nộp ở bước này");
    }
    return task;
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
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
