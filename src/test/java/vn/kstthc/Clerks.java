package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/**
 * Two people who open and prepare dossiers through the web apps' doors, as fast as they can, and who remember what the
 * application acknowledged.
 */
final class Clerks {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final Set<String> opened = ConcurrentHashMap.newKeySet();
  private final Set<String> prepared = ConcurrentHashMap.newKeySet();
  private final List<AssertionError> refused = new CopyOnWriteArrayList<>();
  private ExecutorService desks;
  private volatile boolean open;

  Set<String> opened() {
    return Set.copyOf(opened);
  }

  Set<String> prepared() {
    return Set.copyOf(prepared);
  }

  /** Goes on until {@link #goHome} or until the application no longer answers. */
  void work(int port) {
    open = true;
    desks = Executors.newFixedThreadPool(2);
    List.of("gdtrh", "gdmn").forEach(unit -> desks.submit(() -> workAs(unit, port)));
  }

  private void workAs(String unit, int port) {
    try {
      WebApps clerk = new WebApps(port).login(unit);
      while (open) {
        prepare(clerk, open(clerk, unit));
      }
    } catch (AssertionError answer) {
      refused.add(answer);
    }
  }

  /** @throws AssertionError where the application refused work, other than by being dead */
  void goHome() {
    open = false;
    desks.shutdown();
    try {
      assertThat(desks.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    assertThat(refused).isEmpty();
  }

  private String open(WebApps clerk, String unit) {
    HttpResponse<String> answer = clerk.call("POST",
        WebApps.API + "/process-definition/key/procedureReview/submit-form", form(Road.startFields(unit)));
    String number = ok(answer).get("businessKey").asText();
    opened.add(number);
    return number;
  }

  /** Opens a dossier, and the clerk of its unit takes the first task. */
  String openAndClaim(int port, String unit) {
    WebApps clerk = new WebApps(port).login(unit);
    String number = open(clerk, unit);
    claim(clerk, theTask(clerk, number));
    return number;
  }

  /** The next step of a dossier that was left lying. */
  void prepare(int port, String number) {
    WebApps office = new WebApps(port).login("van.phong");
    JsonNode task = theTask(office, number);
    String unit = ok(office.get(WebApps.API + "/task/" + task.get("id").asText() + "/identity-links?type=candidate"))
        .get(0).get("groupId").asText();
    prepare(new WebApps(port).login(unit), number);
  }

  private void prepare(WebApps clerk, String number) {
    JsonNode task = theTask(clerk, number);
    String id = task.get("id").asText();
    if (task.get("assignee").isNull()) {
      claim(clerk, task);
    }
    for (String kind : List.of("REPORT", "REVIEW_FORM", "SIMPLIFICATION_OPTION", "DRAFT_DECISION")) {
      ok(clerk.put("/ho-so/api/cong-viec/" + id + "/tep/" + kind + "?ten=a.pdf", PDF));
    }
    ok(clerk.call("POST", WebApps.API + "/task/" + id + "/submit-form", form(Road.preparationFields())));
    prepared.add(number);
  }

  private static void claim(WebApps clerk, JsonNode task) {
    ok(clerk.call("POST", WebApps.API + "/task/" + task.get("id").asText() + "/claim",
        "{\"userId\":\"" + userOf(clerk) + "\"}"));
  }

  private static JsonNode theTask(WebApps clerk, String number) {
    JsonNode tasks = ok(clerk.get(WebApps.API + "/task?processInstanceBusinessKey=" + number));
    assertThat(tasks).as("open tasks of " + number).hasSize(1);
    return tasks.get(0);
  }

  private static String userOf(WebApps clerk) {
    return ok(clerk.get("/camunda/api/admin/auth/user/default")).get("userId").asText();
  }

  private static String form(Map<String, Object> fields) {
    ObjectNode variables = JSON.createObjectNode();
    fields.forEach((name, value) -> variables.putObject(name).put("value", value.toString()).put("type", "String"));
    return JSON.createObjectNode().set("variables", variables).toString();
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri() + ": " + answer.body()).isBetween(200, 204);
    return answer.body().isEmpty() ? JSON.nullNode() : WebApps.json(answer);
  }
}
