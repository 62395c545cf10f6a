package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.kstthc.form.CheckedUpload;

/** Walks dossiers along the road as the people of the demo would, through the same doors as the web apps. */
@TestComponent
public class Road {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
  /** The worked example of the cost formula: 240,000 x 1 x 120 now, 180,000 x 1 x 120 after. */
  static final String COST_NOW = "[{\"activity\":\"PREPARE\",\"hours\":6,\"hourlyIncome\":40000,\"outsourced\":0}]";
  static final String COST_AFTER = "[{\"activity\":\"PREPARE\",\"hours\":4.5,\"hourlyIncome\":40000,\"outsourced\":0}]";

  private final FormService forms;
  private final TaskService tasks;
  private final IdentityService identity;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService jobs;
  private final ReviewService review;
  private final ReviewProcess process;
  private final DossierFiles files;

  Road(FormService forms, TaskService tasks, IdentityService identity, RepositoryService repository,
      RuntimeService runtime, HistoryService history, ManagementService jobs, ReviewService review,
      ReviewProcess process, DossierFiles files) {
    this.forms = forms;
    this.tasks = tasks;
    this.identity = identity;
    this.repository = repository;
    this.runtime = runtime;
    this.history = history;
    this.jobs = jobs;
    this.review = review;
    this.process = process;
    this.files = files;
  }

  /** @return what the action returns when this user does it */
  public <T> T as(String user, Callable<T> action) {
    List<String> units = identity.createGroupQuery().groupMember(user).list().stream().map(g -> g.getId()).toList();
    identity.setAuthentication(user, units);
    try {
      return action.call();
    } catch (RuntimeException asItIs) {
      throw asItIs;
    } catch (Exception checked) {
      throw new IllegalStateException(checked);
    } finally {
      identity.clearAuthentication();
    }
  }

  public static Map<String, Object> startFields(String leadUnit, String... cooperatingUnits) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("kind", "PROCEDURE_REVIEW");
    fields.put("procedureName", "Cấp phép tổ chức hoạt động dạy thêm, học thêm");
    fields.put("legalBasis", "Thông tư 17/2012/TT-BGDĐT");
    fields.put("leadUnit", leadUnit);
    fields.put("cooperatingUnits", "[" + String.join(",", List.of(cooperatingUnits).stream().map(u -> '"' + u + '"').toList()) + "]");
    fields.put("dueDate", "01/08/2024");
    fields.put("reason", "Phụ lục 2 của Kế hoạch năm 2024");
    return fields;
  }

  /** @return the number of the new dossier */
  public String open(String user, Map<String, Object> fields) {
    return open(user, ReviewProcess.KEY, fields);
  }

  /** For cases of any process. */
  public String open(String user, String process, Map<String, Object> fields) {
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(process)
        .latestVersion().singleResult().getId();
    return as(user, () -> forms.submitStartForm(definition, fields).getBusinessKey());
  }

  public String open(String leadUnit, String... cooperatingUnits) {
    return open("van.phong", startFields(leadUnit, cooperatingUnits));
  }

  public static Map<String, Object> preparationFields() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("proposal", "AMEND");
    fields.put("summary", "Bỏ yêu cầu nộp bản sao giấy tờ đã có trên cơ sở dữ liệu.");
    fields.put("incomeSource", "Niên giám thống kê 2023");
    fields.put("parts", "[" + String.join(",", List.of(Preparation.Part.values()).stream()
        .map(part -> "{\"part\":\"%s\",\"presence\":\"PRESENT\",\"note\":\"\"}".formatted(part)).toList()) + "]");
    fields.put("costNowItems", COST_NOW);
    fields.put("costNowTimes", "1");
    fields.put("costNowSubjects", "120");
    fields.put("costAfterItems", COST_AFTER);
    fields.put("costAfterTimes", "1");
    fields.put("costAfterSubjects", "120");
    return fields;
  }

  public static Map<String, Object> checkFields(DossierKind kind, String conclusion, String note) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("findings", "[" + String.join(",", Finding.Question.of(kind).stream()
        .map(q -> "{\"question\":\"%s\",\"result\":\"PASSED\",\"note\":\"\"}".formatted(q)).toList()) + "]");
    fields.put("conclusion", conclusion);
    fields.put("note", note);
    return fields;
  }

  /** Puts in the files of a task. @return what its person fills in who wants the dossier to go on */
  public Map<String, Object> fields(Task task) {
    String number = (String) tasks.getVariableLocal(task.getId(), ReviewProcess.CASE_NUMBER);
    switch (task.getTaskDefinitionKey()) {
      case "userTask_prepareDossier":
        preparationFiles(number, review.dossier(number).leadUnit());
        return preparationFields();
      case "userTask_giveOpinion":
        return Map.of("stance", "AGREE");
      case "userTask_answerOpinions":
        return answerFields(review.dossier(number).cooperatingUnits());
      case "userTask_checkDossier":
        return checkFields(review.dossier(number).kind(), "PASS", "");
      case "userTask_approveDossier":
        return Map.of("conclusion", "PASS");
      case "userTask_submitToChair":
        return submission(number);
      case "userTask_recordDecision":
        return approval(number);
      default:
        throw new IllegalArgumentException(task.getTaskDefinitionKey());
    }
  }

  public Task task(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
  }

  public Task task(String number, String key, String unit) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key)
        .taskCandidateGroup(unit).includeAssignedTasks().singleResult();
  }

  public void submit(Task task, String user, Map<String, Object> fields) {
    as(user, () -> {
      if (task.getAssignee() == null) {
        tasks.claim(task.getId(), user);
      }
      forms.submitTaskForm(task.getId(), fields);
      return null;
    });
  }

  public void file(String number, String unit, FileKind... kinds) {
    for (FileKind kind : kinds) {
      try (CheckedUpload upload = CheckedUpload.read(kind.name(), kind.label(), "Tệp " + kind.label() + ".pdf",
          new ByteArrayInputStream(PDF), 1_000_000)) {
        files.put(review.dossier(number), kind, unit, unit, upload);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  private void preparationFiles(String number, String unit) {
    file(number, unit, FileKind.REPORT, FileKind.REVIEW_FORM, FileKind.SIMPLIFICATION_OPTION, FileKind.DRAFT_DECISION);
  }

  public void prepare(String number, String user, Map<String, Object> fields) {
    preparationFiles(number, user);
    submit(task(number, "userTask_prepareDossier"), user, fields);
  }

  public void prepare(String number, String user) {
    prepare(number, user, preparationFields());
  }

  public void opinion(String number, String unit, String stance, String content) {
    submit(task(number, "userTask_giveOpinion", unit), unit, content == null
        ? Map.of("stance", stance) : Map.of("stance", stance, "content", content));
  }

  public void answer(String number, String user, String... units) {
    submit(task(number, "userTask_answerOpinions"), user, answerFields(List.of(units)));
  }

  private static Map<String, Object> answerFields(List<String> units) {
    return Map.of("answers", "[" + String.join(",", units.stream()
        .map(u -> "{\"unit\":\"%s\",\"answer\":\"ACCEPTED\",\"content\":\"Tiếp thu\"}".formatted(u)).toList()) + "]");
  }

  public void check(String number, String conclusion, String note) {
    submit(task(number, "userTask_checkDossier"), "van.phong",
        checkFields(review.dossier(number).kind(), conclusion, note));
  }

  public void approve(String number, String conclusion, String note) {
    submit(task(number, "userTask_approveDossier"), "giam.doc",
        note == null ? Map.of("conclusion", conclusion) : Map.of("conclusion", conclusion, "note", note));
  }

  public void submitToChair(String number) {
    submit(task(number, "userTask_submitToChair"), "van.phong", submission(number));
  }

  private Map<String, Object> submission(String number) {
    file(number, "van-phong", FileKind.SUBMISSION);
    return Map.of("documentNumber", "12/TTr-SGDĐT", "documentDate", today());
  }

  public void decide(String number, Map<String, Object> fields) {
    submit(task(number, "userTask_recordDecision"), "van.phong", fields);
  }

  public Map<String, Object> approval(String number) {
    file(number, "van-phong", FileKind.CHAIR_DECISION);
    return Map.of("outcome", "APPROVED", "documentNumber", "345/QĐ-UBND", "documentDate", today());
  }

  private static String today() {
    return java.time.LocalDate.ofInstant(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant(),
        vn.kstthc.deadline.WorkingDays.ZONE).toString();
  }

  /** Takes a dossier without cooperating units up to the office's check. */
  public String atCheck() {
    String number = open("gdtrh");
    prepare(number, "gdtrh");
    return number;
  }

  public String atDecision() {
    String number = atCheck();
    check(number, "PASS", "");
    approve(number, "PASS", null);
    submitToChair(number);
    return number;
  }

  /** Fires the timer of the opinions' limit, whatever the clock says. */
  public void opinionLimitOver(String number) {
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
  }

  public void withdraw(String number, String user, String reason) {
    as(user, () -> {
      process.withdraw(number, user, reason);
      return null;
    });
  }

  /** @return ids of the activities the dossier went through, in order of their start */
  public List<String> passed(String number) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number).getId())
        .orderPartiallyByOccurrence().asc().list().stream().map(HistoricActivityInstance::getActivityId).toList();
  }

  public HistoricProcessInstance instance(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
  }

  /** Takes a case of any process away, so that no other test meets it. */
  public void end(String instance) {
    runtime.deleteProcessInstance(instance, "test");
  }

  /** For cases of any process. */
  public void assertEnded(String number, String endEvent) {
    assertThat(instance(number).getEndTime()).isNotNull();
    assertThat(instance(number).getEndActivityId()).isEqualTo(endEvent);
    assertThat(jobs.createJobQuery().processInstanceId(instance(number).getId()).count()).isZero();
  }

  public void assertEndedAt(String number, String endEvent, Step step) {
    assertEnded(number, endEvent);
    assertThat(review.dossier(number).step()).isEqualTo(step);
  }

  public ProcessInstance running(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
  }
}
