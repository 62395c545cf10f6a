package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;

/** The pages of a plan and what its forms ask for: what they show, and to whom. */
@EngineTest
class PlanPagesTest extends PlanSteps {

  private static final String OWN = "Phòng Giáo dục Trung học";

  @LocalServerPort int port;

  private WebApps as(String user) {
    return new WebApps(port).login(user);
  }

  private String page(String user, String path) {
    HttpResponse<String> answer = as(user).get(path);
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void thePlanShowsWhatIsDoneInHandAndLate() {
    assertThat(page("van.phong", "/ke-hoach")).contains("Chưa có kế hoạch nào");
    giveOut(row("1", OWN, "Phòng Giáo dục Mầm non", "Quý I/2024"), row("2", "Phòng Giáo dục Tiểu học", "", "Quý II/2024"),
        row("3", OWN, "", "Thường xuyên"), row("4", OWN, "", "Ngay sau khi có Quyết định công bố"));
    report(1, "gdtrh", "gdtrh");
    confirm(1, "CONFIRM", "");
    TestClock.set("2024-07-02T08:00");
    run();
    String office = page("van.phong", "/ke-hoach/2024");
    assertThat(office).contains("<strong>1</strong> trên <strong>6</strong>").contains("3 quá hạn").contains("Chờ sự kiện")
        .contains("Theo nhóm nhiệm vụ").contains("Theo đơn vị").contains("Theo quý của hạn");
    assertThat(page("van.phong", "/ke-hoach/2024?tinh-trang=LATE")).contains("Nhiệm vụ 2").contains("Nhiệm vụ 3")
        .doesNotContain("Nhiệm vụ 1<");
    assertThat(page("van.phong", "/ke-hoach/2024?don-vi=gdth")).contains("Nhiệm vụ 2").doesNotContain("Nhiệm vụ 3");
    assertThat(page("van.phong", "/ke-hoach/2024?quy=2&la=gi")).contains("Nhiệm vụ 2").doesNotContain("Nhiệm vụ 1<");
    assertThat(page("van.phong", "/ke-hoach")).contains("KH-2024").contains("Đang thực hiện");
    assertThat(as("van.phong").get("/ke-hoach/2023").statusCode()).isEqualTo(404);
    assertThat(as("van.phong").get("/ke-hoach/KH-2024-01.2").headers().firstValue("Location").orElse(""))
        .endsWith("/ke-hoach/nhiem-vu/KH-2024-01");
  }

  /** What one unit hands in is not the others' to read. */
  @Test
  void aDepartmentSeesItsOwnPartsOnly() {
    giveOut(row("1", OWN + "; Phòng Giáo dục Tiểu học", "Phòng Giáo dục Mầm non", "Quý I/2024"), row("2", OWN, "", "Quý I/2024"));
    Task task = theOpen(1, "gdth");
    PlanPart part = part(task);
    file(part);
    road.submit(task, "gdth", Map.of("result", "Việc riêng của tiểu học", "resultDate", "2024-01-15"));
    road.submit(theOpen(1, "gdmn"), "gdmn", Map.of("result", "Phần của mầm non", "resultDate", "2024-01-15"));

    String path = "/ke-hoach/nhiem-vu/KH-2024-01";
    assertThat(page("van.phong", path)).contains("Việc riêng của tiểu học").contains("Phần của mầm non");
    assertThat(page("giam.doc", path)).contains("Việc riêng của tiểu học");
    assertThat(page("gdth", path)).contains("Việc riêng của tiểu học").contains("Phần của mầm non");
    assertThat(page("gdtrh", path)).doesNotContain("Việc riêng của tiểu học").as("it leads too").contains("Phần của mầm non");
    assertThat(page("gdmn", path)).contains("Phần của mầm non").doesNotContain("Việc riêng của tiểu học");
    assertThat(as("gdmn").get("/ke-hoach/nhiem-vu/KH-2024-02").statusCode()).isEqualTo(404);
    assertThat(as("tccb").get(path).statusCode()).isEqualTo(404);
    assertThat(page("tccb", "/ke-hoach/2024")).doesNotContain("Nhiệm vụ 1");
    String file = "/ke-hoach/phan-viec/%s/tep/%d".formatted(part.number(), files.of(part).get(0).id());
    assertThat(as("van.phong").get(file).headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(as("gdtrh").get(file).statusCode()).isEqualTo(404);
    assertThat(as("van.phong").get("/ke-hoach/phan-viec/KH-2024-01.1/tep/999999").statusCode()).isEqualTo(404);
  }

  @Test
  void theOfficeTellsAnEventInOneStep() {
    giveOut(row("1", OWN, "", "Ngay sau khi có Quyết định công bố"));
    WebApps office = as("van.phong");
    String path = "/ke-hoach/nhiem-vu/KH-2024-01/su-kien";
    office.form(path, Map.of("document", "", "on", "2024-01-16"));
    assertThat(page("van.phong", "/ke-hoach/nhiem-vu/KH-2024-01")).contains("Ghi nhận sự kiện");
    assertThat(open(1, "gdtrh")).isEmpty();
    office.form(path, Map.of("document", "QĐ 15", "on", "2024-01-12"));
    run();
    assertThat(open(1, "gdtrh")).hasSize(1);
    assertThat(page("van.phong", "/ke-hoach/nhiem-vu/KH-2024-01")).contains("QĐ 15, ngày 12/01/2024");
    assertThat(as("gdtrh").form(path, Map.of("document", "QĐ 16", "on", "2024-01-12")).statusCode()).isEqualTo(403);
  }

  @Test
  void aFileIsReadWithWhatIsWrongInEachLine() throws Exception {
    WebApps office = as("van.phong");
    byte[] sample = getClass().getResourceAsStream("/plan/plan-2024.csv").readAllBytes();
    JsonNode read = WebApps.json(office.put("/ke-hoach/api/doc-tep?ten=plan.csv&nam=2024", sample));
    assertThat(read.get("tasks")).hasSize(35);
    assertThat(read.get("problems")).isEmpty();
    assertThat(read.get("readings").get("3").asText()).isEqualTo("Có hạn: chậm nhất 30/01/2024");
    byte[] wrong = (PlanRow.HEADER + "\nI,1,Việc,Phòng Lạ,,Năm 2024,Báo cáo\n").getBytes(StandardCharsets.UTF_8);
    assertThat(WebApps.json(office.put("/ke-hoach/api/doc-tep?ten=plan.csv&nam=2024", wrong)).get("problems").get(0).asText())
        .contains("Dòng 2: không có đơn vị \"Phòng Lạ\"");
    assertThat(office.put("/ke-hoach/api/doc-tep?ten=plan.pdf&nam=2024", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(400);
    assertThat(as("gdtrh").put("/ke-hoach/api/doc-tep?ten=plan.csv&nam=2024", sample).statusCode()).isEqualTo(403);
  }

  @Test
  void theNextYearBeginsFromThisOne() {
    giveOut(List.of(row("1", OWN, "Các phòng CM, NV", "Trước 31/01/2024"), row("2", "Các trường trực thuộc", "", "Quý I/2024")),
        List.of(review("1", "01/08/2024")));
    JsonNode read = WebApps.json(as("van.phong").get("/ke-hoach/api/tu-ke-hoach/KH-2024?nam=2025"));
    assertThat(read.get("tasks").get(0).get("leadUnit").asText()).isEqualTo("Phòng Giáo dục Trung học");
    assertThat(read.get("tasks").get(0).get("cooperatingUnits").asText()).as("the others").startsWith("Phòng Quản lý chất lượng giáo dục; Phòng Giáo dục Mầm non; ");
    assertThat(read.get("tasks").get(1).get("leadUnit").asText()).as("whose name would be read as two").isEqualTo("don-vi-truc-thuoc");
    assertThat(read.get("tasks").get(0).get("time").asText()).isEqualTo("Trước 31/01/2025");
    assertThat(read.get("reviews").get(0).get("dueDate").asText()).isEqualTo("01/08/2025");
    assertThat(read.get("sections")).hasSize(1);
    assertThat(read.get("problems")).isEmpty();
    assertThat(as("van.phong").get("/ke-hoach/api/tu-ke-hoach/KH-2020?nam=2025").statusCode()).isEqualTo(404);
    assertThat(WebApps.json(as("van.phong").get("/ke-hoach/api/lap-ho-so")).get("year").get(0).get("id").asText()).isEqualTo("2025");
  }

  @Test
  void theFormsGetWhatTheyShow() {
    giveOut(row("1", OWN, "Phòng Giáo dục Mầm non", "Quý I/2024"));
    Task task = theOpen(1, "gdtrh");
    WebApps unit = as("gdtrh");
    JsonNode context = WebApps.json(unit.get("/ke-hoach/api/cong-viec/" + task.getId()));
    assertThat(context.get("part").get("content").asText()).isEqualTo("Nhiệm vụ 1");
    assertThat(context.get("task").get("ground").get("text").asText()).contains("Kế hoạch ghi: \"Quý I/2024\"");
    assertThat(context.get("uploads").get(0).get("required").asBoolean()).isTrue();
    assertThat(context.get("contributions")).hasSize(1);
    String upload = "/ke-hoach/api/cong-viec/" + task.getId() + "/tep/RESULT?ten=a.pdf";
    byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    assertThat(unit.put(upload, pdf).statusCode()).as("not claimed").isEqualTo(403);
    road.as("gdtrh", () -> {
      tasks.claim(task.getId(), "gdtrh");
      return null;
    });
    JsonNode files = WebApps.json(unit.put(upload, pdf)).get("files");
    assertThat(files).hasSize(1);
    assertThat(unit.put("/ke-hoach/api/cong-viec/" + task.getId() + "/tep/RESULT?ten=a.exe", pdf).statusCode()).isEqualTo(400);
    assertThat(WebApps.json(unit.call("DELETE", "/ke-hoach/api/cong-viec/" + task.getId() + "/tep/" + files.get(0).get("id").asText(), ""))
        .get("files")).isEmpty();
    assertThat(as("gdmn").get("/ke-hoach/api/cong-viec/" + task.getId()).statusCode()).isEqualTo(404);
    JsonNode close = WebApps.json(as("van.phong").get("/ke-hoach/api/cong-viec/" + road.task(PLAN, "userTask_closeYear").getId()));
    assertThat(close.get("plan").get("year").asInt()).isEqualTo(2024);
  }
}
