package vn.kstthc.plan;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ApplicationRights;
import vn.kstthc.plan.PlanPart.State;

/** The process {@code planTask}: its key, its variables, and what its model asks of the application. */
@Component("planTaskProcess")
public class PlanTaskProcess {

  static final String KEY = "planTask";
  /** Number of the task, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  static final String TITLE = "procedureName";
  /** Name of a {@link Nature}. */
  static final String NATURE = "planNature";
  /** The event that work begins for. */
  static final String EVENT = "planEvent";
  /** The part a called process is about. */
  static final String PART = "partNumber";
  static final String REVIEW_DECIDED = "reviewDecided";
  private static final String EVENT_HAPPENED = "planEventHappened";
  private static final String REVIEW_ENDED = "planReviewEnded";
  private static final String TASK_DROPPED = "planTaskDropped";
  private static final String YEAR_CLOSED = "planYearClosed";
  private static final int LONGEST_TITLE = 250;

  private final PlanWork work;
  private final PlanReviews reviews;
  private final RuntimeService runtime;
  private final ApplicationRights rights;

  PlanTaskProcess(PlanWork work, PlanReviews reviews, @Lazy RuntimeService runtime, ApplicationRights rights) {
    this.work = work;
    this.reviews = reviews;
    this.runtime = runtime;
    this.rights = rights;
  }

  void start(PlanTask task) {
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, task.number(), Map.of(CASE_NUMBER, task.number(),
        TITLE, title(task.content()), NATURE, task.nature().name())));
  }

  /** @return as much of it as cards and subjects of mails take */
  static String title(String content) {
    String line = content.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }

  public void begin(String caseNumber) {
    work.begin(caseNumber);
  }

  /** @return numbers of the parts that are known when the task begins */
  public List<String> parts(String caseNumber) {
    return work.parts(work.task(caseNumber)).stream().filter(part -> part.event() == null && part.state() == State.WAITING)
        .map(PlanPart::number).toList();
  }

  /** @return numbers of the parts of an event */
  public List<String> partsOfEvent(String caseNumber, long event) {
    return work.partsOfEvent(work.task(caseNumber), event).stream().map(PlanPart::number).toList();
  }

  public boolean hasEvent(String caseNumber) {
    return work.hasEvent(caseNumber);
  }

  public long takeEvent(String caseNumber) {
    return work.takeEvent(caseNumber);
  }

  public void openReview(String caseNumber) {
    reviews.open(caseNumber);
  }

  public void done(String caseNumber) {
    work.done(caseNumber);
  }

  public void reviewWithdrawn(String caseNumber) {
    work.reviewWithdrawn(caseNumber);
  }

  public void recordDropped(String caseNumber) {
    work.dropped(caseNumber);
    reviews.drop(caseNumber);
  }

  public void recordYearClosed(String caseNumber) {
    work.yearClosed(caseNumber);
  }

  /** What the task waits for has come; where it is not given out yet, it finds it then. */
  void eventHappened(PlanTask task) {
    tell(task, EVENT_HAPPENED, Map.of());
  }

  void reviewEnded(PlanTask task, boolean decided) {
    tell(task, REVIEW_ENDED, Map.of(REVIEW_DECIDED, decided));
  }

  void yearClosed(PlanTask task) {
    tell(task, YEAR_CLOSED, Map.of());
  }

  private void tell(PlanTask task, String message, Map<String, Object> variables) {
    rights.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(task.number())
        .setVariables(variables).correlateAllWithResult());
  }

  /**
   * The task is taken out of the plan: its road ends here and now.
   *
   * @throws ConcurrencyFailureException where it ended in the same moment
   */
  @Transactional
  void drop(PlanTask task) {
    try {
      rights.run(() -> runtime.createMessageCorrelation(TASK_DROPPED).processInstanceBusinessKey(task.number()).correlate());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Nhiệm vụ " + task.number() + " vừa kết thúc", overtaken);
    }
  }
}
