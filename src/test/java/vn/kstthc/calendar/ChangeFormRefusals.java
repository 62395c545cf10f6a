package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.BadInput;

/** Sends one form again and again through the web apps' API, each time with something else wrong: nothing comes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChangeFormRefusals extends CalendarWork {

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final List<String> STATE = List.of("select * from calendar_change order by id",
      "select * from calendar_change_day order by 1, 2, 3", "select count(*) from calendar_change_entry",
      "select * from calendar_day order by 1", "select id_, assignee_ from act_ru_task order by id_",
      "select id_, rev_ from act_ru_variable order by id_", "select last_number from case_number where prefix = 'LICH'");
  static final String LIST = "Danh sách ngày";
  static final String DAY = """
      {"date":"11/06/2025","kind":"OFF","name":"Nghỉ","basis":"12/TB","status":"OFFICIAL"}""";

  @LocalServerPort int port;
  private final Map<String, WebApps> sessions = new HashMap<>();

  @BeforeEach
  void aMondayInJune() {
    TestClock.set("2025-06-02T08:00");
  }

  Task claimed(Task task, String user) {
    road.as(user, () -> {
      tasks.claim(task.getId(), user);
      return null;
    });
    return tasks.createTaskQuery().taskId(task.getId()).singleResult();
  }

  HttpResponse<String> start(String user, Map<String, Object> fields) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(CalendarProcess.KEY).latestVersion()
        .singleResult().getId();
    return send(user, "/process-definition/" + definition + "/submit-form", fields);
  }

  void assertStartRefused(Map<String, Object> good, BadInput bad) {
    List<?> before = state();
    bad.assertSaid(start("van.phong", bad.in(good)));
    assertThat(state()).isEqualTo(before);
  }

  void assertRefused(Task task, Map<String, Object> good, BadInput bad) {
    List<?> before = state();
    for (String way : List.of("submit-form", "complete")) {
      bad.assertSaid(send(task.getAssignee(), "/task/" + task.getId() + "/" + way, bad.in(good)));
      assertThat(state()).as(way).isEqualTo(before);
    }
  }

  HttpResponse<String> submit(Task task, Map<String, Object> fields) {
    return send(task.getAssignee(), "/task/" + task.getId() + "/submit-form", fields);
  }

  /** What no document is. */
  static Stream<BadInput> documents() {
    return Stream.of(
        BadInput.missing("documentNumber", "Số, ký hiệu văn bản"), BadInput.text("documentNumber", "Số, ký hiệu văn bản", 50),
        BadInput.missing("documentDate", "Ngày văn bản"), BadInput.date("documentDate", "Ngày văn bản"),
        Stream.of("2025-06-03", "31/12/2030").map(later ->
            BadInput.of("documentDate", later, "Ngày văn bản (documentDate): sau ngày hôm nay")),
        BadInput.missing("documentAbout", "Về việc"), BadInput.text("documentAbout", "Về việc", 400))
        .flatMap(rows -> rows);
  }

  /** What no list of days is, in the table. */
  static Stream<BadInput> lists() {
    return Stream.of(BadInput.list("days", LIST),
        BadInput.lines("days", LIST, DAY, "null", "5", "\"2025-06-12\"", "[]", "{\"ngay\":\"12/06/2025\"}"))
        .flatMap(rows -> rows);
  }

  HttpResponse<String> send(String user, String path, Map<String, Object> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, value instanceof BadInput.Typed ? value
        : value instanceof String ? Map.of("value", value, "type", "String") : Map.of("value", value)));
    try {
      return sessions.computeIfAbsent(user, name -> new WebApps(port).login(name)).call("POST", WebApps.API + path,
          JSON.writeValueAsString(Map.of("variables", variables)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<?> state() {
    return STATE.stream().map(query -> jdbc.sql(query).query().listOfRows()).toList();
  }
}
