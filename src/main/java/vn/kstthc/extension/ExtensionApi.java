package vn.kstthc.extension;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.RunningDates.RunningDate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist read beside their own fields. */
@RestController
@RequestMapping("/gia-han/api")
class ExtensionApi {

  /** A date more time may be asked for. */
  record Choice(String id, String label) {}

  /** @param ground what the due date rests on, null where none is kept */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground, boolean mine) {}

  /** As the head of the form reads it. */
  record Ground(String text, String explanation) {}

  /** @param current the date that counts now, null where there is none; @param distance how far that is */
  record Context(TaskInfo task, ExtensionView extension, String current, String distance, Map<String, List<Choice>> choices) {}

  private final Extensions extensions;
  private final ExtensionViews views;
  private final ExtensionProcess process;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Directory directory;

  ExtensionApi(Extensions extensions, ExtensionViews views, ExtensionProcess process, Deadlines deadlines,
      WorkingDays workingDays, Directory directory) {
    this.extensions = extensions;
    this.views = views;
    this.process = process;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.directory = directory;
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<Choice>> startChoices() {
    return Map.of("subject", extensions.extendable(reader()).stream().map(this::choice).toList());
  }

  private Choice choice(RunningDate date) {
    String cases = date.caseNumber().isEmpty() ? "" : "%s (%s): ".formatted(date.caseNumber(), shortened(date.caseName()));
    return new Choice(date.subject(), "%s%s, hạn %s, %s".formatted(cases, date.title(), workingDays.text(date.due()),
        workingDays.distance(date.due())));
  }

  private static String shortened(String name) {
    return name.length() <= 60 ? name : name.substring(0, 59) + "…";
  }

  @GetMapping("/cong-viec/{taskId}")
  Context context(@PathVariable String taskId) {
    ExtensionTask task = process.task(taskId).orElseThrow(() ->
        new ResponseStatusException(HttpStatus.NOT_FOUND, "Công việc không còn nữa, hoặc không thuộc đơn vị của bạn."));
    Extension extension = extensions.extension(task.number());
    RunningDate now = extensions.date(extension).orElse(null);
    return new Context(info(task), views.view(extension), now == null ? null : workingDays.text(now.due()),
        now == null ? null : workingDays.distance(now.due()), Map.of());
  }

  private TaskInfo info(ExtensionTask task) {
    Ground ground = deadlines.of(Deadlines.task(task.id())).map(ExtensionApi::ground).orElse(null);
    return new TaskInfo(task.id(), task.key(), task.name(), task.due() == null ? null : workingDays.text(task.due()),
        task.due() == null ? null : workingDays.distance(task.due()), task.due() == null ? "ok" : workingDays.urgency(task.due()),
        ground, reader().equals(task.assignee()));
  }

  private static Ground ground(KeptDeadline kept) {
    return new Ground(kept.ground(), kept.explanation());
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
