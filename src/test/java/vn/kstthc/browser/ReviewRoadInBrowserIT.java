package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One procedure of the plan from the start form to the Chair's decision, as each of the people sees it. */
class ReviewRoadInBrowserIT extends BrowserTest {

  private static final String PROCEDURE = "Công nhận trường trung học đạt chuẩn quốc gia";
  private static final String NUMBER = "RS-2024-0001";

  @Test
  void fromTheStartFormToTheChairsDecision() throws Exception {
    theOfficeOpensTheDossier();
    theLeadUnitPreparesIt();
    oneUnitGivesItsOpinionAndAnotherIsLate();
    theLeadUnitAnswers();
    theOfficeReturnsIt();
    theLeadUnitHandsItInAgain();
    theOfficePassesItAndTheDirectorSigns();
    theOfficeSubmitsItAndRecordsTheDecision();
    itsPublicationHasOpenedByItself();
    everythingStaysReadable();
  }

  private void theOfficeOpensTheDossier() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.startForm();
      office.start();
      office.waitForErrors();
      assertThat(office.errors("procedureName")).isEqualTo("chưa nhập");
      office.picture("01-start-refused");

      office.choose("kind", "Rà soát, đánh giá thủ tục hành chính");
      office.fill("procedureName", PROCEDURE);
      office.fill("legalBasis", "Thông tư 18/2018/TT-BGDĐT");
      office.page.selectOption("#kit_leadUnit", new com.microsoft.playwright.options.SelectOption().setLabel("Phòng Quản lý chất lượng giáo dục"));
      office.choose("cooperatingUnits", "Phòng Giáo dục Trung học");
      office.choose("cooperatingUnits", "Thanh tra Sở");
      office.fill("dueDate", "01/08/2024");
      office.fill("reason", "Phụ lục 2 của Kế hoạch kiểm soát thủ tục hành chính năm 2024");
      office.picture("02-start");
      office.start();
      office.page.waitForSelector("#kit_procedureName", hidden());
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theLeadUnitPreparesIt() {
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      lead.take(NUMBER, "Chuẩn bị hồ sơ");
      lead.picture("03-prepare");
      lead.choose("proposal", "Sửa đổi, bổ sung");
      lead.complete();
      lead.waitForErrors();
      assertThat(lead.errors("REPORT")).isEqualTo("chưa có tệp");
      lead.picture("04-prepare-refused");

      lead.upload("REPORT", "Báo cáo rà soát.pdf");
      lead.upload("REVIEW_FORM", "Phiếu rà soát.pdf");
      lead.upload("SIMPLIFICATION_OPTION", "Phương án đơn giản hóa.pdf");
      lead.upload("DRAFT_DECISION", "Dự thảo quyết định.pdf");
      lead.tickAll("parts", 0);
      lead.fill("summary", "Bỏ yêu cầu nộp bản sao quyết định thành lập trường đã có trên cơ sở dữ liệu ngành.");
      lead.fill("incomeSource", "Niên giám thống kê năm 2023");
      cost(lead, "costNow", "6");
      cost(lead, "costAfter", "4,5");
      assertThat(lead.page.locator(".kit-total").allTextContents().toString())
          .contains("28.800.000 đồng", "21.600.000 đồng");
      lead.page.locator("[data-field=costAfterItems]").scrollIntoViewIfNeeded();
      lead.picture("05-cost");
      lead.finish();
      assertThat(lead.complaints).isEmpty();
    }
  }

  private static void cost(Staff lead, String side, String hours) {
    lead.page.locator("[data-field=" + side + "Items] button:has-text('Thêm công việc')").click();
    lead.page.fill("[data-field=" + side + "Items] input[aria-label='Số giờ']", hours);
    lead.page.fill("[data-field=" + side + "Items] input[aria-label='Thu nhập bình quân một giờ']", "40.000");
    lead.fill(side + "Times", "1");
    lead.fill(side + "Subjects", "120");
  }

  private void oneUnitGivesItsOpinionAndAnotherIsLate() throws Exception {
    try (Staff unit = new Staff(browser, ADDRESS, "gdtrh")) {
      unit.take(NUMBER, "Cho ý kiến");
      unit.choose("stance", "Đồng ý, có đề nghị chỉnh sửa");
      unit.complete();
      unit.waitForErrors();
      assertThat(unit.errors("content")).contains("phải ghi rõ");
      unit.fill("content", "Bổ sung thời hạn trả kết quả qua bưu chính.");
      unit.upload("OPINION", "Công văn góp ý.pdf");
      unit.picture("06-opinion");
      unit.finish();
    }
    moveClock("2024-01-18T07:31:00+07:00");
    List<String> reminders = MailFolder.to("thanh-tra@example.org", 1);
    assertThat(reminders.get(0)).contains("Cho ý kiến về hồ sơ", NUMBER, "22/01/2024", "còn 2 ngày làm việc");
    assertThat(MailFolder.to("chanh-thanh-tra@example.org", 1)).isNotEmpty();

    moveClock("2024-01-22T17:00:30+07:00");
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
        lead.open("/ho-so/" + NUMBER);
        assertThat(lead.page.textContent("main")).contains("Tiếp thu, giải trình ý kiến", "Không cho ý kiến trong thời hạn");
      });
    }
  }

  private void theLeadUnitAnswers() {
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      lead.take(NUMBER, "Tiếp thu, giải trình ý kiến");
      lead.complete();
      lead.waitForErrors();
      assertThat(lead.errors("answers")).contains("chưa trả lời ý kiến của Phòng Giáo dục Trung học");
      lead.choose("answers", "Tiếp thu");
      lead.picture("07-answers");
      lead.finish();
    }
  }

  private void theOfficeReturnsIt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Kiểm tra hồ sơ");
      office.tickAll("findings", 0);
      office.choose("conclusion", "Trả lại");
      office.complete();
      office.waitForErrors();
      assertThat(office.errors("note")).isEqualTo("chưa nhập");
      office.fill("note", "Chưa nêu rõ cách tính chi phí tuân thủ của bước nộp hồ sơ.");
      office.picture("08-check");
      office.finish();
    }
  }

  private void theLeadUnitHandsItInAgain() {
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      lead.take(NUMBER, "Chuẩn bị hồ sơ");
      assertThat(lead.page.textContent(".kit-returned"))
          .contains("Chuyên viên Văn phòng Sở", "Chưa nêu rõ cách tính", "22/01/2024");
      assertThat(lead.page.inputValue("#kit_summary")).as("goes on from what was handed in").contains("Bỏ yêu cầu");
      lead.picture("09-returned");
      lead.choose("consult", "Không");
      lead.finish();
    }
  }

  private void theOfficePassesItAndTheDirectorSigns() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Kiểm tra hồ sơ");
      office.tickAll("findings", 0);
      office.choose("conclusion", "Đạt");
      office.finish();
    }
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.take(NUMBER, "Phê duyệt");
      director.choose("conclusion", "Phê duyệt");
      director.upload("SIGNED_DOSSIER", "Văn bản đã ký.pdf");
      director.picture("10-approve");
      director.finish();
    }
  }

  private void theOfficeSubmitsItAndRecordsTheDecision() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Trình Chủ tịch");
      office.fill("documentNumber", "12/TTr-SGDĐT");
      office.fill("documentDate", "22/01/2024");
      office.upload("SUBMISSION", "Tờ trình.pdf");
      office.finish();
      office.take(NUMBER, "Ghi nhận quyết định");
      office.choose("outcome", "Phê duyệt");
      office.fill("documentNumber", "345/QĐ-UBND");
      office.fill("documentDate", "22/01/2024");
      office.upload("CHAIR_DECISION", "Quyết định của Chủ tịch.pdf");
      office.picture("11-decision");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void itsPublicationHasOpenedByItself() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take("CB-2024-0001", "Bổ sung văn bản quy định");
      assertThat(office.page.inputValue("#kit_title")).contains(PROCEDURE);
      assertThat(office.page.inputValue("#kit_legalDocument")).contains("345/QĐ-UBND ngày 22/01/2024");
      assertThat(office.page.inputValue("#kit_promulgatedOn")).isEqualTo("22/01/2024");
      office.complete();
      office.waitForErrors();
      assertThat(office.errors("effectiveOn")).isEqualTo("chưa nhập");
      office.fill("effectiveOn", "01/03/2024");
      office.choose("shortened", "Không");
      office.picture("14-publication-document");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      lead.take("CB-2024-0001", "Lập danh mục");
      assertThat(lead.page.locator("[aria-label='Tên của thủ tục 1']").inputValue()).isEqualTo(PROCEDURE);
      lead.picture("15-publication-list");
      assertThat(lead.complaints).isEmpty();
    }
  }

  private void everythingStaysReadable() {
    try (Staff unit = new Staff(browser, ADDRESS, "gdtrh")) {
      unit.open("/ho-so/" + NUMBER);
      assertThat(unit.page.textContent("main")).contains("Đã được Chủ tịch UBND tỉnh phê duyệt", "345/QĐ-UBND",
          "Chưa nêu rõ cách tính", "Bổ sung thời hạn trả kết quả");
      assertThat(unit.download("Báo cáo rà soát.pdf")).isEqualTo("Báo cáo rà soát.pdf");
      unit.picture("12-dossier");
    }
    try (Staff administrator = Staff.onAPhone(browser, ADDRESS, "quan.tri")) {
      administrator.fit("/thu-nhac-viec");
    }
    try (Staff office = Staff.onAPhone(browser, ADDRESS, "van.phong")) {
      office.fit("/ho-so", "/ho-so/" + NUMBER);
    }
    try (Staff stranger = new Staff(browser, ADDRESS, "gdmn")) {
      stranger.open("/ho-so/" + NUMBER);
      assertThat(stranger.page.textContent("main")).contains("Không có hồ sơ này").doesNotContain(PROCEDURE);
    }
  }

  private static com.microsoft.playwright.Page.WaitForSelectorOptions hidden() {
    return new com.microsoft.playwright.Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
