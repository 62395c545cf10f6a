package vn.kstthc.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.ApplicationRights;

/** The process {@code procedurePublication}: its key, its variables, and what its model asks of the application. */
@Component("publicationProcess")
@EnableConfigurationProperties(PublicationSettings.class)
public class PublicationProcess {

  static final String KEY = "procedurePublication";
  /** Number of the case, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  /** What it is about; cards in Tasklist show it under this name, whatever the process. */
  static final String TITLE = "procedureName";
  static final String LEAD_UNIT = "leadUnit";
  /** Whether the document that prescribes the procedures is known. */
  static final String DOCUMENT_KNOWN = "documentKnown";
  /** The moment the limit of the Chair's decision is counted from: Decree 63/2010/NĐ-CP Art. 15. */
  static final String DECISION_FROM = "decisionFrom";
  /** End of the keys of limits that differ for the shortened procedure; else empty. */
  static final String LIMIT_VARIANT = "limitVariant";
  /** The morning of the day the legal document takes effect. */
  static final String EFFECTIVE_ON = "effectiveOn";
  static final String LIST_PASSED = "listPassed";
  static final String SUBMISSION_SIGNED = "submissionSigned";
  /** Name of a {@link ChairAnswer.Outcome}. */
  static final String CHAIR_DECISION = "chairDecision";
  /** The day the decision was signed. */
  static final String SIGNED_ON = "signedOn";
  static final String SOME_EXPIRE = "someExpire";
  /** Id of the procedure an internal process is made for. */
  static final String PROCEDURE_LINE = "procedureLine";
  static final String INTERNAL_PASSED = "internalPassed";
  static final String SHORTENED = ".shortened";
  private static final String WITHDRAWN = "publicationWithdrawn";

  private final PublicationService service;
  private final PublicWorks works;
  private final Publications publications;
  private final DecisionLimit limit;
  private final WorkingDays workingDays;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ApplicationRights rights;

  PublicationProcess(PublicationService service, PublicWorks works, Publications publications, DecisionLimit limit,
      WorkingDays workingDays, @Lazy RuntimeService runtime, @Lazy TaskService tasks, ApplicationRights rights) {
    this.service = service;
    this.works = works;
    this.publications = publications;
    this.limit = limit;
    this.workingDays = workingDays;
    this.runtime = runtime;
    this.tasks = tasks;
    this.rights = rights;
  }

  /** @return the variables a case begins with */
  Map<String, Object> variables(Publication publication) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(CASE_NUMBER, publication.number());
    variables.put(TITLE, publication.title());
    variables.put(LEAD_UNIT, publication.leadUnit());
    variables.put(DOCUMENT_KNOWN, publication.step() != PublicationStep.OPENING);
    if (publication.effectiveOn() == null) {
      return variables;
    }
    variables.put(DECISION_FROM, Date.from(morning(publication.shortened() ? publication.promulgatedOn() : publication.effectiveOn())));
    variables.put(LIMIT_VARIANT, publication.shortened() ? SHORTENED : "");
    variables.put(EFFECTIVE_ON, Date.from(morning(publication.effectiveOn())));
    return variables;
  }

  /** Begins the road of a case that nobody has opened with a form. */
  @Transactional(propagation = Propagation.MANDATORY)
  void start(Publication publication) {
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, publication.number(), variables(publication)));
  }

  /** @return the variables it goes on with after the Chair's answer */
  Map<String, Object> answered(Publication publication, ChairAnswer answer) {
    Map<String, Object> variables = new HashMap<>();
    variables.put(CHAIR_DECISION, answer.outcome().name());
    if (answer.outcome() == ChairAnswer.Outcome.ISSUED) {
      variables.put(SIGNED_ON, Date.from(morning(answer.document().date())));
      variables.put(SOME_EXPIRE, works.someExpire(publication));
    }
    return variables;
  }

  private Instant morning(LocalDate day) {
    return workingDays.morning(workingDays.endOf(day), 0);
  }

  /** @return ids of the procedures that get an internal process */
  public List<Long> internalProcesses(String caseNumber) {
    return publications.lines(publications.get(caseNumber)).stream().filter(line -> line.kind().stays()).map(PublishedLine::id).toList();
  }

  /** @return id of the unit that answers for the procedure and drafts its internal process */
  public String unitOf(Long line) {
    return publications.line(line).unit();
  }

  /** @return the procedure's name, for the cards of its tasks */
  public String nameOf(Long line) {
    return publications.line(line).name();
  }

  public void close(String caseNumber) {
    works.close(caseNumber);
  }

  /** @return id of the procedure whose internal process the task belongs to; {@link PublicationFiles#OF_THE_CASE} for others */
  long lineOf(String taskId) {
    Object line = rights.call(() -> tasks.getVariable(taskId, PROCEDURE_LINE));
    return line == null ? PublicationFiles.OF_THE_CASE : (Long) line;
  }

  /**
   * Ends the road of a case; what was recorded so far stays readable.
   *
   * @throws ConcurrencyFailureException where somebody else moved it on in the same moment
   */
  @Transactional
  void withdraw(String caseNumber, String actor, String reason) {
    service.withdraw(caseNumber, actor, reason);
    limit.ended(caseNumber);
    try {
      rights.run(() -> runtime.createMessageCorrelation(WITHDRAWN).processInstanceBusinessKey(caseNumber).correlateWithResult());
    } catch (MismatchingMessageCorrelationException | OptimisticLockingException overtaken) {
      throw new ConcurrencyFailureException("Hồ sơ " + caseNumber + " vừa chuyển bước", overtaken);
    }
  }
}
