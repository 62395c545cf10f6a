package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.kstthc.EngineTest;
import vn.kstthc.review.Road;

@EngineTest
@Import(Road.class)
class LeanHistoryTest {

  @Autowired Road road;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;

  @Test
  void whatCardsShowIsKeptOnceForTheCaseAndNotAgainForEachTask() {
    String number = road.atCheck();
    List<HistoricVariableInstance> kept = history.createHistoricVariableInstanceQuery()
        .processInstanceId(road.instance(number).getId()).variableName("caseNumber").list();
    assertThat(kept).singleElement().satisfies(variable -> {
      assertThat(variable.getTaskId()).isNull();
      assertThat(variable.getValue()).isEqualTo(number);
    });
  }

  @Test
  void theHistoryOfReminderTimersHoldsThoseThatFiredOnly() {
    long before = reminderLog().size();
    String number = road.open("gdtrh", "gdth");
    String subject = "task:" + road.task(number, "userTask_prepareDossier").getId() + "$overdue";
    assertThat(reminderLog()).as("after timers were set").hasSize((int) before);

    Job timer = jobs.createJobQuery().timers().list().stream()
        .filter(job -> ((org.camunda.bpm.engine.impl.persistence.entity.JobEntity) job)
            .getJobHandlerConfigurationRaw().equals(subject)).findFirst().orElseThrow();
    jobs.executeJob(timer.getId());
    road.prepare(number, "gdtrh");

    assertThat(reminderLog().stream().skip(before)).as("one fired, the others were taken away")
        .singleElement().matches(HistoricJobLog::isSuccessLog);
  }

  private List<HistoricJobLog> reminderLog() {
    return history.createHistoricJobLogQuery().jobDefinitionType("reminder").orderPartiallyByOccurrence().asc().list();
  }
}
