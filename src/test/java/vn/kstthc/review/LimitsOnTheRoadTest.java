package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** How tasks get their dates from the law, keep what they were dated with, and show it. */
@EngineTest
class LimitsOnTheRoadTest {

  private static final String PREPARE = "userTask_prepareDossier";
  private static final String TABLE = "processes/deadline/reviewLimit.dmn";
  private static final String MODEL = "processes/review/procedureReview.bpmn";

  @Autowired Road road;
  @Autowired Deadlines deadlines;
  @Autowired ReviewProcess process;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired RepositoryService repository;
  @Autowired Clock clock;
  @LocalServerPort int port;

  private String deployment;

  @AfterEach
  void takeBackWhatWasDeployed() {
    if (deployment != null) {
      repository.deleteDeployment(deployment, true);
      // nobody tells of a deployment that is taken away: it is noticed when the tables are looked after
      TestClock.set("2024-01-15T09:00");
      deadlines.limit("review.prepare", clock.instant());
    }
  }

  @Test
  void aTaskIsDatedByItsLimitAndKeepsTheRowItWasDatedWith() {
    TestClock.set("2024-01-19T17:30");
    String number = road.open("gdtrh");
    Task task = road.task(number, PREPARE);
    KeptDeadline kept = kept(task);
    assertThat(task.getDueDate()).as("received on Monday 22/01").isEqualTo("2024-02-05T10:00:00Z");
    assertThat(kept.dueAt()).isEqualTo(task.getDueDate().toInstant());
    assertThat(kept.caseNumber()).isEqualTo(number);
    assertThat(kept.limit()).isEqualTo(deadlines.limit("review.prepare", clock.instant()));
    assertThat(kept.receivedAt()).isEqualTo(clock.instant());
    assertThat(kept.text()).isEqualTo("Hạn: 05/02/2024 - 10 ngày làm việc, Quy định nội bộ của Sở (chờ xác nhận)");
    assertThat(kept.explanation()).isEqualTo("/thoi-han?tu=2024-01-19T17:30&so=10&don-vi=ngay-lam-viec");
    TestClock.set("2024-01-22T07:30");
    String reminder = "reminder-task:" + task.getId();
    jobs.executeJob(reminder);
    assertThat(jobs.createJobQuery().jobId(reminder).singleResult().getDuedate())
        .as("the reminders follow the date, two working days before it").isEqualTo("2024-02-01T00:30:00Z");
  }

  @ParameterizedTest
  @CsvSource({"2024-01-19T16:59:59.999", "2024-01-19T17:00", "2024-01-19T17:00:00.001", "2024-01-20T10:00", "2024-02-07T23:59:59.5"})
  void theExplanationComesToTheSameDate(String received) {
    TestClock.set(received);
    KeptDeadline kept = kept(road.task(road.open("gdtrh"), PREPARE));
    WebApps visitor = new WebApps(port);
    assertThat(WebApps.json(visitor.send(visitor.request(kept.explanation()).header("Accept", "application/json").GET()))
        .get("due").asText()).isEqualTo(kept.dueAt().atZone(WorkingDays.ZONE).toLocalDate().toString());
  }

  private KeptDeadline kept(Task task) {
    return deadlines.of(Deadlines.task(task.getId())).orElseThrow();
  }

  @Test
  void eachOpinionKeepsTheDateItsTimerWaitsFor() {
    String number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    Date timer = jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult().getDuedate();
    assertThat(List.of("gdth", "thanh-tra")).allSatisfy(unit -> {
      KeptDeadline kept = kept(road.task(number, "userTask_giveOpinion", unit));
      assertThat(kept.limit().key()).isEqualTo("review.opinion");
      assertThat(Date.from(kept.dueAt())).isEqualTo(timer);
    });
  }

  @ParameterizedTest
  @CsvSource({"userTask_prepareDossier, review.prepare", "userTask_giveOpinion, review.opinion",
      "userTask_answerOpinions, review.answer", "userTask_checkDossier, review.check",
      "userTask_approveDossier, review.approve", "userTask_submitToChair, review.submit",
      "userTask_recordDecision, review.decision"})
  void aModelOfBeforeAsksByTheTaskAndGetsTheSameDate(String task, String key) {
    assertThat(process.due(task).toInstant()).isEqualTo(deadlines.due(key, clock.instant()));
  }

  @Test
  void aDossierOfAModelThatNamesNoLimitsGoesOn() throws Exception {
    deploy(MODEL, model -> model
        .replace("<camunda:property name=\"limit\" value=\"review.prepare\" />", "")
        .replace("id=\"" + PREPARE + "\"", "id=\"%1$s\" camunda:dueDate=\"${reviewProcess.due('%1$s')}\"".formatted(PREPARE)));
    String number = road.open("gdtrh");
    Task task = road.task(number, PREPARE);
    assertThat(task.getDueDate()).isEqualTo("2024-01-29T10:00:00Z");
    assertThat(deadlines.of(Deadlines.task(task.getId()))).isEmpty();
    move(task, "2024-01-31T10:00:00Z");
    assertThat(deadlines.movesOf(Deadlines.task(task.getId()))).hasSize(1);
    assertThat(shown(task, "gdtrh").at("/task/due").asText()).isEqualTo("31/01/2024");
    assertThat(shown(task, "gdtrh").at("/task/ground/text").isNull()).isTrue();
    road.prepare(number, "gdtrh");
    assertThat(road.task(number, "userTask_checkDossier")).isNotNull();
  }

  @Test
  void aNewVersionOfTheLawDatesNewCasesAndMovesNoOpenOne() throws Exception {
    Task before = road.task(road.open("gdtrh"), PREPARE);
    deploy(TABLE, law -> law.replace("<outputEntry id=\"amount_reviewPrepare\"><text>10</text>",
        "<outputEntry id=\"amount_reviewPrepare\"><text>7</text>"));
    Task after = road.task(road.open("gdtrh"), PREPARE);
    assertThat(after.getDueDate()).isEqualTo("2024-01-24T10:00:00Z");
    assertThat(kept(after).limit().amount()).isEqualTo(7);
    assertThat(tasks.createTaskQuery().taskId(before.getId()).singleResult().getDueDate()).isEqualTo("2024-01-29T10:00:00Z");
    assertThat(kept(before).limit().amount()).isEqualTo(10);
  }

  private void deploy(String name, UnaryOperator<String> change) throws Exception {
    String before = Files.readString(Path.of(name));
    String now = change.apply(before);
    assertThat(now).isNotEqualTo(before);
    deployment = repository.createDeployment().addString(name, now).deploy().getId();
  }

  @Test
  void aDateMovedByAPersonIsRememberedOnceWithWhoAndWhenAndTheOldDate() {
    Task task = road.task(road.open("gdtrh"), PREPARE);
    TestClock.set("2024-01-16T09:30");
    move(task, "2024-01-31T10:00:00Z");
    TestClock.set("2024-01-17T09:30");
    move(task, "2024-02-01T10:00:00Z");
    assertThat(deadlines.movesOf(Deadlines.task(task.getId()))).containsExactly(
        new DeadlineMove(Instant.parse("2024-01-29T10:00:00Z"), Instant.parse("2024-01-31T10:00:00Z"),
            new DeadlineMove.Act(DeadlineMove.Kind.PERSON, null, null, "giam.doc"), Instant.parse("2024-01-16T02:30:00Z")),
        new DeadlineMove(Instant.parse("2024-01-31T10:00:00Z"), Instant.parse("2024-02-01T10:00:00Z"),
            new DeadlineMove.Act(DeadlineMove.Kind.PERSON, null, null, "giam.doc"), Instant.parse("2024-01-17T02:30:00Z")));
    assertThat(kept(task).dueAt()).isEqualTo("2024-02-01T10:00:00Z");
    assertThat(kept(task).firstDueAt()).isEqualTo("2024-01-29T10:00:00Z");
  }

  @Test
  void aDateMovedByTheApplicationKeepsItsReasonAndIsNotToldTwice() {
    Task task = road.task(road.open("gdtrh"), PREPARE);
    Instant later = Instant.parse("2024-02-02T10:00:00Z");
    DeadlineMove.Act act =
        new DeadlineMove.Act(DeadlineMove.Kind.EXTENSION, "Hồ sơ phức tạp", "Quyết định 12/QĐ-SGDĐT", "giam.doc");
    deadlines.move(Deadlines.task(task.getId()), task.getDueDate().toInstant(), later, act);
    tasks.setDueDate(task.getId(), Date.from(later));
    assertThat(deadlines.movesOf(Deadlines.task(task.getId()))).extracting(DeadlineMove::act).containsExactly(act);
  }

  private void move(Task task, String to) {
    road.as("giam.doc", () -> {
      Task latest = tasks.createTaskQuery().taskId(task.getId()).singleResult();
      latest.setDueDate(Date.from(Instant.parse(to)));
      tasks.saveTask(latest);
      return null;
    });
  }

  @Test
  void claimingAndCompletingMoveNothing() {
    String number = road.open("gdtrh");
    Task task = road.task(number, PREPARE);
    road.prepare(number, "gdtrh");
    assertThat(deadlines.movesOf(Deadlines.task(task.getId()))).isEmpty();
    assertThat(kept(task).isMoved()).as("what a task was dated with outlives it").isFalse();
  }

  @Test
  void theFormAndTheDossiersPageShowWhatTheDateRestsOn() {
    String number = road.open("gdtrh");
    Task task = road.task(number, PREPARE);
    assertThat(shown(task, "gdtrh").at("/task/ground/text").asText())
        .isEqualTo("10 ngày làm việc, Quy định nội bộ của Sở (chờ xác nhận)");
    assertThat(page(number)).contains("Hạn: 29/01/2024 - 10 ngày làm việc, Quy định nội bộ của Sở (chờ xác nhận)")
        .contains("href=\"/thoi-han?tu=2024-01-15T08:00&amp;so=10&amp;don-vi=ngay-lam-viec\"")
        .doesNotContain("Hạn trước đây");
  }

  @Test
  void aMovedDateIsShownWithTheOldOneAndTheReason() {
    String number = road.open("gdtrh");
    Task task = road.task(number, PREPARE);
    deadlines.move(Deadlines.task(task.getId()), task.getDueDate().toInstant(), Instant.parse("2024-02-02T10:00:00Z"),
        new DeadlineMove.Act(DeadlineMove.Kind.EXTENSION, "Hồ sơ phức tạp", "Quyết định 12", "giam.doc"));
    tasks.setDueDate(task.getId(), Date.from(Instant.parse("2024-02-02T10:00:00Z")));
    String moved = "Hạn trước đây: 29/01/2024 (gia hạn, Giám đốc Sở, lúc 08:00 ngày 15/01/2024): Hồ sơ phức tạp,"
        + " căn cứ Quyết định 12";
    assertThat(shown(task, "gdtrh").at("/task/ground/moves/0").asText()).isEqualTo(moved);
    assertThat(page(number)).contains("Hạn: 02/02/2024 - 10 ngày làm việc").contains(moved);
  }

  private JsonNode shown(Task task, String user) {
    return WebApps.json(new WebApps(port).login(user).get("/ho-so/api/cong-viec/" + task.getId()));
  }

  private String page(String number) {
    return new WebApps(port).login("gdtrh").get("/ho-so/" + number).body();
  }

  @Test
  void whatIsNotKeptHasNoRow() {
    assertThat(deadlines.ofAll(List.of("task:none"))).isEqualTo(Map.of());
    assertThat(deadlines.ofAll(List.of())).isEqualTo(Map.of());
  }
}
