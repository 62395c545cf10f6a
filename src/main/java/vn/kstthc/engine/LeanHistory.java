package vn.kstthc.engine;

import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The full history without what tells nothing: that a card holds the copy of a variable whose history is kept itself, and
 * that the timer of a reminder was set, fired or taken away. The latter belong to no case, so no clean-up would ever remove
 * them, and the ledger of reminders says more.
 */
class LeanHistory extends DbHistoryEventHandler {

  @Override
  public void handleEvent(HistoryEvent event) {
    if (!isCard(event) && !isTimerOfReminder(event)) {
      super.handleEvent(event);
    }
  }

  private static boolean isCard(HistoryEvent event) {
    return event instanceof HistoricVariableUpdateEventEntity variable
        && variable.getTaskId() != null && CaseCards.SHOWN.contains(variable.getVariableName());
  }

  /** Those that failed stay on record. */
  private static boolean isTimerOfReminder(HistoryEvent event) {
    return event instanceof HistoricJobLogEvent job && ReminderJobs.TYPE.equals(job.getJobDefinitionType())
        && !job.isFailureLog();
  }
}
