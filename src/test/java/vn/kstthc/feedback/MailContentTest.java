package vn.kstthc.feedback;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail that is written as a page says its words and nothing else. */
class MailContentTest {

  @Test
  void ofAPageOnlyTheWordsAreTakenLineByLine() throws Exception {
    assertThat(text("<head><title>x</title></head><header>Kính gửi Sở</header><p>Thủ tục <b>thừa</b> &lt;bản sao&gt;</p>"
        + "<STYLE>p{}</STYLE>Hết<script>alert(1)</script >!")).isEqualTo("Kính gửi Sở Thủ tục thừa <bản sao>\nHết !");
  }

  @Test
  void aPartThatDoesNotEndHidesTheRest() throws Exception {
    assertThat(text("Xin chào <script>alert(1) Hết")).isEqualTo("Xin chào");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "<script ", "<br", "<style></", "&"})
  void noMailKeepsTheApplicationBusy(String again) {
    assertTimeoutPreemptively(ofSeconds(3), () -> text(again.repeat(100_000)));
  }

  private static String text(String html) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setContent(html, "text/html; charset=utf-8");
    mail.saveChanges();
    return MailContent.of(mail).text();
  }
}
