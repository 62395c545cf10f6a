package vn.kstthc.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricJobLogEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * The full history without what tells nothing. Of a variable it keeps the last value, not each before it nor the form it came
 * with: variables are flags, and the registers hold what was decided each time, by whom and why. Nor does it keep that a card
 * holds the copy of a variable, how the engine counts the tasks of several units, and that the timer of a reminder was set,
 * fired or taken away. The latter belong to no case, so no clean-up would ever remove them, and the ledger of reminders says
 * more.
 */
class LeanHistory extends DbHistoryEventHandler {

  private static final Set<String> COUNTERS =
      Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

  @Override
  public void handleEvent(HistoryEvent event) {
    if (!(event instanceof HistoricFormPropertyEventEntity) && !isCopyOrCounter(event) && !isTimerOfReminder(event)) {
      super.handleEvent(event);
    }
  }

  @Override
  protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity variable) {
    return false;
  }

  private static boolean isCopyOrCounter(HistoryEvent event) {
    return event instanceof HistoricVariableUpdateEventEntity variable && (COUNTERS.contains(variable.getVariableName())
        || variable.getTaskId() != null && CaseCards.SHOWN.contains(variable.getVariableName()));
  }

  /** Those that failed stay on record. */
  private static boolean isTimerOfReminder(HistoryEvent event) {
    return event instanceof HistoricJobLogEvent job && ReminderJobs.TYPE.equals(job.getJobDefinitionType())
        && !job.isFailureLog();
  }
}
