package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.review.Road;

@EngineTest
@Import(Road.class)
class LeanHistoryTest {

  @Autowired Road road;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;

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
  void ofAVariableTheLastValueIsKeptAndOfTheEnginesCountingNothing() {
    String number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    String instance = road.instance(number).getId();
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance).list())
        .extracting(HistoricVariableInstance::getName).contains("caseNumber", "leadUnit", "consultationNeeded", "unit")
        .doesNotContain("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");
    assertThat(history.createHistoricDetailQuery().processInstanceId(instance).list()).isEmpty();
  }

  @Test
  void theTimersOfRemindersLeaveNoHistoryUnlessTheyFail() {
    long before = reminderLog().size();
    String number = road.open("gdtrh", "gdth");
    String id = ReminderJobs.jobId("task:" + road.task(number, "userTask_prepareDossier").getId());
    jobs.executeJob(id);
    road.prepare(number, "gdtrh");
    assertThat(reminderLog()).as("set, fired, taken away").hasSize((int) before);

    jdbc.sql("update act_ru_job set handler_cfg_ = 'broken' where id_ = ?").param(ReminderJobs.jobId("case:" + number)).update();
    assertThatThrownBy(() -> jobs.executeJob(ReminderJobs.jobId("case:" + number))).isInstanceOf(RuntimeException.class);
    assertThat(reminderLog().stream().skip(before)).singleElement().matches(HistoricJobLog::isFailureLog);

    jdbc.sql("update act_ru_job set handler_cfg_ = ? where id_ = ?")
        .params("case:" + number + "$case-before", ReminderJobs.jobId("case:" + number)).update();
    jobs.deleteJob(ReminderJobs.jobId("case:" + number));
  }

  private List<HistoricJobLog> reminderLog() {
    return history.createHistoricJobLogQuery().jobDefinitionType("reminder").orderPartiallyByOccurrence().asc().list();
  }
}
