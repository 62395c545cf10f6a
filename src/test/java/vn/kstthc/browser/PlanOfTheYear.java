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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import vn.kstthc.review.Road;

/** What the office and the director do for the plan of 2024, at their browsers. */
final class PlanOfTheYear {

  private static final String PLAN = "KH-2024";
  private static final Pattern STANDING = Pattern.compile(
      "(\\d+) trên (\\d+) phần việc chủ trì đã xong, (\\d+) đang làm, (\\d+) quá hạn, (\\d+) chưa đến kỳ");
  private static final String START = BrowserTest.ADDRESS + "/camunda/app/tasklist/default/#/?processStart=planExecution";

  private final Staff office;
  private final Staff director;
  private final Road road;
  private final TaskService tasks;

  PlanOfTheYear(Staff office, Staff director, Road road, TaskService tasks) {
    this.office = office;
    this.director = director;
    this.road = road;
    this.tasks = tasks;
  }

  void isImported() throws IOException {
    openStartForm("2024");
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
    start();
  }

  private void openStartForm(String year) {
    office.page.navigate(START);
    office.page.waitForSelector("#kit_year");
    office.page.selectOption("#kit_year", new SelectOption().setLabel(year));
  }

  private void start() {
    office.start();
    office.page.waitForSelector("#kit_year", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(office.complaints).isEmpty();
  }

  void isSettledWhereInDoubt() {
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

  void isApproved() {
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
    await().atMost(Duration.ofMinutes(2)).until(() -> road.task("KH-2024-02.1", "userTask_reportResult") != null
        && road.running("KH-2024-38") != null);
  }

  void hasAResult() {
    office.take("KH-2024-02.1", "Báo cáo kết quả nhiệm vụ");
    assertThat(office.page.textContent(".kit-due").replaceAll("\\s+", " ")).contains("Hạn: 30/01/2024", "Trước 31/01/2024");
    office.fill("result", "Đã ban hành kế hoạch.");
    office.fill("resultDate", "15/01/2024");
    office.upload("RESULT", "Kế hoạch đã ký.pdf");
    office.picture("plan-06-result");
    office.finish();
    assertThat(office.complaints).isEmpty();
    assertThat(task("02")).contains("Đã ban hành kế hoạch.");
  }

  /** @return what the page of a task says */
  String task(String number) {
    office.open("/ke-hoach/nhiem-vu/KH-2024-" + number);
    office.picture("plan-08-task-" + number);
    return office.page.textContent("main").replaceAll("\\s+", " ");
  }

  /** The page of the plan says how much of what is led is late and how much is not begun. */
  void stands(int late, int waiting) {
    office.open("/ke-hoach/2024");
    Matcher found = STANDING.matcher(office.page.textContent("main").replaceAll("\\s+", " "));
    assertThat(found.find()).as("how the plan stands").isTrue();
    assertThat(List.of(found.group(4), found.group(5))).as("late and waiting").containsExactly(String.valueOf(late), String.valueOf(waiting));
  }

  void urgesLateUnits() {
    office.open("/ke-hoach/2024");
    office.page.locator("#don-doc").scrollIntoViewIfNeeded();
    office.picture("plan-09-late");
    assertThat(office.page.textContent("#don-doc")).contains("Văn phòng Sở: 1 việc quá hạn", "thường xuyên - chuyên nghiệp: 1 việc quá hạn");
    assertThat(office.download("Xem văn bản đôn đốc")).startsWith("KH-2024-don-doc-2024-04-03");
    office.page.click("button:has-text('Gửi cho tất cả đơn vị quá hạn')");
    office.page.waitForSelector(".done:has-text('Đã gửi văn bản đôn đốc')");
    office.picture("plan-10-urged");
    await().atMost(Duration.ofMinutes(1)).until(() -> {
      try (Stream<Path> mails = Files.list(BrowserTest.DATA.resolve("mail"))) {
        return mails.anyMatch(mail -> read(mail).contains("wordprocessingml"));
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

  void isClosed() {
    office.follow(road.task(PLAN, "userTask_closeYear").getId(), PLAN);
    assertThat(office.page.textContent(".kit-due").replaceAll("\\s+", " ")).contains("Hạn: 15/01/2025");
    office.complete();
    office.waitForErrors();
    assertThat(office.errors("note")).contains("chưa nhập");
    office.fill("note", "Phòng Giáo dục thường xuyên - chuyên nghiệp chưa báo cáo; chuyển sang kế hoạch năm 2025.");
    office.picture("plan-11-closing");
    office.finish();
    await().atMost(Duration.ofMinutes(1)).until(() -> road.instance(PLAN).getEndTime() != null);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKeyLike(PLAN + "%").count()).as("nothing of it is asked any more").isZero();
    office.open("/ke-hoach/2024");
    assertThat(office.page.textContent("main")).contains("Đã kết thúc năm");
    office.picture("plan-07-board");
  }

  void isTheBeginningOfTheNext() {
    openStartForm("2025");
    office.page.click("button:has-text('Lấy từ')");
    office.page.waitForSelector("legend:has-text('35 nhiệm vụ')");
    assertThat(office.page.textContent(".plan-preview")).contains("Có hạn: chậm nhất").contains("năm 2025", "Văn phòng Sở").doesNotContain("2024/", "van-phong");
    office.picture("plan-12-next-year");
    start();
    office.take("KH-2025", "Kiểm tra cách hiểu thời gian");
    office.picture("plan-13-next-year");
  }
}
