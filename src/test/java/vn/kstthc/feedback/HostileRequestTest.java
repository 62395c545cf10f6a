package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.HostileFile;
import vn.kstthc.review.Road;

/** Requests no form of Tasklist sends: of other types, other shapes, too large, with fields and files of nobody. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestTest {

  private static final String TEXTS = "{\"channel\":{\"value\":\"POST\"},\"senderKind\":{\"value\":\"PERSON\"},\"contentKind\":{\"value\":\"UNFIT\"}";

  @LocalServerPort int port;
  @Autowired FeedbackRoad road;
  @Autowired FeedbackItems items;
  @Autowired FeedbackFiles files;
  @Autowired TaskService tasks;
  @Autowired Road people;
  @Autowired JdbcClient jdbc;

  private StaffForms forms;
  private String number;
  private Task task;

  @BeforeAll
  void aCaseThatIsForwarded() {
    TestClock.set("2024-01-15T08:00");
    forms = new StaffForms(port);
    number = road.receive().number();
    road.classify(number, Outcome.OTHER_COMPETENCE, Map.of());
    task = road.task(number, "forwardRegulation");
    people.as("van.phong", () -> {
      tasks.claim(task.getId(), "van.phong");
      return null;
    });
  }

  @AfterAll
  void isGone() {
    road.end(number);
  }

  private List<Object> state() {
    return List.of(jdbc.sql("select count(*) from feedback_item").query(Long.class).single(),
        jdbc.sql("select count(*) from act_ru_execution").query(Long.class).single(),
        tasks.createTaskQuery().taskId(task.getId()).taskAssignee("van.phong").count(), items.get(number).state());
  }

  /** Values of the one field that a case cannot do without, as JSON. */
  static Stream<String> values() {
    return Stream.of("5", "-1.5", "1e400", "true", "null", "[\"a\"]", "{\"a\":{\"b\":\"c\"}}", "[".repeat(900) + "]".repeat(900))
        .map("{\"value\":%s}"::formatted);
  }

  static Stream<String> types() {
    String packed = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
    return Stream.of("Object\",\"valueInfo\":{\"objectTypeName\":\"javax.naming.InitialContext\",\"serializationDataFormat\":"
            + "\"application/json\"},\"x\":\"", "Object\",\"valueInfo\":{\"objectTypeName\":\"x\",\"serializationDataFormat\":"
            + "\"application/x-java-serialized-object\"},\"x\":\"", "Bytes", "File\",\"valueInfo\":{\"filename\":\"a.exe\"},\"x\":\"",
        "Xml", "Json", "Date", "Long", "Boolean", "Null", "Nonsense", "java.lang.Runtime", "", "<script>")
        .map(type -> "{\"value\":\"%s\",\"type\":\"%s\"}".formatted(packed, type));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource({"values", "types"})
  void whatIsNoTextIsNoContent(String value) {
    assertRefused("{\"variables\":%s,\"content\":%s}}".formatted(TEXTS, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "5", "{}", "{\"variables\":null}", "{\"variables\":[]}", "{\"variables\":\"x\"}",
      "{\"variables\":{\"content\":null}}", "{\"variables\":{\"content\":\"x\"}}", "{\"variables\":{\"\":{\"value\":\"x\"}}}",
      "{\"variables\":{},\"variables\":{}}", "{\"businessKey\":\"'; drop table feedback_item\"}", "{\"x\":1,\"variables\":{}}",
      "\u0000", "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"})
  void whatIsNoFormIsNoCase(String body) {
    assertRefused(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 21_000_000})
  void whatIsFarTooLongIsNoCase(int length) {
    assertRefused("{\"variables\":%s,\"content\":{\"value\":\"%s\"}}}".formatted(TEXTS, "a".repeat(length)));
  }

  @Test
  void whatIsNestedWithoutEndIsNoCase() {
    assertRefused("{\"variables\":%s,\"content\":{\"value\":%s}}}".formatted(TEXTS, "[".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"__proto__", "constructor", "${7*7}", "#{task}", "caseNumber", "execution", "task", "outcome", "\u0000",
      "<script>alert(1)</script>", "\u202E", "a b", "' or 1=1"})
  void fieldsOfNobodyAreNamedAndNothingIsTaken(String field) {
    Map<String, Object> fields = FeedbackRoad.recordFields();
    fields.put(field, "x");
    List<Object> before = state();
    assertThat(StaffForms.refused(forms.start(fields))).containsExactly(field);
    Map<String, Object> letter = FeedbackRoad.transferFields();
    letter.put(field, "x");
    assertThat(StaffForms.refused(forms.submit("van.phong", task.getId(), letter))).containsExactly(field);
    assertThat(state()).isEqualTo(before);
  }

  /** Neither as a new case nor as the end of a task, whichever way it is sent. */
  private void assertRefused(String body) {
    List<Object> before = state();
    for (String path : List.of(StaffForms.START, "/task/" + task.getId() + "/submit-form", "/task/" + task.getId() + "/complete")) {
      HttpResponse<String> answer = forms.of("van.phong").call("POST", WebApps.API + path, body);
      assertThat(StaffForms.refused(answer)).as(path).isNotEmpty();
      assertThat(state()).as(path).isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "{index} {0}")
  @MethodSource("vn.kstthc.form.HostileFile#all")
  void aFileIsKnownByItsBytesAndItsNameIsOnlyAName(HostileFile file) {
    List<FeedbackFile> before = files.of(items.get(number));
    HttpResponse<String> answer = forms.upload("van.phong", task.getId(), FeedbackFileKind.LETTER, file);
    List<FeedbackFile> after = files.of(items.get(number));
    if (file.taken()) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      String name = after.get(after.size() - 1).name();
      assertThat(name).doesNotContain("/", "\\", "\u202E").endsWith(file.name().substring(file.name().length() - 4));
      HttpResponse<String> download = forms.of("van.phong").get("/phan-anh/so/%s/tep/%d".formatted(number, after.get(after.size() - 1).id()));
      assertThat(download.headers().firstValue("Content-Disposition")).get().asString().startsWith("attachment");
      assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    } else {
      StaffForms.assertRefused(answer, List.of("LETTER"));
      assertThat(after).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANSWER", "SENDER", "x", "..", "%2e%2e", "LETTER;x=y", "%00", "<script>"})
  void aFileOfAnotherKindIsNotTakenHere(String kind) {
    List<FeedbackFile> before = files.of(items.get(number));
    HttpResponse<String> answer = forms.of("van.phong").put("/phan-anh/so/api/cong-viec/%s/tep/%s?ten=a.pdf".formatted(task.getId(),
        kind.replace("<", "%3C").replace(">", "%3E")), vn.kstthc.form.SampleFiles.pdf());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("<script>", "\tat ");
    assertThat(files.of(items.get(number))).isEqualTo(before);
  }
}
