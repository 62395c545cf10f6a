package vn.kstthc.engine;

import java.util.Set;
import java.util.function.BiPredicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricJobLogQueryImpl;
import org.camunda.bpm.engine.impl.JobDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.ProcessDefinitionStatisticsQueryImpl;
import org.camunda.bpm.engine.impl.TaskReportImpl;
import org.camunda.bpm.engine.impl.cmd.ActivateJobCmd;
import org.camunda.bpm.engine.impl.cmd.AddGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.AddUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.DelegateTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteJobCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserIdentityLinkCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.GetHistoricJobLogExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.GetJobExceptionStacktraceCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.HistoryCleanupCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobPriorityCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobRetriesCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SuspendJobCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * Commands that stock rights open to whoever works on a task or may start a process, and that would lead past the
 * forms: a start in the middle of the road, an error nobody catches (it ends the case), a file nobody checked, another unit
 * in the place of the one that is asked, a note of somebody else changed; and what stock rights show to whoever is logged
 * in.
 */
class ClosedRoads extends CommandInterceptor {

  private static final Set<Class<?>> CLOSED = Set.of(
      StartProcessInstanceCmd.class, StartProcessInstanceAtActivitiesCmd.class,
      HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class,
      CreateAttachmentCmd.class, SaveAttachmentCmd.class, DeleteTaskCmd.class,
      SignalEventReceivedCmd.class, EvaluateStartConditionCmd.class,
      AddUserIdentityLinkCmd.class, AddGroupIdentityLinkCmd.class, DeleteUserIdentityLinkCmd.class,
      DeleteGroupIdentityLinkCmd.class, DelegateTaskCmd.class,
      UpdateCommentCmd.class, DeleteTaskCommentCmd.class, DeleteProcessInstanceCommentCmd.class);

  /** Stock asks for no right at all where a job belongs to no process, as those of the reminders do. */
  private static final Set<Class<?>> ADMINISTRATOR_ONLY = Set.of(ExecuteJobsCmd.class, DeleteJobCmd.class,
      SetJobDuedateCmd.class, SetJobRetriesCmd.class, SetJobPriorityCmd.class, RecalculateJobDuedateCmd.class,
      SuspendJobCmd.class, ActivateJobCmd.class, GetJobExceptionStacktraceCmd.class,
      GetHistoricJobLogExceptionStacktraceCmd.class, HistoryCleanupCmd.class);

  /** What the stock rights show to everybody, because it belongs to no process. */
  private static final Set<Class<?>> COCKPIT_ONLY = Set.of(
      JobQueryImpl.class, JobDefinitionQueryImpl.class, HistoricJobLogQueryImpl.class,
      ProcessDefinitionStatisticsQueryImpl.class);

  /** @return whether the person on this thread holds the right; the application itself may all */
  private static boolean may(BiPredicate<AuthorizationManager, Authentication> right) {
    CommandContext context = Context.getCommandContext();
    return context.getAuthentication() == null || !context.isAuthorizationCheckEnabled()
        || right.test(context.getAuthorizationManager(), context.getAuthentication());
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (CLOSED.contains(command.getClass()) && Context.getCommandContext().getAuthentication() != null
        && Context.getCommandContext().isAuthorizationCheckEnabled()) {
      throw new AuthorizationException("Thao tác này không được mở; hãy dùng biểu mẫu của công việc hoặc của quy trình.");
    }
    if (ADMINISTRATOR_ONLY.contains(command.getClass()) && !may(AuthorizationManager::isCamundaAdmin)) {
      throw new AuthorizationException("Chỉ quản trị kỹ thuật được can thiệp vào tác vụ hệ thống.");
    }
    if (COCKPIT_ONLY.contains(command.getClass()) && !may((rights, person) ->
        rights.isAuthorized(Permissions.ACCESS, Resources.APPLICATION, "cockpit"))) {
      throw new AuthorizationException("Chỉ người được mở Cockpit mới xem được tác vụ và số liệu của hệ thống.");
    }
    if (isCountOfTasks(command) && may((rights, person) ->
        rights.isAuthorized(Permissions.ACCESS, Resources.APPLICATION, "cockpit"))) {
      return SubmittedForms.withoutAuthorization(Context.getCommandContext(), () -> next.execute(command));
    }
    return next.execute(command);
  }

  /** Cockpit's first page of tasks asks how many each unit has; stock wants the right to read every task for that. */
  private static boolean isCountOfTasks(Command<?> command) {
    return command.getClass().getEnclosingClass() == TaskReportImpl.class;
  }
}
