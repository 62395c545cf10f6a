package vn.kstthc.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public pages as people meet them: on a phone, by keyboard, without script, enlarged, and to WCAG 2.2 AA. */
class FeedbackPagesInBrowserIT extends BrowserTest {

  private static final int PHONE = 390;

  @Autowired JdbcClient jdbc;

  private static void fill(Citizen citizen) {
    citizen.choose("senderKind", "PERSON");
    citizen.page.fill("#name", "Người gửi thử");
    citizen.page.fill("#address", "Thôn Thử, xã Thử");
    citizen.page.fill("#email", "nguoi.gui@example.org");
    citizen.choose("contentKind", "UNFIT");
    citizen.page.fill("#content", "Hồ sơ phải nộp hai lần.\nĐề nghị xem lại.");
  }

  @Test
  void onAPhoneFromTheFirstPageToTheCaseAndBackOut() {
    try (Citizen citizen = new Citizen(browser, ADDRESS, PHONE, 844, true)) {
      citizen.open("/");
      citizen.looks("feedback-01-landing");
      citizen.page.click("text=Gửi phản ánh, kiến nghị");
      citizen.looks("feedback-02-form");
      citizen.page.fill("#procedureName", "mam non");
      citizen.page.check("text=Công nhận trường mầm non đạt chuẩn quốc gia");
      citizen.page.evaluate("document.getElementById('submit-form').noValidate = true");
      citizen.upload("don.pdf");
      citizen.send();
      citizen.page.waitForSelector("#wrong");
      citizen.page.waitForFunction("document.activeElement.id === 'wrong'");
      assertThat(citizen.page.textContent("main")).contains("Trình duyệt không giữ các tệp đã chọn");
      citizen.looks("feedback-03-refused");
      citizen.page.click("#wrong a[href='#content']");
      citizen.page.waitForFunction("document.activeElement.id === 'content'");
      fill(citizen);
      citizen.upload("don.pdf");
      citizen.send();
      String secret = citizen.page.textContent("#secret");
      citizen.looks("feedback-04-receipt");
      citizen.page.click("text=Tra cứu phản ánh này");
      citizen.page.fill("#secret", secret.toLowerCase());
      citizen.looks("feedback-05-track");
      citizen.send();
      assertThat(citizen.page.textContent("#state")).isEqualTo("Đã tiếp nhận, đang phân loại");
      citizen.page.click("summary");
      citizen.looks("feedback-06-tracked");
      citizen.page.fill("#reason", "Gửi nhầm");
      citizen.page.check("#sure");
      citizen.send();
      assertThat(citizen.page.textContent("#state")).isEqualTo("Ông/bà đã rút");
      assertThat(citizen.complaints).isEmpty();
    }
  }

  @Test
  void withoutScriptAllOfItWorksAndWhatWasTypedStays() {
    try (Citizen citizen = new Citizen(browser, ADDRESS, PHONE, 844, false)) {
      citizen.open("/phan-anh");
      fill(citizen);
      citizen.page.fill("#procedureName", "tieu hoc");
      citizen.page.click("button.quiet");
      assertThat(citizen.page.inputValue("#content")).isEqualTo("Hồ sơ phải nộp hai lần.\nĐề nghị xem lại.");
      citizen.page.check("text=Công nhận trường tiểu học đạt chuẩn quốc gia");
      citizen.upload("don.pdf");
      citizen.send();
      assertThat(citizen.page.textContent("h1")).isEqualTo("Đã nhận phản ánh, kiến nghị");
      citizen.page.reload();
      assertThat(citizen.page.textContent("h1")).isEqualTo("Biên nhận không còn trên trang này");
    }
    assertThat(jdbc.sql("select procedure_code from feedback_item order by id desc limit 1").query(String.class).single())
        .isEqualTo("DM-003");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    try (Citizen citizen = new Citizen(browser, ADDRESS, 1280, 900, true)) {
      citizen.open("/phan-anh");
      tabTo(citizen, "senderKind");
      citizen.page.keyboard().press("Space");
      type(citizen, "name", "Người gửi thử");
      type(citizen, "address", "Thôn Thử, xã Thử");
      type(citizen, "phone", "0000 000 000");
      tabTo(citizen, "contentKind");
      citizen.page.keyboard().press("Space");
      type(citizen, "content", "Cán bộ hẹn nhiều lần.");
      tabTo(citizen, "files");
      citizen.page.keyboard().press("Tab");
      citizen.page.keyboard().press("Enter");
      assertThat(citizen.page.textContent("h1")).isEqualTo("Đã nhận phản ánh, kiến nghị");
    }
  }

  private static void type(Citizen citizen, String field, String text) {
    tabTo(citizen, field);
    citizen.page.keyboard().insertText(text);
  }

  private static void tabTo(Citizen citizen, String id) {
    for (int presses = 0; presses < 60; presses++) {
      citizen.page.keyboard().press("Tab");
      if (id.equals(citizen.page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not get to " + id);
  }

  /** Also where the policy of the page would stop it: nothing gets so far. */
  @Test
  void whatSendersWriteIsNeverRun() {
    try (Citizen citizen = new Citizen(browser, ADDRESS, 1280, 900, true)) {
      citizen.page.onDialog(dialog -> {
        citizen.complaints.add(dialog.message());
        dialog.dismiss();
      });
      for (String text : List.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><svg onload=alert(1)>",
          "' autofocus onfocus=alert(1) x='", "</title><script>alert(1)</script>", "<details open ontoggle=alert(1)>")) {
        citizen.open("/phan-anh");
        fill(citizen);
        for (String field : List.of("name", "address", "procedureName", "content", "proposal")) {
          citizen.page.fill("#" + field, text);
        }
        citizen.page.fill("#email", "x");
        citizen.page.evaluate("document.getElementById('submit-form').noValidate = true");
        citizen.send();
        citizen.page.waitForSelector("#wrong");
        assertThat(citizen.page.inputValue("#content")).isEqualTo(text);
        citizen.page.fill("#email", "nguoi.gui@example.org");
        citizen.send();
        String secret = citizen.page.textContent("#secret");
        citizen.page.click("text=Tra cứu phản ánh này");
        citizen.page.fill("#secret", secret);
        citizen.send();
        assertThat(citizen.page.textContent("#state")).isNotBlank();
      }
      assertThat(citizen.complaints).isEmpty();
    }
  }

  /** 640 is a screen of 1280 at twice the size, 320 at four times. */
  @ParameterizedTest
  @ValueSource(ints = {640, 320})
  void enlargedNothingIsLost(int width) {
    try (Citizen citizen = new Citizen(browser, ADDRESS, width, 700, true)) {
      for (String path : new String[] {"/", "/phan-anh", "/phan-anh/tra-cuu", "/phan-anh/ket-qua",
          "/thoi-han?tu=2024-04-26&so=20&don-vi=ngay-lam-viec", "/thoi-han/lich", "/thoi-han/quy-dinh"}) {
        citizen.open(path);
        citizen.looks("feedback-wide-" + width + path.replaceAll("\\W+", "-"));
      }
    }
  }

  @Test
  void publishedAnswersAreReadAndFound() {
    jdbc.sql("""
        insert into feedback_item (version, number, channel, received_at, received_on, sender_kind, content_kind, content, secret_hash,
          state, procedure_name, published_title, published_question, published_answer, published_at, published_search)
        values (0, 'PAKN-2008-0001', 'PORTAL', :at, date '2008-03-03', 'PERSON', 'UNFIT', 'x', 'x', 'ANSWERED',
          'Công nhận trường mầm non đạt chuẩn quốc gia', 'Hồ sơ công nhận trường chuẩn phải nộp mấy lần',
          'Trường đã nộp hồ sơ hai lần cho cùng một thủ tục.', 'Từ ngày 01/02/2024 hồ sơ chỉ nộp một lần tại bộ phận một cửa. <script>',
          :at, 'ho so cong nhan truong chuan phai nop may lan')""").param("at", Timestamp.valueOf("2024-01-12 09:00:00")).update();
    try (Citizen citizen = new Citizen(browser, ADDRESS, PHONE, 844, true)) {
      citizen.open("/phan-anh/ket-qua");
      citizen.page.fill("#tim", "truong chuan");
      citizen.send();
      citizen.looks("feedback-10-results");
      citizen.page.click("text=Hồ sơ công nhận trường chuẩn phải nộp mấy lần");
      citizen.looks("feedback-11-result");
      assertThat(citizen.complaints).isEmpty();
    }
  }
}
