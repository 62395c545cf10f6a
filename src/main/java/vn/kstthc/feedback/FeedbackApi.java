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
import vn.kstthc.organisation.Directory;

/** What the forms in Tasklist ask for, and where they put files: one at a time, looked at when it comes. */
@RestController
@RequestMapping("/phan-anh/so/api")
class FeedbackApi {

  private final FeedbackItems items;
  private final FeedbackProcess process;
  private final FeedbackContexts contexts;
  private final FeedbackChoices choices;
  private final FeedbackFiles files;
  private final FeedbackSettings settings;
  private final Directory directory;

  FeedbackApi(FeedbackItems items, FeedbackProcess process, FeedbackContexts contexts, FeedbackChoices choices,
      FeedbackFiles files, FeedbackSettings settings, Directory directory) {
    this.items = items;
    this.process = process;
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
    FeedbackTask task = claimed(taskId);
    if (contexts.uploads(task).stream().noneMatch(upload -> upload.kind().equals(kind.name()))) {
      throw new FormRefused(kind.name(), kind.label(), "không nộp ở bước này");
    }
    long largest = settings.largestFile().toBytes();
    if (request.getContentLengthLong() > largest) {
      throw new FormRefused(kind.name(), kind.label(), "tệp lớn quá %d MB".formatted(settings.largestFile().toMegabytes()));
    }
    try (CheckedUpload file = CheckedUpload.read(kind.name(), kind.label(), name, request.getInputStream(), largest)) {
      files.put(items.get(task.caseNumber()), kind, task.unit(), reader(), file);
    }
    return contexts.context(task, reader());
  }

  @DeleteMapping("/cong-viec/{taskId}/tep/{file}")
  FeedbackContext remove(@PathVariable String taskId, @PathVariable long file) {
    FeedbackTask task = claimed(taskId);
    files.remove(items.get(task.caseNumber()), file, task.unit());
    return contexts.context(task, reader());
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
  }

  private FeedbackTask task(String taskId) {
    return process.task(taskId).orElseThrow(() ->
        new ResponseStatusException(HttpStatus.NOT_FOUND, "Công việc không còn nữa, hoặc không thuộc đơn vị của bạn."));
  }

  private FeedbackTask claimed(String taskId) {
    FeedbackTask task = task(taskId);
    if (!reader().equals(task.assignee())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hãy nhận việc trước khi nộp tệp.");
    }
    return task;
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
