package vn.kstthc.plan;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.organisation.ApplicationRights;
import vn.kstthc.plan.PlanPart.Role;

/** The process {@code planPart}: its key, its variables, and what its model asks of the application. */
@Component("planPartProcess")
public class PlanPartProcess {

  static final String KEY = "planPart";
  /** Number of the part, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  static final String TITLE = "procedureName";
  /** The unit whose part it is. */
  static final String UNIT = "unit";
  static final String OPENS_AT = "opensAt";
  /** Whether the unit leads the task; else it cooperates. */
  static final String LEADS = "unitLeads";
  /** The day by which it is due, as a moment of its morning. */
  static final String DUE_FROM = "dueFrom";
  static final String TO_BE_CONFIRMED = "resultToBeConfirmed";
  static final String CONFIRMED = "resultConfirmed";
  private static final String BEGINS = "event_partBegins";
  private static final String LIMIT_OVER = "boundaryEvent_limitOver";

  private final PlanWork work;
  private final Deadlines deadlines;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService jobs;
  private final ApplicationRights rights;

  PlanPartProcess(PlanWork work, Deadlines deadlines, @Lazy RuntimeService runtime, @Lazy TaskService tasks,
      @Lazy ManagementService jobs, ApplicationRights rights) {
    this.work = work;
    this.deadlines = deadlines;
    this.runtime = runtime;
    this.tasks = tasks;
    this.jobs = jobs;
    this.rights = rights;
  }

  public String title(String partNumber) {
    PlanPart part = work.part(partNumber);
    return PlanTaskProcess.title((part.periodLabel() == null ? "" : part.periodLabel() + ": ") + work.task(part).content());
  }

  public String unit(String partNumber) {
    return work.part(partNumber).unit();
  }

  public boolean leads(String partNumber) {
    return work.part(partNumber).role() == Role.LEAD;
  }

  public Date opensAt(String partNumber) {
    return Date.from(PlanDates.morning(work.part(partNumber).opensOn()));
  }

  public Date dueFrom(String partNumber) {
    return dueFrom(work.part(partNumber).dueAt());
  }

  static Date dueFrom(Instant due) {
    return Date.from(PlanDates.morning(PlanDates.day(due)));
  }

  public void begin(String caseNumber) {
    work.beginPart(caseNumber);
  }

  /**
   * @return when a cooperating unit is waited for no longer. Not to the second when its task is due: timers at the due date of
   *     one task move with it, and those of other units must not
   */
  public Date closesAt(String caseNumber) {
    return closesAt(work.part(caseNumber).dueAt());
  }

  private static Date closesAt(Instant due) {
    return Date.from(due.plusSeconds(1));
  }

  /** Its open task was given another date, by whom ever: the part keeps it, and is waited for as long. */
  public void dueMoved(DelegateTask task) {
    if (task.getDueDate() != null && work.dueMoved((String) task.getVariable(CASE_NUMBER), task.getDueDate().toInstant())) {
      rights.run(() -> jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).activityId(LIMIT_OVER).list()
          .forEach(timer -> jobs.setJobDuedate(timer.getId(), closesAt(task.getDueDate().toInstant()))));
    }
  }

  public void recordNotGiven(String caseNumber) {
    work.notGiven(caseNumber);
  }

  /** The plan has another date for it. @param act who moves it, and why */
  @Transactional
  void moveDue(PlanPart part, PlanDates.Span span, DeadlineMove.Act act) {
    Instant due = span.due();
    rights.run(() -> {
      runtime.createProcessInstanceQuery().processInstanceBusinessKey(part.number(), KEY).list().forEach(instance -> {
        runtime.setVariable(instance.getId(), DUE_FROM, dueFrom(due));
        // where it has not begun yet
        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(BEGINS).list()
            .forEach(timer -> jobs.setJobDuedate(timer.getId(), Date.from(PlanDates.morning(span.opensOn()))));
      });
      for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(part.number()).list()) {
        if (!task.getTaskDefinitionKey().equals("userTask_confirmResult")) {
          deadlines.move(Deadlines.task(task.getId()), task.getDueDate().toInstant(), due, act);
          tasks.setDueDate(task.getId(), Date.from(due));
        }
      }
    });
  }
}
