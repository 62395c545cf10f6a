package vn.kstthc.feedback;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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

  @Test
  void whatStandsBetweenFilesIsReadToTheEnd() throws Exception {
    MimeMessage mail = mail(new MimeMultipart(part("Đầu thư", "text/plain"), file(), part("Cuối thư", "text/plain")));
    assertThat(MailContent.of(mail).text()).isEqualTo("Đầu thư\nCuối thư");
    assertThat(MailContent.of(mail).attachments()).hasSize(1);
  }

  @Test
  void ofTwoWaysToSayTheSameThePlainOneIsTaken() throws Exception {
    assertThat(MailContent.of(mail(new MimeMultipart("alternative", part("Chữ", "text/plain"), part("<b>Chữ đậm</b>", "text/html"))))
        .text()).isEqualTo("Chữ");
    assertThat(MailContent.of(mail(new MimeMultipart("alternative", part(" ", "text/plain"), part("<b>Chữ đậm</b>", "text/html"))))
        .text()).isEqualTo("Chữ đậm");
  }

  @Test
  void aPartWithoutANameIsNotPassedOverInSilence() throws Exception {
    MimeBodyPart picture = part("x", "text/plain");
    picture.setHeader("Content-Type", "image/png");
    assertThat(MailContent.of(mail(new MimeMultipart(part("Thư", "text/plain"), picture))).attachments()).hasSize(1);
  }

  private static MimeMessage mail(MimeMultipart parts) throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setContent(parts);
    mail.saveChanges();
    return mail;
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setContent(text, type + "; charset=utf-8");
    part.setHeader("Content-Type", type + "; charset=utf-8");
    return part;
  }

  private static MimeBodyPart file() throws MessagingException {
    MimeBodyPart file = part("x", "text/plain");
    file.setFileName("a.txt");
    return file;
  }

  private static String text(String html) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setContent(html, "text/html; charset=utf-8");
    mail.saveChanges();
    return MailContent.of(mail).text();
  }
}
