package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.WebApps;

/** The page of one case: what the office does there, and that what people wrote stays text. */
@EngineTest
class FeedbackPagesTest {

  private static final Pattern SECRET = Pattern.compile("Mã tra cứu mới: <strong>([A-Z2-9]{12})</strong>");

  @LocalServerPort int port;
  @Autowired FeedbackRoad road;
  @Autowired FeedbackRegister register;
  @Autowired FeedbackTracking tracking;
  @Autowired FeedbackItems items;
  @Autowired FeedbackHistory history;

  @Test
  void theOfficeTakesUpWhatWasKeptAndSaysWhy() {
    String number = kept();
    WebApps office = new WebApps(port).login("van.phong");
    assertThat(office.get(page(number)).body()).contains("Đưa ra xem xét lại");
    office.form(page(number) + "/xem-xet-lai", Map.of("reason", " "));
    assertThat(office.get(page(number)).body()).contains("Chưa ghi nhận. Lý do xem xét lại (reason): chưa nhập");
    office.form(page(number) + "/xem-xet-lai", Map.of("reason", "Bộ đã có hướng dẫn."));
    assertThat(office.get(page(number)).body()).contains("Đã đưa ra xem xét lại.", "Bộ đã có hướng dẫn.");
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    office.form(page(number) + "/xem-xet-lai", Map.of("reason", "Lần nữa."));
    assertThat(office.get(page(number)).body()).contains("vụ việc không còn ở trạng thái lưu");
    road.end(number);
  }

  @Test
  void otherUnitsTakeNothingUpAndGiveNoSecrets() {
    String number = kept();
    WebApps lead = new WebApps(port).login("gdtrh");
    assertThat(lead.get(page(number)).body()).contains(number).doesNotContain("Cấp mã tra cứu mới", "xem-xet-lai");
    assertThat(lead.form(page(number) + "/xem-xet-lai", Map.of("reason", "Tự làm.")).statusCode()).isEqualTo(403);
    assertThat(lead.form(page(number) + "/ma-tra-cuu", Map.of()).statusCode()).isEqualTo(403);
    assertThat(new WebApps(port).login("khtc").get(page(number)).statusCode()).isEqualTo(404);
    assertThat(new WebApps(port).login("van.phong").get(page("PAKN-2024-9999")).statusCode()).isEqualTo(404);
    assertThat(new WebApps(port).get(page(number)).statusCode()).as("without login").isNotEqualTo(200);
    assertThat(items.get(number).state()).isEqualTo(State.KEPT);
    road.end(number);
  }

  @Test
  void whatTheSenderAnswersByTelephoneIsWrittenDownByWhoAskedOrTheOffice() {
    for (String clerk : List.of("gdtrh", "van.phong")) {
      String number = road.receive().number();
      road.own(number, "gdtrh", "gdth");
      road.contribute(number, "gdth");
      road.study(number, "gdtrh", "ASK_SENDER", "Nộp ở đâu?");
      assertThat(new WebApps(port).login("gdth").form(page(number) + "/lam-ro", Map.of("answer", "Bịa.")).statusCode()).isEqualTo(403);
      WebApps asks = new WebApps(port).login(clerk);
      assertThat(asks.get(page(number)).body()).contains("Ghi lời làm rõ của người gửi");
      asks.form(page(number) + "/lam-ro", Map.of("answer", ""));
      assertThat(asks.get(page(number)).body()).contains("Chưa ghi nhận. Nội dung làm rõ (answer): chưa nhập");
      asks.form(page(number) + "/lam-ro", Map.of("answer", "Tại bộ phận một cửa."));
      assertThat(asks.get(page(number)).body()).contains("Đã ghi lời làm rõ của người gửi.", "Tại bộ phận một cửa.")
          .doesNotContain("/lam-ro\"");
      assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
      assertThat(history.last(items.get(number), FeedbackEntry.Event.SENDER_ANSWERED).orElseThrow().author()).isEqualTo(clerk);
      asks.form(page(number) + "/lam-ro", Map.of("answer", "Lần nữa."));
      assertThat(asks.get(page(number)).body()).contains("vụ việc không còn chờ làm rõ");
      road.end(number);
    }
  }

  @Test
  void aNewSecretIsShownOnceAndTheOldOneOpensNothingAnyMore() {
    FeedbackRegister.Receipt receipt = road.receive();
    WebApps office = new WebApps(port).login("van.phong");
    office.form(page(receipt.number()) + "/ma-tra-cuu", Map.of());
    Matcher shown = SECRET.matcher(office.get(page(receipt.number())).body());
    assertThat(shown.find()).isTrue();
    assertThat(tracking.find(receipt.number(), shown.group(1))).isPresent();
    assertThat(tracking.find(receipt.number(), receipt.secret())).isEmpty();
    assertThat(SECRET.matcher(office.get(page(receipt.number())).body()).find()).as("shown again").isFalse();
    road.end(receipt.number());
  }

  @Test
  void whatTheSenderWroteStaysText() {
    Submission usual = FeedbackRoad.submission(ContentKind.UNFIT);
    String markup = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    String number = register.receive(new Submission(usual.channel(), null, usual.senderKind(), markup, markup, usual.phone(),
        usual.email(), usual.contentKind(), null, markup, markup, markup, null, null, null, null), null).number();
    HttpResponse<String> answer = new WebApps(port).login("van.phong").get(page(number));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img src=x");
    road.end(number);
  }

  private String kept() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "KEEP", "Chưa đủ cơ sở.");
    return number;
  }

  private static String page(String number) {
    return "/phan-anh/so/" + number;
  }
}
