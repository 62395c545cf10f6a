package vn.kstthc.publication;

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
@RequestMapping("/cong-bo/api")
class PublicationApi {

  private final Publications publications;
  private final WorkTasks tasks;
  private final PublicationContexts contexts;
  private final PublicationFiles files;
  private final PublicationProcess process;
  private final PublicationSettings settings;
  private final Directory directory;

  PublicationApi(Publications publications, WorkTasks tasks, PublicationContexts contexts, PublicationFiles files,
      PublicationProcess process, PublicationSettings settings, Directory directory) {
    this.publications = publications;
    this.tasks = tasks;
    this.contexts = contexts;
    this.files = files;
    this.process = process;
    this.settings = settings;
    this.directory = directory;
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<PublicationContext.Choice>> startChoices() {
    reader();
    return contexts.startChoices();
  }

  @GetMapping("/cong-viec/{taskId}")
  PublicationContext context(@PathVariable String taskId) {
    return contexts.context(tasks.get(taskId, PublicationProcess.KEY), reader());
  }

  /** @param name the file's name; its bytes are the body */
  @PutMapping("/cong-viec/{taskId}/tep/{kind}")
  PublicationContext upload(@PathVariable String taskId, @PathVariable PublicationFileKind kind, @RequestParam("ten") String name,
      HttpServletRequest request) throws IOException {
    WorkTask task = claimed(taskId);
    if (contexts.uploads(task).stream().noneMatch(upload -> upload.kind().equals(kind.name()))) {
      throw new FormRefused(kind.name(), kind.label(), "không nộp ở bước này");
    }
    try (CheckedUpload file = CheckedUpload.ofBody(kind.name(), kind.label(), name, request, settings.largestFile())) {
      files.put(publications.get(task.caseNumber()), process.lineOf(taskId), kind, task.unit(), reader(), file);
    }
    return contexts.context(task, reader());
  }

  @DeleteMapping("/cong-viec/{taskId}/tep/{file}")
  PublicationContext remove(@PathVariable String taskId, @PathVariable long file) {
    WorkTask task = claimed(taskId);
    files.remove(publications.get(task.caseNumber()), process.lineOf(taskId), file, task.unit());
    return contexts.context(task, reader());
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
  }

  private WorkTask claimed(String taskId) {
    return tasks.claimed(reader(), taskId, PublicationProcess.KEY);
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
