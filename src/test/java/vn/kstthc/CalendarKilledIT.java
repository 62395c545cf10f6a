package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/** The packaged application, killed while it moves dates to a new calendar, goes on where it was. */
class CalendarKilledIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DOSSIERS = 150;
  private static final String NUMBER = "LICH-2024-0001";
  private static final Pattern MOVED = Pattern.compile(">[1-9]\\d* / " + DOSSIERS + "<");
  private static final String CSV = "date,kind,name,basis,status\n2024-01-24,OFF,Nghỉ do rét đậm,12/TB-UBND,official\n";

  @TempDir Path data;

  @Test
  void datesMoveOnAfterAKillWithoutLossAndNoneTwice() {
    try (RunningJar application = start()) {
      WebApps office = new WebApps(application.port()).login("van.phong");
      for (int dossier = 0; dossier < DOSSIERS; dossier++) {
        start(office, "procedureReview", Road.startFields("gdtrh"));
      }
      start(office, "calendarChange", Map.of("kind", "CHANGE_DAYS", "year", "2024", "csv", CSV, "removalConfirmed", "true",
          "documentNumber", "12/TB-UBND", "documentDate", "12/01/2024", "documentAbout", "cho nghỉ do rét đậm"));
      WebApps director = new WebApps(application.port()).login("giam.doc");
      // the first answers of a young machine take longer than all the moving
      IntStream.range(0, 20).forEach(look -> list(office));
      approve(director);
      await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(5)).until(() -> isMoving(office));
      application.kill();
    }
    long movedBefore = moved();
    assertThat(movedBefore).as("dates moved when it was killed").isPositive().isLessThan(DOSSIERS);
    try (RunningJar application = start()) {
      WebApps office = new WebApps(application.port()).login("van.phong");
      await().atMost(Duration.ofMinutes(3)).until(() -> page(office).contains("Đã áp dụng"));
      application.stop();
    }
    try (DataFolder folder = DataFolder.copyOf(data)) {
      assertThat(folder.rows("select distinct due_date_ from act_ru_task")).as("all tasks are due on 30/01")
          .singleElement().satisfies(due -> assertThat(due.get(0)).startsWith("2024-01-30 17:00"));
      assertThat(folder.rows("select subject from deadline_move group by subject having count(*) > 1")).isEmpty();
      assertThat(folder.rows("select count(*) from deadline_move where kind = 'CALENDAR'"))
          .containsExactly(List.of("" + DOSSIERS));
      assertThat(folder.rows("select subject from notification where milestone = 'date-moved'")).hasSize(DOSSIERS)
          .doesNotHaveDuplicates();
    }
  }

  private static void start(WebApps person, String process, Map<String, Object> fields) {
    ok(person.call("POST", WebApps.API + "/process-definition/key/" + process + "/submit-form", form(fields)));
  }

  private static void approve(WebApps director) {
    await().atMost(Duration.ofMinutes(1)).until(() -> !tasks(director).isEmpty());
    String task = tasks(director).get(0).get("id").asText();
    ok(director.call("POST", WebApps.API + "/task/" + task + "/claim", "{\"userId\":\"giam.doc\"}"));
    ok(director.call("POST", WebApps.API + "/task/" + task + "/submit-form", form(Map.of("conclusion", "APPROVE"))));
  }

  private static JsonNode tasks(WebApps person) {
    return WebApps.json(person.get(WebApps.API + "/task?processInstanceBusinessKey=" + NUMBER));
  }

  private static boolean isMoving(WebApps office) {
    return MOVED.matcher(list(office)).find();
  }

  private static String list(WebApps office) {
    return office.get("/lich-lam-viec").body();
  }

  private static String page(WebApps office) {
    return office.get("/lich-lam-viec/" + NUMBER).body();
  }

  private long moved() {
    try (DataFolder folder = DataFolder.copyOf(data)) {
      return folder.rows("select subject from calendar_change_item where state = 'MOVED'").size();
    }
  }

  private static String form(Map<String, Object> fields) {
    ObjectNode variables = JSON.createObjectNode();
    fields.forEach((name, value) -> variables.putObject(name).put("value", value.toString()).put("type", "String"));
    return JSON.createObjectNode().set("variables", variables).toString();
  }

  private static void ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 204);
  }

  private RunningJar start() {
    return RunningJar.start(data.resolve("log"), Map.of("APP_DATA", data.toString(), "SPRING_PROFILES_ACTIVE", "demo",
        "APP_CALENDAR_SETTLED", "PT1S", "APP_CALENDAR_CASESATONCE", "1", "CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "10000"));
  }
}
