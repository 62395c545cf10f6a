package vn.kstthc.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;
import vn.kstthc.form.WorkTask;
import vn.kstthc.form.WorkTasks;
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist ask for, and where they put files: one at a time, looked at when it comes. */
@RestController
@RequestMapping("/phan-anh/so/api")
class FeedbackApi {

  private final FeedbackItems items;
  private final WorkTasks tasks;
  private final FeedbackContexts contexts;
  private final FeedbackChoices choices;
  private final FeedbackFiles files;
  private final FeedbackSettings settings;
  private final Directory directory;

  FeedbackApi(FeedbackItems items, WorkTasks tasks, FeedbackContexts contexts, FeedbackChoices choices,
      FeedbackFiles files, FeedbackSettings settings, Directory directory) {
    this.items = items;
    this.tasks = tasks;
    this.contexts = contexts;
    this.choices = choices;
    this.files = files;
    this.settings = settings;
    this.directory = directory;
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<FeedbackContext.Choice>> startChoices() {
    return choices.ofStart();
  }

  @GetMapping("/cong-viec/{taskId}")
  FeedbackContext context(@PathVariable String taskId) {
    return contexts.context(task(taskId), reader());
  }

  /** @param name the file's name; its bytes are the body */
  @PutMapping("/cong-viec/{taskId}/tep/{kind}")
  FeedbackContext upload(@PathVariable String taskId, @PathVariable FeedbackFileKind kind, @RequestParam("ten") String name,
      HttpServletRequest request) throws IOException {
    WorkTask task = claimed(taskId);
    if (contexts.uploads(task).stream().noneMatch(upload -> upload.kind().equals(kind.name()))) {
      throw new FormRefused(kind.name(), kind.label(), "không nộp ở bước này");
    }
    try (CheckedUpload file = CheckedUpload.ofBody(kind.name(), kind.label(), name, request, settings.largestFile())) {
      files.put(items.get(task.caseNumber()), kind, task.unit(), reader(), file);
    }
    return contexts.context(task, reader());
  }

  @DeleteMapping("/cong-viec/{taskId}/tep/{file}")
  FeedbackContext remove(@PathVariable String taskId, @PathVariable long file) {
    WorkTask task = claimed(taskId);
    files.remove(items.get(task.caseNumber()), file, task.unit());
    return contexts.context(task, reader());
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
  }

  private WorkTask task(String taskId) {
    return tasks.get(taskId, FeedbackProcess.KEY, SenderNoticeProcess.KEY);
  }

  private WorkTask claimed(String taskId) {
    return tasks.claimed(reader(), taskId, FeedbackProcess.KEY, SenderNoticeProcess.KEY);
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
