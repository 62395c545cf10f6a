package vn.kstthc.extension;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.organisation.ApplicationRights;

/** The process {@code deadlineExtension}: its key, its variables, and what its model asks of the application. */
@Component("extensionProcess")
public class ExtensionProcess {

  /** The variable by which a task knows, without a question to any table, that somebody has asked for another date for it. */
  public static final String ASKED = "extensionAsked";

  static final String KEY = "deadlineExtension";
  /** Number of the request, the business key. */
  static final String EXTENSION_NUMBER = "extensionNumber";
  /** Number of the case whose date it is about, for the card in Tasklist. */
  static final String CASE_NUMBER = "caseNumber";
  /** Name of that case, for the card in Tasklist. */
  static final String PROCEDURE_NAME = "procedureName";
  static final String GRANTED = "extensionGranted";
  private static final String DATE_GONE = "extensionDateGone";

  private final Extensions extensions;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ApplicationRights rights;

  ExtensionProcess(Extensions extensions, @Lazy RuntimeService runtime, @Lazy TaskService tasks, ApplicationRights rights) {
    this.extensions = extensions;
    this.runtime = runtime;
    this.tasks = tasks;
    this.rights = rights;
  }

  /** Notes at the task that more time was asked for; a case is asked when it ends. */
  void mark(Extension extension) {
    String prefix = Deadlines.task("");
    if (extension.subject().startsWith(prefix)) {
      tasks.setVariableLocal(extension.subject().substring(prefix.length()), ASKED, extension.number());
    }
  }

  public void moveDate(String extensionNumber) {
    extensions.carryOut(extensionNumber);
  }

  /** Nobody will decide any more, be it that the date is gone or that the administrator has taken the process away. */
  public void closeUndecided(String extensionNumber) {
    extensions.closeUndecided(extensionNumber);
  }

  /** A task that more time was asked for is done or gone. */
  public void dateGone(String extensionNumber) {
    rights.run(() -> runtime.createMessageCorrelation(DATE_GONE).processInstanceBusinessKey(extensionNumber)
        .correlateAllWithResult());
  }

  /** A case has ended; the requests for its tasks end with them. */
  public void caseEnded(String caseNumber) {
    extensions.open(Deadlines.ofCase(caseNumber)).ifPresent(extension -> dateGone(extension.number()));
  }

  /** @return the open task of a request; empty where there is none, or none that the person on this thread may see */
  Optional<ExtensionTask> task(String taskId) {
    return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).processDefinitionKey(KEY).singleResult())
        .map(this::extensionTask);
  }

  private ExtensionTask extensionTask(Task task) {
    String number = rights.call(() -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId())
        .singleResult().getBusinessKey());
    return new ExtensionTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), number, task.getAssignee(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
