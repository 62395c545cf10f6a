package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.notification.Post.Outcome;
import vn.kstthc.notification.Post.Result;

@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class DeliveryPageTest extends MailTests {

  private static final String PAGE = "/thu-nhac-viec";

  @LocalServerPort int port;

  @Test
  void theAdministratorSeesWhatFailedWhyAndForWhichCase() {
    String number = road.open("gdtrh");
    TestClock.set("2024-01-16T07:30");
    by(answering(new Outcome(Result.REFUSED, "550 5.1.1 <b>unknown</b>"))).sendAll();
    String page = administrator().get(PAGE + "?trang-thai=FAILED").body();
    assertThat(page).contains(number, "gdtrh@example.org", "550 5.1.1 &lt;b&gt;unknown", "Không gửi được",
        "Việc mới, hạn 29/01/2024", "07:30 16/01/2024");
    assertThat(administrator().get(PAGE + "?trang-thai=SENT").body()).doesNotContain(number);
  }

  @ParameterizedTest
  @EnumSource(value = Result.class, names = {"REFUSED", "LATER", "DOWN"})
  void theLogSaysOfWhichCaseAndNotToWhom(Result result, CapturedOutput log) {
    String number = road.open("gdtrh");
    TestClock.set("2024-01-16T07:30");
    by(answering(new Outcome(result, "550 5.1.1 <gdtrh@example.org>: unknown"))).sendAll();
    assertThat(log.getAll()).contains("550 5.1.1 <***>: unknown").doesNotContain("@example.org");
    if (result != Result.DOWN) {
      assertThat(log.getAll()).contains("thư nhắc việc về " + number);
    }
  }

  @Test
  void theAdministratorSeesSinceWhenTheMailServerIsAway() {
    road.open("gdtrh");
    TestClock.set("2024-01-16T07:30");
    by(answering(new Outcome(Result.DOWN, "Connection refused"))).sendAll();
    assertThat(administrator().get(PAGE).body())
        .contains("Máy chủ thư không nhận thư từ 07:30 16/01/2024 (Connection refused)", "Đang chờ gửi: 1 lời nhắc");
    TestClock.set("2024-01-16T07:31");
    overSmtp().sendAll();
    assertThat(administrator().get(PAGE).body()).contains("Máy chủ thư đang hoạt động", "Đang chờ gửi: 0 lời nhắc");
  }

  @Test
  void whatLiesOutsideTheChosenDaysIsNotShown() {
    String number = road.open("gdtrh");
    takeAlongAt("2024-01-16T07:30");
    assertThat(administrator().get(PAGE + "?tu=2024-01-16&den=2024-01-16").body()).contains(number);
    assertThat(administrator().get(PAGE + "?tu=2024-01-17&den=2024-01-18").body()).doesNotContain(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?trang-thai=x", "?tu=16/01/2024", "?den=%2B999999999-12-31", "?den=2024-02-31"})
  void badInputIsAnswered400WithAReason(String query) {
    var answer = administrator().get(PAGE + query);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gdtrh", "van.phong", "giam.doc"})
  void nobodyElseMay(String user) {
    assertThat(new WebApps(port).login(user).get(PAGE).statusCode()).isEqualTo(403);
  }

  @Test
  void whoIsNotLoggedInIsNotLetIn() {
    assertThat(new WebApps(port).get(PAGE).statusCode()).isEqualTo(401);
    assertThat(new WebApps(port).get(PAGE + "/").statusCode()).isEqualTo(401);
    assertThat(new WebApps(port).get(PAGE + ";x=1").statusCode()).isIn(400, 401);
  }

  private WebApps administrator() {
    WebApps administrator = new WebApps(port);
    administrator.login("quan.tri", "demo", "admin");
    return administrator;
  }
}
