package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.HostileFile;

/** The forms of Tasklist as a browser sends them, each person in a session of his own. */
final class StaffForms {

  static final String START = "/process-definition/key/" + FeedbackProcess.KEY + "/submit-form";
  /** So that half a letter goes over the line as it is. */
  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final int port;
  private final Map<String, WebApps> sessions = new HashMap<>();

  StaffForms(int port) {
    this.port = port;
  }

  WebApps of(String user) {
    return sessions.computeIfAbsent(user, name -> new WebApps(port).login(name));
  }

  HttpResponse<String> start(Map<String, Object> fields) {
    return of("van.phong").call("POST", WebApps.API + START, variables(fields));
  }

  HttpResponse<String> submit(String user, String task, Map<String, Object> fields) {
    return of(user).call("POST", WebApps.API + "/task/" + task + "/submit-form", variables(fields));
  }

  HttpResponse<String> upload(String user, String task, FeedbackFileKind kind, HostileFile file) {
    return of(user).put("/phan-anh/so/api/cong-viec/%s/tep/%s?ten=%s".formatted(task, kind, WebApps.encoded(file.name())),
        "application/octet-stream", BodyPublishers.ofByteArray(file.content()));
  }

  private static String variables(Map<String, Object> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    return json(Map.of("variables", variables));
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** @return the fields that are named as wrong, each with its label and what is to be done about it */
  static Set<String> refused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/json");
    JsonNode said = WebApps.json(answer);
    assertThat(said.path("type").asText()).isEqualTo("FormRefused");
    assertThat(said.path("message").asText()).startsWith("Chưa ghi nhận. ");
    Set<String> fields = new LinkedHashSet<>();
    said.path("fields").forEach(field -> {
      assertThat(field.path("label").asText()).isNotBlank();
      assertThat(field.path("message").asText()).isNotBlank();
      fields.add(field.path("field").asText());
    });
    return fields;
  }

  static void assertRefused(HttpResponse<String> answer, Collection<String> mayBeNamed) {
    assertThat(refused(answer)).isNotEmpty().isSubsetOf(mayBeNamed);
  }
}
