package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.feedback.FeedbackTracking;

/** What a citizen sends from a phone, to the published answer, as the citizen and all of the staff see it; and a letter. */
class FeedbackRoadInBrowserIT extends BrowserTest {

  private static final String POSTED = "PAKN-2024-0001";
  private static final String NUMBER = "PAKN-2024-0002";
  private static final String LEAD = "Phòng Giáo dục Trung học";
  private static final String SENDER = "nguoi.gui@example.org";

  @Autowired FeedbackTracking tracking;

  @Test
  void fromThePhoneToThePublishedAnswer() throws IOException, InterruptedException {
    theOfficeEntersALetter();
    theOfficeGivesTheSenderASecret();
    String secret = theCitizenSendsFromAPhone();
    theOfficeClassifiesIt();
    theLeadUnitAsksTheSender();
    theCitizenAnswers(secret);
    theLeadUnitHasEnough();
    theTwentyDaysPass();
    theOfficeCallsWhoHasNoMail();
    theLeadUnitDrafts("Kính gửi bà Người Gửi Mẫu: Sở ghi nhận.");
    theOfficeReturnsIt();
    theLeadUnitDrafts("Kính gửi bà Người Gửi Mẫu: Sở đã bỏ yêu cầu bản sao giấy khai sinh.");
    theOfficePassesItTheDirectorSignsAndItIsSent();
    theOfficePublishesIt();
    theCitizenReadsAndRatesTheAnswer(secret);
    anybodyReadsIt();
  }

  private Citizen onAPhone() {
    return new Citizen(browser, ADDRESS, 390, 844, true);
  }

  private String theCitizenSendsFromAPhone() {
    try (Citizen citizen = onAPhone()) {
      citizen.open("/phan-anh");
      citizen.choose("senderKind", "PERSON");
      citizen.page.fill("#name", "Người Gửi Mẫu");
      citizen.page.fill("#address", "12 Phố Mẫu, phường 1");
      citizen.page.fill("#phone", "0900 000 000");
      citizen.page.fill("#email", SENDER);
      citizen.choose("contentKind", "UNFIT");
      citizen.page.fill("#procedureName", "Cấp phép tổ chức hoạt động dạy thêm, học thêm");
      citizen.page.fill("#content", "Tôi là Người Gửi Mẫu, điện thoại 0900 000 000. Hồ sơ yêu cầu hai bản sao là thừa.");
      citizen.upload("Đơn.pdf");
      citizen.send();
      String secret = citizen.page.textContent("#secret");
      assertThat(citizen.page.textContent("#number")).isEqualTo(NUMBER);
      assertThat(MailFolder.to(SENDER, 1).get(0)).contains("Đã tiếp nhận phản ánh, kiến nghị", NUMBER, secret, "05/02/2024",
          "20 ngày, Thông tư 02/2017/TT-VPCP");
      assertThat(citizen.complaints).isEmpty();
      return secret;
    }
  }

  private void theCitizenAnswers(String secret) {
    assertThat(MailFolder.to(SENDER, 2).get(1)).contains("Đề nghị làm rõ", NUMBER, "Bản sao nào là thừa?", "22/01/2024");
    try (Citizen citizen = onAPhone()) {
      track(citizen, secret);
      assertThat(citizen.page.textContent("main")).contains("tạm dừng chờ bổ sung", "Bản sao nào là thừa?");
      citizen.page.fill("#answer", "Thừa bản sao giấy khai sinh.");
      citizen.looks("f06-question");
      citizen.page.click("text=Gửi nội dung làm rõ");
      assertThat(citizen.page.textContent(".done")).isNotBlank();
      citizen.looks("f06-told");
    }
  }

  private static void track(Citizen citizen, String secret) {
    citizen.open("/phan-anh/tra-cuu");
    citizen.page.fill("#number", NUMBER);
    citizen.page.fill("#secret", secret);
    citizen.send();
  }

  /** Also those of the letter, which nobody has classified: who has no mail is to be told in another way. */
  private void theTwentyDaysPass() throws IOException, InterruptedException {
    moveClock("2024-02-06T08:00:00+07:00");
    assertThat(MailFolder.to(SENDER, 3).get(2)).contains("đã quá hạn trả lời", "xin lỗi", NUMBER);
    for (String told : List.of("gdtrh@example.org", "truong-phong.gdtrh@example.org", "giam.doc@example.org")) {
      assertThat(MailFolder.to(told, 1).get(0)).as(told).contains(NUMBER, "Toàn hồ sơ", "05/02/2024", "quá hạn 1 ngày làm việc");
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.open("/phan-anh/so?tre=1");
      assertThat(director.page.textContent(".content")).contains(NUMBER, POSTED, "quá hạn 1 ngày làm việc");
      director.picture("f06-late");
      director.open("/phan-anh/so/" + POSTED);
      assertThat(director.page.textContent(".content")).contains("đã giao việc báo cho người gửi", "Báo cho người gửi");
    }
  }

  private void theOfficeCallsWhoHasNoMail() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(POSTED, "Báo cho người gửi");
      assertThat(office.page.textContent("[case-form]")).contains("điện thoại 0900 000 000", "đã quá hạn trả lời");
      assertThat(office.download("Tải thông báo")).isEqualTo(POSTED + "-thong-bao.docx");
      office.complete();
      office.waitForErrors();
      assertThat(office.errors("way")).isEqualTo("chưa nhập");
      office.choose("way", "Điện thoại");
      assertThat(office.page.inputValue("#kit_toldOn")).isEqualTo("06/02/2024");
      office.picture("f06-tell");
      office.finish();
      office.open("/phan-anh/so/" + POSTED);
      assertThat(office.page.textContent(".content")).contains("Đã báo người gửi");
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theCitizenReadsAndRatesTheAnswer(String secret) {
    assertThat(MailFolder.to(SENDER, 5).get(3)).contains("15/SGDĐT-VP", "Sở đã bỏ yêu cầu bản sao giấy khai sinh.");
    assertThat(MailFolder.to(SENDER, 5).get(4)).contains("Đã công khai kết quả", "/phan-anh/ket-qua/" + NUMBER);
    try (Citizen citizen = onAPhone()) {
      track(citizen, secret);
      assertThat(citizen.page.textContent("main")).contains("Sở đã bỏ yêu cầu bản sao giấy khai sinh.", "15/SGDĐT-VP");
      citizen.page.check("text=5 - Rất hài lòng");
      citizen.looks("f14-answer");
      citizen.page.click("text=Gửi đánh giá");
      assertThat(citizen.page.textContent("main")).contains("Ông/bà đã đánh giá 5 trên 5.");
    }
  }

  private void anybodyReadsIt() {
    try (Citizen citizen = onAPhone()) {
      citizen.open("/phan-anh/ket-qua");
      citizen.page.click("text=Hồ sơ cấp phép dạy thêm, học thêm");
      assertThat(citizen.page.textContent("main")).contains("Sở đã bỏ yêu cầu bản sao giấy khai sinh.", "***")
          .doesNotContain("Người Gửi Mẫu", "0900 000 000");
      citizen.looks("f15-public");
    }
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

  private void theOfficeGivesTheSenderASecret() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.open("/phan-anh/so/" + POSTED);
      office.page.click("button:has-text('Cấp mã tra cứu mới')");
      String secret = office.page.textContent(".done strong");
      office.picture("f03-item");
      assertThat(tracking.find(POSTED, secret)).isPresent();
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
      office.fill("documentDate", "06/02/2024");
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
    try (Staff office = Staff.onAPhone(browser, ADDRESS, "van.phong")) {
      office.fit("/phan-anh/so", "/phan-anh/so/" + NUMBER, "/phan-anh/so/luu-tru");
    }
  }

  private static Page.WaitForSelectorOptions hidden() {
    return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
