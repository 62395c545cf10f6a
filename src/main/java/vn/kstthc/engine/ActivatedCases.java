package vn.kstthc.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.deadline.WorkingDays;

/**
 * A case that goes on after it was suspended: limits of its model that were over meanwhile are dealt with the next working
 * morning, not in the moment somebody lets it go on. All ways to activate a case meet in the history, whatever command it was.
 */
class ActivatedCases implements HistoryEventHandler {

  private static final String PUT_OFF = "update ACT_RU_JOB set DUEDATE_ = ?, REV_ = REV_ + 1 "
      + "where PROCESS_INSTANCE_ID_ = ? and DUEDATE_ <= ? and HANDLER_TYPE_ like 'timer-%'";

  private final ObjectProvider<JdbcClient> jdbc;
  private final ObjectProvider<WorkingDays> workingDays;
  private final ObjectProvider<Clock> clock;

  ActivatedCases(ObjectProvider<JdbcClient> jdbc, ObjectProvider<WorkingDays> workingDays, ObjectProvider<Clock> clock) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  @Override
  public void handleEvent(HistoryEvent event) {
    if (event instanceof HistoricProcessInstanceEventEntity changed
        && changed.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE)
        && HistoricProcessInstance.STATE_ACTIVE.equals(changed.getState())) {
      Instant now = clock.getObject().instant();
      jdbc.getObject().sql(PUT_OFF).params(Timestamp.from(workingDays.getObject().nextMorning(now)),
          event.getProcessInstanceId(), Timestamp.from(now)).update();
    }
  }

  @Override
  public void handleEvents(List<HistoryEvent> events) {
    events.forEach(this::handleEvent);
  }
}
