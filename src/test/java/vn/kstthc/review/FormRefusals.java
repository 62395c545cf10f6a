package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/**
 * Sends one form again and again through the web apps' API, each time with something else wrong, and looks whether
 * anything came of it. What is refused changes nothing, so one dossier serves a whole table.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FormRefusals {

  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final List<String> STATE = List.of(
      "select * from review_dossier order by id", "select * from review_opinion order by id",
      "select count(*) from review_entry", "select id, submitted from review_file order by id",
      "select id_, assignee_ from act_ru_task order by id_", "select id_, rev_ from act_ru_variable order by id_",
      "select id_, duedate_ from act_ru_job order by id_", "select * from deadline_extension order by id",
      "select * from deadline_move order by id", "select * from notification_case order by case_number",
      "select * from feedback_item order by id", "select * from feedback_unit order by feedback_item, unit",
      "select * from feedback_question order by id", "select count(*) from feedback_entry",
      "select id, submitted from feedback_file order by id", "select * from publication_case order by id",
      "select * from publication_line order by id", "select count(*) from publication_entry",
      "select id, submitted from publication_file order by id", "select * from procedure_register order by id",
      "select count(*) from procedure_change", "select * from report order by id", "select * from report_part order by id",
      "select * from report_figure order by report, place, column_key", "select count(*) from report_entry",
      "select count(*) from report_explanation");

  @LocalServerPort int port;
  @Autowired protected Road road;
  @Autowired ReviewService review;
  @Autowired DossierHistory history;
  @Autowired DossierViews views;
  @Autowired protected TaskService tasks;
  @Autowired RepositoryService repository;
  @Autowired JdbcTemplate jdbc;

  private final Map<String, WebApps> sessions = new HashMap<>();

  @BeforeAll
  void aMondayInJanuary() {
    TestClock.set("2024-01-15T08:00");
  }

  /** @return id of the process whose start form is sent */
  protected String process() {
    return ReviewProcess.KEY;
  }

  protected HttpResponse<String> start(String user, Map<String, Object> fields) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process())
        .latestVersion().singleResult().getId();
    return send(user, "/process-definition/" + definition + "/submit-form", fields);
  }

  protected Task claimed(Task task, String user) {
    road.as(user, () -> {
      tasks.claim(task.getId(), user);
      return null;
    });
    return tasks.createTaskQuery().taskId(task.getId()).singleResult();
  }

  protected void assertStartRefused(String user, Map<String, Object> good, BadInput bad) {
    List<?> before = state();
    bad.assertSaid(start(user, bad.in(good)));
    assertThat(state()).isEqualTo(before);
  }

  /** Refused on both ways to complete a task, and the task is open as before, with the same person. */
  protected void assertRefused(Task task, Map<String, Object> good, BadInput bad) {
    List<?> before = state();
    for (String way : List.of("submit-form", "complete")) {
      bad.assertSaid(send(task.getAssignee(), "/task/" + task.getId() + "/" + way, bad.in(good)));
      assertThat(state()).as(way).isEqualTo(before);
    }
    Task after = tasks.createTaskQuery().taskId(task.getId()).singleResult();
    assertThat(after.getAssignee()).isNotNull().isEqualTo(task.getAssignee());
  }

  /** Whoever sends the form of a finished task is told so on both ways. */
  protected void assertDoneAlready(Task task, Map<String, Object> fields) {
    List<?> before = state();
    for (String way : List.of("submit-form", "complete")) {
      BadInput.of("task", null, "Công việc (task): không còn nữa: đã hoàn thành hoặc đã hủy")
          .assertSaid(send(task.getAssignee(), "/task/" + task.getId() + "/" + way, fields));
      assertThat(state()).as(way).isEqualTo(before);
    }
  }

  protected void assertAccepted(Task task, Map<String, Object> fields) {
    HttpResponse<String> answer = send(task.getAssignee(), "/task/" + task.getId() + "/submit-form", fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
  }

  /** @return what the last step of the dossier has on record */
  Entry lastEntry(String number) {
    List<Entry> entries = history.of(review.dossier(number));
    return entries.get(entries.size() - 1);
  }

  private HttpResponse<String> send(String user, String path, Map<String, Object> fields) {
    Map<String, Object> variables = new HashMap<>();
    fields.forEach((name, value) -> variables.put(name, variable(value)));
    try {
      return sessions.computeIfAbsent(user, name -> new WebApps(port).login(name)).call("POST", WebApps.API + path,
          JSON.writeValueAsString(Map.of("variables", variables)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object variable(Object value) {
    return value instanceof BadInput.Typed ? value
        : value instanceof String ? Map.of("value", value, "type", "String") : Map.of("value", value);
  }

  private List<?> state() {
    return STATE.stream().map(jdbc::queryForList).toList();
  }
}
