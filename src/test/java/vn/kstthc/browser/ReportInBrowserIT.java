package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.review.Road;

/** The first quarter of 2024: dossiers are taken in, the period ends, the report starts by itself and goes its way until it is sent. */
@Import({Road.class, FeedbackRoad.class})
@TestPropertySource(properties = {"app.reporting.look-every=1s", "app.reporting.import-every=1s",
    "camunda.bpm.job-execution.max-wait=1000"})
class ReportInBrowserIT extends BrowserTest {

  private static final String NUMBER = "BC-2024-Q1";
  private static final String CSV = "\ufeffMã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Hình thức,Ngày hẹn trả,Ngày trả kết quả,Trạng thái\n"
      + "HS-001,Giáo dục mầm non,20/12/2023,Trực tuyến,05/01/2024,04/01/2024,Đã trả kết quả\n"
      + "HS-002,Giáo dục mầm non,02/01/2024,Trực tiếp,10/01/2024,12/01/2024,Đã trả kết quả\n"
      + "HS-003,\"Thi, tuyển sinh\",03/01/2024,Bưu chính,20/03/2024,,Đang giải quyết\n"
      + "HS-004,\"Thi, tuyển sinh\",03/01/2024,Bưu điện,20/03/2024,,Đang giải quyết\n";

  @Autowired Road road;
  @Autowired FeedbackRoad feedback;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate jdbc;

  @Test
  void aQuarterIsReported() throws IOException, InterruptedException {
    await().atMost(Duration.ofSeconds(60)).until(() ->
        jdbc.queryForObject("select count(*) from report_watch", Integer.class) == 1);
    String item = feedback.receive().number();
    feedback.own(item, "gdth");
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      takeIn(office);
    }
    moveClock("2024-03-15T08:00:00+07:00");
    await().atMost(Duration.ofSeconds(60)).until(() -> road.running(NUMBER) != null);
    unitsGive();
    await().atMost(Duration.ofSeconds(60)).until(() -> road.task(NUMBER, "userTask_collateReport") != null);
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      collate(office, item);
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.take(NUMBER, "Ký báo cáo");
      assertThat(director.page.textContent(".kit")).contains("sửa tay, sổ ghi 0", "Đã rà soát toàn bộ thủ tục.");
      director.picture("report-04-sign");
      director.choose("conclusion", "Ký báo cáo");
      director.finish();
      assertThat(director.complaints).isEmpty();
    }
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      send(office);
    }
  }

  private static void takeIn(Staff office) {
    office.open("/bao-cao/ho-so-mot-cua");
    office.page.locator("#tep").setInputFiles(new FilePayload("ho-so-quy-1.csv", "text/csv", CSV.getBytes(StandardCharsets.UTF_8)));
    office.page.waitForSelector("h1:has-text('ho-so-quy-1.csv')");
    assertThat(office.page.textContent("main")).contains("4, trong đó 3 hồ sơ mới", "1 dòng lỗi bị bỏ qua",
        "Hình thức: phải là Trực tuyến, Trực tiếp hoặc Bưu chính");
    office.picture("report-01-import");
    office.page.click("button:has-text('Nhập 3 hồ sơ')");
    office.page.waitForSelector("main:has-text('Đã nhập xong')");
    assertThat(office.complaints).isEmpty();
  }

  private void unitsGive() {
    try (Staff unit = new Staff(browser, ADDRESS, "gdmn")) {
      unit.take(NUMBER, "Gửi số liệu, nội dung báo cáo");
      assertThat(unit.page.textContent(".kit-due").replaceAll("\\s+", " ")).contains("Hạn: 15/03/2024", "chậm nhất 03 ngày làm việc trước");
      unit.complete();
      unit.waitForErrors();
      assertThat(unit.errors("communications")).contains("chưa nhập");
      unit.fill("communications", "12");
      unit.fill("trainings", "1");
      unit.fill("trained", "45");
      unit.fill("inspections", "0");
      unit.fill("rewards", "2");
      unit.fill("results", "Đã rà soát toàn bộ thủ tục.");
      unit.picture("report-02-unit");
      unit.finish();
      assertThat(unit.complaints).isEmpty();
    }
    tasks.createTaskQuery().processInstanceBusinessKey(NUMBER).taskDefinitionKey("userTask_giveFigures").list().forEach(task -> {
      String unit = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
      road.submit(task, unit, Map.of("communications", "3", "trainings", "0", "trained", "0", "inspections", "1", "rewards", "0",
          "results", "Đã công khai thủ tục."));
    });
  }

  private static void collate(Staff office, String item) {
    office.take(NUMBER, "Tổng hợp báo cáo");
    assertThat(office.page.inputValue("#kit_results")).contains("Phòng Giáo dục Mầm non: Đã rà soát toàn bộ thủ tục.");
    Locator trained = office.page.locator("[data-field=changes] button[aria-label='Sửa: Lượt người được tập huấn']").first();
    trained.click();
    office.page.locator("input[aria-label='Số sửa: Lượt người được tập huấn']").fill("50");
    office.fill("nextPeriod", "Tiếp tục rà soát theo kế hoạch.");
    office.complete();
    office.waitForErrors();
    assertThat(office.errors("changes")).contains("mỗi số liệu sửa phải có lý do");
    office.page.locator("input[aria-label='Lý do sửa: Lượt người được tập huấn']").fill("Phòng báo bổ sung qua điện thoại");
    office.picture("report-03-collate");
    office.finish();
    assertThat(office.complaints).isEmpty();
    office.open("/bao-cao/" + NUMBER + "/so-lieu/pakn/new");
    assertThat(office.page.textContent("main")).contains(item);
  }

  private static void send(Staff office) {
    office.take(NUMBER, "Gửi báo cáo, ghi nhận việc gửi");
    office.fill("documentNumber", "21/BC-SGDĐT");
    office.fill("documentDate", "15/03/2024");
    office.fill("electronicOn", "15/03/2024");
    office.fill("systemOn", "15/03/2024");
    office.picture("report-05-send");
    office.finish();
    office.open("/bao-cao/" + NUMBER);
    assertThat(office.page.textContent("main").replaceAll("\\s+", " ")).contains("số 21/BC-SGDĐT ngày 15/03/2024", "Biểu số 06",
        "sửa tay, sổ ghi 0: Phòng báo bổ sung qua điện thoại", "Số liệu khớp");
    office.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", "report-06-sent.png")));
    assertThat(office.download("Báo cáo (.docx)")).isEqualTo(NUMBER + ".docx");
    assertThat(office.download("Số liệu (.xlsx)")).isEqualTo(NUMBER + ".xlsx");
    office.open("/bao-cao?nam=2024");
    office.picture("report-07-list");
    assertThat(office.complaints).isEmpty();
  }
}
