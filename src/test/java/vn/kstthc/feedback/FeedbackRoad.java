package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.review.Road;

/** Walks cases along the road as the people of the demo and a sender would. */
@TestComponent
public class FeedbackRoad {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final Road road;
  private final FeedbackRegister register;
  private final FeedbackProcess process;
  private final FeedbackItems items;
  private final FeedbackFiles files;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final HistoryService history;
  private final ManagementService jobs;

  FeedbackRoad(Road road, FeedbackRegister register, FeedbackProcess process, FeedbackItems items, FeedbackFiles files, RuntimeService runtime,
      TaskService tasks, HistoryService history, ManagementService jobs) {
    this.road = road;
    this.register = register;
    this.process = process;
    this.items = items;
    this.files = files;
    this.runtime = runtime;
    this.tasks = tasks;
    this.history = history;
    this.jobs = jobs;
  }

  static Submission submission(ContentKind kind) {
    return new Submission(Channel.PORTAL, null, SenderKind.PERSON, "Người Gửi Mẫu", "12 Phố Mẫu, phường 1", "0900 000 000",
        "nguoi.gui@example.org", kind, null, "Cấp phép dạy thêm", "Tôi là Người Gửi Mẫu, hồ sơ yêu cầu hai bản sao là thừa.",
        kind.isProposal() ? "Chỉ yêu cầu một bản." : null, null, List.of(), null, null);
  }

  public FeedbackRegister.Receipt receive() {
    return register.receive(submission(ContentKind.UNFIT), null);
  }

  /** For who has no road. */
  public static FeedbackRegister.Receipt one(FeedbackRegister register) {
    return register.receive(submission(ContentKind.UNFIT), null);
  }

  /** What the clerk fills in who enters a letter. */
  static Map<String, Object> recordFields() {
    return new HashMap<>(Map.of("channel", "POST", "senderKind", "PERSON", "name", "Người Gửi Thư", "address", "Xã Mẫu",
        "contentKind", "UNFIT", "content", "Thủ tục quá phức tạp."));
  }

  /** @return the number of a case that the office has entered */
  public String record(Map<String, Object> fields) {
    return road.open("van.phong", FeedbackProcess.KEY, fields);
  }

  /** @return the number of a case that came by post on that day and that the office enters now */
  public String post(ContentKind kind, LocalDate day) {
    Map<String, Object> fields = recordFields();
    fields.putAll(Map.of("contentKind", kind.name(), "receivedDate", day.toString(), "email", "nguoi.gui@example.org"));
    return record(fields);
  }

  public Task task(String number, String key) {
    return road.task(number, "userTask_" + key);
  }

  public void submit(String number, String key, String user, Map<String, Object> fields) {
    road.submit(task(number, key), user, fields);
  }

  public void classify(String number, Outcome outcome, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(more);
    fields.put("outcome", outcome.name());
    submit(number, "classifyFeedback", "van.phong", fields);
  }

  /** It is not answered here: the sender hears so, or who else will answer him. */
  public void turnAway(String number, Outcome outcome) {
    classify(number, outcome, outcome == Outcome.CONDUCT ? Map.of("concernedUnit", "gdth") : Map.of());
    switch (outcome) {
      case NOT_ACCEPTED -> submit(number, "notifyNotAccepted", "van.phong",
          Map.of("reason", "Không có cách liên hệ.", "guidance", "Hãy ghi điện thoại."));
      case NOT_OF_REGIME -> submit(number, "referSender", "van.phong", transferFields());
      case CONDUCT -> submit(number, "forwardConduct", "van.phong", transferFields());
      case OTHER_COMPETENCE -> submit(number, "forwardRegulation", "van.phong", transferFields());
      case OWN_COMPETENCE -> throw new IllegalArgumentException("is answered here");
    }
  }

  public void publish(String number) {
    submit(number, "publishResult", "van.phong", publicationFields());
  }

  public void withdraw(String number) {
    process.withdraw(items.get(number), "Người gửi đã được giải thích");
  }

  public void own(String number, String leadUnit, String... jointUnits) {
    classify(number, Outcome.OWN_COMPETENCE, Map.of("leadUnit", leadUnit, "jointUnits", list(jointUnits)));
  }

  static String list(String... units) {
    return Stream.of(units).map(unit -> '"' + unit + '"').collect(Collectors.joining(",", "[", "]"));
  }

  public void contribute(String number, String unit) {
    road.submit(road.task(number, "userTask_contribute", unit), unit, Map.of("content", "Đồng ý."));
  }

  public void study(String number, String unit, String result, String text) {
    submit(number, "studyFeedback", unit, Map.of("result", result, "text", text));
  }

  static Map<String, Object> draftFields() {
    String assessments = Stream.of(Assessment.Criterion.values())
        .map(each -> "{\"criterion\":\"%s\",\"result\":\"MET\",\"note\":\"\"}".formatted(each)).collect(Collectors.joining(",", "[", "]"));
    return new HashMap<>(Map.of("assessments", assessments, "decision", "EXPLANATION", "answer", "Kính gửi bà Người Gửi Mẫu, một bản là đủ."));
  }

  public void draft(String number, String unit) {
    submit(number, "draftAnswer", unit, draftFields());
  }

  static Map<String, Object> documentFields() {
    return new HashMap<>(Map.of("documentNumber", "15/SGDĐT-VP", "documentDate", today()));
  }

  static Map<String, Object> transferFields() {
    Map<String, Object> fields = documentFields();
    fields.put("transferTo", "UBND huyện Tân Lập");
    fields.put("told", "Đã chuyển, ông/bà liên hệ nơi nhận.");
    return fields;
  }

  public static Map<String, Object> publicationFields() {
    return new HashMap<>(Map.of("publishedTitle", "Về hồ sơ cấp phép dạy thêm", "publishedQuestion", "Hồ sơ yêu cầu hai bản sao.",
        "publishedAnswer", "Một bản là đủ.", "lookedAt", true));
  }

  static String today() {
    return LocalDate.ofInstant(org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime().toInstant(),
        vn.kstthc.deadline.WorkingDays.ZONE).toString();
  }

  public void conclude(String number, String key, String user, String conclusion) {
    submit(number, key, user, Map.of("conclusion", conclusion, "note", "Ghi rõ căn cứ."));
  }

  public void send(String number) {
    file(number, FeedbackFileKind.ANSWER, "van-phong");
    submit(number, "sendAnswer", "van.phong", documentFields());
  }

  public void file(String number, FeedbackFileKind kind, String unit) {
    try (CheckedUpload upload = upload()) {
      files.put(items.get(number), kind, unit, unit, upload);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static CheckedUpload upload() throws IOException {
    return CheckedUpload.read("files", "Tệp", "Tệp.pdf", new ByteArrayInputStream(PDF), 1_000_000);
  }

  /** From the study on, by who drafts, until it is signed. */
  public void answer(String number, String unit) {
    study(number, unit, "ENOUGH", "Đủ cơ sở.");
    draft(number, unit);
    conclude(number, "checkAnswer", "van.phong", "PASS");
    conclude(number, "signAnswer", "giam.doc", "PASS");
  }

  /** Fires a timer of the model, whatever the clock says. */
  public void fire(String number, String activity) {
    jobs.executeJob(timer(number, activity).getId());
  }

  public Job timer(String number, String activity) {
    return jobs.createJobQuery().processInstanceId(running(number).getId()).activityId(activity).singleResult();
  }

  public void assertEnded(String number, String endEvent, State state) {
    assertThat(running(number)).as("still running").isNull();
    assertThat(passed(number)).contains(endEvent);
    assertThat(jobs.createJobQuery().processInstanceId(instance(number).getId()).count()).isZero();
    assertThat(jobs.createJobQuery().jobId("reminder-case:" + number).count()).isZero();
    assertThat(items.get(number).state()).isEqualTo(state);
  }

  /** The case itself; who tells its sender something does that beside it. */
  private ProcessInstance running(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, FeedbackProcess.KEY).singleResult();
  }

  private HistoricProcessInstance instance(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey(FeedbackProcess.KEY).singleResult();
  }

  public List<String> passed(String number) {
    return history.createHistoricActivityInstanceQuery().processInstanceId(instance(number).getId())
        .orderPartiallyByOccurrence().asc().list().stream().map(HistoricActivityInstance::getActivityId).toList();
  }

  /** @return ids of the user tasks that are open, without what they all begin with */
  public List<String> waitingAt(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).orderByTaskName().asc().list().stream()
        .map(task -> task.getTaskDefinitionKey().replace("userTask_", "")).toList();
  }

  /** Takes a case away, so that no other test meets it, its dates or its reminders. */
  public void end(String number) {
    var running = running(number);
    if (running != null && items.get(number).state().isWithdrawable()) {
      process.withdraw(items.get(number), "test");
    } else if (running != null) {
      runtime.deleteProcessInstance(running.getId(), "test");
    }
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().forEach(each ->
        runtime.deleteProcessInstance(each.getId(), "test"));
  }
}
