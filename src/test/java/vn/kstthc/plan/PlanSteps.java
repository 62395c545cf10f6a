package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.review.Road;

/** Walks plans along their road as the people of the demo would, through the same doors as the web apps. */
class PlanSteps {

  static final String PLAN = "KH-2024";
  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  private static final List<String> PROCESSES =
      List.of(PlanExecutionProcess.KEY, PlanTaskProcess.KEY, PlanPartProcess.KEY, "planChange");

  @Autowired Road road;
  @Autowired YearPlans plans;
  @Autowired PlanWork work;
  @Autowired PlanFiles files;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired HistoryService history;
  @Autowired WorkingDays workingDays;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;

  @AfterEach
  void takeAway() {
    PROCESSES.forEach(process -> runtime.createProcessInstanceQuery().processDefinitionKey(process).rootProcessInstances().list()
        .forEach(instance -> road.end(instance.getId())));
    // numbers begin anew with each plan of the year
    PROCESSES.forEach(process -> history.createHistoricProcessInstanceQuery().processDefinitionKey(process).list()
        .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId())));
    jdbc.sql("select dossier from plan_task where dossier is not null").query(String.class).list().stream()
        .map(road::running).filter(Objects::nonNull).forEach(instance -> road.end(instance.getId()));
    List.of("plan_change", "plan_urging", "plan_file", "plan_entry", "plan_event", "plan_part", "plan_task", "plan_section", "plan_indicator", "plan_year")
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }

  static PlanRow row(String item, String lead, String cooperating, String time) {
    return new PlanRow(null, "I", item, "Nhiệm vụ " + item, lead, cooperating, time, "Báo cáo");
  }

  static ReviewRow review(String item, String due) {
    return new ReviewRow(null, item, "Công nhận trường mầm non đạt chuẩn quốc gia", "Phòng Quản lý chất lượng giáo dục",
        "Phòng Giáo dục Mầm non", due, "Báo cáo, Phiếu rà soát");
  }

  Map<String, Object> importFields(List<PlanRow> rows, List<ReviewRow> reviews) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("year", "2024");
    fields.put("basedOn", "Kế hoạch của UBND tỉnh");
    fields.put("tasks", text(rows));
    fields.put("sections", text(List.of(new SectionRow(null, "I", "Chỉ đạo, điều hành"))));
    fields.put("reviews", text(reviews));
    return fields;
  }

  /** The plan that comes with the software. */
  Map<String, Object> sampleFields() throws IOException {
    Map<String, Object> fields = new HashMap<>();
    fields.put("year", "2024");
    fields.put("tasks", text(sample("plan-2024.csv").tasks()));
    fields.put("sections", text(sample("plan-2024-sections.csv").sections()));
    fields.put("reviews", text(sample("review-list-2024.csv").reviews()));
    return fields;
  }

  static PlanFile sample(String name) throws IOException {
    try (InputStream content = PlanSteps.class.getResourceAsStream("/plan/" + name)) {
      return PlanFile.read(name, content, 1_000_000);
    }
  }

  void importPlan(Map<String, Object> fields) {
    assertThat(road.open("van.phong", PlanExecutionProcess.KEY, fields)).isEqualTo(PLAN);
  }

  /** The readings as they stand, those in doubt confirmed. */
  List<PlanReading.Row> readings() {
    return plans.tasks(plans.get(PLAN)).stream().map(task -> {
      TimeReading reading = task.reading();
      return new PlanReading.Row(task.number(), reading.nature() == null ? null : reading.nature().name(),
          reading.date() == null ? null : Dates.text(reading.date()), reading.rhythms().stream().map(Rhythm::name).toList(),
          reading.event(), task.leadUnits(), task.cooperatingUnits(), !reading.sure());
    }).toList();
  }

  Map<String, Object> checkFields(List<PlanReading.Row> readings) {
    return Map.of("action", "SUBMIT", "readings", text(readings));
  }

  void check() {
    road.submit(road.task(PLAN, "userTask_checkReadings"), "van.phong", checkFields(readings()));
  }

  Map<String, Object> approval() {
    return Map.of("conclusion", "APPROVE", "documentNumber", "12/KH-SGDĐT", "documentDate", workingDays.today().toString());
  }

  void approve() {
    road.submit(road.task(PLAN, "userTask_approvePlan"), "giam.doc", approval());
    run();
  }

  /** A plan of these rows, approved and given out. */
  void giveOut(PlanRow... rows) {
    giveOut(List.of(rows), List.of());
  }

  void giveOut(List<PlanRow> rows, List<ReviewRow> reviews) {
    importPlan(importFields(rows, reviews));
    check();
    approve();
  }

  /** Runs all jobs of plans that are due by now, and those that come of them. */
  void run() {
    List<Job> due = due();
    for (int times = 0; !due.isEmpty(); times++) {
      assertThat(times).as("jobs without end").isLessThan(50);
      // one job may take others away
      due.stream().map(Job::getId).filter(job -> jobs.createJobQuery().jobId(job).count() == 1).forEach(jobs::executeJob);
      due = due();
    }
  }

  private List<Job> due() {
    return PROCESSES.stream().flatMap(process -> jobs.createJobQuery().processDefinitionKey(process).executable().list().stream())
        .toList();
  }

  /** @return the open tasks of that unit for the task with this number of the plan, by their parts */
  List<Task> open(int number, String unit) {
    return tasks.createTaskQuery().processInstanceBusinessKeyLike("%s-%02d.%%".formatted(PLAN, number)).taskCandidateGroup(unit)
        .includeAssignedTasks().orderByTaskCreateTime().asc().list();
  }

  Task theOpen(int number, String unit) {
    assertThat(open(number, unit)).hasSize(1);
    return open(number, unit).get(0);
  }

  PlanPart part(Task task) {
    return work.part((String) tasks.getVariable(task.getId(), PlanPartProcess.CASE_NUMBER));
  }

  PlanTask task(int number) {
    return work.task("%s-%02d".formatted(PLAN, number));
  }

  Map<String, Object> result() {
    return Map.of("result", "Đã thực hiện", "resultDate", workingDays.today().toString());
  }

  void file(PlanPart part) {
    try (CheckedUpload upload =
        CheckedUpload.read("RESULT", "Tệp", "Kết quả.pdf", new ByteArrayInputStream(PDF), 1_000_000)) {
      files.put(part, part.unit(), upload);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The unit hands in its result with a file. */
  void report(int number, String unit, String user) {
    Task task = theOpen(number, unit);
    file(part(task));
    road.submit(task, user, result());
  }

  void confirm(int number, String conclusion, String note) {
    road.submit(theOpen(number, "van-phong"), "van.phong", Map.of("conclusion", conclusion, "note", note));
  }

  String text(Object list) {
    try {
      return json.writeValueAsString(list);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
