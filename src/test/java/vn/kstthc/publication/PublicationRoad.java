package vn.kstthc.publication;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.review.Road;

/** Walks cases of publication along the road as the people of the demo would, through the same doors as the web apps. */
@TestComponent
public class PublicationRoad {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final Road road;
  private final Publications publications;
  private final PublicationFiles files;
  private final PublicationProcess process;
  private final DecisionLimit limit;
  private final RegisterDays register;
  private final TaskService tasks;
  private final RuntimeService runtime;
  private final ManagementService jobs;

  PublicationRoad(Road road, Publications publications, PublicationFiles files, PublicationProcess process, DecisionLimit limit,
      RegisterDays register, TaskService tasks, RuntimeService runtime, ManagementService jobs) {
    this.road = road;
    this.publications = publications;
    this.files = files;
    this.process = process;
    this.limit = limit;
    this.register = register;
    this.tasks = tasks;
    this.runtime = runtime;
    this.jobs = jobs;
  }

  public static Map<String, Object> startFields(String leadUnit) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("title", "Công bố thủ tục hành chính lĩnh vực kiểm định chất lượng giáo dục");
    fields.put("leadUnit", leadUnit);
    fields.put("legalDocument", "Thông tư số 01/2024/TT-BGDĐT về kiểm định chất lượng giáo dục");
    fields.put("promulgatedOn", "10/01/2024");
    fields.put("effectiveOn", "01/03/2024");
    fields.put("shortened", false);
    return fields;
  }

  static String parts() {
    return Stream.of(ProcedurePart.values()).map(part -> "{\"part\":\"%s\",\"text\":\"Nội dung %s\"}".formatted(part,
        part.label())).collect(joining(",", "[", "]"));
  }

  static String line(LineKind kind, String code, String name, String unit) {
    return "{\"kind\":\"%s\",\"code\":%s,\"name\":\"%s\",\"field\":\"Kiểm định chất lượng giáo dục\",\"unit\":\"%s\","
        .formatted(kind, code == null ? "null" : '"' + code + '"', name, unit)
        + "\"legalBasis\":\"Thông tư số 01/2024/TT-BGDĐT\",\"parts\":%s,\"note\":%s}".formatted(kind.stays() ? parts() : "[]",
            kind.expires() ? "\"Theo Thông tư số 01/2024/TT-BGDĐT\"" : "null");
  }

  /** One of each kind: a new one, DM-002 amended, DM-003 abolished. */
  static Map<String, Object> listFields() {
    return listFields(line(LineKind.NEW, null, "Cấp giấy chứng nhận chất lượng giáo dục", "qlclgd"),
        line(LineKind.AMENDED, "DM-002", "Công nhận trường trung học đạt chuẩn quốc gia", "gdtrh"),
        line(LineKind.ABOLISHED, "DM-003", "Công nhận trường tiểu học đạt chuẩn quốc gia", "gdth"));
  }

  static Map<String, Object> listFields(String... lines) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("lines", "[" + String.join(",", lines) + "]");
    return fields;
  }

  /** @return the number of the new case; qlclgd leads */
  public String open() {
    return open(startFields("qlclgd"));
  }

  public String open(Map<String, Object> fields) {
    return road.open("van.phong", PublicationProcess.KEY, fields);
  }

  public Task task(String number, String key) {
    return road.task(number, "userTask_" + key);
  }

  /** @return the tasks of that key, one for each procedure, in the order of the list */
  public List<Task> tasks(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("userTask_" + key).orderByTaskId().asc().list()
        .stream().sorted((one, other) -> Long.compare(process.lineOf(one.getId()), process.lineOf(other.getId()))).toList();
  }

  public void submit(String number, String key, String user, Map<String, Object> fields) {
    road.submit(task(number, key), user, fields);
  }

  void file(String number, long line, String unit, PublicationFileKind kind) {
    try (CheckedUpload upload = CheckedUpload.read(kind.name(), kind.label(), "Tệp %s.pdf".formatted(kind.label()),
        new ByteArrayInputStream(PDF), 1_000_000)) {
      files.put(publications.get(number), line, kind, unit, unit, upload);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void file(String number, PublicationFileKind kind) {
    file(number, PublicationFiles.OF_THE_CASE, "van-phong", kind);
  }

  public String listed(Map<String, Object> fields) {
    String number = open();
    submit(number, "prepareList", "qlclgd", fields);
    return number;
  }

  public String atSignature() {
    String number = listed(listFields());
    submit(number, "checkList", "van.phong", Map.of("conclusion", "PASS"));
    return number;
  }

  public String atSubmission() {
    String number = atSignature();
    submit(number, "signSubmission", "giam.doc", Map.of("conclusion", "PASS"));
    return number;
  }

  public String atDecision() {
    return atDecision(listFields());
  }

  String atDecision(Map<String, Object> fields) {
    String number = listed(fields);
    submit(number, "checkList", "van.phong", Map.of("conclusion", "PASS"));
    submit(number, "signSubmission", "giam.doc", Map.of("conclusion", "PASS"));
    submit(number, "submitToChair", "van.phong", submissionFields(number));
    return number;
  }

  Map<String, Object> submissionFields(String number) {
    file(number, PublicationFileKind.SUBMISSION);
    return Map.of("documentNumber", "15/TTr-SGDĐT", "documentDate", "15/01/2024");
  }

  Map<String, Object> issued(String number) {
    file(number, PublicationFileKind.CHAIR_DECISION);
    return Map.of("outcome", "ISSUED", "documentNumber", "345/QĐ-UBND", "documentDate", "15/01/2024");
  }

  /** @return a case whose decision was issued on 15/01/2024; takes effect on 01/03/2024 */
  public String publishing() {
    return publishing(listFields());
  }

  String publishing(Map<String, Object> fields) {
    String number = atDecision(fields);
    submit(number, "recordDecision", "van.phong", issued(number));
    return number;
  }

  Map<String, Object> databaseFields(String number) {
    file(number, PublicationFileKind.DATABASE_EVIDENCE);
    return Map.of("doneOn", "15/01/2024", "reference", "CSDL-2024-15");
  }

  Map<String, Object> postingFields(String number) {
    file(number, PublicationFileKind.POSTING_EVIDENCE);
    return Map.of("doneOn", "15/01/2024", "place", "Bảng niêm yết tại Bộ phận một cửa");
  }

  static Map<String, Object> websiteFields() {
    return Map.of("doneOn", "15/01/2024", "link", "https://example.org/thu-tuc");
  }

  static Map<String, Object> takingDownFields() {
    return Map.of("doneOn", "01/03/2024", "place", "Bảng niêm yết, trang thông tin điện tử");
  }

  /** Goes on with all that can be done on the day of the decision. */
  void makePublic(String number) {
    submit(number, "enterDatabase", "van.phong", databaseFields(number));
    submit(number, "postAtOffice", "van.phong", postingFields(number));
    submit(number, "publishOnWebsite", "van.phong", websiteFields());
  }

  void draftInternal(Task task, String user) {
    file(number(task), process.lineOf(task.getId()), user, PublicationFileKind.INTERNAL_DRAFT);
    road.submit(task, user, Map.of("note", "Bước 1: tiếp nhận, nửa ngày. Bước 2: thẩm định, 3 ngày."));
  }

  Map<String, Object> internalApproval(Task task) {
    file(number(task), process.lineOf(task.getId()), "van-phong", PublicationFileKind.INTERNAL_DECISION);
    return Map.of("documentNumber", "350/QĐ-UBND", "documentDate", "15/01/2024");
  }

  private String number(Task task) {
    return (String) tasks.getVariable(task.getId(), PublicationProcess.CASE_NUMBER);
  }

  /** From drafts to approvals, for every procedure. */
  void internalProcesses(String number) {
    tasks(number, "draftInternalProcess").forEach(task -> draftInternal(task, publications.line(process.lineOf(task.getId())).unit()));
    tasks(number, "checkInternalProcess").forEach(task -> road.submit(task, "van.phong", Map.of("conclusion", "PASS")));
    tasks(number, "recordInternalApproval").forEach(task -> road.submit(task, "van.phong", internalApproval(task)));
  }

  /** Fires the timer of the effective day, whatever the clock says. */
  void effectiveDay(String number) {
    jobs.executeJob(timer(number).getId());
  }

  org.camunda.bpm.engine.runtime.Job timer(String number) {
    return jobs.createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult();
  }

  void withdraw(String number, String user, String reason) {
    road.as(user, () -> {
      process.withdraw(number, user, reason);
      return null;
    });
  }

  /** Takes all cases away, and what they did to the register. */
  public void clear() {
    runtime.createProcessInstanceQuery().processDefinitionKey(PublicationProcess.KEY).list().forEach(instance -> {
      limit.ended(instance.getBusinessKey());
      runtime.deleteProcessInstance(instance.getId(), "test");
    });
    register.clear();
  }
}
