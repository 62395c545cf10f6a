package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.kstthc.review.Road;

/** The plan of 2024 as people see it: imported, checked, approved, given out, urged on. */
@Import(Road.class)
@TestPropertySource(properties = "camunda.bpm.job-execution.max-wait=1000")
class PlanInBrowserIT extends BrowserTest {

  private static final String PLAN = "KH-2024";

  @Autowired Road road;

  @Test
  void fromTheFilesToTheUrgingLetter() throws Exception {
    theOfficeImportsTheThreeFiles();
    theOfficeSettlesWhatIsInDoubt();
    theDirectorApproves();
    aUnitReportsItsResult();
    lateUnitsAreUrged();
  }

  private void theOfficeImportsTheThreeFiles() throws IOException {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.page.navigate(ADDRESS + "/camunda/app/tasklist/default/#/?processStart=planExecution");
      office.page.waitForSelector("#kit_year");
      office.page.selectOption("#kit_year", new SelectOption().setLabel("2024"));
      Locator file = office.page.locator("input[type=file][aria-label='Tệp kế hoạch']");
      file.setInputFiles(new FilePayload("sai.csv", "text/csv",
          "section,item,task,lead_unit,cooperating_units,time_as_written,expected_result\nI,1,Việc,Phòng Lạ,,Năm 2024,Báo cáo\n"
              .getBytes(StandardCharsets.UTF_8)));
      office.page.waitForSelector(".kit-error-summary:has-text('Dòng 2: không có đơn vị \"Phòng Lạ\"')");
      office.picture("plan-01-wrong-line");
      for (String name : List.of("plan-2024.csv", "plan-2024-sections.csv", "review-list-2024.csv")) {
        try (InputStream content = getClass().getResourceAsStream("/plan/" + name)) {
          file.setInputFiles(new FilePayload(name, "text/csv", content.readAllBytes()));
        }
        office.page.waitForSelector(switch (name) {
          case "plan-2024.csv" -> "legend:has-text('35 nhiệm vụ')";
          case "plan-2024-sections.csv" -> "legend:has-text('7 nhóm')";
          default -> "legend:has-text('3 thủ tục')";
        });
      }
      assertThat(office.page.textContent(".plan-preview")).contains("Có hạn: chậm nhất 30/01/2024").contains("Thường xuyên: hằng quý");
      office.picture("plan-02-preview");
      office.start();
      office.page.waitForSelector("#kit_year", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theOfficeSettlesWhatIsInDoubt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(PLAN, "Kiểm tra cách hiểu thời gian");
      office.choose("action", "Trình lãnh đạo phê duyệt");
      office.page.waitForSelector(".plan-readings tbody tr");
      office.picture("plan-03-readings");
      office.complete();
      office.waitForErrors();
      assertThat(office.errors("readings")).contains("Nhóm III, mục 1: cách hiểu còn nghi vấn");
      office.picture("plan-04-doubts");
      Locator doubts = office.page.locator(".plan-readings label:has-text('Đúng') input");
      assertThat(doubts.count()).isEqualTo(4);
      for (int i = 0; i < doubts.count(); i++) {
        doubts.nth(i).check();
      }
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theDirectorApproves() {
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.take(PLAN, "Phê duyệt kế hoạch năm");
      director.page.click("a:has-text('Sơ đồ')");
      director.page.waitForSelector(".djs-container svg");
      director.picture("plan-diagram");
      // before anything is filled in: the form is loaded anew
      director.page.click("a:has-text('Biểu mẫu')");
      director.page.waitForSelector(".kit-summary");
      director.choose("conclusion", "Phê duyệt, giao nhiệm vụ");
      director.fill("documentNumber", "12/KH-SGDĐT");
      director.fill("documentDate", "15/01/2024");
      director.picture("plan-05-approval");
      director.finish();
      assertThat(director.complaints).isEmpty();
    }
    await().atMost(Duration.ofMinutes(2)).until(() -> road.task("KH-2024-02.1", "userTask_reportResult") != null
        && road.running("KH-2024-38") != null);
  }

  private void aUnitReportsItsResult() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take("KH-2024-02.1", "Báo cáo kết quả nhiệm vụ");
      assertThat(office.page.textContent(".kit-due").replaceAll("\\s+", " ")).contains("Hạn: 30/01/2024", "Trước 31/01/2024");
      office.fill("result", "Đã ban hành kế hoạch.");
      office.fill("resultDate", "15/01/2024");
      office.upload("RESULT", "Kế hoạch đã ký.pdf");
      office.picture("plan-06-result");
      office.finish();
      assertThat(office.complaints).isEmpty();
      office.open("/ke-hoach/2024");
      office.picture("plan-07-board");
      office.open("/ke-hoach/nhiem-vu/KH-2024-02");
      assertThat(office.page.textContent("main")).contains("Đã ban hành kế hoạch.");
      office.picture("plan-08-task");
    }
  }

  private void lateUnitsAreUrged() throws Exception {
    moveClock("2024-02-02T08:00:00+07:00");
    await().atMost(Duration.ofMinutes(1)).until(() -> road.task("KH-2024-02.2", "userTask_contribute") == null);
    moveClock("2024-04-02T08:00:00+07:00");
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.open("/ke-hoach/2024");
      office.page.locator("#don-doc").scrollIntoViewIfNeeded();
      office.picture("plan-09-late");
      assertThat(office.download("Xem văn bản đôn đốc")).startsWith("KH-2024-don-doc-2024-04-02");
      office.page.click("button:has-text('Gửi cho tất cả đơn vị quá hạn')");
      office.page.waitForSelector(".done:has-text('Đã gửi văn bản đôn đốc')");
      office.picture("plan-10-urged");
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> {
      try (Stream<Path> mails = Files.list(DATA.resolve("mail"))) {
        return mails.anyMatch(mail -> read(mail).contains(".docx") || read(mail).contains("wordprocessingml"));
      }
    });
  }

  private static String read(Path mail) {
    try {
      return Files.readString(mail, StandardCharsets.ISO_8859_1);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
