package vn.kstthc.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * Commands that stock rights open to whoever works on a task or may start a process, and that would lead past the
 * forms: a start in the middle of the road, an error nobody catches (it ends the case), a file nobody checked.
 */
class ClosedRoads extends CommandInterceptor {

  private static final Set<Class<?>> CLOSED = Set.of(
      StartProcessInstanceCmd.class, StartProcessInstanceAtActivitiesCmd.class,
      HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class,
      CreateAttachmentCmd.class, SaveAttachmentCmd.class);

  @Override
  public <T> T execute(Command<T> command) {
    if (CLOSED.contains(command.getClass()) && Context.getCommandContext().getAuthentication() != null
        && Context.getCommandContext().isAuthorizationCheckEnabled()) {
      throw new AuthorizationException("Thao tác này không được mở; hãy dùng biểu mẫu của công việc hoặc của quy trình.");
    }
    return next.execute(command);
  }
}
