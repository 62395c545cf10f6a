package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WaitingTasks;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** What becomes of a task while a supplement is awaited, under a law that lets the limits of check and opinion rest. */
@EngineTest
class SupplementTest {

  private static final String TABLE = "processes/deadline/reviewLimit.dmn";

  @Autowired Road road;
  @Autowired WaitingTasks waiting;
  @Autowired Deadlines deadlines;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired FilterService filters;
  @Autowired RepositoryService repository;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private String law;

  @BeforeEach
  void aLawThatPauses() throws Exception {
    String table = Files.readString(Path.of(TABLE));
    for (String row : List.of("reviewCheck", "reviewOpinion")) {
      table = table.replace("pauses_%s\"><text>false".formatted(row), "pauses_%s\"><text>true".formatted(row));
    }
    law = repository.createDeployment().addString(TABLE, table).deploy().getId();
  }

  @AfterEach
  void takeItBack() {
    repository.deleteDeployment(law, true);
    // nobody tells of a deployment that is taken away: it is noticed when the tables are looked after
    TestClock.set("2024-01-15T09:00");
    deadlines.limit("review.check", clock.instant());
  }

  private Task now(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult();
  }

  @Test
  void whileASupplementIsAwaitedThereIsNoDateThatCouldBeLate() {
    String number = road.atCheck();
    Task check = road.task(number, "userTask_checkDossier");
    assertThat(check.getDueDate()).isEqualTo("2024-01-18T10:00:00Z");
    TestClock.set("2024-01-16T09:00");
    assertThat(waiting.awaitSupplement(check.getId(), "Bản chính giấy phép", "van.phong")).isTrue();

    assertThat(now(check).getDueDate()).isNull();
    assertThat(tasks.getVariableLocal(check.getId(), "waitingSince")).isEqualTo("16/01/2024");
    assertThat(jdbc.queryForList("select id_ from act_ru_job where handler_cfg_ like ?", "%" + check.getId() + "%"))
        .as("timers of reminders").isEmpty();
    TestClock.set("2024-03-01T09:00");
    String late = filters.createTaskFilterQuery().filterName("Quá hạn").singleResult().getId();
    assertThat(road.as("van.phong", () -> filters.<Task>list(late)))
        .extracting(Task::getId).doesNotContain(check.getId());
    String page = new WebApps(port).login("van.phong").get("/ho-so/" + number).body();
    assertThat(page.replaceAll("(?s).*Đang chờ</h2>|<h2>Tệp.*", "")).contains(
        "Hạn: tạm dừng chờ bổ sung từ 16/01/2024, còn 2 ngày làm việc - 03 ngày làm việc, Quy định nội bộ của Sở",
        "Hạn trước đây: 18/01/2024 (chờ bổ sung, Chuyên viên Văn phòng Sở, lúc 09:00 ngày 16/01/2024): Bản chính giấy phép")
        .doesNotContain("quá hạn");
    assertThat(WebApps.json(new WebApps(port).login("van.phong").get("/ho-so/api/cong-viec/" + check.getId()))
        .at("/task/ground/pause").asText()).isEqualTo("tạm dừng chờ bổ sung từ 16/01/2024, còn 2 ngày làm việc");
  }

  @Test
  void noFalseOverdueAfterRepeatedRequestsForSupplements() {
    String number = road.atCheck();
    Task check = road.task(number, "userTask_checkDossier");
    askAndGet(check, "2024-01-16T09:00", "2024-01-22T10:00", "2024-01-24T10:00:00Z");
    askAndGet(check, "2024-01-23T14:00", "2024-02-16T10:00", "2024-02-19T10:00:00Z");
    askAndGet(check, "2024-02-19T09:00", "2024-03-04T10:00", "2024-03-04T10:00:00Z");
    assertThat(jdbc.queryForList("select milestone from notification where task_id = ? and milestone like 'overdue%'", check.getId()))
        .isEmpty();
    assertThat(deadlines.movesOf(Deadlines.task(check.getId()))).as("told once each").hasSize(6);
    road.check(number, "PASS", "");
    assertThat(road.task(number, "userTask_approveDossier")).isNotNull();
  }

  private void askAndGet(Task task, String asked, String came, String due) {
    TestClock.set(asked);
    runWhatIsDue(task);
    assertThat(waiting.awaitSupplement(task.getId(), "Giấy tờ còn thiếu", "van.phong")).isTrue();
    TestClock.set(came);
    runWhatIsDue(task);
    waiting.goOn(task.getId(), "van.phong");
    assertThat(now(task).getDueDate()).isEqualTo(due);
    assertThat(tasks.getVariableLocal(task.getId(), "waitingSince")).isNull();
    runWhatIsDue(task);
  }

  private void runWhatIsDue(Task task) {
    jobs.createJobQuery().jobId("reminder-" + Deadlines.task(task.getId())).executable().list()
        .forEach(job -> jobs.executeJob(job.getId()));
  }

  @Test
  void theRemindersFollowTheDateThatCountsAgain() {
    Task check = road.task(road.atCheck(), "userTask_checkDossier");
    TestClock.set("2024-01-16T09:00");
    waiting.awaitSupplement(check.getId(), "Giấy tờ", null);
    TestClock.set("2024-01-22T10:00");
    waiting.goOn(check.getId(), null);
    assertThat(jdbc.queryForObject("select duedate_ from act_ru_job where handler_cfg_ like ?", Date.class,
        "%" + check.getId() + "$%")).isBetween("2024-01-22T10:00:00", "2024-01-24T23:59:59");
  }

  @Test
  void aLimitWhoseRuleGoesOnKeepsItsDate() {
    String number = road.atCheck();
    road.check(number, "PASS", "");
    Task approval = road.task(number, "userTask_approveDossier");
    assertThat(waiting.awaitSupplement(approval.getId(), "Giấy tờ", "giam.doc")).isFalse();
    waiting.goOn(approval.getId(), "giam.doc");
    assertThat(now(approval).getDueDate()).isEqualTo(approval.getDueDate());
    assertThat(deadlines.movesOf(Deadlines.task(approval.getId()))).isEmpty();
    assertThat(waiting.awaitSupplement("khong-con", "Giấy tờ", null)).as("a task that is done").isFalse();
  }

  @Test
  void aTaskMayBeDoneWhileItWaits() {
    String number = road.atCheck();
    waiting.awaitSupplement(road.task(number, "userTask_checkDossier").getId(), "Giấy tờ", "van.phong");
    road.check(number, "PASS", "");
    assertThat(road.task(number, "userTask_approveDossier")).isNotNull();
  }

  @Test
  void theDirectorMovesNoDateThatRests() {
    String number = road.atCheck();
    Task check = road.task(number, "userTask_checkDossier");
    waiting.awaitSupplement(check.getId(), "Giấy tờ", "van.phong");
    var answer = new WebApps(port).login("giam.doc").call("PUT", WebApps.API + "/task/" + check.getId(),
        "{\"name\":\"%s\",\"priority\":50,\"due\":\"2024-01-26T17:00:00.000+0700\"}".formatted(check.getName()));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("đang tạm dừng chờ bổ sung");
    assertThat(now(check).getDueDate()).isNull();
  }

  @Test
  void aTimerOnTheEdgeOfSeveralTasksWaitsForAllThatRest() {
    String number = road.open("gdtrh", "gdth", "thanh-tra", "gdmn");
    road.prepare(number, "gdtrh");
    Task one = road.task(number, "userTask_giveOpinion", "gdth");
    Task other = road.task(number, "userTask_giveOpinion", "thanh-tra");
    TestClock.set("2024-01-17T09:00");
    waiting.awaitSupplement(one.getId(), "Bản vẽ", "gdth");
    waiting.awaitSupplement(other.getId(), "Số liệu", "thanh-tra");
    assertNoTimerFires(number, "2024-02-20T09:00");

    suspendAndActivate(number);
    assertNoTimerFires(number, "2024-02-26T09:00");
    waiting.goOn(one.getId(), "gdth");
    assertThat(now(one).getDueDate()).isEqualTo("2024-02-29T10:00:00Z");
    assertNoTimerFires(number, "2024-03-04T09:00");
    waiting.goOn(other.getId(), "thanh-tra");
    assertThat(now(other).getDueDate()).isEqualTo("2024-03-07T10:00:00Z");
    assertThat(timer(number).getDuedate()).as("the latest of those awaited").isEqualTo("2024-03-07T10:00:00Z");
  }

  @Test
  void anothersMovedDateDoesNotSetATimerFreeThatWaits() {
    String number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    waiting.awaitSupplement(road.task(number, "userTask_giveOpinion", "gdth").getId(), "Bản vẽ", "gdth");
    Task other = road.task(number, "userTask_giveOpinion", "thanh-tra");
    tasks.setDueDate(other.getId(), Date.from(java.time.Instant.parse("2024-01-24T10:00:00Z")));
    assertNoTimerFires(number, "2024-02-20T09:00");
  }

  private void suspendAndActivate(String number) {
    runtime.suspendProcessInstanceById(road.running(number).getId());
    runtime.activateProcessInstanceById(road.running(number).getId());
  }

  private void assertNoTimerFires(String number, String at) {
    TestClock.set(at);
    assertThat(jobs.createJobQuery().processInstanceId(road.running(number).getId()).executable().list()).isEmpty();
  }

  private Job timer(String number) {
    return jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult();
  }
}
