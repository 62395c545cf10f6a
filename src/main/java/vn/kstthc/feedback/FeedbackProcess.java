package vn.kstthc.feedback;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.extension.ExtensionProcess;
import vn.kstthc.form.CheckedUpload;

/** The process {@code feedbackHandling}: its key, its variables, and what its model asks of the application. */
@Component("feedbackProcess")
public class FeedbackProcess {

  static final String KEY = "feedbackHandling";
  /** Number of the case, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  /** What it is about; cards in Tasklist show it under this name, whatever the process. */
  static final String TITLE = "procedureName";
  /** When it came: limits by law are counted from there. */
  static final String RECEIVED_AT = "receivedAt";
  private static final String WITHDRAWN = "feedbackWithdrawn";

  private final FeedbackService service;
  private final ExtensionProcess extensions;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final IdentityService identity;

  FeedbackProcess(FeedbackService service, ExtensionProcess extensions, @Lazy RuntimeService runtime,
      @Lazy TaskService tasks, @Lazy ManagementService jobs, @Lazy IdentityService identity) {
    this.service = service;
    this.extensions = extensions;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.identity = identity;
  }

  /** Nobody's own right: who sends something in has none. */
  @Transactional(propagation = Propagation.MANDATORY)
  void start(Feedback item) {
    asApplication(() -> runtime.startProcessInstanceByKey(KEY, item.number(), variables(item)));
  }

  static Map<String, Object> variables(Feedback item) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(CASE_NUMBER, item.number());
    variables.put(TITLE, item.title());
    variables.put(RECEIVED_AT, Date.from(item.receivedAt()));
    return variables;
  }

  /** @throws ConcurrencyFailureException where the time for it was over in the same moment */
  @Transactional
  void senderAnswered(Feedback item, String text, List<CheckedUpload> files) {
    service.senderAnswered(item, text, files);
  }

  /** @throws ConcurrencyFailureException where somebody moved it on in the same moment */
  @Transactional
  void withdraw(Feedback item, String reason) {
    service.withdraw(item, reason);
    extensions.caseEnded(item.number());
    tell(item.number(), WITHDRAWN);
  }

  private void tell(String number, String message) {
    try {
      asApplication(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateWithResult());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Vụ việc " + number + " vừa chuyển bước", overtaken);
    }
  }

  /** Nobody may send messages to processes; the case itself knows who may do what. */
  private void asApplication(Runnable action) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      action.run();
    } finally {
      identity.setAuthentication(person);
    }
  }
}
