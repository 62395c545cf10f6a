package vn.kstthc.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WaitingTasks;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.ExtensionProcess;
import vn.kstthc.notification.Reminders;
import vn.kstthc.organisation.ApplicationRights;

/** The process {@code procedureReview}: its key, its variables, and what its model asks of the application. */
@Component("reviewProcess")
@EnableConfigurationProperties(ReviewSettings.class)
public class ReviewProcess {

  static final String KEY = "procedureReview";
  /** Number of the dossier, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  static final String PROCEDURE_NAME = "procedureName";
  static final String LEAD_UNIT = "leadUnit";
  static final String CONSULTATION_NEEDED = "consultationNeeded";
  static final String OPINION_DUE = "opinionDue";
  static final String DOSSIER_PASSED = "dossierPassed";
  static final String DOSSIER_APPROVED = "dossierApproved";
  /** Name of a {@link ChairDecision.Outcome}. */
  static final String CHAIR_DECISION = "chairDecision";
  /** The unit an opinion is asked of. */
  static final String UNIT = "unit";
  private static final String OPINION_LIMIT = "boundaryEvent_opinionLimitOver";
  private static final String WITHDRAWN = "dossierWithdrawn";
  private static final String OPINION = "review.opinion";
  /** Today's model names the limit of each task itself; those deployed before ask for it by the task. */
  private static final Map<String, String> LIMITS = Map.of(
      "userTask_prepareDossier", "review.prepare", "userTask_giveOpinion", OPINION,
      "userTask_answerOpinions", "review.answer", "userTask_checkDossier", "review.check",
      "userTask_approveDossier", "review.approve", "userTask_submitToChair", "review.submit",
      "userTask_recordDecision", "review.decision");

  private final ReviewService review;
  private final Consultation consultation;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final Reminders reminders;
  private final ExtensionProcess extensions;
  private final RuntimeService runtime;
  private final ManagementService jobs;
  private final ApplicationRights rights;

  ReviewProcess(ReviewService review, Consultation consultation, Deadlines deadlines, WorkingDays workingDays, Clock clock,
      Reminders reminders, ExtensionProcess extensions, @Lazy RuntimeService runtime, @Lazy ManagementService jobs,
      ApplicationRights rights) {
    this.review = review;
    this.consultation = consultation;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.clock = clock;
    this.reminders = reminders;
    this.extensions = extensions;
    this.runtime = runtime;
    this.jobs = jobs;
    this.rights = rights;
  }

  /** @return when a step that begins now is due; asked by models of earlier versions, whose dossiers still run */
  public Date due(String task) {
    return Date.from(deadlines.due(LIMITS.get(task), clock.instant()));
  }

  /** @return when opinions asked for now are due */
  Instant opinionDue() {
    return deadlines.due(OPINION, clock.instant());
  }

  /** @return ids of the units whose opinion is asked for */
  public List<String> cooperatingUnits(String caseNumber) {
    return review.dossier(caseNumber).cooperatingUnits();
  }

  public void recordMissingOpinions(String caseNumber) {
    consultation.close(caseNumber);
  }

  /** A unit was given another date: the road waits as long as the latest of those it still waits for. */
  public void opinionDueMoved(DelegateTask task) {
    if (task.getDueDate() != null) {
      consultation.moveLimit((String) task.getVariable(CASE_NUMBER), (String) task.getVariable(UNIT),
          task.getDueDate().toInstant()).ifPresent(limit -> rights.run(() -> jobs.createJobQuery()
              .processInstanceId(task.getProcessInstanceId()).activityId(OPINION_LIMIT).list().stream()
              .filter(timer -> !WaitingTasks.isPutOff(timer.getDuedate())).forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(limit)))));
    }
  }

  public boolean hasOpinionsToAnswer(String caseNumber) {
    return consultation.hasToAnswer(caseNumber);
  }

  /** A review that the plan of the year asks for. @param dueDate last day for the whole road */
  public record Planned(String procedureName, String leadUnit, List<String> cooperatingUnits, LocalDate dueDate, String reason,
      String legalBasis) {}

  /**
   * Opens the dossier of a review and begins its road, in the caller's transaction.
   *
   * @param actor user id of who has decided it
   * @return its number
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public String openPlanned(Planned planned, String actor) {
    Dossier dossier = review.open(new DossierRequest(DossierKind.PROCEDURE_REVIEW, planned.procedureName(), null,
        planned.legalBasis(), planned.leadUnit(), planned.cooperatingUnits(), planned.dueDate(), planned.reason()), actor);
    reminders.follow(dossier.number(), dossier.procedureName(), workingDays.endOf(dossier.dueDate()));
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, dossier.number(), variables(dossier)));
    return dossier.number();
  }

  /** @return what the road of a dossier begins with */
  static Map<String, Object> variables(Dossier dossier) {
    return Map.of(CASE_NUMBER, dossier.number(), PROCEDURE_NAME, dossier.procedureName(), LEAD_UNIT, dossier.leadUnit());
  }

  /** The plan asks for it no more; what is with the Chair already stays there. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawPlanned(String caseNumber, String reason) {
    if (review.dossier(caseNumber).step().isWithdrawable()) {
      withdraw(caseNumber, null, reason);
    }
  }

  /**
   * Ends the dossier's road; what was recorded so far stays readable.
   *
   * @throws ConcurrencyFailureException where somebody else moved it on in the same moment
   */
  @Transactional
  void withdraw(String caseNumber, String actor, String reason) {
    review.withdraw(caseNumber, actor, reason);
    reminders.forget(caseNumber);
    extensions.caseEnded(caseNumber);
    try {
      rights.run(() ->
          runtime.createMessageCorrelation(WITHDRAWN).processInstanceBusinessKey(caseNumber).correlateWithResult());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Hồ sơ " + caseNumber + " vừa chuyển bước", overtaken);
    }
  }
}
