package vn.kstthc.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
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

/** What the forms in Tasklist ask for, and where they put files: one at a time, looked at when it comes. */
@RestController
@RequestMapping("/ke-hoach/api")
@EnableConfigurationProperties(PlanSettings.class)
class PlanApi {

  private final WorkTasks tasks;
  private final PlanContexts contexts;
  private final PlanPreview preview;
  private final PlanWork work;
  private final PlanFiles files;
  private final PlanReaders readers;
  private final PlanSettings settings;

  PlanApi(WorkTasks tasks, PlanContexts contexts, PlanPreview preview, PlanWork work, PlanFiles files, PlanReaders readers,
      PlanSettings settings) {
    this.tasks = tasks;
    this.contexts = contexts;
    this.preview = preview;
    this.work = work;
    this.files = files;
    this.readers = readers;
    this.settings = settings;
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<PlanContexts.Choice>> startChoices() {
    requireOffice();
    return contexts.startChoices();
  }

  /** Reads a file of a plan without keeping anything. @param name the file's name; its bytes are the body */
  @PutMapping("/doc-tep")
  PlanPreview.Read read(@RequestParam("ten") String name, @RequestParam("nam") int year, HttpServletRequest request)
      throws IOException {
    requireOffice();
    if (request.getContentLengthLong() > settings.largestFile().toBytes()) {
      throw new FormRefused(PlanFile.FIELD, PlanFile.LABEL, "tệp lớn quá %d MB".formatted(settings.largestFile().toMegabytes()));
    }
    return preview.read(PlanFile.read(name, request.getInputStream(), settings.largestFile().toBytes()), year);
  }

  /** @return the lines of an earlier plan, to begin the plan of another year from */
  @GetMapping("/tu-ke-hoach/{number}")
  PlanPreview.Read earlier(@PathVariable String number, @RequestParam("nam") int year) {
    requireOffice();
    try {
      return preview.earlier(number, year);
    } catch (NoSuchElementException none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có kế hoạch này.");
    }
  }

  @GetMapping("/cong-viec/{taskId}")
  PlanContexts.Context context(@PathVariable String taskId) {
    return tasks.find(taskId, PlanPartProcess.KEY).map(task -> contexts.ofPart(task, readers.reader()))
        .orElseGet(() -> contexts.ofPlan(tasks.get(taskId, PlanExecutionProcess.KEY), readers.reader()));
  }

  /** @param name the file's name; its bytes are the body */
  @PutMapping("/cong-viec/{taskId}/tep/RESULT")
  PlanContexts.Context upload(@PathVariable String taskId, @RequestParam("ten") String name, HttpServletRequest request)
      throws IOException {
    PlanPart part = partToFill(taskId);
    try (CheckedUpload file = CheckedUpload.ofBody(PlanFiles.KIND, PlanFiles.LABEL, name, request, settings.largestFile())) {
      files.put(part, readers.reader(), file);
    }
    return context(taskId);
  }

  @DeleteMapping("/cong-viec/{taskId}/tep/{file}")
  PlanContexts.Context remove(@PathVariable String taskId, @PathVariable long file) {
    files.remove(partToFill(taskId), file);
    return context(taskId);
  }

  private PlanPart partToFill(String taskId) {
    WorkTask task = tasks.claimed(readers.reader(), taskId, PlanPartProcess.KEY);
    if (task.key().equals("userTask_confirmResult")) {
      throw new FormRefused(PlanFiles.KIND, PlanFiles.LABEL, "không nộp ở bước này");
    }
    return work.part(task.caseNumber());
  }

  private void requireOffice() {
    if (!readers.isOffice(readers.reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Việc này chỉ dành cho Văn phòng.");
    }
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
  }
}
