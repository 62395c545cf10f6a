package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case of publication from the start form to its end, as each of the people sees it. */
class PublicationRoadInBrowserIT extends BrowserTest {

  private static final String NUMBER = "CB-2024-0001";
  private static final List<String> PARTS = List.of("Trình tự thực hiện", "Cách thức thực hiện", "Thành phần, số lượng hồ sơ",
      "Thời hạn giải quyết", "Đối tượng thực hiện", "Cơ quan giải quyết");

  @Test
  void fromTheStartFormToWherePeopleFindTheProcedures() throws Exception {
    theOfficeOpensTheCase();
    theLeadUnitListsTheProcedures();
    theOfficeReturnsItOnceThenPassesIt();
    theDirectorSignsAndTheOfficeRecordsTheDecision();
    theProceduresAreMadePublic();
    theInternalProcessIsApproved();
    onTheEffectiveDayTheExpiredOneIsTakenDown();
    everythingStaysReadable();
  }

  private void theOfficeOpensTheCase() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.open("/camunda/app/tasklist/default/#/?processStart=procedurePublication");
      office.page.waitForSelector("#kit_title");
      office.start();
      office.waitForErrors();
      assertThat(office.errors("effectiveOn")).isEqualTo("chưa nhập");
      office.fill("title", "Công bố thủ tục hành chính lĩnh vực kiểm định chất lượng giáo dục");
      office.page.selectOption("#kit_leadUnit", new SelectOption().setLabel("Phòng Quản lý chất lượng giáo dục"));
      office.fill("legalDocument", "Thông tư số 01/2024/TT-BGDĐT về kiểm định chất lượng giáo dục");
      office.fill("promulgatedOn", "10/01/2024");
      office.fill("effectiveOn", "01/03/2024");
      office.choose("shortened", "Không");
      office.picture("publication-01-start");
      office.start();
      office.page.waitForSelector("#kit_title", hidden());
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theLeadUnitListsTheProcedures() {
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      lead.take(NUMBER, "Lập danh mục");
      lead.complete();
      lead.waitForErrors();
      assertThat(lead.errors("lines")).contains("dòng 1: chưa chọn loại", "dòng 1: chưa nhập tên thủ tục");
      kind(lead, 0, "Mới ban hành");
      labelled(lead, "Tên của thủ tục 1").fill("Cấp giấy chứng nhận kiểm định chất lượng giáo dục");
      labelled(lead, "Lĩnh vực của thủ tục 1").fill("Kiểm định chất lượng giáo dục");
      labelled(lead, "Đơn vị phụ trách thủ tục 1").selectOption(new SelectOption().setLabel("Phòng Quản lý chất lượng giáo dục"));
      labelled(lead, "Căn cứ pháp lý của thủ tục 1").fill("Thông tư số 01/2024/TT-BGDĐT");
      PARTS.forEach(part -> labelled(lead, part + " của thủ tục 1").fill("Nội dung phần " + part.toLowerCase() + "."));
      lead.picture("publication-02-new");
      lead.page.click("button:has-text('Thêm thủ tục')");
      kind(lead, 1, "Bãi bỏ");
      labelled(lead, "Thủ tục trong danh mục 2").selectOption(new SelectOption().setLabel("DM-003 - Công nhận trường tiểu học đạt chuẩn quốc gia"));
      assertThat(labelled(lead, "Tên của thủ tục 2").inputValue()).isEqualTo("Công nhận trường tiểu học đạt chuẩn quốc gia");
      labelled(lead, "Nội dung, văn bản của thủ tục 2").fill("Bãi bỏ theo Thông tư số 01/2024/TT-BGDĐT");
      labelled(lead, "Thủ tục trong danh mục 2").scrollIntoViewIfNeeded();
      lead.picture("publication-03-abolished");
      lead.finish();
      assertThat(lead.complaints).isEmpty();
    }
  }

  private static void kind(Staff lead, int line, String label) {
    lead.page.locator("[data-field=lines] fieldset").nth(line).locator("label:has-text('" + label + "') input").check();
  }

  private static Locator labelled(Staff staff, String label) {
    return staff.page.locator("[aria-label='" + label + "']");
  }

  private void theOfficeReturnsItOnceThenPassesIt() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Kiểm tra danh mục");
      office.page.locator("summary:has-text('Mới ban hành')").click();
      office.picture("publication-04-check");
      assertThat(office.download("Dự thảo quyết định công bố")).isEqualTo(NUMBER + "-quyet-dinh-cong-bo.docx");
      office.choose("conclusion", "Trả lại");
      office.fill("note", "Ghi rõ thời hạn giải quyết.");
      office.finish();
    }
    try (Staff lead = new Staff(browser, ADDRESS, "qlclgd")) {
      lead.take(NUMBER, "Lập danh mục");
      assertThat(lead.page.textContent(".kit-returned")).contains("Ghi rõ thời hạn giải quyết.");
      labelled(lead, "Thời hạn giải quyết của thủ tục 1").fill("15 ngày làm việc.");
      lead.picture("publication-05-returned");
      lead.finish();
    }
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Kiểm tra danh mục");
      office.choose("conclusion", "Đạt");
      office.finish();
    }
  }

  private void theDirectorSignsAndTheOfficeRecordsTheDecision() {
    try (Staff director = new Staff(browser, ADDRESS, "giam.doc")) {
      director.take(NUMBER, "Ký tờ trình");
      director.choose("conclusion", "Ký tờ trình");
      director.picture("publication-06-sign");
      director.finish();
    }
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Trình Chủ tịch");
      office.fill("documentNumber", "15/TTr-SGDĐT");
      office.fill("documentDate", "15/01/2024");
      office.upload("SUBMISSION", "Tờ trình.pdf");
      office.finish();
      office.take(NUMBER, "Ghi nhận quyết định công bố");
      office.choose("outcome", "Ban hành");
      office.fill("documentNumber", "345/QĐ-UBND");
      office.fill("documentDate", "15/01/2024");
      office.upload("CHAIR_DECISION", "Quyết định công bố.pdf");
      office.picture("publication-07-decision");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theProceduresAreMadePublic() {
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Nhập vào Cơ sở dữ liệu quốc gia");
      office.fill("doneOn", "15/01/2024");
      office.fill("reference", "CSDL-2024-15");
      labelled(office, "Mã của Cấp giấy chứng nhận kiểm định chất lượng giáo dục").fill("1.000288");
      office.upload("DATABASE_EVIDENCE", "Ảnh chụp cơ sở dữ liệu.pdf");
      office.picture("publication-08-database");
      office.finish();
      office.take(NUMBER, "Niêm yết");
      office.fill("doneOn", "15/01/2024");
      office.fill("place", "Bảng niêm yết tại Bộ phận một cửa");
      office.upload("POSTING_EVIDENCE", "Ảnh niêm yết.pdf");
      office.finish();
      office.take(NUMBER, "Công khai trên trang");
      assertThat(office.download("Đoạn HTML để dán")).isEqualTo(NUMBER + "-trang-thong-tin.html");
      office.fill("doneOn", "15/01/2024");
      office.fill("link", "https://example.org/thu-tuc");
      office.picture("publication-09-website");
      office.finish();
      assertThat(office.complaints).isEmpty();
    }
  }

  private void theInternalProcessIsApproved() {
    try (Staff unit = new Staff(browser, ADDRESS, "qlclgd")) {
      assertThat(unit.card(NUMBER).first().textContent()).contains("Cấp giấy chứng nhận kiểm định");
      unit.take(NUMBER, "Xây dựng quy trình nội bộ");
      unit.fill("note", "Tiếp nhận: nửa ngày; thẩm định: 10 ngày; trình ký: 2 ngày.");
      unit.upload("INTERNAL_DRAFT", "Quy trình nội bộ.pdf");
      unit.picture("publication-10-internal");
      unit.finish();
    }
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      office.take(NUMBER, "Kiểm tra quy trình nội bộ");
      office.choose("conclusion", "Đạt");
      office.finish();
      office.take(NUMBER, "Ghi nhận phê duyệt quy trình nội bộ");
      office.fill("documentNumber", "350/QĐ-UBND");
      office.fill("documentDate", "15/01/2024");
      office.upload("INTERNAL_DECISION", "Quyết định phê duyệt quy trình.pdf");
      office.finish();
    }
  }

  private void onTheEffectiveDayTheExpiredOneIsTakenDown() throws Exception {
    moveClock("2024-03-01T07:31:00+07:00");
    try (Staff office = new Staff(browser, ADDRESS, "van.phong")) {
      await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(office.card(NUMBER).allTextContents().toString())
          .contains("Gỡ bỏ thủ tục hết hiệu lực"));
      office.take(NUMBER, "Gỡ bỏ thủ tục hết hiệu lực");
      office.fill("doneOn", "01/03/2024");
      office.fill("place", "Bảng niêm yết tại Bộ phận một cửa và trang thông tin điện tử");
      office.picture("publication-11-take-down");
      office.finish();
    }
  }

  private void everythingStaysReadable() {
    try (Staff unit = new Staff(browser, ADDRESS, "qlclgd")) {
      unit.open("/cong-bo/" + NUMBER);
      assertThat(unit.page.textContent("main")).contains("Đã công bố, công khai", "345/QĐ-UBND", "1.000288",
          "Ghi rõ thời hạn giải quyết.", "https://example.org/thu-tuc");
      unit.picture("publication-12-case");
      unit.open("/cong-bo");
      unit.picture("publication-13-list");
      unit.open("/thu-tuc");
      assertThat(unit.page.textContent("main")).contains("1.000288", "Đã bãi bỏ");
      unit.picture("publication-14-procedures");
      unit.page.click("a:has-text('1.000288')");
      assertThat(unit.page.textContent("main")).contains("Mới ban hành", "15 ngày làm việc.", NUMBER);
      unit.picture("publication-15-procedure");
    }
    try (Staff office = Staff.onAPhone(browser, ADDRESS, "van.phong")) {
      office.fit("/cong-bo", "/cong-bo/" + NUMBER, "/thu-tuc", "/thu-tuc/1");
    }
    try (Staff stranger = new Staff(browser, ADDRESS, "gdmn")) {
      stranger.open("/cong-bo/" + NUMBER);
      assertThat(stranger.page.textContent("main")).contains("không thuộc đơn vị bạn");
    }
  }

  private static com.microsoft.playwright.Page.WaitForSelectorOptions hidden() {
    return new com.microsoft.playwright.Page.WaitForSelectorOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
  }
}
