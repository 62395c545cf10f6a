package vn.kstthc.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WaitingTasks;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.organisation.ApplicationRights;

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
  /** Name of an {@link Outcome}. */
  static final String OUTCOME = "outcome";
  /** The unit that forwards a case on conduct: never the one complained about. */
  static final String CONDUCT_HANDLER = "conductHandler";
  static final String LEAD_UNIT = "leadUnit";
  static final String JOINT_UNITS_NEEDED = "jointUnitsNeeded";
  static final String CONTRIBUTION_DUE = "contributionDue";
  /** The unit that is asked for its part. */
  static final String UNIT = "unit";
  /** Name of a {@link StudyForm.Result}. */
  static final String STUDY_RESULT = "studyResult";
  static final String SENDER_ANSWER_DUE = "senderAnswerDue";
  static final String ANSWER_PASSED = "answerPassed";
  static final String ANSWER_SIGNED = "answerSigned";
  private static final String WITHDRAWN = "feedbackWithdrawn";
  private static final String SENDER_ANSWERED = "senderAnswered";
  private static final String TAKEN_UP = "feedbackTakenUp";
  private static final String CONTRIBUTION_LIMIT = "boundaryEvent_contributionLimitOver";
  private static final String OVERDUE = "startEvent_answerOverdue";

  private final FeedbackService service;
  private final FeedbackHandling handling;
  private final AnswerLimit limit;
  private final Deadlines deadlines;
  private final Clock clock;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final ApplicationRights rights;

  FeedbackProcess(FeedbackService service, FeedbackHandling handling, AnswerLimit limit, Deadlines deadlines, Clock clock,
      @Lazy RuntimeService runtime, @Lazy TaskService tasks, @Lazy ManagementService jobs,
      ApplicationRights rights) {
    this.service = service;
    this.handling = handling;
    this.limit = limit;
    this.deadlines = deadlines;
    this.clock = clock;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.rights = rights;
  }

  /** Nobody's own right: who sends something in has none. */
  @Transactional(propagation = Propagation.MANDATORY)
  void start(Feedback item) {
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, item.number(), variables(item)));
  }

  static Map<String, Object> variables(Feedback item) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(CASE_NUMBER, item.number());
    variables.put(TITLE, item.title());
    variables.put(RECEIVED_AT, Date.from(item.receivedAt()));
    return variables;
  }

  /** @return until when joint units asked now say their part */
  Instant contributionDue() {
    return deadlines.due("feedback.contribute", clock.instant());
  }

  /** @return until when a sender asked now answers */
  Instant senderAnswerDue() {
    return deadlines.due("feedback.sender-answer", clock.instant());
  }

  static Map<String, Object> assignment(String unit, List<String> jointUnits, Instant contributionDue) {
    return Map.of(LEAD_UNIT, unit, JOINT_UNITS_NEEDED, !jointUnits.isEmpty(), CONTRIBUTION_DUE, Date.from(contributionDue));
  }

  public List<String> jointUnits(String caseNumber) {
    return service.jointUnits(caseNumber);
  }

  public void recordMissingContributions(String caseNumber) {
    handling.closeContributions(caseNumber);
  }

  /** A unit was given another date: the road waits as long as the latest of those it still waits for. */
  public void contributionDueMoved(DelegateTask task) {
    if (task.getDueDate() != null) {
      rights.run(() -> {
        Date latest = tasks.createTaskQuery().processInstanceId(task.getProcessInstanceId())
            .taskDefinitionKey(task.getTaskDefinitionKey()).list().stream().filter(other -> !other.getId().equals(task.getId()))
            .map(Task::getDueDate).filter(Objects::nonNull).filter(task.getDueDate()::before).max(Date::compareTo)
            .orElse(task.getDueDate());
        jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).activityId(CONTRIBUTION_LIMIT).list().stream()
            .filter(timer -> !timer.getDuedate().equals(latest)).forEach(timer -> jobs.setJobDuedate(timer.getId(), latest));
      });
    }
  }

  /**
   * @return when the sender next hears that the limit is over: at its end, and again as the rule says. ISO 8601; asked for anew
   *     each time it is due, so that its interval says no more than that there is another time
   */
  public String statusUpdates(String caseNumber) {
    return "R/%s/P1D".formatted(limit.nextStatus(service.item(caseNumber)));
  }

  public void tellStatus(String caseNumber) {
    service.tellStatus(caseNumber);
  }

  /** The sender did not answer in time: the limit goes on with what was left of it. */
  public void senderSilent(String caseNumber) {
    Feedback item = service.item(caseNumber);
    service.senderSilent(item);
    goOn(item, null);
  }

  /**
   * @param actor user id of who wrote down what the sender said; null where he wrote it himself
   * @throws ConcurrencyFailureException where the time for it was over in the same moment
   */
  @Transactional
  void senderAnswered(Feedback item, String text, List<CheckedUpload> files, String actor) {
    service.senderAnswered(item, text, files, actor);
    goOn(item, actor);
    tell(item.number(), SENDER_ANSWERED);
  }

  /** Another case of the same content brings a kept one up again. */
  void takeUpLinked(String number, String linkedTo, String actor) {
    Feedback earlier = linkedTo == null ? null : service.item(linkedTo);
    if (earlier != null && earlier.state() == State.KEPT) {
      takeUp(earlier, actor, "Có thêm vụ việc cùng nội dung: " + number);
    }
  }

  /** @throws ConcurrencyFailureException where somebody moved it on in the same moment */
  @Transactional
  void takeUp(Feedback item, String actor, String reason) {
    handling.takeUp(item, actor, reason);
    goOn(item, actor);
    tell(item.number(), TAKEN_UP);
  }

  /** Where the limit rests, nobody is told meanwhile that it is over. */
  void restIf(String number, boolean rests) {
    if (rests) {
      setStatusUpdate(number, standing -> standing.plus(WaitingTasks.PUT_OFF));
    }
  }

  private void goOn(Feedback item, String actor) {
    limit.goOn(item, actor).ifPresent(due -> setStatusUpdate(item.number(), standing -> {
      Instant before = standing.minus(WaitingTasks.PUT_OFF);
      return before.isBefore(due) ? due : before;
    }));
  }

  /** The date of the whole case moved. */
  void dueMoved(String number, Instant due) {
    setStatusUpdate(number, standing -> due);
  }

  private void setStatusUpdate(String number, UnaryOperator<Instant> date) {
    rights.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, KEY).list().forEach(instance ->
        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(OVERDUE).list().forEach(timer ->
            jobs.setJobDuedate(timer.getId(), Date.from(date.apply(timer.getDuedate().toInstant()))))));
  }

  /** @throws ConcurrencyFailureException where somebody moved it on in the same moment */
  @Transactional
  void withdraw(Feedback item, String reason) {
    service.withdraw(item, reason);
    tell(item.number(), WITHDRAWN);
  }

  private void tell(String number, String message) {
    try {
      rights.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateWithResult());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Vụ việc " + number + " vừa chuyển bước", overtaken);
    }
  }
}
