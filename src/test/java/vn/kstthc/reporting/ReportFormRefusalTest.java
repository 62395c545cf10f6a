package vn.kstthc.reporting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What the forms of a report do not take; nothing of it is recorded. */
@EngineTest
class ReportFormRefusalTest extends FormRefusals {

  private static final String TODAY = "2025-04-10T08:00";

  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired ManagementService jobs;
  @Autowired Reports reports;
  @Autowired JdbcTemplate tables;

  private String number;

  @Override
  protected String process() {
    return ReportProcess.KEY;
  }

  private static Map<String, Object> opening() {
    return new HashMap<>(Map.of("title", "Báo cáo đột xuất", "from", "01/04/2025", "to", "10/04/2025", "dueDate", "25/04/2025"));
  }

  @BeforeEach
  void aThursdayInApril() {
    TestClock.set(TODAY);
    if (number == null) {
      number = road.open("van.phong", ReportProcess.KEY, opening());
    }
  }

  @AfterAll
  void nothingIsLeft() {
    runtime.createProcessInstanceQuery().processDefinitionKey(ReportProcess.KEY).list().forEach(each -> road.end(each.getId()));
    history.createHistoricProcessInstanceQuery().processDefinitionKey(ReportProcess.KEY).list()
        .forEach(each -> history.deleteHistoricProcessInstance(each.getId()));
    List.of("report_scan", "report_file", "report_difference", "report_case", "report_counted", "report_explanation", "report_quarter", "report_figure", "report_entry",
        "report_part", "report").forEach(table -> tables.update("delete from " + table));
  }

  /** The report goes as far as the task, where it is not there yet. */
  private Task at(String key, String user) {
    while (open(key) == null) {
      Task next = tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().findFirst().orElse(null);
      String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
      if (next == null) {
        jobs.createJobQuery().processInstanceId(instance).messages().list().forEach(job -> jobs.executeJob(job.getId()));
      } else if (next.getTaskDefinitionKey().equals(ReportWork.GIVE)) {
        jobs.executeJob(jobs.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
      } else {
        road.submit(next, next.getTaskDefinitionKey().equals(ReportWork.SIGN) ? "giam.doc" : "van.phong",
            next.getTaskDefinitionKey().equals(ReportWork.SIGN) ? Map.of("conclusion", "SIGN") : ReportWork.collation());
      }
    }
    Task task = open(key);
    return task.getAssignee() == null ? claimed(task, user) : task;
  }

  private Task open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).list().stream()
        .filter(task -> !key.equals(ReportWork.GIVE) || tasks.getIdentityLinksForTask(task.getId()).stream()
            .anyMatch(link -> "gdmn".equals(link.getGroupId()))).findFirst().orElse(null);
  }

  private static BadInput says(String field, String value, String label, String says) {
    return BadInput.of(field, value, "%s (%s): %s".formatted(label, field, says));
  }

  static Stream<BadInput> openings() {
    return Stream.of(BadInput.missing("title", "Tên báo cáo"), BadInput.text("title", "Tên báo cáo", 300), BadInput.missing("from", "Từ ngày"),
        BadInput.date("from", "Từ ngày"), BadInput.date("to", "Đến hết ngày"), BadInput.missing("dueDate", "Hạn gửi báo cáo"),
        Stream.of(says("to", "31/03/2025", "Đến hết ngày", "trước ngày bắt đầu"), says("to", "11/04/2025", "Đến hết ngày", "ở tương lai: chưa có số liệu"),
            says("to", "10/04/2025", "Đến hết ngày", "kỳ báo cáo dài quá 10 năm").and("from", "09/04/2015"),
            says("dueDate", "09/04/2025", "Hạn gửi báo cáo", "đã qua"), says("dueDate", "11/04/2026", "Hạn gửi báo cáo", "quá xa"),
            says("dueDate", "27/04/2025", "Hạn gửi báo cáo", "rơi vào ngày nghỉ, hãy chọn ngày làm việc"),
            BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("openings")
  void noReportIsOpened(BadInput bad) {
    assertStartRefused("van.phong", opening(), bad);
  }

  static Stream<BadInput> parts() {
    return Stream.of(Stream.of(ReportPart.Figure.values()).flatMap(figure -> Stream.concat(BadInput.missing(figure.key(), figure.label()),
            BadInput.number(figure.key(), figure.label(), 1_000_000))), BadInput.missing("results", "Kết quả trong kỳ"),
        BadInput.text("results", "Kết quả trong kỳ", 8000), BadInput.text("difficulties", "Khó khăn, vướng mắc", 8000),
        BadInput.text("proposals", "Đề xuất, kiến nghị", 8000), Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("parts")
  void noPartIsTaken(BadInput bad) {
    // before the others, which go on from here, or on a report of its own
    if (open(ReportWork.GIVE) == null) {
      number = road.open("van.phong", ReportProcess.KEY, opening());
    }
    assertRefused(at(ReportWork.GIVE, "gdmn"), ReportWork.part(1), bad);
  }

  private static String line(String table, String row, String column, String amount, String reason) {
    return "[{\"table\":\"%s\",\"row\":\"%s\",\"column\":\"%s\",\"amount\":%s,\"reason\":\"%s\"}]".formatted(table, row, column, amount, reason);
  }

  static Stream<BadInput> collations() {
    String label = "Số liệu sửa";
    String good = line("pakn", "", "published", "1", "Vì sao");
    return Stream.of(BadInput.list("changes", label), BadInput.list("explanations", "Kiểm tra số liệu"),
        BadInput.missing("results", "Kết quả thực hiện"), BadInput.text("results", "Kết quả thực hiện", 20_000),
        BadInput.text("unfinished", "Tồn tại, hạn chế và nguyên nhân", 20_000), BadInput.text("proposals", "Đề xuất, kiến nghị", 20_000),
        BadInput.missing("nextPeriod", "Nhiệm vụ kỳ tới"), BadInput.text("nextPeriod", "Nhiệm vụ kỳ tới", 20_000),
        Stream.of(says("changes", line("pakn", "", "published", "1", " "), label, "mỗi số liệu sửa phải có lý do, nhiều nhất 1000 ký tự"),
            says("changes", line("pakn", "", "published", "1", "x".repeat(1001)), label, "mỗi số liệu sửa phải có lý do, nhiều nhất 1000 ký tự"),
            says("changes", line("pakn", "", "published", "-1", "Vì sao"), label, "số sửa phải là số nguyên không âm"),
            says("changes", line("pakn", "", "published", "null", "Vì sao"), label, "số sửa phải là số nguyên không âm"),
            says("changes", line("pakn", "", "khac", "1", "Vì sao"), label, "không có số liệu này trong báo cáo"),
            says("changes", line("pakn", "", "onTimeShare", "1", "Vì sao"), label, "không có số liệu này trong báo cáo"),
            says("changes", good.replace("}]", "},") + good.substring(1), label, "có số liệu sửa hai lần"),
            says("explanations", "[{\"check\":null,\"text\":\"x\"}]", "Kiểm tra số liệu", "không có kiểm tra này"),
            says("explanations", "[{\"check\":\"x\",\"text\":\"%s\"}]".formatted("x".repeat(2001)), "Kiểm tra số liệu",
                "giải trình dài quá 2000 ký tự"), BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("collations")
  void nothingIsCollated(BadInput bad) {
    if (reports.report(number).step().compareTo(Report.Step.COLLATING) > 0) {
      number = road.open("van.phong", ReportProcess.KEY, opening());
    }
    assertRefused(at(ReportWork.COLLATE, "van.phong"), ReportWork.collation(), bad);
  }

  static Stream<BadInput> signatures() {
    return Stream.of(BadInput.choice("conclusion", "Kết luận"), BadInput.text("note", "Ý kiến chỉ đạo", 4000),
        BadInput.missing("note", "Lý do trả lại").map(bad -> bad.and("conclusion", "RETURN")), Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("signatures")
  void nothingIsSigned(BadInput bad) {
    if (reports.report(number).step().compareTo(Report.Step.SIGNING) > 0) {
      number = road.open("van.phong", ReportProcess.KEY, opening());
    }
    assertRefused(at(ReportWork.SIGN, "giam.doc"), new HashMap<>(Map.of("conclusion", "SIGN")), bad);
  }

  static Stream<BadInput> sendings() {
    String system = "Ngày gửi trên Hệ thống thông tin báo cáo";
    return Stream.of(BadInput.missing("documentNumber", "Số, ký hiệu báo cáo"), BadInput.text("documentNumber", "Số, ký hiệu báo cáo", 50),
        BadInput.missing("documentDate", "Ngày báo cáo"), BadInput.date("documentDate", "Ngày báo cáo"),
        BadInput.missing("electronicOn", "Ngày gửi văn bản điện tử"), BadInput.date("electronicOn", "Ngày gửi văn bản điện tử"),
        BadInput.missing("systemOn", system), BadInput.date("systemOn", system),
        Stream.of(says("documentDate", "11/04/2025", "Ngày báo cáo", "ở tương lai"),
            says("documentDate", "09/04/2025", "Ngày báo cáo", "trước ngày lãnh đạo ký"),
            says("electronicOn", "09/04/2025", "Ngày gửi văn bản điện tử", "trước ngày báo cáo"),
            says("systemOn", "09/04/2025", system, "trước ngày báo cáo"), says("systemOn", "11/04/2025", system, "ở tương lai"),
            BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("sendings")
  void nothingIsSent(BadInput bad) {
    assertRefused(at(ReportWork.SEND, "van.phong"), new HashMap<>(Map.of("documentNumber", "21/BC-SGDĐT", "documentDate", "10/04/2025",
        "electronicOn", "10/04/2025", "systemOn", "10/04/2025")), bad);
  }
}
