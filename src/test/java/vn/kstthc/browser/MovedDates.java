package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.kstthc.review.Road;

/**
 * More time is asked for from the task's own form, decided by the director, and readable at the dossier. Run in the application
 * of the class that extends it.
 */
@Import(Road.class)
abstract class MovedDates extends BrowserTest {

  @Autowired Road road;

  @Test
  void moreTimeIsAskedForFromTheTaskAndGranted() {
    String number = road.open("gdtrh");
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh"); Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      lead.take(number, "Chuẩn bị hồ sơ");
      lead.page.click("a:has-text('Xin gia hạn')");
      lead.page.waitForSelector("#kit_subject");
      assertThat(lead.page.locator("#kit_subject option:checked").textContent())
          .contains(number, "Chuẩn bị hồ sơ, hạn 29/01/2024, còn 10 ngày làm việc");
      lead.fill("newDueDate", "03/02/2024");
      lead.start();
      lead.waitForErrors();
      lead.picture("extension-asked-wrong");
      assertThat(lead.errors("newDueDate")).isEqualTo("rơi vào ngày nghỉ, hãy chọn ngày làm việc");
      lead.fill("newDueDate", "15/02/2024");
      lead.fill("reason", "Phải khảo sát thêm hai trường vùng cao.");
      lead.picture("extension-asked");
      lead.start();
      lead.page.waitForSelector("#kit_subject", new Page.WaitForSelectorOptions()
          .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));

      director.take(number, "Quyết định gia hạn");
      director.choose("conclusion", "Đồng ý gia hạn");
      assertThat(director.page.inputValue("#kit_newDueDate")).isEqualTo("15/02/2024");
      director.fill("newDueDate", "16/02/2024");
      director.fill("basis", "Thông báo 7/TB-SGDĐT");
      director.picture("extension-decided");
      director.finish();
      assertThat(director.complaints).isEmpty();

      lead.open("/ho-so/" + number);
      lead.picture("extension-on-the-dossier");
      assertThat(lead.page.textContent("main")).contains("Đồng ý gia hạn đến 16/02/2024", "Hạn trước đây: 29/01/2024 (gia hạn");
      lead.page.click("a:has-text('Xin gia hạn')");
      lead.page.waitForSelector("#kit_subject");
      assertThat(lead.page.locator("#kit_subject option:checked").textContent()).contains("Hạn hoàn thành toàn hồ sơ, hạn 01/08/2024");
      assertThat(lead.complaints).isEmpty();
    }
  }

  @Test
  void theDirectorIsToldWhyADateIsNotTaken() {
    String number = road.open("gdtrh");
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.page.navigate(ADDRESS + "/camunda/app/tasklist/default/#/?task=" + road.task(number, "userTask_prepareDossier").getId());
      director.page.waitForSelector(".kit-summary:has-text('" + number + "')");
      director.page.click(".meta .due-date");
      director.page.locator(".uib-daypicker button:has-text('27')").last().click();
      director.page.locator("button:has(.glyphicon-ok):visible").click();
      director.page.waitForSelector(".page-notifications .alert");
      director.picture("due-date-refused");
      assertThat(director.page.textContent(".page-notifications")).contains("Thứ Bảy, 27/01/2024 là ngày nghỉ, hãy chọn ngày làm việc");
      director.page.reload();
      director.page.waitForSelector(".kit-due:has-text('Hạn: 29/01/2024')");
    }
  }
}
