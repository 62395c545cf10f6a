package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.FormRefused;

/** A mail of the mailbox becomes a case by one click, with its files, once, and stays unread where it does not. */
@EngineTest
class MailIntakeTest {

  private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  @RegisterExtension
  static GreenMailExtension server = new GreenMailExtension(ServerSetupTest.IMAP.dynamicPort()).withPerMethodLifecycle(true);

  @LocalServerPort int port;
  @Autowired FeedbackRegister register;
  @Autowired FeedbackItems items;
  @Autowired FeedbackFiles files;
  @Autowired FeedbackSettings settings;
  @Autowired RuntimeService runtime;
  @Autowired Clock clock;

  private final List<String> numbers = new ArrayList<>();
  private GreenMailUser user;
  private Mailbox mailbox;
  private MailIntake intake;

  @BeforeEach
  void aMailbox() {
    TestClock.set("2024-01-16T08:00");
    user = server.setUser("pakn@example.org", "pakn", "secret");
    MailboxSettings imap = new MailboxSettings("127.0.0.1", server.getImap().getPort(), false, "pakn", "secret", "INBOX");
    mailbox = new Mailbox(imap);
    intake = new MailIntake(mailbox, imap, register, settings, clock);
  }

  @AfterEach
  void nothingIsLeft() {
    numbers.forEach(number -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()
        .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test")));
  }

  @Test
  void aMailIsACaseOfItsSenderWithItsTextAndItsFilesAndIsReadThen() throws Exception {
    deliver("Hồ sơ dạy thêm", "Thừa một <b>bản sao</b>.", "Đơn kiến nghị.pdf", PDF);
    Mailbox.Head head = mailbox.unread().get(0);
    assertThat(head.from()).isEqualTo("Người Gửi Mẫu <nguoi.gui@example.org>");
    Feedback item = items.get(take(head.uid()));
    assertThat(item.channel()).isEqualTo(Channel.EMAIL);
    assertThat(item.sender()).isEqualTo(new Sender(SenderKind.PERSON, "Người Gửi Mẫu", null, null, "nguoi.gui@example.org"));
    assertThat(item.content()).isEqualTo("Hồ sơ dạy thêm\n\nThừa một <b>bản sao</b>.");
    assertThat(files.of(item)).extracting(FeedbackFile::name).containsExactly("Đơn kiến nghị.pdf");
    assertThat(mailbox.unread()).isEmpty();
  }

  @Test
  void theSameMailTwiceIsOneCase() throws Exception {
    deliver("Hồ sơ", "Thừa một bản sao.", null, null);
    long uid = mailbox.unread().get(0).uid();
    assertThat(take(uid)).isEqualTo(take(uid));
  }

  @Test
  void aFileThatIsNotTakenIsNamedAndTheMailIsACaseAllTheSame() throws Exception {
    deliver("Hồ sơ", "Xem tệp.", "a.exe", new byte[] {'M', 'Z', 0, 0});
    Feedback item = items.get(take(mailbox.unread().get(0).uid()));
    assertThat(item.content()).contains("Tệp không nhận", "a.exe");
    assertThat(files.of(item)).isEmpty();
  }

  @Test
  void aMailWithoutAWordIsRefusedAndStaysUnread() throws Exception {
    deliver("", " ", null, null);
    long uid = mailbox.unread().get(0).uid();
    assertThatThrownBy(() -> take(uid)).isInstanceOf(FormRefused.class);
    assertThat(mailbox.unread()).hasSize(1);
  }

  @Test
  void aMailThatIsThereNoMoreMakesNoCase() throws Exception {
    assertThat(intake.take(4711, ContentKind.OTHER, "van.phong")).isEmpty();
  }

  @Test
  void withoutAMailboxThePageSaysSoAndOnlyTheOfficeSeesIt() {
    assertThat(new WebApps(port).login("van.phong").get("/phan-anh/so/hop-thu").body()).contains("chưa được bật");
    assertThat(new WebApps(port).login("giam.doc").get("/phan-anh/so/hop-thu").statusCode()).isEqualTo(403);
    assertThat(new WebApps(port).get("/phan-anh/so/hop-thu").statusCode()).isEqualTo(401);
  }

  private String take(long uid) throws Exception {
    String number = intake.take(uid, ContentKind.OTHER, "van.phong").orElseThrow();
    numbers.add(number);
    return number;
  }

  private void deliver(String subject, String text, String file, byte[] content) throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    MimeMessageHelper helper = new MimeMessageHelper(mail, file != null, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress("nguoi.gui@example.org", "Người Gửi Mẫu", StandardCharsets.UTF_8.name()));
    helper.setTo("pakn@example.org");
    helper.setSubject(subject);
    helper.setText(text);
    if (file != null) {
      helper.addAttachment(file, new ByteArrayResource(content));
    }
    mail.saveChanges();
    user.deliver(mail);
  }
}
