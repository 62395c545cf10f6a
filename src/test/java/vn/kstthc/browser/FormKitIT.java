package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.kstthc.review.Road;

/** What goes wrong with the stock forms, and does not here. */
@TestPropertySource(properties = "app.plan.sample=true")
class FormKitIT extends MovedDates {

  private static final String MARKUP = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>"
      + "{{constructor.constructor('window.ran=1')()}}${7*7}";

  @Autowired TaskService tasks;

  @Test
  void tooLargeAFileSaysSoAndTheFormGoesOn(@TempDir Path folder) throws IOException {
    Path thick = Files.write(folder.resolve("Báo cáo dày.pdf"), new byte[20 * 1024 * 1024 + 1]);
    String number = road.open("gdtrh");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      lead.page.locator("[data-field=REPORT] input[type=file]").setInputFiles(thick);
      lead.page.waitForSelector("[data-field=REPORT] .kit-error");
      assertThat(lead.errors("REPORT")).isEqualTo("Tệp \"Báo cáo dày.pdf\" lớn quá 20 MB.");
      lead.upload("REPORT", "Báo cáo rà soát.pdf");
      assertThat(lead.errors("REPORT")).isEmpty();
    }
  }

  @Test
  void aFileFieldLeftAloneKeepsTheStoredFile() {
    String number = road.atCheck();
    road.check(number, "RETURN", "Bổ sung căn cứ.");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      lead.finish();
      lead.open("/ho-so/" + number);
      assertThat(lead.page.textContent("main")).contains("Văn phòng kiểm tra", "Tệp Phiếu rà soát.pdf");
      assertThat(lead.download("Tệp Phiếu rà soát.pdf")).isEqualTo("Tệp Phiếu rà soát.pdf");
    }
  }

  @Test
  void theFormSaysWhenItIsDueByWhatAndWhereThatIsExplained() {
    String number = road.open("gdtrh");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      assertThat(lead.page.textContent(".kit-due").replaceAll("\\s+", " "))
          .contains("Hạn: 29/01/2024 - 10 ngày làm việc, Quy định nội bộ của Sở (chờ xác nhận)");
      assertThat(lead.page.locator(".kit-due a:has-text('Xem cách tính')").getAttribute("href"))
          .matches("/thoi-han\\?tu=2024-01-15T08:[\\d:]+&so=10&don-vi=ngay-lam-viec");
    }
  }

  @Test
  void whatWasTypedOutlivesAReloadButNotTheLogin() {
    String number = road.open("gdtrh");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      lead.fill("summary", "Viết dở dang");
      lead.page.reload();
      lead.page.waitForSelector("#kit_summary");
      assertThat(lead.page.inputValue("#kit_summary")).isEqualTo("Viết dở dang");
      lead.page.click(".account .dropdown-toggle");
      lead.page.click(".account a:has-text('Đăng xuất')");
      lead.page.waitForSelector("input[type=password]");
      assertThat(lead.page.evaluate("Object.keys(sessionStorage).filter(k => k.startsWith('kstthc:')).length")).isEqualTo(0);
    }
  }

  @Test
  void afterALookAtTheDiagramNothingIsLostAndNothingIsSentTooEarly() {
    String number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");
    try (Staff unit = new Staff(browser, ADDRESS, "gdth")) {
      unit.take(number, "Cho ý kiến");
      unit.choose("stance", "Đồng ý, có đề nghị chỉnh sửa");
      unit.fill("content", "Bổ sung thời hạn trả kết quả qua bưu chính.");
      unit.page.click("a:has-text('Sơ đồ')");
      unit.page.waitForSelector(".djs-container svg");
      List<Route> held = new ArrayList<>();
      unit.page.route("**/ho-so/api/cong-viec/*", held::add);
      unit.page.click("a:has-text('Biểu mẫu')");
      unit.page.waitForSelector("button[ng-click='complete()']:visible");
      assertThat(unit.page.isDisabled("button[ng-click='complete()']")).as("nothing to send yet").isTrue();
      unit.page.unroute("**/ho-so/api/cong-viec/*");
      unit.page.waitForCondition(() -> !held.isEmpty());
      held.forEach(Route::resume);
      unit.page.waitForSelector("#kit_content");
      assertThat(unit.page.inputValue("#kit_content")).isEqualTo("Bổ sung thời hạn trả kết quả qua bưu chính.");
      unit.finish();
    }
    assertThat(road.task(number, "userTask_giveOpinion")).isNull();
  }

  @Test
  void whatIsSaidAboutAFieldHoldsUntilItIsMended() {
    String number = road.open("gdtrh");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      lead.complete();
      lead.waitForErrors();
      assertThat(lead.errors("summary")).isEqualTo("chưa nhập");
      lead.fill("summary", "Bỏ giấy tờ đã có trên cơ sở dữ liệu");
      assertThat(lead.page.locator("[data-field=summary] .kit-error").count()).isZero();
      assertThat(lead.errors("proposal")).isEqualTo("chưa nhập");
    }
  }

  @Test
  void markupIsTextWhereverItIsShown() {
    Map<String, Object> fields = Road.startFields("gdtrh", "gdth");
    List.of("procedureName", "procedureCode", "legalBasis", "reason").forEach(field ->
        fields.put(field, field.equals("procedureCode") ? MARKUP.substring(0, 90) : MARKUP));
    String number = road.open("van.phong", fields);
    road.prepare(number, "gdtrh");
    road.opinion(number, "gdth", "DISAGREE", MARKUP);
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Tiếp thu, giải trình ý kiến");
      assertThat(lead.page.textContent(".kit-summary")).contains(MARKUP);
      assertHarmless(lead.page);
      lead.open("/ho-so");
      assertHarmless(lead.page);
      lead.open("/ho-so/" + number);
      assertThat(lead.page.textContent("main")).contains(MARKUP);
      assertHarmless(lead.page);
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.open("/camunda/app/cockpit/default/#/process-instance/" + road.running(number).getId() + "/runtime");
      director.page.waitForSelector("td:has-text('procedureName')");
      assertHarmless(director.page);
    }
  }

  private static void assertHarmless(Page page) {
    assertThat(page.evaluate("window.ran === undefined")).isEqualTo(true);
    assertThat(page.locator("img[src=x]").count()).isZero();
  }

  @Test
  void nobodyIsOfferedWhatWouldBeRefused() {
    String number = road.open("gdtrh");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      for (String refused : List.of(".task-filter.active .actions", ".reset-due-date", ".followup-date", ".instance-link",
          ".create-task-action", "button[ng-click^='save(']")) {
        assertThat(lead.page.locator(refused).first().isVisible()).as(refused).isFalse();
      }
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.open("/camunda/app/tasklist/default/#/?task=" + road.task(number, "userTask_prepareDossier").getId());
      director.page.waitForSelector(".reset-due-date");
      assertThat(director.page.locator(".instance-link").first().isVisible()).isTrue();
    }
  }

  @Test
  void nothingOfThePlanAndOfAReportSticksOutOfAPhone() {
    String number = road.open("van.phong", "periodicReporting",
        Map.of("title", "Báo cáo đột xuất về hồ sơ", "from", "01/01/2024", "to", "15/01/2024", "dueDate", "15/02/2024"));
    tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("userTask_giveFigures").list().forEach(task ->
        road.submit(task, tasks.getIdentityLinksForTask(task.getId()).get(0).getGroupId(), Map.of("communications", "3", "trainings", "0",
            "trained", "0", "inspections", "1", "rewards", "0", "results", "Đã công khai thủ tục.")));
    await().atMost(Duration.ofSeconds(60)).until(() -> road.task(number, "userTask_collateReport") != null);
    try (Staff office = Staff.onAPhone(browser, ADDRESS, "van.phong")) {
      office.page.click(".navbar-toggle");
      office.page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "phone-menu.png")));
      office.page.click(".staff-pages a:has-text('Báo cáo định kỳ')");
      office.page.waitForURL("**/bao-cao");
      office.fit("/bao-cao", "/bao-cao/" + number, "/bao-cao/" + number + "/so-lieu/pakn/new", "/bao-cao/ho-so-mot-cua", "/ke-hoach",
          "/ke-hoach/2024", "/ke-hoach/nhiem-vu/KH-2024-02", "/lich-lam-viec", "/vang-mat");
    }
  }

  @Test
  void everythingInTheFourAppsIsInVietnamese() {
    road.open("gdtrh");
    for (String app : List.of("tasklist", "cockpit", "admin", "welcome")) {
      try (Staff administrator = new Staff(browser, ADDRESS, "quan.tri")) {
        administrator.open("/camunda/app/" + app + "/default/");
        administrator.page.waitForSelector("[cam-widget-header] .account");
        // keys stand there until the texts are loaded, and for good where there is none
        administrator.page.waitForFunction("!/\\b[A-Z]{2,}_[A-Z_]+\\b/.test(document.body.innerText)");
        String text = administrator.page.innerText("body");
        assertThat(text).contains("Kiểm soát thủ tục hành chính - Sở Giáo dục và Đào tạo")
            .doesNotContain("Camunda 8")
            .doesNotContainPattern("\\b(Process|Task|Users|Groups|Running|Open|Created|Due|Filter|Log out|My profile)\\b");
        assertThat(administrator.complaints).isEmpty();
      }
    }
  }
}
