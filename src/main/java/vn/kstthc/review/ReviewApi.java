package vn.kstthc.review;

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
@RequestMapping("/ho-so/api")
class ReviewApi {

  private final ReviewService review;
  private final WorkTasks tasks;
  private final TaskContexts contexts;
  private final DossierFiles files;
  private final ReviewSettings settings;
  private final Directory directory;

  ReviewApi(ReviewService review, WorkTasks tasks, TaskContexts contexts, DossierFiles files,
      ReviewSettings settings, Directory directory) {
    this.review = review;
    this.tasks = tasks;
    this.contexts = contexts;
    this.files = files;
    this.settings = settings;
    this.directory = directory;
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<TaskContext.Choice>> startChoices() {
    return contexts.startChoices(reader());
  }

  @GetMapping("/cong-viec/{taskId}")
  TaskContext context(@PathVariable String taskId) {
    return contexts.context(task(taskId), reader());
  }

  /** @param name the file's name; its bytes are the body */
  @PutMapping("/cong-viec/{taskId}/tep/{kind}")
  TaskContext upload(@PathVariable String taskId, @PathVariable FileKind kind, @RequestParam("ten") String name,
      HttpServletRequest request) throws IOException {
    WorkTask task = claimed(taskId);
    Dossier dossier = review.dossier(task.caseNumber());
    if (contexts.uploads(task, dossier).stream().noneMatch(upload -> upload.kind().equals(kind.name()))) {
      throw new FormRefused(kind.name(), kind.label(), "không nộp ở bước này");
    }
    try (CheckedUpload file = CheckedUpload.ofBody(kind.name(), kind.label(), name, request, settings.largestFile())) {
      files.put(dossier, kind, task.unit(), reader(), file);
    }
    return contexts.context(task, reader());
  }

  @DeleteMapping("/cong-viec/{taskId}/tep/{file}")
  TaskContext remove(@PathVariable String taskId, @PathVariable long file) {
    WorkTask task = claimed(taskId);
    files.remove(review.dossier(task.caseNumber()), file, task.unit());
    return contexts.context(task, reader());
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
  }

  private WorkTask task(String taskId) {
    return tasks.get(taskId, ReviewProcess.KEY);
  }

  private WorkTask claimed(String taskId) {
    return tasks.claimed(reader(), taskId, ReviewProcess.KEY);
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
