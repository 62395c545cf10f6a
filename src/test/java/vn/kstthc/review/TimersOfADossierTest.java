package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;

/** The dates of a running dossier when the administrator takes it to another model, or stops it for a while. */
@EngineTest
class TimersOfADossierTest {

  private static final String MODEL = "processes/review/procedureReview.bpmn";

  @Autowired Road road;
  @Autowired Deadlines deadlines;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired RepositoryService repository;
  @Autowired JdbcTemplate jdbc;

  private String number;
  private String newer;

  @BeforeEach
  void aDossierInConsultationWhoseDateHasMoved() {
    number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    move("gdth", "2024-01-24T10:00:00Z");
  }

  @AfterEach
  void takeTheNewerModelAway() {
    if (newer != null) {
      repository.deleteDeployment(newer, true);
    }
  }

  private void move(String unit, String to) {
    road.as("giam.doc", () -> {
      Task task = opinion(unit);
      task.setDueDate(Date.from(Instant.parse(to)));
      tasks.saveTask(task);
      return null;
    });
  }

  private Task opinion(String unit) {
    return road.task(number, "userTask_giveOpinion", unit);
  }

  private Job limit() {
    return jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult();
  }

  private List<Map<String, Object>> reminders() {
    return jdbc.queryForList("select id_, duedate_, handler_cfg_ from act_ru_job where handler_cfg_ like ? or handler_cfg_ like ? "
        + "or handler_cfg_ like ? order by id_", "%" + opinion("gdth").getId() + "$%", "%" + opinion("thanh-tra").getId() + "$%",
        "%" + number + "$%");
  }

  private void migrate() throws Exception {
    String before = road.running(number).getProcessDefinitionId();
    newer = repository.createDeployment().addString(MODEL, Files.readString(Path.of(MODEL))
        .replace("name=\"Kiểm tra hồ sơ\"", "name=\"Kiểm tra hồ sơ theo mẫu mới\"")).deploy().getId();
    String after = repository.createProcessDefinitionQuery().deploymentId(newer).singleResult().getId();
    runtime.newMigration(runtime.createMigrationPlan(before, after).mapEqualActivities().build())
        .processInstanceIds(road.running(number).getId()).execute();
    assertThat(road.running(number).getProcessDefinitionId()).isEqualTo(after);
  }

  @Test
  void timersKeepTheirDateOverInstanceMigration() throws Exception {
    Task before = opinion("gdth");
    List<Map<String, Object>> reminders = reminders();
    assertThat(reminders).hasSizeGreaterThanOrEqualTo(3);
    TestClock.set("2024-01-17T10:00");
    migrate();
    assertThat(limit().getDuedate()).isEqualTo("2024-01-24T10:00:00Z");
    assertThat(reminders()).isEqualTo(reminders);
    assertThat(opinion("gdth").getId()).isEqualTo(before.getId());
    assertThat(opinion("gdth").getDueDate()).isEqualTo(before.getDueDate());
    assertThat(deadlines.of(Deadlines.task(before.getId())).orElseThrow().dueAt()).isEqualTo("2024-01-24T10:00:00Z");
    assertThat(deadlines.movesOf(Deadlines.task(before.getId()))).hasSize(1);
  }

  @Test
  void afterMigrationDatesMoveAndLimitsFireAsBefore() throws Exception {
    migrate();
    move("thanh-tra", "2024-01-26T10:00:00Z");
    assertThat(limit().getDuedate()).isEqualTo("2024-01-26T10:00:00Z");
    road.opinionLimitOver(number);
    assertThat(road.task(number, "userTask_checkDossier").getName()).isEqualTo("Kiểm tra hồ sơ theo mẫu mới");
  }

  @Test
  void aSuspendedInstanceRaisesNoIncidents() {
    runtime.suspendProcessInstanceById(road.running(number).getId());
    TestClock.set("2024-01-27T10:00");
    assertThat(executable()).isEmpty();
    runReminders();
    assertNoIncident();
    assertThat(jobs.createJobQuery().withException().list()).extracting(Job::getId)
        .doesNotContainAnyElementsOf(reminders().stream().map(job -> (String) job.get("ID_")).toList());
    assertThat(opinion("gdth").getDueDate()).as("its date stays").isEqualTo("2024-01-24T10:00:00Z");
    assertThat(jdbc.queryForList("select * from notification where task_id = ? and milestone like 'overdue%'", opinion("gdth").getId()))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2024-01-27T10:00, 2024-01-29T00:30:00Z", "2024-01-25T10:00, 2024-01-26T00:30:00Z",
      "2024-01-25T06:00, 2024-01-25T00:30:00Z", "2024-01-25T18:00, 2024-01-26T00:30:00Z"})
  void whatWasOverMeanwhileIsDealtWithTheNextWorkingMorning(String activated, Instant morning) {
    runtime.suspendProcessInstanceById(road.running(number).getId());
    TestClock.set(activated);
    runtime.activateProcessInstanceById(road.running(number).getId());
    assertThat(executable()).isEmpty();
    assertThat(limit().getDuedate()).isEqualTo(Date.from(morning));
    org.camunda.bpm.engine.impl.util.ClockUtil.setCurrentTime(Date.from(morning.plusSeconds(1)));
    executable().forEach(job -> jobs.executeJob(job.getId()));
    assertThat(road.task(number, "userTask_checkDossier")).isNotNull();
    assertNoIncident();
  }

  private void assertNoIncident() {
    assertThat(runtime.createIncidentQuery().processInstanceId(road.running(number).getId()).count()).isZero();
  }

  @Test
  void whatIsStillToComeKeepsItsDateOverAPause() {
    runtime.updateProcessInstanceSuspensionState().byProcessDefinitionKey(ReviewProcess.KEY).suspend();
    TestClock.set("2024-01-23T10:00");
    runtime.updateProcessInstanceSuspensionState().byProcessDefinitionKey(ReviewProcess.KEY).activate();
    assertThat(limit().getDuedate()).isEqualTo("2024-01-24T10:00:00Z");
  }

  @Test
  void itDoesNotMatterHowACaseIsActivated() {
    String definition = road.running(number).getProcessDefinitionId();
    repository.updateProcessDefinitionSuspensionState().byProcessDefinitionId(definition).includeProcessInstances(true).suspend();
    TestClock.set("2024-01-27T10:00");
    repository.updateProcessDefinitionSuspensionState().byProcessDefinitionId(definition).includeProcessInstances(true).activate();
    assertThat(limit().getDuedate()).isEqualTo("2024-01-29T00:30:00Z");
    assertThat(limit().isSuspended()).isFalse();
  }

  private List<Job> executable() {
    return jobs.createJobQuery().processInstanceId(road.running(number).getId()).active().executable().list();
  }

  private void runReminders() {
    Stream.of("gdth", "thanh-tra").map(unit -> "reminder-" + Deadlines.task(opinion(unit).getId()))
        .flatMap(id -> jobs.createJobQuery().jobId(id).executable().list().stream())
        .forEach(job -> jobs.executeJob(job.getId()));
  }
}
