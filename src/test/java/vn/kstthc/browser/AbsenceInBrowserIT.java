package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.kstthc.review.Road;

/** An absence from its entry on a phone to the work that comes back, as the people see it. */
@Import(Road.class)
class AbsenceInBrowserIT extends BrowserTest {

  private static final String CLERK = "Chuyên viên Phòng Giáo dục Trung học";
  private static final String SUBSTITUTE = "Chuyên viên Phòng Giáo dục Tiểu học";

  @Autowired Road road;

  @Test
  void theSubstituteDoesTheWorkUntilThePersonIsBack() throws Exception {
    String number = road.open("van.phong", Road.startFields("gdtrh"));
    String other = road.open("van.phong", Road.startFields("gdtrh"));
    thePersonTakesWorkAndSetsTheAbsence(number);
    moveClock("2024-01-18T08:00:00+07:00");
    theSubstituteSeesItAndDoesOne(number, other);
    moveClock("2024-01-20T08:00:00+07:00");
    theWorkHasComeBack(number);
  }

  private void thePersonTakesWorkAndSetsTheAbsence(String number) {
    try (Staff person = new Staff(browser, ADDRESS, "gdtrh")) {
      person.take(number, "Chuẩn bị hồ sơ");
      person.picture("20-tasklist");
      person.openFromBar("Vắng mặt");
      person.page.waitForSelector("h1:has-text('Vắng mặt')");
      person.page.setViewportSize(390, 800);
      person.page.fill("#tu", "2024-01-18");
      person.page.fill("#den", "2024-01-17");
      person.page.click("button:has-text('Ghi nhận')");
      assertThat(person.page.textContent("#den-error")).contains("trước ngày đầu");
      person.picture("21-absence-refused-phone");
      person.page.fill("#den", "19/01/2024");
      person.page.selectOption("#nguoi-thay", "gdth");
      person.page.fill("#ghi-chu", "Đi tập huấn ở Hà Nội");
      person.page.click("button:has-text('Ghi nhận')");
      person.page.waitForSelector(".done");
      assertThat(person.page.textContent("main")).contains("từ 18/01/2024 đến hết 19/01/2024", SUBSTITUTE);
      assertThat((Integer) person.page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
          .as("nothing to scroll sideways").isLessThanOrEqualTo(0);
      person.picture("22-absence-phone");
      person.page.setViewportSize(1400, 1000);
      person.picture("23-absence");
    }
  }

  private void theSubstituteSeesItAndDoesOne(String number, String other) {
    try (Staff substitute = new Staff(browser, ADDRESS, "gdth")) {
      await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
          assertThat(road.task(number, "userTask_prepareDossier").getAssignee()).isEqualTo("gdth"));
      substitute.take(other, "Chuẩn bị hồ sơ");
      assertThat(substitute.page.textContent(".kit-note")).contains("Thực hiện thay " + CLERK);
      substitute.picture("24-substitute");
      substitute.open("/vang-mat");
      substitute.page.waitForSelector("h2:has-text('Tôi thực hiện thay')");
      substitute.picture("25-substitute-page");
      road.submit(road.task(other, "userTask_prepareDossier"), "gdth", road.fields(road.task(other, "userTask_prepareDossier")));
      substitute.open("/ho-so/" + other);
      assertThat(substitute.page.textContent(".road")).contains(SUBSTITUTE + " (thực hiện thay " + CLERK + ")");
      substitute.picture("26-dossier");
      assertThat(substitute.complaints).isEmpty();
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.open("/vang-mat");
      assertThat(director.page.textContent("main")).contains("Vắng mặt của mọi người", CLERK, "Việc đã chuyển (1)");
      director.page.locator("summary").first().click();
      director.picture("27-director-page");
    }
  }

  private void theWorkHasComeBack(String number) throws IOException {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() ->
        assertThat(road.task(number, "userTask_prepareDossier").getAssignee()).isEqualTo("gdtrh"));
    try (Staff substitute = new Staff(browser, ADDRESS, "gdth")) {
      substitute.open("/ho-so/" + number);
      assertThat(substitute.page.textContent("main")).contains("Không có hồ sơ này");
    }
    try (Staff administrator = new Staff(browser, ADDRESS, "quan.tri")) {
      administrator.open("/vang-mat");
      administrator.page.setViewportSize(390, 800);
      administrator.picture("28-administrator-phone");
    }
  }
}
