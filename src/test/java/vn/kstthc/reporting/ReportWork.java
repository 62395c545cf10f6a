package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/** Walks reports along the road as the people of the demo would, in years that no other test looks at. */
abstract class ReportWork {

  static final String GIVE = "userTask_giveFigures";
  static final String COLLATE = "userTask_collateReport";
  static final String SIGN = "userTask_signReport";
  static final String SEND = "userTask_sendReport";

  @LocalServerPort int port;
  @Autowired Road road;
  @Autowired Reports reports;
  @Autowired ReportOpening opening;
  @Autowired ReportWatch watch;
  @Autowired ReportFigures figures;
  @Autowired ReportDifferences differences;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;
  @Autowired JdbcTemplate jdbc;

  @BeforeEach
  void theSoftwareIsInUseSinceJanuary() {
    TestClock.set("2025-01-06T08:00");
    jdbc.update("delete from report_watch");
    watch.look();
  }

  @AfterEach
  void nothingIsLeft() {
    runtime.createProcessInstanceQuery().processDefinitionKey(ReportProcess.KEY).list().forEach(each -> road.end(each.getId()));
    // the next report of that period has the same number
    history.createHistoricProcessInstanceQuery().processDefinitionKey(ReportProcess.KEY).list()
        .forEach(each -> history.deleteHistoricProcessInstance(each.getId()));
    List.of("report_watch", "report_scan", "report_file", "report_difference", "report_case", "report_counted", "report_explanation", "report_quarter", "report_figure",
        "report_entry", "report_part", "report", "one_stop_dossier").forEach(table -> jdbc.update("delete from " + table));
    jdbc.update("delete from feedback_item where number like 'PAKN-2019-8%'");
  }

  /** @return the number of the report of the first quarter of 2025, whose units have just been asked */
  String open() {
    TestClock.set("2025-03-15T00:05");
    watch.look();
    return "BC-2025-Q1";
  }

  void give(String number, String unit) {
    road.submit(road.task(number, GIVE, unit), unit, part(3));
  }

  static Map<String, Object> part(long communications) {
    return new HashMap<>(Map.of("communications", Long.toString(communications), "trainings", "1", "trained", "45", "inspections", "0",
        "rewards", "0", "results", "Đã công khai đầy đủ thủ tục.", "difficulties", "Thiếu máy quét."));
  }

  void giveAll(String number) {
    opening.units().forEach(unit -> give(number, unit));
  }

  /** Lets the application take the figures from the registers. */
  void fill(String number) {
    jobs.createJobQuery().processInstanceId(road.running(number).getId()).messages().list().forEach(job -> jobs.executeJob(job.getId()));
  }

  String atCollating() {
    String number = open();
    giveAll(number);
    fill(number);
    return number;
  }

  static Map<String, Object> collation() {
    return new HashMap<>(Map.of("results", "Đã hoàn thành các nhiệm vụ.", "unfinished", "Còn hồ sơ quá hạn.",
        "proposals", "Đề nghị cấp máy quét.", "nextPeriod", "Tiếp tục rà soát."));
  }

  void collate(String number, Map<String, Object> fields) {
    road.submit(road.task(number, COLLATE), "van.phong", fields);
  }

  void sign(String number, String conclusion, String note) {
    road.submit(road.task(number, SIGN), "giam.doc", Map.of("conclusion", conclusion, "note", note));
  }

  Map<String, Object> sending() {
    String today = LocalDate.ofInstant(TestClock.now().toInstant(), WorkingDays.ZONE).toString();
    return new HashMap<>(Map.of("documentNumber", "21/BC-SGDĐT", "documentDate", today, "electronicOn", today, "systemOn", today));
  }

  void send(String number) {
    road.submit(road.task(number, SEND), "van.phong", sending());
  }

  /** From where the office has it until it is sent. */
  void finish(String number) {
    collate(number, collation());
    sign(number, "SIGN", "");
    send(number);
    assertThat(reports.report(number).isSent()).isTrue();
  }

  /** @return the report of a period that nobody was asked about yet, sent with whatever the registers hold */
  void sendWithoutUnits(String number) {
    limitOver(number);
    fill(number);
    finish(number);
  }

  void limitOver(String number) {
    jobs.executeJob(jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult().getId());
  }

  Figure figure(String number, String table, String row, String column) {
    return figures.of(reports.report(number)).stream().filter(each -> each.key().equals(new Figure.Key(table, row, column))).findFirst()
        .orElseThrow();
  }

  void feedback(String number, String received, String answered) {
    jdbc.update("insert into feedback_item (version, number, channel, received_at, received_on, sender_kind, content_kind, procedure_name, "
        + "content, secret_hash, state, outcome, lead_unit, answered_at) values (0, ?, 'POST', ?, ?, 'PERSON', 'UNFIT', "
        + "'Cấp phép dạy thêm', 'Nội dung', 'x', ?, 'OWN_COMPETENCE', 'gdth', ?)", number, Timestamp.valueOf(received + " 09:00:00"),
        Date.valueOf(received), answered == null ? "STUDYING" : "PUBLISHING", answered == null ? null : Timestamp.valueOf(answered + " 09:00:00"));
  }

  void dossier(String code, String field, String received, String due, String result) {
    jdbc.update("insert into one_stop_dossier (code, field, received_on, channel, due_on, result_on, status, import) "
        + "values (?, ?, ?, 'ONLINE', ?, ?, ?, 0)", code, field, Date.valueOf(received), Date.valueOf(due),
        result == null ? null : Date.valueOf(result), result == null ? "IN_HAND" : "DONE");
  }

  JsonNode context(Task task, String user) {
    return WebApps.json(new WebApps(port).login(user).get("/bao-cao/api/cong-viec/" + task.getId()));
  }

  List<Task> open(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).list();
  }
}
