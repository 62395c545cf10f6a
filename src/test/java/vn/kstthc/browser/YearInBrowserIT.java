package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.kstthc.review.Road;

/** A fresh installation in November: the list of the next year is missing, so the office finds the task to enter it. */
@Import(Road.class)
@TestPropertySource(properties = {"app.demo.start=2026-11-02T08:00:00+07:00", "app.calendar.look-every=1s",
    "app.calendar.settled=1s", "camunda.bpm.job-execution.max-wait=1000"})
class YearInBrowserIT extends BrowserTest {

  private static final String NUMBER = "LICH-2026-0001";

  @Autowired Road road;
  @Autowired TaskService tasks;

  @Test
  void theProposalsOfTheYearBecomeItsFinalList() {
    await().atMost(Duration.ofSeconds(60)).until(() -> road.running(NUMBER) != null);
    Map<String, Object> fields = Road.startFields("gdtrh");
    fields.put("dueDate", "01/03/2027");
    String dossier = road.open("van.phong", fields);
    String task = road.task(dossier, "userTask_prepareDossier").getId();
    tasks.setDueDate(task, Date.from(Instant.parse("2027-01-15T10:00:00Z")));
    String provisional = "Hạn tạm tính: lịch làm việc năm 2027 chưa được duyệt";
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.card(dossier).locator(".provisional-date").waitFor();
      assertThat(lead.card(dossier).textContent()).contains(provisional);
      lead.picture("calendar-19-provisional");
    }
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Nhập lịch nghỉ năm 2027");
      assertThat(office.page.textContent(".kit-due").replaceAll("\\s+", " ")).contains("Hạn: 01/12/2026 - 20 ngày làm việc");
      Locator first = office.page.locator(".calendar-days tbody tr").first();
      assertThat(first.locator("input").inputValue()).isEqualTo("01/01/2027");
      office.picture("calendar-20-year");
      office.fill("documentNumber", "6150/TB-BNV");
      office.fill("documentDate", "30/10/2026");
      office.fill("documentAbout", "nghỉ Tết, nghỉ Quốc khánh năm 2027");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      await().atMost(Duration.ofSeconds(60)).until(() -> road.task(NUMBER, "userTask_approveChange") != null);
      director.take(NUMBER, "Duyệt thay đổi lịch làm việc");
      assertThat(director.page.textContent(".kit"))
          .contains("Như dự kiến", "Không có hạn nào của hồ sơ đang giải quyết thay đổi.");
      director.picture("calendar-21-year-decision");
      director.choose("conclusion", "Duyệt, áp dụng ngay");
      director.finish();
      await().atMost(Duration.ofMinutes(1)).until(() -> road.instance(NUMBER).getEndTime() != null);
      director.open("/thoi-han/lich?nam=2027");
      assertThat(director.page.textContent("main").replaceAll("\\s+", " ")).contains("đã duyệt",
          "Căn cứ duyệt: 6150/TB-BNV ngày 30/10/2026, nghỉ Tết, nghỉ Quốc khánh năm 2027", "Giám đốc Sở duyệt ngày 02/11/2026");
      director.picture("calendar-22-year");
    }
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(dossier, "Chuẩn bị hồ sơ");
      assertThat(lead.card(dossier).textContent()).contains(dossier).doesNotContain("tạm tính");
    }
  }
}
