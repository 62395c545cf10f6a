package vn.kstthc.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
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
  private final ApplicationContext beans;
  private final ReminderJobs reminderJobs;
  private final ObjectProvider<Reminders> reminders;

  EngineSetup(SubmittedForms forms, ApplicationContext beans, ReminderJobs reminderJobs,
      ObjectProvider<Reminders> reminders) {
    this.forms = forms;
    this.beans = beans;
    this.reminderJobs = reminderJobs;
    this.reminders = reminders;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void preInit(ProcessEngineConfigurationImpl engine) {
    // UPDATE, the default, also lets a candidate move due dates, reassign to anyone and write any variable
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    engine.setResourceAuthorizationProvider(new LeastRights());
    engine.setTaskService(new GuardedTaskService(forms));
    engine.setFormService(new GuardedFormService(forms));
    engine.setIdentityService(new OwnPassword());
    List<CommandInterceptor> interceptors = new ArrayList<>(List.of(new ClosedRoads(), new QueryGuard()));
    if (engine.getCustomPostCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPostCommandInterceptorsTxRequired());
    }
    engine.setCustomPostCommandInterceptorsTxRequired(interceptors);
    List<BpmnParseListener> parseListeners = new ArrayList<>(List.of(new CaseCards(), new TaskDueDates(reminders)));
    if (engine.getCustomPreBPMNParseListeners() != null) {
      parseListeners.addAll(engine.getCustomPreBPMNParseListeners());
    }
    engine.setCustomPreBPMNParseListeners(parseListeners);
    List<JobHandler> jobHandlers = new ArrayList<>(List.of(reminderJobs));
    if (engine.getCustomJobHandlers() != null) {
      jobHandlers.addAll(engine.getCustomJobHandlers());
    }
    engine.setCustomJobHandlers(jobHandlers);
    engine.setEnableDefaultDbHistoryEventHandler(false);
    engine.getCustomHistoryEventHandlers().add(new LeanHistory());
    List<SessionFactory> sessions = new ArrayList<>(List.of(new OwnGroups.Factory()));
    if (engine.getCustomSessionFactories() != null) {
      sessions.addAll(engine.getCustomSessionFactories());
    }
    engine.setCustomSessionFactories(sessions);
    engine.setSchemaOperationsCommand(new SchemaMadeOnce());
    engine.setExpressionManager(new QueryExpressions(beans, engine.getBeans()));
    engine.setLoginMaxAttempts(NEVER_LOCKED);
    // a refused form is an answer to a person, not an error of the application; failed jobs are logged elsewhere
    engine.setEnableCmdExceptionLogging(false);
  }

  /** The stock provider gives each account ALL on itself: its holder could rename and delete it. */
  private static final class LeastRights extends DefaultAuthorizationProvider {
    @Override
    public AuthorizationEntity[] newUser(User user) {
      return new AuthorizationEntity[] {
        createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
      };
    }

    /** Stock leaves whoever had the task before the right to see it and to work on it. */
    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
      if (before != null && !before.equals(now)) {
        AuthorizationManager rights = Context.getCommandContext().getAuthorizationManager();
        rights.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
        rights.deleteAuthorizationsByResourceIdAndUserId(Resources.HISTORIC_TASK, task.getId(), before);
      }
      return super.newTaskAssignee(task, before, now);
    }
  }
}
