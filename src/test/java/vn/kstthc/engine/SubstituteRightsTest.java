package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.engine.WebApps.API;
import static vn.kstthc.engine.WebApps.json;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.organisation.AwayDays;
import vn.kstthc.organisation.Directory;
import vn.kstthc.review.Road;

/** What a substitute may over HTTP, before, during and after an absence; gdth stands in for others on Tuesday 16 January. */
@EngineTest
class SubstituteRightsTest {

  private static final String DAY = "2024-01-16";

  @LocalServerPort int port;
  @Autowired AwayDays away;
  @Autowired Road road;
  @Autowired Directory directory;

  private String number;
  private String task;
  private WebApps substitute;

  @BeforeEach
  void aDossierOfAnotherUnit() {
    number = road.open("van.phong", Road.startFields("gdtrh"));
    task = road.task(number, "userTask_prepareDossier").getId();
    substitute = new WebApps(port).login("gdth");
  }

  @AfterEach
  void everybodyIsBack() {
    away.forgetAll();
  }

  private boolean seesInFilter(WebApps person) {
    String filter = StreamSupport.stream(json(person.get(API + "/filter")).spliterator(), false)
        .filter(each -> each.get("name").asText().equals("Việc của đơn vị")).findFirst().orElseThrow().get("id").asText();
    return person.get(API + "/filter/" + filter + "/list?maxResults=500").body().contains(task);
  }

  private int read() {
    return substitute.get(API + "/task/" + task).statusCode();
  }

  private int claim() {
    return substitute.call("POST", API + "/task/" + task + "/claim", "{\"userId\":\"gdth\"}").statusCode();
  }

  private int dossier() {
    return substitute.get("/ho-so/" + number).statusCode();
  }

  private void assertClosed() {
    assertThat(seesInFilter(substitute)).isFalse();
    assertThat(read()).isBetween(403, 404);
    assertThat(claim()).isBetween(400, 404);
    assertThat(dossier()).isEqualTo(404);
    assertThat(substitute.get("/ho-so/api/cong-viec/" + task).statusCode()).isEqualTo(404);
    assertThat(substitute.get("/ho-so").body()).doesNotContain(number);
  }

  @Test
  void seesAndDoesTheWorkOfTheUnitDuringTheAbsenceAndNeitherTheDayBeforeNorAfterInOneSession() {
    away.plan("gdtrh", DAY, DAY, "gdth");
    TestClock.set("2024-01-15T23:59");
    assertClosed();

    TestClock.set("2024-01-16T00:00");
    assertThat(seesInFilter(substitute)).isTrue();
    assertThat(substitute.get("/ho-so").body()).contains(number);
    assertThat(dossier()).isEqualTo(200);
    assertThat(claim()).isEqualTo(204);
    assertThat(json(substitute.get("/ho-so/api/cong-viec/" + task)).at("/task/notes/0").asText())
        .isEqualTo("Thực hiện thay Chuyên viên Phòng Giáo dục Trung học, vắng mặt ngày 16/01/2024");
    assertThat(substitute.get(API + "/task/" + task + "/comment").statusCode()).isEqualTo(200);

    TestClock.set("2024-01-17T00:00");
    away.look();
    assertClosed();
    assertThat(road.task(number, "userTask_prepareDossier").getAssignee()).isEqualTo("gdtrh");
  }

  @Test
  void completesTheWork() {
    away.plan("gdtrh", DAY, DAY, "gdth");
    TestClock.set(DAY + "T09:00");
    road.submit(road.task(number, "userTask_prepareDossier"), "gdth", road.fields(road.task(number, "userTask_prepareDossier")));
    assertThat(road.task(number, "userTask_checkDossier")).isNotNull();
  }

  @Test
  void anAbsenceThatIsCancelledEndsItAtOnce() {
    long id = away.plan("gdtrh", DAY, DAY, "gdth");
    TestClock.set(DAY + "T09:00");
    assertThat(read()).isEqualTo(200);
    away.cancel(id);
    assertClosed();
  }

  @Test
  void othersSeeNoMoreThanBefore() {
    away.plan("gdtrh", DAY, DAY, "gdth");
    TestClock.set(DAY + "T09:00");
    substitute = new WebApps(port).login("gdmn");
    assertClosed();
  }

  @Test
  void theAbsentPersonsAccountStaysClosed() {
    away.plan("gdtrh", DAY, DAY, "gdth");
    TestClock.set(DAY + "T09:00");
    assertThat(substitute.get(API + "/user/gdtrh/profile").statusCode()).isBetween(403, 404);
    assertThat(substitute.call("PUT", API + "/user/gdtrh/credentials",
        "{\"password\":\"x\",\"authenticatedUserPassword\":\"demo\"}").statusCode()).isBetween(400, 404);
    assertThat(json(substitute.get(API + "/user?memberOfGroup=gdtrh"))).isEmpty();
  }

  @Test
  void whoStandsInForTheDirectorSeesAndDoesTheDirectorsTasksButOpensNoCockpitAndGivesNoWorkToOthers() {
    away.plan("giam.doc", DAY, DAY, "gdth");
    TestClock.set(DAY + "T09:00");
    substitute = new WebApps(port).login("gdth");
    assertThat(dossier()).as("the leadership sees every dossier").isEqualTo(200);
    assertThat(substitute.login("gdth", "demo", "cockpit").statusCode()).isEqualTo(403);
    substitute.login("gdth");
    assertThat(substitute.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count").statusCode())
        .isEqualTo(403);
    assertThat(substitute.get(API + "/process-definition/statistics").statusCode()).isEqualTo(403);
    assertThat(substitute.call("POST", API + "/task/" + task + "/assignee", "{\"userId\":\"gdtrh\"}").statusCode())
        .isEqualTo(403);
    assertThat(substitute.call("PUT", API + "/task/" + task,
        "{\"name\":\"Chuẩn bị hồ sơ\",\"due\":\"2030-01-01T17:00:00.000+0700\"}").statusCode()).isEqualTo(403);
    assertThat(claim()).as("not a task of the leadership").isBetween(400, 404);
    road.prepare(number, "gdtrh");
    road.check(number, "PASS", "");
    task = road.task(number, "userTask_approveDossier").getId();
    assertThat(seesInFilter(substitute)).isTrue();
    assertThat(claim()).isEqualTo(204);
    assertThat(substitute.call("POST", API + "/task/" + task + "/submit-form",
        "{\"variables\":{\"conclusion\":{\"value\":\"PASS\",\"type\":\"String\"}}}").statusCode()).isEqualTo(204);
  }

  @Test
  void whoStandsInForTheOfficeOpensNoDossiersOfOtherUnits() {
    away.plan("van.phong", DAY, DAY, "don-vi-truc-thuoc");
    TestClock.set(DAY + "T09:00");
    substitute = new WebApps(port).login("don-vi-truc-thuoc");
    String definition = road.running(number).getProcessDefinitionId();
    assertThat(substitute.call("POST", API + "/process-definition/" + definition + "/submit-form", "{\"variables\":{}}")
        .statusCode()).isEqualTo(403);
    assertThat(json(substitute.get("/ho-so/api/lap-ho-so")).get("leadUnit")).isEmpty();
  }

  @Test
  void whoStandsInForTheAdministratorIsNone() {
    away.plan("quan.tri", DAY, DAY, "gdth");
    TestClock.set(DAY + "T09:00");
    substitute = new WebApps(port).login("gdth");
    assertThat(directory.unitsOf("gdth")).containsExactly("gdth");
    assertThat(directory.isAdministrator("gdth")).isFalse();
    assertThat(substitute.login("gdth", "demo", "admin").statusCode()).isEqualTo(403);
    substitute.login("gdth");
    assertThat(json(substitute.get(API + "/deployment"))).isEmpty();
  }
}
