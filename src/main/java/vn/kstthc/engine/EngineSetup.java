package vn.kstthc.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.InOneTransaction;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.extension.ExtensionProcess;
import vn.kstthc.notification.Reminders;

/**
 * Turns the stock engine into one in which nobody may do more than the role says. Our own tables come first: Flyway then
 * finds an empty database or its own history, whichever of several machines was quicker.
 */
@Component
@DependsOnDatabaseInitialization
@Order(Ordering.DEFAULT_ORDER + 1)
class EngineSetup extends AbstractProcessEnginePlugin {

  /** A wrong password costs 3, 6, 12, ... at most 60 seconds; never the account, or anybody could lock it. */
  private static final int NEVER_LOCKED = Integer.MAX_VALUE;

  private final SubmittedForms forms;
  private final GivenWork givenWork;
  private final EngineDirectory directory;
  private final ApplicationContext beans;
  private final ReminderJobs reminderJobs;
  private final ObjectProvider<Reminders> reminders;
  private final ObjectProvider<Deadlines> deadlines;
  private final ObjectProvider<LimitTables> limits;

  EngineSetup(SubmittedForms forms, GivenWork givenWork, EngineDirectory directory, ApplicationContext beans,
      ReminderJobs reminderJobs, ObjectProvider<Reminders> reminders, ObjectProvider<Deadlines> deadlines,
      ObjectProvider<LimitTables> limits) {
    this.forms = forms;
    this.givenWork = givenWork;
    this.directory = directory;
    this.beans = beans;
    this.reminderJobs = reminderJobs;
    this.reminders = reminders;
    this.deadlines = deadlines;
    this.limits = limits;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // UPDATE, the default, also lets a candidate move due dates, reassign to anyone and write any variable
    engine.setDefaultUserPermissionNameForTask(OwnGroups.USUAL.getName());
    engine.setResourceAuthorizationProvider(new LeastRights());
    engine.setTaskService(new GuardedTaskService(forms, givenWork, new GivenDates(beans.getBeanProvider(WorkingDays.class))));
    engine.setFormService(new GuardedFormService(forms,
        new InOneTransaction(part -> EngineTransaction.run(engine.getCommandExecutorTxRequiresNew(), part))));
    engine.setIdentityService(new SubstituteGroups(directory::standInUnitsOf));
    engine.setCustomPostCommandInterceptorsTxRequired(
        before(engine.getCustomPostCommandInterceptorsTxRequired(), new ClosedRoads(), new QueryGuard()));
    // in this order: a task's limit gives it the date that the reminders follow
    engine.setCustomPreBPMNParseListeners(before(engine.getCustomPreBPMNParseListeners(),
        new CaseCards(), new TaskLimits(deadlines), new TaskDueDates(reminders),
        new AskedExtensions(beans.getBeanProvider(ExtensionProcess.class))));
    engine.setCustomPostDeployers(before(engine.getCustomPostDeployers(), new LimitDeployer(limits)));
    engine.setCustomJobHandlers(before(engine.getCustomJobHandlers(), reminderJobs));
    engine.setCustomSessionFactories(before(engine.getCustomSessionFactories(), new OwnGroups.Factory()));
    engine.setEnableDefaultDbHistoryEventHandler(false);
    engine.getCustomHistoryEventHandlers().add(new LeanHistory());
    engine.getCustomHistoryEventHandlers().add(new ActivatedCases(beans.getBeanProvider(JdbcClient.class),
        beans.getBeanProvider(WorkingDays.class), beans.getBeanProvider(Clock.class)));
    // without the first it does not heed the second
    engine.setJobExecutorAcquireByPriority(true);
    engine.setJobExecutorPriorityRangeMin(ReminderJobs.NOT_BY_THE_ENGINE + 1L);
    // the next time is asked for when one is due: laws count in working days, a repeated interval cannot
    engine.setReevaluateTimeCycleWhenDue(true);
    engine.setSchemaOperationsCommand(new SchemaMadeOnce());
    engine.setExpressionManager(new QueryExpressions(beans, engine.getBeans()));
    engine.setLoginMaxAttempts(NEVER_LOCKED);
    // a refused form is an answer to a person, not an error of the application; failed jobs are logged elsewhere
    engine.setEnableCmdExceptionLogging(false);
  }

  /** @return ours, then what others have put there */
  @SafeVarargs
  private static <T> List<T> before(List<T> others, T... ours) {
    List<T> all = new ArrayList<>(List.of(ours));
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }
}
