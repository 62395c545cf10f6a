package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.kstthc.review.Road;

/** A day off that comes unforeseen, from the office's request to the mail that tells of the new dates; as people see it. */
@Import(Road.class)
@TestPropertySource(properties = {"app.calendar.settled=1s", "camunda.bpm.job-execution.max-wait=1000"})
class CalendarChangeInBrowserIT extends BrowserTest {

  private static final String NUMBER = "LICH-2024-0001";

  @Autowired Road road;

  @Test
  void fromTheRequestToTheMailThatTellsOfTheNewDates() {
    String dossier = road.open("gdtrh", "gdth");
    road.open("gdmn");
    theOfficeAsksAndIsRefusedLineByLine();
    theDirectorSeesWhatMovesAndReturnsIt(dossier);
    theOfficeMendsIt();
    theDirectorApprovesIt();
    everybodySeesWhatMoved(dossier);
  }

  private void theOfficeAsksAndIsRefusedLineByLine() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.page.navigate(ADDRESS + "/camunda/app/tasklist/default/#/?processStart=calendarChange");
      office.page.waitForSelector("#kit_year");
      office.choose("kind", "Thêm, sửa, bỏ ngày trong năm");
      office.page.selectOption("#kit_year", new com.microsoft.playwright.options.SelectOption().setLabel("2024"));
      office.page.waitForSelector(".calendar-days tbody tr");
      office.picture("calendar-01-start");
      office.page.click("button:has-text('Thêm ngày')");
      Locator last = office.page.locator(".calendar-days tbody tr").last();
      last.locator("input").fill("20/01/2024");
      last.locator("textarea").first().fill("Nghỉ do bão");
      office.fill("documentNumber", "12/TB-UBND");
      office.start();
      office.waitForErrors();
      assertThat(office.errors("days")).contains("Dòng 14: chưa ghi căn cứ");
      office.picture("calendar-02-refused");

      office.fill("documentDate", "12/01/2024");
      office.fill("documentAbout", "cho nghỉ do rét đậm");
      office.start();
      office.page.waitForSelector("[data-field=days] .kit-error:has-text('vốn là ngày nghỉ')");
      assertThat(last.locator("textarea").first().inputValue()).as("nothing typed is lost").isEqualTo("Nghỉ do bão");

      office.page.locator("label:has-text('Dán hoặc tải lên CSV') input").check();
      assertThat(office.page.inputValue("#kit_csv")).startsWith("date,kind,name,basis,status\n2024-01-01,OFF,Tết Dương lịch");
      office.page.locator("input[type=file][aria-label='Tệp CSV']").setInputFiles(new FilePayload("lich.csv", "text/csv",
          (office.page.inputValue("#kit_csv").replace("2024-01-20", "2024-01-24") + "sai,dòng\n")
              .getBytes(StandardCharsets.UTF_8)));
      office.page.waitForFunction("document.querySelector('#kit_csv').value.includes('sai,dòng')");
      office.start();
      office.page.waitForSelector("[data-field=csv] .kit-error");
      assertThat(office.errors("csv")).contains("Dòng 16: phải có 5 cột");
      office.picture("calendar-03-csv");
      office.page.fill("#kit_csv", office.page.inputValue("#kit_csv").replace("sai,dòng\n", ""));
      office.start();
      office.page.waitForSelector("#kit_year", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theDirectorSeesWhatMovesAndReturnsIt(String dossier) {
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> road.task(NUMBER, "userTask_approveChange") != null);
      director.take(NUMBER, "Duyệt thay đổi lịch làm việc");
      assertThat(director.page.textContent(".kit").replaceAll("\\s+", " "))
          .contains("Hạn: 17/01/2024 - 02 ngày làm việc", "Thứ Tư, 24/01/2024", dossier, "29/01/2024",
              "30/01/2024", "2 hạn của 2 hồ sơ");
      director.picture("calendar-04-decision");
      director.page.click("a:has-text('Sơ đồ')");
      director.page.waitForSelector(".djs-container svg");
      director.picture("calendar-diagram");
      director.page.click("a:has-text('Biểu mẫu')");
      director.page.locator("[data-field=conclusion]").scrollIntoViewIfNeeded();
      director.picture("calendar-05-decision-below");
      director.choose("conclusion", "Trả lại Văn phòng");
      director.complete();
      director.waitForErrors();
      assertThat(director.errors("note")).isEqualTo("chưa nhập");
      director.fill("note", "Thông báo là ngày 23/01.");
      director.finish();
      assertThat(director.complaints).isEmpty();
    }
  }

  private void theOfficeMendsIt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Sửa đề nghị thay đổi lịch");
      assertThat(office.page.textContent(".kit-returned")).contains("Thông báo là ngày 23/01.");
      office.choose("action", "Sửa và gửi lại");
      office.page.waitForSelector(".calendar-days tbody tr");
      // the list is kept in the order of its days: the new one is the second
      Locator line = office.page.locator(".calendar-days tbody tr").nth(1);
      assertThat(line.locator("input").inputValue()).isEqualTo("24/01/2024");
      line.locator("input").fill("23/01/2024");
      office.picture("calendar-06-mend");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theDirectorApprovesIt() {
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> road.task(NUMBER, "userTask_approveChange") != null);
      director.take(NUMBER, "Duyệt thay đổi lịch làm việc");
      director.choose("conclusion", "Duyệt, áp dụng ngay");
      director.finish();
      director.open("/lich-lam-viec/" + NUMBER);
      director.picture("calendar-07-progress");
      await().atMost(Duration.ofMinutes(2)).until(() -> road.instance(NUMBER).getEndTime() != null);
      director.open("/lich-lam-viec/" + NUMBER);
      assertThat(director.page.textContent("main").replaceAll("\\s+", " ")).contains("Đã áp dụng", "23/01/2024", "đã chuyển");
      director.picture("calendar-08-applied");
      director.open("/lich-lam-viec");
      director.picture("calendar-09-history");
    }
  }

  private void everybodySeesWhatMoved(String dossier) {
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(dossier, "Chuẩn bị hồ sơ");
      assertThat(lead.page.textContent(".kit-due").replaceAll("\\s+", " "))
          .contains("Hạn: 30/01/2024", "Hạn trước đây: 29/01/2024 (lịch làm việc thay đổi, Giám đốc Sở");
      lead.picture("calendar-10-task-moved");
      lead.open("/lich-lam-viec/" + NUMBER);
      assertThat(lead.page.textContent("main")).as("cases of other units").doesNotContain("RS-2024-");
      lead.open("/thoi-han/lich?nam=2024");
      lead.picture("calendar-11-year");
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> MailFolder.to("gdtrh@example.org", 1).stream()
        .anyMatch(mail -> mail.contains("29/01/2024") && mail.contains("30/01/2024")));
  }
}
