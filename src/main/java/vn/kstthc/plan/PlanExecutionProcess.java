package vn.kstthc.plan;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ApplicationRights;

/** The process {@code planExecution}: its key, its variables, and what its model asks of the application. */
@Component("planExecutionProcess")
public class PlanExecutionProcess {

  static final String KEY = "planExecution";
  /** Number of the plan, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  /** What it is about; cards in Tasklist show it under this name, whatever the process. */
  static final String TITLE = "procedureName";
  static final String PLAN_CHECKED = "planChecked";
  static final String PLAN_APPROVED = "planApproved";
  /** The last day of the plan's year. */
  static final String YEAR_END = "yearEnd";

  private final YearPlans plans;
  private final PlanTaskProcess taskProcess;
  private final RuntimeService runtime;
  private final ApplicationRights rights;

  PlanExecutionProcess(YearPlans plans, PlanTaskProcess taskProcess, @Lazy RuntimeService runtime, ApplicationRights rights) {
    this.plans = plans;
    this.taskProcess = taskProcess;
    this.runtime = runtime;
    this.rights = rights;
  }

  /** @return what the road of a plan begins with */
  static Map<String, Object> variables(YearPlan plan) {
    return Map.of(CASE_NUMBER, plan.number(), TITLE, plan.title(),
        YEAR_END, Date.from(PlanDates.morning(LocalDate.of(plan.year(), 12, 31))));
  }

  /** Begins the road of a plan that nobody has handed in with the form. */
  void start(YearPlan plan) {
    rights.run(() -> runtime.startProcessInstanceByKey(KEY, plan.number(), variables(plan)));
  }

  public void giveOutTasks(String caseNumber) {
    plans.giveOut(caseNumber).forEach(taskProcess::start);
  }

  public void closeTasks(String caseNumber) {
    plans.tasks(plans.get(caseNumber)).stream().filter(task -> !task.state().isEnd()).forEach(taskProcess::yearClosed);
    plans.close(caseNumber);
  }
}
