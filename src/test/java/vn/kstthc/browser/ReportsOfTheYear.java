package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import vn.kstthc.browser.YearOfEvents.Period;
import vn.kstthc.plan.PlanRoad;
import vn.kstthc.review.Road;

/** What the office, the director and the units do for the reports of a year, at their browsers. */
final class ReportsOfTheYear {

  private static final String YEAR = "BC-2024";
  /** The columns of form 06 in their order, (3) to (13). */
  private static final List<String> FORM_06 =
      List.of("total", "online", "direct", "carried", "handled", "early", "onTime", "late", "inHand", "within", "overdue");
  private static final List<String> GIVEN = List.of("communications", "trainings", "trained", "inspections", "rewards");

  private final Staff office;
  private final Staff director;
  private final Road road;
  private final TaskService tasks;
  private final PlanRoad plan;

  ReportsOfTheYear(Staff office, Staff director, Road road, TaskService tasks, PlanRoad plan) {
    this.plan = plan;
    this.office = office;
    this.director = director;
    this.road = road;
    this.tasks = tasks;
  }

  /** Nobody has started them. */
  void begin(String... numbers) {
    await().atMost(Duration.ofSeconds(60)).until(() -> List.of(numbers).stream().map(road::running).allMatch(Objects::nonNull));
  }

  /** @param wrong lines at the end of the file that are no dossiers */
  void takeIn(LocalDate day, String... wrong) {
    String file = YearOfEvents.file(day) + String.join("\n", wrong);
    office.open("/bao-cao/ho-so-mot-cua");
    office.page.locator("#tep").setInputFiles(new FilePayload("ho-so-" + day + ".csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    office.page.waitForSelector("h1:has-text('ho-so-" + day + ".csv')");
    if (wrong.length > 0) {
      assertThat(office.page.textContent("main")).contains("1 dòng lỗi bị bỏ qua", "Hình thức: phải là Trực tuyến, Trực tiếp hoặc Bưu chính");
      office.picture("report-01-import");
    }
    office.page.locator("button:has-text('Nhập')").first().click();
    office.page.waitForSelector("main:has-text('Đã nhập xong')");
  }

  /** @param forgets a unit that does not; the limit will pass over it */
  void unitsGive(String number, String forgets) {
    Period period = YearOfEvents.period(number);
    tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("userTask_giveFigures").list().forEach(task -> {
      String unit = tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId();
      if (!unit.equals(forgets)) {
        Map<String, Object> fields = GIVEN.stream().collect(Collectors.toMap(name -> name, name -> String.valueOf(period.quarters().stream()
            .mapToLong(quarter -> YearOfEvents.given(unit, quarter).get(GIVEN.indexOf(name))).sum())));
        fields.put("results", "Đã công khai thủ tục.");
        road.submit(task, unit, fields);
      }
    });
  }

  /** The first one at a browser; what it tells wrongly is mended when the office collates. */
  void aUnitGives(Staff unit, String number) {
    List<Long> given = YearOfEvents.given("gdmn", 1);
    unit.take(number, "Gửi số liệu, nội dung báo cáo");
    assertThat(unit.page.textContent(".kit-due").replaceAll("\\s+", " ")).contains("Hạn: 15/03/2024", "chậm nhất 03 ngày làm việc trước");
    unit.complete();
    unit.waitForErrors();
    assertThat(unit.errors("communications")).contains("chưa nhập");
    GIVEN.forEach(name -> unit.fill(name, name.equals("trained") ? "5" : String.valueOf(given.get(GIVEN.indexOf(name)))));
    unit.fill("results", "Đã rà soát toàn bộ thủ tục.");
    unit.picture("report-02-unit");
    unit.finish();
    assertThat(unit.complaints).isEmpty();
  }

  void mendsWhatTheUnitTold(String number) {
    collates(number);
    assertThat(office.page.inputValue("#kit_results")).contains("Phòng Giáo dục Mầm non: Đã rà soát toàn bộ thủ tục.");
    office.page.locator("[data-field=changes] .kit-table:has(th:has-text('Phòng Giáo dục Mầm non')) "
        + "button[aria-label='Sửa: Lượt người được tập huấn']").click();
    office.page.locator("input[aria-label='Số sửa: Lượt người được tập huấn']").fill(String.valueOf(YearOfEvents.given("gdmn", 1).get(2)));
    office.complete();
    office.waitForErrors();
    assertThat(office.errors("changes")).contains("mỗi số liệu sửa phải có lý do");
    office.page.locator("textarea[aria-label='Lý do sửa: Lượt người được tập huấn']").fill("Phòng báo bổ sung qua điện thoại");
    office.picture("report-03-collate");
    office.finish();
  }

  private void collates(String number) {
    follow(office, number, "userTask_collateReport");
    office.fill("nextPeriod", "Tiếp tục rà soát theo kế hoạch.");
  }

  void goOut(String number, LocalDate day) {
    if (road.task(number, "userTask_signReport") == null) {
      collates(number);
      picture(office, "report-collate", number);
      office.finish();
    }
    follow(director, number, "userTask_signReport");
    director.choose("conclusion", "Ký báo cáo");
    picture(director, "report-sign", number);
    director.finish();
    follow(office, number, "userTask_sendReport");
    office.fill("documentNumber", 20 + YearOfEvents.PERIODS.indexOf(YearOfEvents.period(number)) + "/BC-SGDĐT");
    List.of("documentDate", "electronicOn", "systemOn").forEach(field -> office.fill(field, YearOfEvents.written(day)));
    office.upload("SCAN", "Báo cáo đã ký.pdf");
    picture(office, "report-send", number);
    office.finish();
    assertThat(office.complaints).isEmpty();
    assertThat(director.complaints).isEmpty();
  }

  /** One of the seven is enough to look at. */
  private static void picture(Staff person, String name, String number) {
    if (number.equals(YEAR)) {
      person.picture(name);
    }
  }

  /** As the mail about the task leads to it. */
  private void follow(Staff person, String number, String key) {
    Task task = await().atMost(Duration.ofSeconds(60)).until(() -> road.task(number, key), Objects::nonNull);
    person.follow(task.getId(), number);
  }

  /** The page shows what was counted by hand, the cases behind it, and what came late. */
  void holds(String number, LocalDate day, YearOnTheRoad year) {
    CountByHand count = new CountByHand(YearOfEvents.period(number), day, plan.asked());
    office.open("/bao-cao/" + number);
    ReportOnPage page = new ReportOnPage(office.page, number);
    assertThat(page.figures(figure -> !figure.matches("ke-hoach/.*/.*"))).as(number).containsExactlyInAnyOrderEntriesOf(count.figures());
    assertThat(page.given()).as("told by the units, " + number).isEqualTo(count.given());
    assertThat(page.text()).contains("Số liệu khớp, hoặc đã có giải trình.");
    assertThat(page.late()).as("late to those before " + number)
        .containsExactlyInAnyOrderElementsOf(year.numbers(YearOfEvents.period(number).late()));
    count.cases().forEach((figure, names) -> assertThat(page.cases(figure)).as("behind %s of %s", figure, number)
        .containsExactlyInAnyOrderElementsOf(year.numbers(names)));
  }

  /** Its files can be had, and the sheets hold the same figures. */
  void isInFiles(String number, LocalDate day) throws IOException {
    Map<String, Long> count = new CountByHand(YearOfEvents.period(number), day, plan.asked()).figures();
    office.open("/bao-cao/" + number);
    assertThat(office.download("Báo cáo (.docx)")).isEqualTo(number + ".docx");
    assertThat(office.download("Số liệu (.xlsx)")).isEqualTo(number + ".xlsx");
    assertThat(office.download("Bản đã ký (.pdf)")).isEqualTo("Báo cáo đã ký.pdf");
    byte[] sheets = office.page.request().get(BrowserTest.ADDRESS + "/bao-cao/" + number + "/tep/XLSX").body();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheets))) {
      Sheet dossiers = StreamSupport.stream(book.spliterator(), false)
          .filter(sheet -> sheet.getRow(0).getCell(0).getStringCellValue().startsWith("Biểu số 06")).findFirst().orElseThrow();
      Row total = StreamSupport.stream(dossiers.spliterator(), false)
          .filter(row -> row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Tổng số")).findFirst().orElseThrow();
      assertThat(FORM_06.stream().map(column -> (long) total.getCell(FORM_06.indexOf(column) + 1).getNumericCellValue()).toList())
          .isEqualTo(FORM_06.stream().map(column -> count.get("ho-so/" + column)).toList());
    }
  }

  /** What came late to its quarters is just what it has more than they have. */
  void saysWhyItIsMoreThanItsQuarters(YearOnTheRoad year) {
    office.open("/bao-cao/" + YEAR);
    office.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", "report-06-sent.png")));
    String late = year.numbers(List.of("entered-late")).get(0);
    assertThat(new ReportOnPage(office.page, YEAR).text())
        .contains("phản ánh, kiến nghị về quy định hành chính: Mới tiếp nhận trong kỳ bằng tổng các quý")
        .contains("Số liệu đến sau khi báo cáo quý đã gửi: %s (thêm vào Quý I năm 2024)".formatted(late))
        .contains("(4) Trực tuyến bằng tổng các quý")
        .contains("Số liệu đến sau khi báo cáo quý đã gửi: HS-013 (thêm vào Quý II năm 2024)");
    office.open("/bao-cao?nam=2024");
    assertThat(office.page.locator("tr:has-text('BC-SGDĐT')").count()).as("all of them sent").isEqualTo(7);
    office.picture("report-07-list");
  }
}
