package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

/** Who sees which part of reports, on every address of theirs. */
@EngineTest
class ReportPagesTest extends ReportWork {

  @Test
  void theListShowsTheReportsOfAYear() {
    String number = open();
    WebApps office = new WebApps(port).login("van.phong");
    assertThat(office.get("/bao-cao").body()).contains(number, "Báo cáo công tác kiểm soát thủ tục hành chính quý I năm 2025",
        "từ ngày 15/12/2024 đến hết ngày 14/03/2025", "18/03/2025", "Các đơn vị gửi số liệu");
    assertThat(office.get("/bao-cao?nam=2024").body()).contains("Chưa có báo cáo nào.").doesNotContain(number);
    assertThat(office.get("/bao-cao/" + number).body()).as("before there are figures").contains("Đang chờ");
    assertThat(office.get("/bao-cao/BC-2030").statusCode()).isEqualTo(404);
  }

  @Test
  void aUnitSeesTheFiguresAndOfTextsAndCasesItsOwn() {
    feedback("PAKN-2019-8001", "2025-01-10", null);
    dossier("RIENG-1", "Mầm non", "2025-02-01", "2025-02-09", "2025-02-08");
    String number = open();
    give(number, "gdmn");
    road.submit(road.task(number, GIVE, "gdth"), "gdth", new HashMap<>(Map.of("communications", "7", "trainings", "1", "trained", "45",
        "inspections", "0", "rewards", "0", "results", "Lời riêng của Tiểu học")));
    limitOver(number);
    fill(number);
    WebApps own = new WebApps(port).login("gdth");
    WebApps other = new WebApps(port).login("gdmn");
    assertThat(own.get("/bao-cao/" + number).body()).contains("Lời riêng của Tiểu học").doesNotContain("Đã công khai đầy đủ", ".docx");
    assertThat(other.get("/bao-cao/" + number).body()).doesNotContain("Lời riêng của Tiểu học");
    String cases = "/bao-cao/" + number + "/so-lieu/pakn/new";
    assertThat(own.get(cases).body()).contains("PAKN-2019-8001", "Chỉ gồm những trường hợp thuộc đơn vị bạn");
    assertThat(other.get(cases).body()).doesNotContain("PAKN-2019-8001");
    assertThat(own.get("/bao-cao/" + number + "/so-lieu/ho-so/early").body()).doesNotContain("RIENG-1");
    assertThat(new WebApps(port).login("giam.doc").get("/bao-cao/" + number + "/so-lieu/ho-so/early").body()).contains("RIENG-1");
    for (String kind : List.of("DOCX", "XLSX")) {
      assertThat(own.get("/bao-cao/" + number + "/tep/" + kind).statusCode()).isEqualTo(403);
      assertThat(new WebApps(port).login("giam.doc").get("/bao-cao/" + number + "/tep/" + kind).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/BC-2025-Q1", "/BC-2025-Q1/so-lieu/pakn/new", "/BC-2025-Q1/tep/DOCX", "/ho-so-mot-cua"})
  void nobodyElseSeesAnything(String path) {
    sendWithoutUnits(open());
    assertThat(new WebApps(port).get("/bao-cao" + path).statusCode()).isEqualTo(401);
    assertThat(new WebApps(port).login("don-vi-truc-thuoc").get("/bao-cao" + path).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"gdmn, gdth", "gdmn, van.phong", "don-vi-truc-thuoc, gdth"})
  void aUnitsTaskIsItsOwn(String user, String owner) {
    String number = open();
    Task task = owner.equals("van.phong") ? collating(number) : road.task(number, GIVE, owner);
    WebApps staff = new WebApps(port).login(user);
    assertThat(staff.get("/bao-cao/api/cong-viec/" + task.getId()).statusCode()).isEqualTo(404);
    assertThat(staff.call("POST", WebApps.API + "/task/" + task.getId() + "/submit-form", "{\"variables\":{}}").statusCode()).isIn(403, 404);
    assertThat(staff.call("POST", WebApps.API + "/task/" + task.getId() + "/claim", "{\"userId\":\"" + user + "\"}").statusCode()).isIn(403, 404);
  }

  private Task collating(String number) {
    giveAll(number);
    fill(number);
    return road.task(number, COLLATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gdmn", "giam.doc"})
  void onlyTheOfficeOpensAnExtraordinaryReport(String user) {
    assertThat(new WebApps(port).login(user).call("POST", WebApps.API + "/process-definition/key/" + ReportProcess.KEY + "/submit-form",
        "{\"variables\":{}}").statusCode()).isEqualTo(403);
  }

  @Test
  void theOfficeDoesNotSign() {
    String number = atCollating();
    collate(number, collation());
    assertThat(new WebApps(port).login("van.phong").call("POST", WebApps.API + "/task/" + road.task(number, SIGN).getId() + "/submit-form",
        "{\"variables\":{\"conclusion\":{\"value\":\"SIGN\",\"type\":\"String\"}}}").statusCode()).isIn(403, 404);
    assertThat(reports.report(number).step()).isEqualTo(Report.Step.SIGNING);
  }

  @Test
  void nothingThatPeopleWriteIsMarkup() {
    String number = open();
    Map<String, Object> evil = part(1);
    evil.put("results", "<script>alert(1)</script>{{1+1}}");
    road.submit(road.task(number, GIVE, "gdmn"), "gdmn", evil);
    limitOver(number);
    fill(number);
    assertThat(new WebApps(port).login("van.phong").get("/bao-cao/" + number).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
  }
}
