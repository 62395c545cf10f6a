package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.SampleFiles;
import vn.kstthc.organisation.AwayDays;
import vn.kstthc.reporting.ReportHistory.Event;

/** One test for each way of a report to its end, and for what must not happen on it. */
@EngineTest
class ReportRoadTest extends ReportWork {

  @Autowired ReportHistory entries;
  @Autowired ReportFiles files;
  @Autowired ReportScans scans;
  @Autowired AwayDays away;

  private List<Event> events(String number) {
    return entries.of(reports.report(number)).stream().map(ReportHistory.Entry::event).toList();
  }

  @Test
  void eachUnitIsAskedAndHasADayAtLeast() {
    String number = open();
    assertThat(open(number, GIVE)).hasSize(opening.units().size()).allSatisfy(task -> {
      assertThat(task.getDueDate()).as("three working days before 18/3 lie before the period's end").isEqualTo("2025-03-17T10:00:00Z");
      assertThat(tasks.getVariableLocal(task.getId(), "caseNumber")).isEqualTo(number);
    });
    var context = context(road.task(number, GIVE, "gdmn"), "gdmn");
    assertThat(context.at("/task/ground/text").asText()).isEqualTo("chậm nhất 03 ngày làm việc trước hạn Sở gửi báo cáo, Quy định nội bộ "
        + "của Sở (chờ xác nhận)");
    assertThat(context.at("/task/ground/putOff").asText()).startsWith("Theo quy định là 13/03/2025").contains("hạn là 17/03/2025");
    assertThat(context.at("/report/due").asText()).isEqualTo("18/03/2025");
    assertThat(context.at("/report/window").asText()).isEqualTo("từ ngày 15/12/2024 đến hết ngày 14/03/2025");
  }

  @Test
  void whereTheRuleLeavesTimeItsDateStands() {
    TestClock.set("2025-09-15T00:05");
    watch.look();
    Task task = road.task("BC-2025-Q3", GIVE, "gdmn");
    assertThat(task.getDueDate()).isEqualTo("2025-09-15T10:00:00Z");
    assertThat(context(task, "gdmn").at("/task/ground/putOff").isNull()).isTrue();
  }

  @Test
  void allGiveItsTheOfficeCollatesTheDirectorSignsAndItIsSent() {
    String number = atCollating();
    assertThat(road.task(number, COLLATE).getDueDate()).isEqualTo("2025-03-18T10:00:00Z");
    assertThat(figure(number, "don-vi", "gdmn", "communications").amount()).isEqualTo(3);
    finish(number);
    road.assertEnded(number, "endEvent_reportSent");
    assertThat(road.passed(number)).contains("serviceTask_fillFigures").doesNotContain("serviceTask_recordMissing", "boundaryEvent_unitLimitOver");
    assertThat(events(number)).startsWith(Event.OPENED, Event.GIVEN).endsWith(Event.FILLED, Event.COLLATED, Event.SIGNED, Event.SENT);
    String page = new WebApps(port).login("van.phong").get("/bao-cao/" + number).body();
    assertThat(page).contains("số 21/BC-SGDĐT ngày 15/03/2025", "Giám đốc Sở ký", "Đã hoàn thành các nhiệm vụ.", "Thiếu máy quét.",
        "Biểu số 06: Giải quyết hồ sơ", "Bảng số liệu hỗ trợ: Tiếp nhận, xử lý phản ánh");
  }

  @Test
  void whatIsNotGivenInTimeIsRecordedAndTheRoadGoesOn() {
    String number = open();
    give(number, "gdmn");
    TestClock.set("2025-03-17T17:01");
    limitOver(number);
    assertThat(open(number, GIVE)).isEmpty();
    assertThat(road.passed(number)).contains("boundaryEvent_unitLimitOver", "serviceTask_recordMissing");
    fill(number);
    assertThat(reports.parts(reports.report(number))).filteredOn(part -> part.state() == ReportPart.State.GIVEN).extracting(ReportPart::unit)
        .containsExactly("gdmn");
    assertThat(entries.of(reports.report(number))).anySatisfy(entry -> {
      assertThat(entry.event()).isEqualTo(Event.MISSING);
      assertThat(entry.note()).contains("Phòng Giáo dục Trung học", "Thanh tra Sở").doesNotContain("Mầm non");
    });
    assertThat(new WebApps(port).login("giam.doc").get("/bao-cao/" + number).body()).contains("Không gửi trong thời hạn");
    finish(number);
    road.assertEnded(number, "endEvent_reportSent");
  }

  @Test
  void aReturnedReportIsFilledAndCollatedAnewAndSaysWhy() {
    String number = atCollating();
    collate(number, collation());
    feedback("PAKN-2019-8001", "2025-01-10", "2025-02-10");
    sign(number, "RETURN", "Bổ sung nguyên nhân hồ sơ quá hạn");
    fill(number);
    Task again = road.task(number, COLLATE);
    var context = context(again, "van.phong");
    assertThat(context.at("/report/returned/note").asText()).isEqualTo("Bổ sung nguyên nhân hồ sơ quá hạn");
    assertThat(context.at("/report/returned/by").asText()).isEqualTo("Giám đốc Sở");
    assertThat(context.at("/report/texts/results").asText()).as("to go on from").isEqualTo("Đã hoàn thành các nhiệm vụ.");
    assertThat(figure(number, "pakn", "", "new").counted()).as("counted anew").isEqualTo(newOnes());
    finish(number);
    assertThat(events(number)).containsSubsequence(Event.COLLATED, Event.RETURNED, Event.FILLED, Event.COLLATED, Event.SIGNED);
  }

  private long newOnes() {
    return jdbc.queryForObject("select count(*) from feedback_item where received_on between date '2024-12-15' and date '2025-03-14'", Long.class);
  }

  @Test
  void whatIsSentNeverChanges() throws Exception {
    feedback("PAKN-2019-8001", "2025-01-10", "2025-02-10");
    String number = atCollating();
    finish(number);
    Report sent = reports.report(number);
    List<Figure> before = figures.of(sent);
    byte[] document = files.of(sent, ReportFiles.Kind.DOCX);
    byte[] sheet = files.of(sent, ReportFiles.Kind.XLSX);
    String page = shown(number);
    feedback("PAKN-2019-8002", "2025-03-01", null);
    dossier("MUON-1", "Mầm non", "2025-01-02", "2025-02-02", "2025-02-01");
    TestClock.set("2025-05-05T08:00");
    assertThat(figures.of(reports.report(number))).isEqualTo(before);
    assertThat(files.of(reports.report(number), ReportFiles.Kind.DOCX)).isEqualTo(document);
    assertThat(files.of(reports.report(number), ReportFiles.Kind.XLSX)).isEqualTo(sheet);
    assertThat(shown(number)).isEqualTo(page);
    assertThatThrownBy(() -> reports.fill(number)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> figures.replace(sent, List.of())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> figures.replaceQuarters(sent, Map.of())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> figures.explain(sent, Map.of())).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> differences.find(sent)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reports.collate(number, before, Map.of(), sent.texts(), "van.phong")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reports.sign(number, true, null, "giam.doc")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reports.send(number, sent.sending(), "van.phong")).isInstanceOf(IllegalStateException.class);
    assertThat(figures.of(reports.report(number))).isEqualTo(before);
  }

  private String shown(String number) {
    return new WebApps(port).login("van.phong").get("/bao-cao/" + number).body();
  }

  @Test
  void whatIsDoneInAnothersPlaceSaysSo() {
    String number = atCollating();
    collate(number, collation());
    away.plan("giam.doc", "2025-03-15", "2025-03-15", "van.phong");
    road.submit(road.task(number, SIGN), "van.phong", Map.of("conclusion", "SIGN"));
    away.forgetAll();
    send(number);
    assertThat(shown(number)).contains("Chuyên viên Văn phòng Sở (thực hiện thay Giám đốc Sở) ký");
  }

  @Test
  void aUnitGivesItsPartOnce() {
    String number = open();
    give(number, "gdmn");
    assertThatThrownBy(() -> reports.give(number, "gdmn", Map.of(), new ReportPart.Texts("x", null, null), "gdmn"))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("Đã gửi");
    assertThatThrownBy(() -> reports.give(number, "van-phong", Map.of(), new ReportPart.Texts("x", null, null), "van.phong"))
        .hasMessageContaining("không gửi số liệu");
  }

  @Test
  void whatAUnitGaveInAllQuartersIsFilledInForTheHalfYear() {
    String number = open();
    give(number, "gdmn");
    TestClock.set("2025-06-15T00:05");
    watch.look();
    Task half = road.task("BC-2025-6T", GIVE, "gdmn");
    assertThat(context(half, "gdmn").at("/given").isEmpty()).as("the second quarter is still owed").isTrue();
    give("BC-2025-Q2", "gdmn");
    assertThat(context(half, "gdmn").at("/given/communications").asLong()).isEqualTo(6);
    assertThat(context(half, "gdmn").at("/given/trained").asLong()).isEqualTo(90);
    assertThat(context(road.task("BC-2025-6T", GIVE, "gdth"), "gdth").at("/given").isEmpty()).as("of its own").isTrue();
  }

  @Test
  void anExtraordinaryReportIsOpenedByHand() {
    TestClock.set("2025-04-10T08:00");
    dossier("DX-1", "Mầm non", "2025-04-02", "2025-04-09", "2025-04-08");
    String number = road.open("van.phong", ReportProcess.KEY, Map.of("title", "Báo cáo đột xuất về hồ sơ quá hạn", "from", "01/04/2025",
        "to", "10/04/2025", "dueDate", "25/04/2025"));
    assertThat(number).matches("BC-2025-\\d{4}");
    assertThat(road.task(number, GIVE, "gdmn").getDueDate()).as("three working days before").isEqualTo("2025-04-22T10:00:00Z");
    sendWithoutUnits(number);
    assertThat(figure(number, "ho-so", "Mầm non", "early")).satisfies(figure -> {
      assertThat(figure.amount()).isEqualTo(1);
      assertThat(figure.before()).as("there is no period before").isNull();
      assertThat(figure.yearBefore()).isZero();
    });
    assertThat(new WebApps(port).login("van.phong").get("/bao-cao?nam=2025").body()).contains(number, "Báo cáo đột xuất về hồ sơ quá hạn");
    road.assertEnded(number, "endEvent_reportSent");
  }

  private String extraordinary() {
    TestClock.set("2025-04-10T08:00");
    return road.open("van.phong", ReportProcess.KEY, Map.of("title", "Báo cáo đột xuất về hồ sơ quá hạn", "from", "01/04/2025",
        "to", "10/04/2025", "dueDate", "25/04/2025"));
  }

  private void assertWithdrawn(String number) {
    assertThat(road.running(number)).isNull();
    assertThat(road.passed(number)).contains("endEvent_reportWithdrawn").doesNotContain("endEvent_reportSent");
    assertThat(jobs.createJobQuery().processInstanceId(road.instance(number).getId()).count()).isZero();
  }

  @Test
  void anExtraordinaryReportOpenedByMistakeIsWithdrawn() {
    String number = extraordinary();
    give(number, "gdmn");
    WebApps office = new WebApps(port).login("van.phong");
    assertThat(office.get("/bao-cao/" + number).body()).contains("Rút báo cáo đột xuất");
    office.form("/bao-cao/" + number + "/rut", Map.of("reason", " "));
    assertThat(reports.report(number).step()).as("why is not said").isEqualTo(Report.Step.COLLECTING);
    office.form("/bao-cao/" + number + "/rut", Map.of("reason", "Mở nhầm kỳ."));
    assertWithdrawn(number);
    assertThat(reports.report(number).step()).isEqualTo(Report.Step.WITHDRAWN);
    assertThat(entries.of(reports.report(number))).last().satisfies(entry -> {
      assertThat(entry.event()).isEqualTo(Event.WITHDRAWN);
      assertThat(entry.author()).isEqualTo("van.phong");
      assertThat(entry.note()).isEqualTo("Mở nhầm kỳ.");
    });
    assertThat(office.get("/bao-cao/" + number).body()).contains("Đã rút", "Mở nhầm kỳ.").doesNotContain("Rút báo cáo đột xuất");
    assertThat(office.form("/bao-cao/" + number + "/rut", Map.of("reason", "Lần nữa")).statusCode()).isEqualTo(403);
    assertThat(extraordinary()).as("its number is not given again").isNotEqualTo(number);
  }

  @Test
  void aReportWithTheOfficeIsWithdrawnAsWellAndAPeriodsReportNever() {
    String number = extraordinary();
    limitOver(number);
    assertThat(new WebApps(port).login("van.phong").form("/bao-cao/" + number + "/rut", Map.of("reason", "Mở nhầm")).statusCode()).isEqualTo(302);
    assertWithdrawn(number);
    String owed = open();
    assertThat(new WebApps(port).login("van.phong").form("/bao-cao/" + owed + "/rut", Map.of("reason", "Mở nhầm")).statusCode()).isEqualTo(403);
    for (String user : List.of("gdmn", "giam.doc")) {
      assertThat(new WebApps(port).login(user).form("/bao-cao/" + extraordinary() + "/rut", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    }
    assertThat(road.running(owed)).isNotNull();
  }

  @Test
  void theScanOfWhatWasSignedIsKeptWithTheSending() throws IOException {
    String number = atCollating();
    collate(number, collation());
    sign(number, "SIGN", "");
    Task task = road.task(number, SEND);
    WebApps office = new WebApps(port).login("van.phong");
    String path = "/bao-cao/api/cong-viec/" + task.getId() + "/tep/SCAN";
    byte[] pdf = SampleFiles.pdf();
    assertThat(office.put(path + "?ten=ban-ky.pdf", pdf).statusCode()).as("nobody has claimed the task").isNotEqualTo(200);
    road.as("van.phong", () -> {
      tasks.claim(task.getId(), "van.phong");
      return null;
    });
    assertThat(office.put(path + "?ten=ban-ky.pdf", "x".getBytes(StandardCharsets.US_ASCII)).body()).contains("SCAN");
    assertThat(office.put(path + "?ten=ban.docx", SampleFiles.docx()).body()).contains("không phải là PDF");
    assertThat(WebApps.json(office.put(path + "?ten=cu.pdf", pdf)).at("/files/0/name").asText()).isEqualTo("cu.pdf");
    assertThat(WebApps.json(office.call("DELETE", path, null)).at("/files")).isEmpty();
    office.put(path + "?ten=ban-ky.pdf", pdf);
    send(number);
    assertThat(office.get("/bao-cao/" + number).body()).contains("Bản đã ký (.pdf)");
    assertThat(office.get("/bao-cao/" + number + "/ban-ky").body()).startsWith("%PDF-1.4");
    assertThat(new WebApps(port).login("gdmn").get("/bao-cao/" + number + "/ban-ky").statusCode()).isEqualTo(403);
    assertThatThrownBy(() -> scans.remove(reports.report(number))).as("it stays").isInstanceOf(IllegalStateException.class);
  }
}
