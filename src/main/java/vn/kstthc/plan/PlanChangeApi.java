package vn.kstthc.plan;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.form.WorkTasks;

/** What the forms of a change of the plan ask for. */
@RestController
@RequestMapping("/ke-hoach/thay-doi/api")
class PlanChangeApi {

  private final WorkTasks tasks;
  private final PlanChangeContexts contexts;
  private final PlanReaders readers;

  PlanChangeApi(WorkTasks tasks, PlanChangeContexts contexts, PlanReaders readers) {
    this.tasks = tasks;
    this.contexts = contexts;
    this.readers = readers;
  }

  @GetMapping("/lap-ho-so")
  Map<String, List<PlanChangeContexts.Choice>> startChoices() {
    if (!readers.isOffice(readers.reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Việc này chỉ dành cho Văn phòng.");
    }
    return contexts.startChoices();
  }

  @GetMapping("/cong-viec/{taskId}")
  PlanChangeContexts.Context context(@PathVariable String taskId) {
    return contexts.context(tasks.get(taskId, PlanChangeProcess.KEY), readers.reader());
  }
}
