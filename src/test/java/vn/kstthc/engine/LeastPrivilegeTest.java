package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.review.Road;

/**
 * What staff may not do, by any URL. The dossier is led by gdtrh with gdth; gdmn has nothing to do with it. Each row says
 * what is tried; PI, TASK, OPINION, DEFINITION and NUMBER stand for what belongs to the dossier.
 */
@EngineTest
class LeastPrivilegeTest {

  private static final String SECRET = "Thủ tục không ai khác được biết";

  @LocalServerPort int port;
  @Autowired Road road;
  @Autowired ManagementService jobs;
  @Autowired TaskService tasks;
  @Autowired HistoryService history;
  @Autowired IdentityService identity;
  @Autowired RepositoryService repository;

  private String number;
  private Task opinion;
  private Task preparation;

  @BeforeEach
  void aDossierInConsultation() {
    Map<String, Object> fields = Road.startFields("gdtrh", "gdth");
    fields.put("procedureName", SECRET);
    number = road.open("van.phong", fields);
    preparation = road.task(number, "userTask_prepareDossier");
    road.prepare(number, "gdtrh");
    opinion = road.task(number, "userTask_giveOpinion", "gdth");
  }

  private String concrete(String text) {
    return text.replace("API/", WebApps.API + "/").replace("OPINION", opinion.getId())
        .replace("TASK", preparation.getId()).replace("PI", road.running(number).getId())
        .replace("JOB", ReminderJobs.jobId("case:" + number))
        .replace("TIMER", jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult().getId())
        .replace("DEFINITION", opinion.getProcessDefinitionId()).replace("NUMBER", number);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "API/task/OPINION", "API/task/OPINION/form-variables", "API/task/OPINION/variables", "API/task/OPINION/localVariables",
      "API/task/OPINION/identity-links", "API/task/OPINION/comment", "API/task/OPINION/attachment",
      "API/task/OPINION/deployed-form", "API/task/OPINION/rendered-form", "API/task/OPINION/form",
      "API/task?processInstanceBusinessKey=NUMBER", "API/task", "API/task?candidateGroup=gdth", "API/task?assignee=gdtrh",
      "API/process-instance/PI", "API/process-instance/PI/variables", "API/process-instance/PI/variables/procedureName",
      "API/process-instance/PI/activity-instances", "API/process-instance?businessKey=NUMBER", "API/process-instance",
      "API/execution?processInstanceId=PI", "API/execution/PI", "API/execution/PI/localVariables", "API/variable-instance",
      "API/variable-instance?processInstanceIdIn=PI", "API/history/process-instance", "API/history/process-instance/PI",
      "API/history/process-instance?processInstanceBusinessKey=NUMBER", "API/history/task",
      "API/history/task?processInstanceId=PI", "API/history/variable-instance", "API/history/detail",
      "API/history/activity-instance?processInstanceId=PI", "API/history/identity-link-log", "API/history/user-operation",
      "API/history/job-log", "API/history/incident", "API/history/external-task-log", "API/job", "API/job-definition",
      "API/incident", "API/event-subscription", "API/external-task", "API/batch", "API/authorization", "API/user",
      "API/user/gdtrh/profile", "API/metrics/activity-instance-start/sum", "API/deployment", "API/decision-definition",
      "API/tenant", "API/schema/log", "API/process-definition/DEFINITION/statistics",
      "API/history/process-definition/DEFINITION/statistics",
      "/ho-so", "/ho-so/NUMBER", "/ho-so/NUMBER/tep/1", "/ho-so/api/cong-viec/OPINION",
      "/camunda/api/cockpit/plugin/base/default/process-instance", "/camunda/api/cockpit/plugin/base/default/incident",
      "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
      "/camunda/api/admin/plugin/base/default/system"})
  void aStrangersEyesSeeNothingOfIt(String path) {
    HttpResponse<String> answer = new WebApps(port).login("gdmn").get(concrete(path));
    // a refusal may name again what was asked for
    String told = answer.body().replace("gdmn@example.org", "");
    for (String asked : List.of(opinion.getId(), road.running(number).getId(), number)) {
      told = concrete(path).contains(asked) ? told.replace(asked, "") : told;
    }
    assertThat(told).doesNotContain(SECRET, number, opinion.getId(), road.running(number).getId(), "@example.org",
        "gdtrh\"", "gdth\"");
    assertThat(answer.statusCode()).isNotEqualTo(500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/cockpit/plugin/base/default/process-instance",
      "/camunda/api/cockpit/plugin/base/default/incident", "/camunda/api/admin/plugin/base/default/system"})
  void pluginsOfAppsOneMayNotOpenAreClosed(String path) {
    assertThat(new WebApps(port).login("gdmn").call("POST", path, "{}").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"van.phong, cockpit/plugin/base/default/process-definition/statistics-count, 200",
      "giam.doc, cockpit/plugin/base/default/process-definition/statistics-count, 200",
      "giam.doc, admin/plugin/base/default/system, 403", "quan.tri, cockpit/plugin/base/default/process-definition/statistics-count, 200",
      "gdmn, cockpit/plugin/base/default/process-definition/statistics-count, 403"})
  void pluginsOfAppsOneMayOpenAnswer(String user, String path, int status) {
    assertThat(new WebApps(port).login(user).get("/camunda/api/" + path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cockpit", "admin", "welcome"})
  void aDepartmentOpensTasklistOnly(String app) {
    assertThat(new WebApps(port).login("gdmn", "demo", app).statusCode()).isEqualTo(app.equals("welcome") ? 200 : 403);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        // on a task of one's own unit, claimed or not
        Arguments.of("PUT", "API/task/OPINION", "{\"name\":\"x\",\"dueDate\":\"2030-01-01T00:00:00.000+0700\"}"),
        Arguments.of("POST", "API/task/OPINION/assignee", "{\"userId\":\"gdmn\"}"),
        Arguments.of("POST", "API/task/OPINION/claim", "{\"userId\":\"gdmn\"}"),
        Arguments.of("POST", "API/task/OPINION/delegate", "{\"userId\":\"gdmn\"}"),
        Arguments.of("POST", "API/task/OPINION/resolve", "{}"),
        Arguments.of("POST", "API/task/OPINION/bpmnError", "{\"errorCode\":\"x\"}"),
        Arguments.of("POST", "API/task/OPINION/bpmnEscalation", "{\"escalationCode\":\"x\"}"),
        Arguments.of("POST", "API/task/OPINION/identity-links", "{\"groupId\":\"gdmn\",\"type\":\"candidate\"}"),
        Arguments.of("POST", "API/task/OPINION/identity-links/delete", "{\"groupId\":\"gdth\",\"type\":\"candidate\"}"),
        Arguments.of("PUT", "API/task/OPINION/variables/leadUnit", "{\"value\":\"gdmn\",\"type\":\"String\"}"),
        Arguments.of("POST", "API/task/OPINION/variables", "{\"modifications\":{\"leadUnit\":{\"value\":\"gdmn\"}}}"),
        Arguments.of("PUT", "API/task/OPINION/localVariables/caseNumber", "{\"value\":\"x\",\"type\":\"String\"}"),
        Arguments.of("DELETE", "API/task/OPINION/localVariables/caseNumber", null),
        Arguments.of("DELETE", "API/task/OPINION", null),
        Arguments.of("POST", "API/task/create", "{\"name\":\"x\"}"),
        // the case and everybody else's
        Arguments.of("PUT", "API/process-instance/PI/variables/leadUnit", "{\"value\":\"gdmn\",\"type\":\"String\"}"),
        Arguments.of("DELETE", "API/process-instance/PI", null),
        Arguments.of("PUT", "API/process-instance/PI/suspended", "{\"suspended\":true}"),
        Arguments.of("POST", "API/process-instance/PI/modification", "{\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"userTask_giveOpinion\"}]}"),
        Arguments.of("POST", "API/message", "{\"messageName\":\"dossierWithdrawn\",\"businessKey\":\"NUMBER\"}"),
        Arguments.of("POST", "API/execution/PI/signal", "{}"),
        Arguments.of("POST", "API/process-definition/DEFINITION/start", "{\"businessKey\":\"RS-2024-9999\"}"),
        Arguments.of("POST", "API/process-definition/DEFINITION/start", "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_recordDecision\"}]}"),
        Arguments.of("PUT", "API/process-definition/DEFINITION/suspended", "{\"suspended\":true}"),
        Arguments.of("DELETE", "API/process-definition/DEFINITION?cascade=true", null),
        Arguments.of("POST", "API/condition", "{\"variables\":{}}"),
        Arguments.of("POST", "API/signal", "{\"name\":\"x\"}"),
        Arguments.of("POST", "API/migration/execute", "{\"migrationPlan\":{\"sourceProcessDefinitionId\":\"DEFINITION\",\"targetProcessDefinitionId\":\"DEFINITION\",\"instructions\":[]},\"processInstanceIds\":[\"PI\"]}"),
        // the timers of reminders and of the road
        Arguments.of("POST", "API/job/JOB/execute", null),
        Arguments.of("PUT", "API/job/JOB/duedate", "{\"duedate\":\"2030-01-01T00:00:00.000+0700\"}"),
        Arguments.of("PUT", "API/job/JOB/retries", "{\"retries\":0}"),
        Arguments.of("PUT", "API/job/JOB/suspended", "{\"suspended\":true}"),
        Arguments.of("DELETE", "API/job/JOB", null),
        Arguments.of("POST", "API/job/TIMER/execute", null),
        Arguments.of("PUT", "API/job/TIMER/duedate", "{\"duedate\":\"2030-01-01T00:00:00.000+0700\"}"),
        // accounts
        Arguments.of("DELETE", "API/user/gdth", null),
        Arguments.of("PUT", "API/user/gdth/profile", "{\"id\":\"gdth\",\"firstName\":\"x\",\"lastName\":\"y\",\"email\":\"z@example.org\"}"),
        Arguments.of("PUT", "API/user/gdmn/credentials", "{\"password\":\"x\",\"authenticatedUserPassword\":\"demo\"}"),
        Arguments.of("POST", "API/user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"x\"}}"),
        Arguments.of("POST", "API/user/gdmn/unlock", null),
        Arguments.of("PUT", "API/group/lanh-dao/members/gdth", null),
        Arguments.of("POST", "API/group/create", "{\"id\":\"x\",\"name\":\"x\"}"),
        Arguments.of("POST", "API/authorization/create", "{\"type\":1,\"permissions\":[\"ALL\"],\"userId\":\"gdth\",\"resourceType\":6,\"resourceId\":\"*\"}"),
        Arguments.of("POST", "API/filter/create", "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{},\"properties\":{}}"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void staffChangeNothingPastTheForms(String method, String path, String body) {
    WebApps staff = new WebApps(port).login("gdth");
    String json = body == null ? null : concrete(body);
    assertThat(staff.call(method, concrete(path), json).statusCode()).as("unclaimed").isBetween(400, 404);
    assertThat(staff.call("POST", concrete("API/task/OPINION/claim"), "{\"userId\":\"gdth\"}").statusCode()).isEqualTo(204);
    assertThat(staff.call(method, concrete(path), json).statusCode()).as("claimed").isBetween(400, 404);
    assertThat(tasks.createTaskQuery().taskId(opinion.getId()).singleResult().getDueDate()).isEqualTo(opinion.getDueDate());
    assertThat(tasks.getIdentityLinksForTask(opinion.getId())).extracting(link -> link.getGroupId()).contains("gdth").doesNotContain("gdmn");
    assertThat(identity.createUserQuery().userId("gdth").singleResult().getEmail()).isEqualTo("gdth@example.org");
    assertThat(road.running(number).isSuspended()).isFalse();
  }

  @Test
  void whatNobodyHasClaimedCannotBeCompletedAndWhatIsClaimedCanBeGivenBack() {
    WebApps staff = new WebApps(port).login("gdth");
    String form = "{\"variables\":{\"stance\":{\"value\":\"AGREE\",\"type\":\"String\"}}}";
    for (String way : List.of("submit-form", "complete")) {
      var answer = staff.call("POST", concrete("API/task/OPINION/" + way), form);
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("Hãy nhận việc trước khi hoàn thành");
    }
    assertThat(staff.call("POST", concrete("API/task/OPINION/claim"), "{\"userId\":\"gdth\"}").statusCode()).isEqualTo(204);
    assertThat(staff.call("POST", concrete("API/task/OPINION/unclaim"), "{}").statusCode()).isEqualTo(204);
    assertThat(road.task(number, "userTask_giveOpinion", "gdth").getAssignee()).isNull();
    assertThat(staff.call("POST", concrete("API/task/OPINION/claim"), "{\"userId\":\"gdth\"}").statusCode()).isEqualTo(204);
    assertThat(staff.call("POST", concrete("API/task/OPINION/submit-form"), form).statusCode()).isEqualTo(204);
  }

  @Test
  void everybodyChangesHisOwnPasswordAndNothingElseOfHisAccount() {
    WebApps staff = new WebApps(port).login("khtc");
    String change = "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}";
    assertThat(staff.call("PUT", concrete("API/user/khtc/credentials"), change.formatted("moi", "sai")).statusCode()).isEqualTo(400);
    TestClock.set("2024-01-15T08:01");
    assertThat(staff.call("PUT", concrete("API/user/khtc/credentials"), change.formatted("moi", "demo")).statusCode()).isEqualTo(204);
    assertThat(identity.checkPassword("khtc", "moi")).isTrue();
    assertThat(staff.call("PUT", concrete("API/user/khtc/credentials"), change.formatted("demo", "moi")).statusCode()).isEqualTo(204);
    assertThat(staff.call("PUT", concrete("API/user/khtc/profile"),
        "{\"id\":\"khtc\",\"firstName\":\"Giám đốc\",\"lastName\":\"Sở\",\"email\":\"x@example.org\"}").statusCode()).isEqualTo(403);
    assertThat(staff.call("DELETE", concrete("API/user/khtc"), null).statusCode()).isEqualTo(403);
  }

  @Test
  void cockpitCountsTheTasksOfEachUnitForThoseWhoMayOpenIt() {
    String counts = concrete("API/task/report/candidate-group-count");
    assertThat(new WebApps(port).login("giam.doc").get(counts).body()).contains("gdth");
    assertThat(new WebApps(port).login("gdmn").get(counts).statusCode()).isEqualTo(403);
  }

  @Test
  void whoComesTooLateForATaskIsToldSoInVietnamese() {
    road.opinion(number, "gdth", "AGREE", null);
    var answer = new WebApps(port).login("gdth").call("POST",
        WebApps.API + "/task/" + opinion.getId() + "/claim", "{\"userId\":\"gdth\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("không còn nữa");
  }

  @Test
  void whoHadTheTaskBeforeSeesItNoMore() {
    tasks.setAssignee(opinion.getId(), "gdmn");
    assertThat(new WebApps(port).login("gdmn").get(concrete("API/task/OPINION")).statusCode()).isEqualTo(200);
    tasks.setAssignee(opinion.getId(), "gdth");
    WebApps before = new WebApps(port).login("gdmn");
    assertThat(before.get(concrete("API/task/OPINION")).statusCode()).isIn(403, 404);
    assertThat(before.get(concrete("API/history/task?processInstanceId=PI")).body()).isEqualTo("[]");
  }

  @Test
  void whoWithdrawsInTheSameMomentAsAnotherIsToldSo() throws Exception {
    var people = java.util.concurrent.Executors.newFixedThreadPool(4);
    try {
      List<java.util.concurrent.Callable<Integer>> all = Stream.generate(() -> new WebApps(port).login("van.phong")).limit(4)
          .<java.util.concurrent.Callable<Integer>>map(session -> () -> session.withdraw(number)).toList();
      for (var each : people.invokeAll(all)) {
        assertThat(each.get()).isIn(302, 403);
      }
      assertThat(road.instance(number).getEndActivityId()).isEqualTo("endEvent_dossierWithdrawn");
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void theLeadershipMovesADueDateAndGivesWorkToOthers() {
    WebApps director = new WebApps(port).login("giam.doc");
    assertThat(director.call("POST", concrete("API/task/OPINION/assignee"), "{\"userId\":\"gdth\"}").statusCode()).isEqualTo(204);
    assertThat(director.get(concrete("API/process-instance/PI/variables/procedureName")).body()).contains(SECRET);
  }

  @Test
  void aCooperatingUnitSeesItsOwnTaskAndTheDossierButNotTheLeadUnitsTask() {
    WebApps unit = new WebApps(port).login("gdth");
    assertThat(unit.get(concrete("/ho-so/api/cong-viec/OPINION")).body()).contains(number, SECRET);
    assertThat(unit.get(concrete("/ho-so/NUMBER")).body()).contains(SECRET);
    assertThat(new WebApps(port).login("gdtrh").get(concrete("API/task/OPINION")).statusCode())
        .as("the lead unit does not see the opinion being written").isIn(403, 404);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      POST   | API/task/OPINION/identity-links        | {"groupId":"gdmn","type":"candidate"}
      POST   | API/task/OPINION/identity-links        | {"userId":"giam.doc","type":"candidate"}
      POST   | API/task/OPINION/identity-links        | {"userId":"giam.doc","type":"assignee"}
      POST   | API/task/OPINION/identity-links/delete | {"groupId":"gdth","type":"candidate"}
      POST   | API/task/OPINION/delegate              | {"userId":"gdth"}
      POST   | API/task/OPINION/assignee              | {"userId":"giam.doc"}
      POST   | API/task/OPINION/assignee              | {"userId":"khong-co-ai"}
      PUT    | API/task/OPINION                       | {"name":"Việc khác","due":"2024-01-23T17:00:00.000+0700"}
      PUT    | API/task/OPINION                       | {"name":"Cho ý kiến về hồ sơ"}
      PUT    | API/task/OPINION | {"name":"Cho ý kiến về hồ sơ","due":"2024-01-22T17:00:00.000+0700","assignee":"giam.doc"}
      PUT    | API/task/OPINION | {"name":"Cho ý kiến về hồ sơ","due":"2024-01-22T17:00:00.000+0700","owner":"gdmn"}
      DELETE | API/history/process-instance/PI        |
      DELETE | API/history/process-instance/PI/variable-instances |
      """)
  void theLeadershipGivesWorkToPeopleOfTheUnitAndChangesNothingElseOfIt(String method, String path, String body) {
    assertThat(new WebApps(port).login("giam.doc").call(method, concrete(path), body).statusCode()).isEqualTo(403);
    Task now = tasks.createTaskQuery().taskId(opinion.getId()).singleResult();
    assertThat(now.getName()).isEqualTo("Cho ý kiến về hồ sơ");
    assertThat(now.getDueDate()).isEqualTo(opinion.getDueDate());
    assertThat(now.getAssignee()).isNull();
    assertThat(tasks.getIdentityLinksForTask(opinion.getId())).extracting(link -> link.getGroupId()).containsExactly("gdth");
  }

  @Test
  void theLeadershipMovesADate() {
    assertThat(new WebApps(port).login("giam.doc").call("PUT", concrete("API/task/OPINION"),
        "{\"name\":\"Cho ý kiến về hồ sơ\",\"priority\":50,\"due\":\"2024-01-26T17:00:00.000+0700\",\"assignee\":\"gdth\"}")
        .statusCode()).isEqualTo(204);
    Task now = tasks.createTaskQuery().taskId(opinion.getId()).singleResult();
    assertThat(now.getDueDate()).isAfter(opinion.getDueDate());
    assertThat(now.getAssignee()).isEqualTo("gdth");
  }

  @Test
  void aNoteStaysAsItWasWrittenAndInItsOwnCase() {
    String other = road.running(road.open("gdmn")).getId();
    String note = WebApps.json(new WebApps(port).login("van.phong")
        .call("POST", concrete("API/task/OPINION/comment/create"), "{\"message\":\"Ghi của Văn phòng\"}")).get("id").asText();
    for (String user : List.of("gdth", "giam.doc")) {
      WebApps staff = new WebApps(port).login(user);
      assertThat(staff.call("PUT", concrete("API/task/OPINION/comment"),
          "{\"id\":\"%s\",\"message\":\"khác\"}".formatted(note)).statusCode()).isEqualTo(403);
      assertThat(staff.call("DELETE", concrete("API/task/OPINION/comment/" + note), null).statusCode()).isEqualTo(403);
      assertThat(staff.call("DELETE", concrete("API/task/OPINION/comment"), null).statusCode()).isEqualTo(403);
      assertThat(staff.call("POST", concrete("API/task/OPINION/comment/create"),
          "{\"message\":\"chen vào\",\"processInstanceId\":\"%s\"}".formatted(other)).statusCode()).isBetween(400, 403);
    }
    assertThat(tasks.getTaskComments(opinion.getId())).singleElement().satisfies(kept -> {
      assertThat(kept.getFullMessage()).isEqualTo("Ghi của Văn phòng");
      assertThat(kept.getUserId()).isEqualTo("van.phong");
    });
    assertThat(tasks.getProcessInstanceComments(other)).isEmpty();
  }

  @Test
  void howManyCasesThereAreIsForThoseWhoMayOpenCockpit() {
    String counts = concrete("API/process-definition/statistics");
    assertThat(new WebApps(port).login("gdmn").get(counts).statusCode()).isEqualTo(403);
    assertThat(new WebApps(port).login("van.phong").get(counts).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"variables\":{}}", "{}", """
      {"variables":{"stance":{"value":"rO0ABXQAA2FiYw==","type":"Object","valueInfo":
      {"objectTypeName":"java.lang.String","serializationDataFormat":"application/x-java-serialized-object"}}}}"""})
  void whatNoFormSendsIsRefusedInWordsAndNotAnErrorOfTheServer(String body) {
    WebApps staff = new WebApps(port).login("gdth");
    staff.call("POST", concrete("API/task/OPINION/claim"), "{\"userId\":\"gdth\"}");
    for (String path : List.of("API/task/OPINION/submit-form", "API/task/OPINION/complete",
        "API/process-definition/DEFINITION/submit-form")) {
      HttpResponse<String> answer = staff.call("POST", concrete(path), body);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body()).contains("FormRefused", "Chưa ghi nhận.");
    }
  }

  @Test
  void anErrorQuotesNoLibraryEvenWhenWhatWasSentIsVietnamese() {
    HttpResponse<String> answer = new WebApps(port).login("gdth").get("/ho-so/" + number + "/tep/%E1%BA%A3nh");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(WebApps.json(answer).get("message").asText()).isEqualTo("Yêu cầu không hợp lệ.");
  }
}
