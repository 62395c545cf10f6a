package vn.kstthc.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.WaitingTasks;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.organisation.AwayDays;
import vn.kstthc.review.Road;

/** One test for each end and each way there, for a task and for a whole dossier. */
@EngineTest
class ExtensionRoadTest {

  private static final String PREPARE = "userTask_prepareDossier";
  private static final String OPINION = "userTask_giveOpinion";
  private static final String DECIDE = "userTask_decideExtension";

  @Autowired Road road;
  @Autowired Extensions extensions;
  @Autowired Deadlines deadlines;
  @Autowired WaitingTasks waiting;
  @Autowired FormService forms;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;
  @Autowired RepositoryService repository;
  @Autowired JdbcTemplate jdbc;
  @Autowired AwayDays away;
  @LocalServerPort int port;

  private String ask(String user, String subject, String date) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(ExtensionProcess.KEY)
        .latestVersion().singleResult().getId();
    return road.as(user, () -> forms.submitStartForm(definition, Map.of("subject", subject, "newDueDate", date,
        "reason", "Phải khảo sát thêm hai trường.", "basis", "Công văn 15", "documentNumber", "15/CV")).getBusinessKey());
  }

  private static String of(Task task) {
    return Deadlines.task(task.getId());
  }

  private Task decision(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(DECIDE).singleResult();
  }

  private void grant(String number, String date) {
    road.submit(decision(number), "giam.doc",
        Map.of("conclusion", "GRANT", "newDueDate", date, "basis", "Thông báo 7/TB-SGDĐT", "note", "Không gia hạn lần nữa"));
  }

  private void refuse(String number) {
    road.submit(decision(number), "giam.doc", Map.of("conclusion", "REFUSE", "note", "Đã gia hạn một lần"));
  }

  private Task now(Task task) {
    return tasks.createTaskQuery().taskId(task.getId()).singleResult();
  }

  private void assertEndedAt(String number, String end, Extension.State state) {
    var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
    assertThat(instance.getEndActivityId()).isEqualTo(end);
    assertThat(extensions.extension(number).state()).isEqualTo(state);
    assertThat(jobs.createJobQuery().processInstanceId(instance.getId()).count()).isZero();
  }

  private List<String> passed(String number) {
    String instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
        .map(HistoricActivityInstance::getActivityId).toList();
  }

  @Test
  void aTasksLimitIsExtendedAndEverythingFollows() {
    String dossier = road.open("gdtrh", "gdth");
    road.prepare(dossier, "gdtrh");
    Task opinion = road.task(dossier, OPINION, "gdth");
    TestClock.set("2024-01-17T09:00");
    String number = ask("gdth", of(opinion), "26/01/2024");
    assertThat(number).matches("GH-2024-\\d{4}");
    assertThat(now(opinion).getDueDate()).as("nothing moves before the decision").isEqualTo(opinion.getDueDate());
    TestClock.set("2024-01-18T10:00");
    grant(number, "26/01/2024");

    assertEndedAt(number, "endEvent_extended", Extension.State.GRANTED);
    assertThat(passed(number)).contains("serviceTask_moveDate").doesNotContain("endEvent_extensionRefused");
    assertThat(now(opinion).getDueDate()).isEqualTo("2024-01-26T10:00:00Z");
    assertThat(jobs.createJobQuery().processInstanceId(road.running(dossier).getId()).timers().singleResult().getDuedate())
        .as("the limit of the road").isEqualTo("2024-01-26T10:00:00Z");
    assertThat(deadlines.movesOf(of(opinion))).singleElement().satisfies(move -> {
      assertThat(move.oldDueAt()).isEqualTo("2024-01-22T10:00:00Z");
      assertThat(move.newDueAt()).isEqualTo("2024-01-26T10:00:00Z");
      assertThat(move.act()).isEqualTo(new DeadlineMove.Act(DeadlineMove.Kind.EXTENSION, "Phải khảo sát thêm hai trường.",
          "Thông báo 7/TB-SGDĐT", "giam.doc"));
    });
    assertThat(reminder(of(opinion))).as("two working days before").isEqualTo("2024-01-24T00:30:00Z");
    assertThat(told(of(opinion), "date-moved")).as("whoever has the work").containsExactly("gdth@example.org");
  }

  private List<String> told(String subject, String news) {
    return jdbc.queryForList("select recipient from notification where subject = ? and milestone = ?", String.class,
        subject, news);
  }

  private Date reminder(String subject) {
    return new Date(jdbc.queryForObject("select duedate_ from act_ru_job where handler_cfg_ like ?", Date.class, subject + "$%").getTime());
  }

  @Test
  void aWholeDossiersLimitIsExtendedWithAnotherDateThanAskedFor() {
    String dossier = road.open("gdtrh");
    String number = ask("gdtrh", Deadlines.ofCase(dossier), "30/08/2024");
    grant(number, "15/08/2024");

    assertEndedAt(number, "endEvent_extended", Extension.State.GRANTED);
    assertThat(jdbc.queryForObject("select due_date from review_dossier where number = ?", String.class, dossier)).isEqualTo("2024-08-15");
    assertThat(jdbc.queryForObject("select due_at from notification_case where case_number = ?", Instant.class, dossier))
        .isEqualTo("2024-08-15T10:00:00Z");
    assertThat(reminder(Deadlines.ofCase(dossier))).isEqualTo("2024-08-13T00:30:00Z");
    assertThat(deadlines.movesOf(Deadlines.ofCase(dossier))).singleElement()
        .satisfies(move -> assertThat(move.oldDueAt()).isEqualTo("2024-08-01T10:00:00Z"));
    assertThat(new WebApps(port).login("gdtrh").get("/ho-so/" + dossier).body()).contains("15/08/2024",
        "Hạn trước đây: 01/08/2024 (gia hạn, Giám đốc Sở, lúc 08:00 ngày 15/01/2024): Phải khảo sát thêm hai trường,"
        + " căn cứ Thông báo 7/TB-SGDĐT", "01/08/2024, đề nghị 30/08/2024", "Đồng ý gia hạn đến 15/08/2024", "Không gia hạn lần nữa",
        "Căn cứ: Công văn 15", "Văn bản: 15/CV");
  }

  @Test
  void aRefusedRequestMovesNothingAndSaysWhy() {
    String dossier = road.open("gdtrh");
    Task task = road.task(dossier, PREPARE);
    String number = ask("gdtrh", of(task), "15/02/2024");
    refuse(number);
    assertEndedAt(number, "endEvent_extensionRefused", Extension.State.REFUSED);
    assertThat(now(task).getDueDate()).isEqualTo(task.getDueDate());
    assertThat(deadlines.movesOf(of(task))).isEmpty();
    assertThat(told(of(task), "not-extended")).as("who has the work").containsExactly("gdtrh@example.org");
    assertThat(new WebApps(port).login("gdtrh").get("/ho-so/" + dossier).body()).contains("Không gia hạn", "Đã gia hạn một lần");
    assertThat(WebApps.json(new WebApps(port).login("gdtrh").get("/ho-so/api/cong-viec/" + task.getId()))
        .at("/dossier/extensions/0/note").asText()).as("at the task").isEqualTo("Đã gia hạn một lần");
    assertThat(ask("gdtrh", of(task), "15/02/2024")).as("may be asked again").isNotEqualTo(number);
  }

  @Test
  void aTaskThatIsCompletedEndsTheRequestForIt() {
    String dossier = road.open("gdtrh");
    String number = ask("gdtrh", of(road.task(dossier, PREPARE)), "15/02/2024");
    road.prepare(dossier, "gdtrh");
    assertEndedAt(number, "endEvent_extensionObsolete", Extension.State.OBSOLETE);
    assertThat(road.task(dossier, "userTask_checkDossier")).isNotNull();
  }

  @Test
  void aTaskThatIsTakenAwayEndsTheRequestForIt() {
    String dossier = road.open("gdtrh", "gdth");
    road.prepare(dossier, "gdtrh");
    String number = ask("gdth", of(road.task(dossier, OPINION, "gdth")), "26/01/2024");
    road.opinionLimitOver(dossier);
    assertEndedAt(number, "endEvent_extensionObsolete", Extension.State.OBSOLETE);
  }

  @Test
  void aWithdrawnDossierEndsTheRequestsForItAndItsTasks() {
    String dossier = road.open("gdtrh");
    String whole = ask("van.phong", Deadlines.ofCase(dossier), "30/08/2024");
    String step = ask("gdtrh", of(road.task(dossier, PREPARE)), "15/02/2024");
    road.withdraw(dossier, "gdtrh", "Thủ tục đã được bãi bỏ.");
    assertEndedAt(whole, "endEvent_extensionObsolete", Extension.State.OBSOLETE);
    assertEndedAt(step, "endEvent_extensionObsolete", Extension.State.OBSOLETE);
  }

  @Test
  void aDecidedDossierEndsTheRequestForIt() {
    String dossier = road.atDecision();
    String number = ask("gdtrh", Deadlines.ofCase(dossier), "30/08/2024");
    road.decide(dossier, road.approval(dossier));
    assertEndedAt(number, "endEvent_extensionObsolete", Extension.State.OBSOLETE);
  }

  @Test
  void aStepOfTheDossierDoesNotEndTheRequestForTheWhole() {
    String dossier = road.open("gdtrh");
    String number = ask("gdtrh", Deadlines.ofCase(dossier), "30/08/2024");
    road.prepare(dossier, "gdtrh");
    assertThat(decision(number)).isNotNull();
  }

  @Test
  void aRequestWhoseProcessTheAdministratorTakesAwayIsClosedAndHoldsNothingUp() {
    String dossier = road.open("gdtrh");
    String number = ask("gdtrh", of(road.task(dossier, PREPARE)), "15/02/2024");
    runtime.deleteProcessInstance(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId(), "x");
    assertThat(extensions.extension(number).state()).isEqualTo(Extension.State.OBSOLETE);
    ask("gdtrh", of(road.task(dossier, PREPARE)), "15/02/2024");
    road.prepare(dossier, "gdtrh");
    assertThat(road.task(dossier, "userTask_checkDossier")).isNotNull();
  }

  @Test
  void thereIsOneRequestAtATimeForADate() throws Exception {
    String dossier = road.open("gdtrh");
    Task task = road.task(dossier, PREPARE);
    List<Callable<String>> both = List.of(() -> outcome(task), () -> outcome(task), () -> outcome(task));
    var people = Executors.newFixedThreadPool(both.size());
    try {
      List<String> outcomes = new ArrayList<>();
      for (Future<String> each : people.invokeAll(both)) {
        outcomes.add(each.get());
      }
      assertThat(outcomes).filteredOn(said -> said.startsWith("GH-")).hasSize(1);
      assertThat(outcomes).filteredOn(said -> !said.startsWith("GH-"))
          .allMatch(said -> said.contains("đang chờ quyết định"));
    } finally {
      people.shutdownNow();
    }
    ask("gdtrh", Deadlines.ofCase(dossier), "30/08/2024");
  }

  private String outcome(Task task) {
    try {
      return ask("gdtrh", of(task), "15/02/2024");
    } catch (RuntimeException refused) {
      return refused.getMessage();
    }
  }

  @Test
  void theDirectorHasTwoWorkingDaysAndSeesWhatIsAskedFor() {
    String dossier = road.open("gdtrh");
    String number = ask("gdtrh", of(road.task(dossier, PREPARE)), "15/02/2024");
    Task task = decision(number);
    assertThat(task.getDueDate()).isEqualTo("2024-01-17T10:00:00Z");
    assertThat(tasks.getVariableLocal(task.getId(), "caseNumber")).as("on the card").isEqualTo(dossier);
    WebApps director = new WebApps(port).login("giam.doc");
    var shown = WebApps.json(director.get("/gia-han/api/cong-viec/" + task.getId()));
    assertThat(shown.at("/extension/title").asText()).isEqualTo("Chuẩn bị hồ sơ");
    assertThat(shown.at("/extension/asked").asText()).isEqualTo("15/02/2024");
    assertThat(shown.at("/extension/casePage").asText()).isEqualTo("/ho-so/" + dossier);
    assertThat(shown.at("/current").asText()).isEqualTo("29/01/2024");
    assertThat(shown.at("/task/ground/text").asText()).isEqualTo("02 ngày làm việc, Quy định nội bộ của Sở (chờ xác nhận)");
  }

  @Test
  void aDateThatRestsCanBeRefusedButNotMoved() {
    String dossier = road.open("gdtrh");
    Task task = road.task(dossier, PREPARE);
    String number = ask("gdtrh", of(task), "15/02/2024");
    tasks.setDueDate(task.getId(), null);
    assertThatThrownBy(() -> grant(number, "15/02/2024")).hasMessageContaining("việc này hiện không có hạn để dời");
    refuse(number);
    assertEndedAt(number, "endEvent_extensionRefused", Extension.State.REFUSED);
  }

  @Test
  void theListOffersWhatIsOnesOwnWhatIsDueFirstAtFirst() {
    String dossier = road.open("gdtrh", "gdth");
    List<String> lead = offered("gdtrh");
    assertThat(lead).containsSubsequence(of(road.task(dossier, PREPARE)), Deadlines.ofCase(dossier));
    assertThat(offered("gdth")).doesNotContain(of(road.task(dossier, PREPARE)), Deadlines.ofCase(dossier));
    assertThat(offered("van.phong")).contains(Deadlines.ofCase(dossier)).doesNotContain(of(road.task(dossier, PREPARE)));
    runtime.suspendProcessInstanceById(road.running(dossier).getId());
    assertThat(offered("gdtrh")).as("stopped").doesNotContain(of(road.task(dossier, PREPARE)));
  }

  private List<String> offered(String user) {
    List<String> ids = new ArrayList<>();
    WebApps.json(new WebApps(port).login(user).get("/gia-han/api/lap-ho-so")).get("subject")
        .forEach(choice -> ids.add(choice.get("id").asText()));
    return ids;
  }

  @ParameterizedTest
  @ValueSource(strings = {"giam.doc", "quan.tri"})
  void whoHoldsNoWorkStartsNoRequest(String user) {
    Map<String, Object> body = new HashMap<>();
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(ExtensionProcess.KEY)
        .latestVersion().singleResult().getId();
    assertThat(new WebApps(port).login(user).call("POST", WebApps.API + "/process-definition/" + definition + "/submit-form",
        "{\"variables\":" + body + "}").statusCode()).isIn(400, 403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gdtrh", "van.phong", "gdmn"})
  void onlyTheLeadershipDecides(String user) {
    String number = ask("gdtrh", of(road.task(road.open("gdtrh"), PREPARE)), "15/02/2024");
    Task task = decision(number);
    WebApps staff = new WebApps(port).login(user);
    for (String path : List.of("/task/" + task.getId() + "/claim", "/task/" + task.getId() + "/submit-form",
        "/task/" + task.getId() + "/complete")) {
      assertThat(staff.call("POST", WebApps.API + path, path.endsWith("claim") ? "{\"userId\":\"" + user + "\"}"
          : "{\"variables\":{\"conclusion\":{\"value\":\"GRANT\",\"type\":\"String\"}}}").statusCode()).as(path).isIn(403, 404);
    }
    assertThat(staff.call("POST", WebApps.API + "/message",
        "{\"messageName\":\"extensionDateGone\",\"businessKey\":\"" + number + "\"}").statusCode()).isIn(403, 404);
    if (!user.equals("van.phong")) {
      assertThat(staff.get("/gia-han/api/cong-viec/" + task.getId()).statusCode()).isEqualTo(404);
    }
    assertThat(extensions.extension(number).state()).isEqualTo(Extension.State.OPEN);
  }

  @Test
  void nobodyReadsRequestsWithoutALogin() {
    assertThat(new WebApps(port).get("/gia-han/api/lap-ho-so").statusCode()).isEqualTo(401);
  }

  @Test
  void aDecisionMadeInTheDirectorsPlaceSaysSo() {
    String dossier = road.open("gdtrh");
    String number = ask("gdtrh", of(road.task(dossier, PREPARE)), "05/02/2024");
    away.plan("giam.doc", "2024-01-15", "2024-01-15", "van.phong");
    road.submit(decision(number), "van.phong", Map.of("conclusion", "REFUSE", "note", "Chưa đủ căn cứ"));
    away.forgetAll();
    assertThat(extensions.ofCase(dossier)).singleElement().satisfies(asked ->
        assertThat(asked.toString()).contains("Chuyên viên Văn phòng Sở (thực hiện thay Giám đốc Sở), 08:00"));
  }
}
