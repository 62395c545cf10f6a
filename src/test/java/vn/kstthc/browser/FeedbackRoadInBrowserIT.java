package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.feedback.FeedbackTracking;
import vn.kstthc.feedback.PublishedAnswers;

/** One letter of a citizen from the clerk's desk to the published answer, as each of the staff sees it. */
class FeedbackRoadInBrowserIT extends BrowserTest {

  private static final String NUMBER = "PAKN-2024-0001";
  private static final String LEAD = "Phòng Giáo dục Trung học";

  @Autowired FeedbackTracking tracking;
  @Autowired PublishedAnswers published;

  @Test
  void fromTheClerksDeskToThePublishedAnswer() {
    theOfficeEntersALetter();
    String secret = theOfficeGivesTheSenderASecret();
    theOfficeClassifiesIt();
    theLeadUnitAsksTheSender();
    tracking.answerQuestion(NUMBER, secret, "Thừa bản sao giấy khai sinh.", List.of());
    theLeadUnitHasEnough();
    theLeadUnitDrafts("Kính gửi bà Người Gửi Mẫu: Sở ghi nhận.");
    theOfficeReturnsIt();
    theLeadUnitDrafts("Kính gửi bà Người Gửi Mẫu: Sở đã bỏ yêu cầu bản sao giấy khai sinh.");
    theOfficePassesItTheDirectorSignsAndItIsSent();
    theOfficePublishesIt();
    assertThat(published.find(NUMBER).orElseThrow().answer()).contains("***").doesNotContain("Người Gửi Mẫu");
  }

  private void theOfficeEntersALetter() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.open("/camunda/app/tasklist/default/#/?processStart=feedbackHandling");
      office.page.waitForSelector("#kit_content");
      office.start();
      office.waitForErrors();
      assertThat(office.errors("content")).isEqualTo("chưa nhập");
      office.picture("f01-record-refused");

      office.choose("channel", "Qua bưu chính");
      office.choose("senderKind", "Cá nhân");
      office.fill("name", "Người Gửi Mẫu");
      office.fill("address", "12 Phố Mẫu, phường 1");
      office.fill("phone", "0900 000 000");
      office.choose("contentKind", "Quy định không phù hợp với thực tế");
      office.fill("procedureName", "Cấp phép tổ chức hoạt động dạy thêm, học thêm");
      office.fill("content", "Tôi là Người Gửi Mẫu, điện thoại 0900 000 000. Hồ sơ yêu cầu hai bản sao là thừa.");
      office.picture("f02-record");
      office.start();
      office.page.waitForSelector("#kit_content", hidden());
      assertThat(office.complaints).isEmpty();
    }
  }

  private String theOfficeGivesTheSenderASecret() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.open("/phan-anh/so/" + NUMBER);
      office.page.click("button:has-text('Cấp mã tra cứu mới')");
      String secret = office.page.textContent(".done strong");
      office.picture("f03-item");
      assertThat(tracking.find(NUMBER, secret)).isPresent();
      return secret;
    }
  }

  private void theOfficeClassifiesIt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Phân loại");
      office.upload("SENDER", "Đơn của bà Mẫu.pdf");
      office.choose("outcome", "thuộc thẩm quyền của Sở");
      office.page.selectOption("#kit_leadUnit", new SelectOption().setLabel(LEAD));
      office.page.locator("[data-field=outcome]").scrollIntoViewIfNeeded();
      office.picture("f04-classify");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theLeadUnitAsksTheSender() {
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(NUMBER, "Nghiên cứu");
      lead.choose("result", "Cần người gửi làm rõ");
      lead.complete();
      lead.waitForErrors();
      assertThat(lead.errors("text")).isEqualTo("chưa nhập");
      lead.fill("text", "Bản sao nào là thừa?");
      lead.picture("f05-study");
      lead.finish();
      lead.open("/phan-anh/so/" + NUMBER);
      assertThat(lead.page.textContent(".content")).contains("tạm dừng chờ bổ sung", "Bản sao nào là thừa?");
      lead.picture("f06-asked");
    }
  }

  private void theLeadUnitHasEnough() {
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(NUMBER, "Nghiên cứu");
      assertThat(lead.page.textContent(".kit-record")).contains("Thừa bản sao giấy khai sinh.");
      lead.choose("result", "Đủ cơ sở");
      lead.finish();
    }
  }

  /** The second time it begins with what came back. */
  private void theLeadUnitDrafts(String answer) {
    try (Staff lead = new Staff(browser, ADDRESS, "gdtrh")) {
      lead.take(NUMBER, "soạn trả lời");
      if (lead.page.inputValue("#kit_answer").isEmpty()) {
        lead.tickAll("assessments", 0);
        lead.choose("decision", "Giải trình");
      } else {
        assertThat(lead.page.textContent(".kit-returned")).contains("Văn phòng", "Nêu rõ bỏ bản sao nào.");
      }
      lead.fill("answer", answer);
      lead.page.locator("[data-field=assessments]").scrollIntoViewIfNeeded();
      lead.picture("f07-draft");
      lead.finish();
      assertThat(lead.complaints).isEmpty();
    }
  }

  private void theOfficeReturnsIt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Kiểm tra dự thảo");
      office.choose("conclusion", "Trả lại");
      office.fill("note", "Nêu rõ bỏ bản sao nào.");
      office.picture("f08-check");
      office.finish();
    }
  }

  private void theOfficePassesItTheDirectorSignsAndItIsSent() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong"); Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      office.take(NUMBER, "Kiểm tra dự thảo");
      office.choose("conclusion", "Đạt");
      office.finish();
      director.take(NUMBER, "Ký văn bản");
      director.picture("f09-sign");
      director.choose("conclusion", "Ký");
      director.finish();
      office.take(NUMBER, "Gửi trả lời");
      office.fill("documentNumber", "15/SGDĐT-VP");
      office.fill("documentDate", "15/01/2024");
      office.complete();
      office.waitForErrors();
      assertThat(office.errors("ANSWER")).isEqualTo("chưa có tệp");
      office.upload("ANSWER", "Trả lời đã ký.pdf");
      office.picture("f10-send");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theOfficePublishesIt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "công khai");
      assertThat(office.page.inputValue("#kit_publishedQuestion")).isEqualTo("Tôi là ***, điện thoại ***. Hồ sơ yêu cầu hai bản sao là thừa.");
      office.fill("publishedTitle", "Góp ý của bà Người Gửi Mẫu về hồ sơ dạy thêm");
      office.choose("lookedAt", "Đã xem trước");
      office.complete();
      office.waitForErrors();
      assertThat(office.errors("publishedTitle")).contains("còn thông tin cá nhân của người gửi: Người Gửi Mẫu");
      office.fill("publishedTitle", "Hồ sơ cấp phép dạy thêm, học thêm");
      office.page.locator("[data-field=publishedTitle]").scrollIntoViewIfNeeded();
      office.picture("f11-publish");
      office.page.locator("[data-field=lookedAt]").scrollIntoViewIfNeeded();
      office.picture("f12-preview");
      office.finish();
      office.open("/phan-anh/so/" + NUMBER);
      office.picture("f13-published");
      assertThat(office.page.textContent(".content")).contains("Đã trả lời, công khai");
    }
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
