package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.feedback.FeedbackRoad;
import vn.kstthc.form.Hostile;
import vn.kstthc.notification.Correspondence.Attachment;
import vn.kstthc.notification.Correspondence.Letter;
import vn.kstthc.notification.Post.Outcome;
import vn.kstthc.notification.Post.Result;

/** Letters to people outside: never lost, never doubled, and nothing of them kept once they have gone. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
class CorrespondenceTest extends MailTests {

  private static final String CASE = "PAKN-2024-8001";

  @LocalServerPort int port;
  @Autowired Correspondence correspondence;
  @Autowired FeedbackRoad road;

  @AfterEach
  void nothingIsLeft() {
    jdbc.sql("delete from correspondence_attachment").update();
    jdbc.sql("delete from correspondence").update();
  }

  @Test
  void aLetterIsWrittenInTheTransactionThatAsksForItAndGoesOutAfterIt() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      correspondence.send(CASE, "acknowledgement", "nguoi.gui@example.org", letter());
      status.setRollbackOnly();
    });
    overSmtp().sendAll();
    assertThat(mails()).as("what was rolled back was never said").isEmpty();

    send("acknowledgement", "nguoi.gui@example.org", letter());
    assertThat(mails()).isEmpty();
    overSmtp().sendAll();
    MimeMessage mail = mailTo("nguoi.gui@example.org");
    assertThat(subjectOf(mail)).isEqualTo("Đã tiếp nhận");
    assertThat(text(mail)).contains("Kính gửi Người Gửi Mẫu,", "Mã tra cứu: ABCDEFGHJKLM", "http");
    assertThat(part(mail, 1)).contains("ABCDEFGHJKLM", "&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void theSameLetterAskedForTwiceGoesOutOnce() {
    send("status-1", "nguoi.gui@example.org", letter());
    send("status-1", "other@example.org", letter());
    overSmtp().sendAll();
    send("status-1", "nguoi.gui@example.org", letter());
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("nguoi.gui@example.org");
  }

  @Test
  void itGoesOutAtNightToo() {
    TestClock.set("2024-01-20T22:10");
    send("acknowledgement", "nguoi.gui@example.org", letter());
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void whatALetterSaidIsForgottenOnceItHasGone() {
    send("acknowledgement", "nguoi.gui@example.org", letter(new Attachment("a.txt", "text/plain", new byte[] {1})));
    assertThat(models()).singleElement().asString().contains("ABCDEFGHJKLM");
    overSmtp().sendAll();
    assertThat(models()).containsOnlyNulls();
    assertThat(jdbc.sql("select count(*) from correspondence_attachment").query(Integer.class).single()).isZero();
  }

  @Test
  void whileTheMailServerIsAwayNothingIsLostAndItIsNotPressed() {
    TestClock.set("2024-01-16T08:00");
    send("acknowledgement", "nguoi.gui@example.org", letter());
    overSmtp(NOBODY_LISTENS).sendAll();
    assertThat(server.state().outageSince()).isNotNull();
    overSmtp().sendAll();
    assertThat(mails()).as("it waits a while before it tries again").isEmpty();
    TestClock.set("2024-01-16T08:01");
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
    assertThat(server.state().outageSince()).isNull();
  }

  @Test
  void aLetterTheServerWillTakeLaterIsTriedAgainLaterAndLater() {
    TestClock.set("2024-01-16T08:00");
    send("answer", "nguoi.gui@example.org", letter());
    Dispatcher busy = by(answering(new Outcome(Result.LATER, "451 greylisted")));
    busy.sendAll();
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
    TestClock.set("2024-01-16T08:01");
    busy.sendAll();
    TestClock.set("2024-01-16T08:02");
    overSmtp().sendAll();
    assertThat(mails()).as("the second pause is longer").isEmpty();
    TestClock.set("2024-01-16T08:03");
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void whatWasSentBeforeAMachineDiedGoesOutAgainUnderTheSameMessageId() {
    send("question-1", "nguoi.gui@example.org", letter());
    String model = models().get(0);
    overSmtp().sendAll();
    jdbc.sql("update correspondence set status = 'PENDING', finished_at = null, model = ?").param(model).update();
    overSmtp().sendAll();
    assertThat(mails()).hasSize(2);
    assertThat(mails().stream().map(mail -> header(mail, "Message-ID")).distinct()).hasSize(1);
  }

  @Test
  void attachmentsComeWithTheirVietnameseNames() throws Exception {
    send("answer", "nguoi.gui@example.org", letter(new Attachment("Công văn trả lời.txt", "text/plain", "Chào".getBytes(StandardCharsets.UTF_8))));
    overSmtp().sendAll();
    MimeMultipart parts = (MimeMultipart) mailTo("nguoi.gui@example.org").getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName())).isEqualTo("Công văn trả lời.txt");
    assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent("Chào".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void noTextMakesAHeaderOrARecipientOfItsOwn(String text) throws Exception {
    Letter harmless = letter(new Attachment(text + ".pdf", "application/pdf", new byte[] {1}));
    send("answer", "nguoi.gui@example.org", new Letter("Trả lời " + text, harmless.template(), harmless.model(), harmless.attachments()));
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("nguoi.gui@example.org");
    MimeMessage mail = mails().get(0);
    assertThat(Collections.list(mail.getAllHeaders()).stream().map(Header::getName)).doesNotContain("Bcc", "Set-Cookie", "Location", "X");
    assertThat(mail.getAllRecipients()).hasSize(1);
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(Collections.list(parts.getBodyPart(1).getAllHeaders()).stream().map(Header::getName))
        .allMatch(name -> name.startsWith("Content-"));
  }

  static Stream<String> headers() {
    return Stream.concat(Hostile.HEADERS.stream(), Hostile.MARKUP.stream().limit(3));
  }

  @Test
  void aRefusedAddressFailsAloneIsShownToTheAdministratorAndNotWrittenToTheLog(CapturedOutput log) {
    TestClock.set("2024-01-16T08:00");
    send("acknowledgement", "khong-nhan@example.org", letter());
    by(answering(new Outcome(Result.REFUSED, "550 <b>no</b> khong-nhan@example.org"))).sendAll();
    WebApps administrator = new WebApps(port);
    administrator.login("quan.tri", "demo", "admin");
    assertThat(administrator.get("/thu-nhac-viec?tu=2024-01-16&den=2024-01-16&trang-thai=FAILED").body())
        .contains(CASE, "khong-nhan@example.org", "550 &lt;b&gt;no", "Đã tiếp nhận").doesNotContain("ABCDEFGHJKLM");
    assertThat(log.getAll()).doesNotContain("khong-nhan@example.org");
    assertThat(models()).as("it is never tried again").containsOnlyNulls();
  }

  @Test
  void whatIsRefusedIsKnownWhereItWasWritten() {
    String number = road.receive().number();
    by(answering(new Outcome(Result.REFUSED, "550 no such user"))).sendAll();
    assertThat(jdbc.sql("select count(*) from feedback_entry e join feedback_item i on i.id = e.item "
        + "where i.number = ? and e.outcome = 'LETTER_REFUSED'").param(number).query(Integer.class).single()).isEqualTo(1);
    road.end(number);
  }

  @Test
  void whatCannotBeReadNowIsTriedLaterAndNotGivenUp() {
    TestClock.set("2024-01-16T08:00");
    send("answer", "nguoi.gui@example.org", letter(new Attachment("a.txt", "text/plain", new byte[] {1})));
    jdbc.sql("alter table correspondence_attachment rename to attachment_away").update();
    try {
      overSmtp().sendAll();
    } finally {
      jdbc.sql("alter table attachment_away rename to correspondence_attachment").update();
    }
    assertThat(mails()).isEmpty();
    TestClock.set("2024-01-16T08:01");
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void redactionTakesAddressAndTextButLeavesThatThereWasALetter() {
    send("acknowledgement", "nguoi.gui@example.org", letter());
    new TransactionTemplate(transactions).executeWithoutResult(status -> correspondence.redact(CASE));
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
    assertThat(jdbc.sql("select recipient from correspondence").query(String.class).list()).containsExactly("");
    assertThat(models()).containsOnlyNulls();
  }

  private void send(String key, String recipient, Letter letter) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> correspondence.send(CASE, key, recipient, letter));
  }

  private List<String> models() {
    return jdbc.sql("select model from correspondence").query((row, number) -> row.getString(1)).list();
  }

  private static Letter letter(Attachment... attachments) {
    Map<String, Object> model = new HashMap<>();
    model.put("heading", "Đã tiếp nhận");
    model.put("addressee", "Người Gửi Mẫu");
    model.put("paragraphs", List.of("Đoạn một <script>alert(1)</script>"));
    model.put("facts", List.of(Map.of("label", "Mã tra cứu", "value", "ABCDEFGHJKLM")));
    model.put("quotes", List.of());
    model.put("action", "Tra cứu");
    model.put("path", "/phan-anh/tra-cuu");
    return new Letter("Đã tiếp\r\nnhận", "mail/feedback/letter", model, List.of(attachments));
  }
}
