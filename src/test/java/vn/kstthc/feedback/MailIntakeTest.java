package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.unit.DataSize;
import org.springframework.web.context.WebApplicationContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.review.Road;

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
  @Autowired FeedbackReaders readers;
  @Autowired Directory directory;
  @Autowired ThymeleafViewResolver views;
  @Autowired WebApplicationContext context;
  @Autowired Organisation organisation;
  @Autowired Road people;

  private final List<String> numbers = new ArrayList<>();
  private GreenMailUser user;
  private Mailbox mailbox;
  private MailIntake intake;

  @BeforeEach
  void aMailbox() {
    TestClock.set("2024-01-16T08:00");
    user = server.setUser("pakn@example.org", "pakn", "secret");
    open("secret");
  }

  private void open(String password) {
    mailbox = new Mailbox(new MailboxSettings("127.0.0.1", server.getImap().getPort(), false, "pakn", password, "INBOX",
        DataSize.ofMegabytes(1)));
    intake = new MailIntake(mailbox, register, settings, clock);
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
  void itIsTheSameMailWhateverThePasswordOfTheMailboxIsNow() throws Exception {
    deliver("Hồ sơ", "Thừa một bản sao.", null, null);
    long uid = mailbox.unread().get(0).uid();
    String number = take(uid);
    user.setPassword("other");
    open("other");
    assertThat(take(uid)).isEqualTo(number);
  }

  @Test
  void aMailWithoutAnIdentifierIsOneCaseTooAndAnotherOneIsAnother() throws Exception {
    user.deliver(mail("Hồ sơ", "Thừa một bản sao.", null));
    user.deliver(mail("Hồ sơ", "Thừa một bản sao.", null));
    List<Mailbox.Head> both = mailbox.unread();
    assertThat(take(both.get(0).uid())).isEqualTo(take(both.get(0).uid())).isNotEqualTo(take(both.get(1).uid()));
  }

  @Test
  void whoeverRepeatsTheIdentifierOfAMailDoesNotTakeItsPlace() throws Exception {
    user.deliver(mail("Hồ sơ", "Không có gì.", "<1@example.org>"));
    user.deliver(mail("Hồ sơ", "Thừa một bản sao.", "<1@example.org>"));
    user.deliver(mail("Hồ sơ", "Thừa một bản sao.", "<1@example.org>"));
    List<Mailbox.Head> all = mailbox.unread();
    assertThat(take(all.get(1).uid())).as("delivered twice").isEqualTo(take(all.get(0).uid()))
        .isNotEqualTo(take(all.get(2).uid()));
  }

  @Test
  void aMailThatIsTooLargeIsShownAsSuchNotReadAndNotLost() throws Exception {
    deliver("Hồ sơ", "Thừa một bản sao. ".repeat(100_000), null, null);
    deliver("Hồ sơ", "Thừa một bản sao.", null, null);
    assertThat(mailbox.unread()).extracting(Mailbox.Head::tooLarge).containsExactly(false, true);
    long uid = mailbox.unread().get(1).uid();
    AtomicBoolean read = new AtomicBoolean();
    assertThatThrownBy(() -> mailbox.take(uid, mail -> read.getAndSet(true))).isInstanceOf(FormRefused.class)
        .hasMessageContaining("lớn quá 1 MB");
    assertThat(read).isFalse();
    assertThatThrownBy(() -> take(uid)).isInstanceOf(FormRefused.class);
    assertThat(mailbox.unread()).hasSize(2);
    String page = page();
    assertThat(page).containsOnlyOnce("Thư lớn quá 1 MB").containsOnlyOnce("<button type=\"submit\">Vào sổ").contains("biểu mẫu tiếp nhận");
  }

  /** As the office sees the mailbox of this test. */
  private String page() {
    MailboxPage page = new MailboxPage(mailbox, intake, readers, directory);
    return people.as("van.phong", () -> {
      ExtendedModelMap model = new ExtendedModelMap();
      model.addAttribute("tenant", organisation.tenant());
      String template = page.show(model);
      MockHttpServletRequest request = new MockHttpServletRequest(context.getServletContext());
      request.setAttribute("org.springframework.web.servlet.DispatcherServlet.CONTEXT", context);
      MockHttpServletResponse response = new MockHttpServletResponse();
      views.resolveViewName(template, Locale.forLanguageTag("vi-VN")).render(model, request, response);
      return response.getContentAsString();
    });
  }

  @Test
  void aMailInsideAMailIsReadWithItsFiles() throws Exception {
    MimeMessage inner = mail("Đơn của tôi", "Phải nộp hai lần.", "<2@example.org>");
    MimeBodyPart words = new MimeBodyPart();
    words.setText("Xin chuyển.", "utf-8");
    MimeBodyPart forwarded = new MimeBodyPart();
    forwarded.setContent(inner, "message/rfc822");
    forwarded.setDisposition(Part.INLINE);
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setFrom(new InternetAddress("nguoi.gui@example.org"));
    mail.setSubject("Chuyển thư", "utf-8");
    mail.setContent(new MimeMultipart(words, forwarded));
    mail.saveChanges();
    user.deliver(mail);
    assertThat(items.get(take(mailbox.unread().get(0).uid())).content()).contains("Xin chuyển.", "Thư chuyển tiếp của nguoi.gui@example.org",
        "Đơn của tôi", "Phải nộp hai lần.");
  }

  /** @param id null for none */
  private static MimeMessage mail(String subject, String text, String id) throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties())) {
      @Override
      protected void updateMessageID() throws MessagingException {
        if (id == null) {
          removeHeader("Message-ID");
        } else {
          setHeader("Message-ID", id);
        }
      }
    };
    mail.setFrom(new InternetAddress("nguoi.gui@example.org"));
    mail.setSubject(subject, "utf-8");
    mail.setText(text, "utf-8");
    mail.saveChanges();
    return mail;
  }

  @Test
  void aFileThatIsNotTakenIsNamedAndTheMailIsACaseAllTheSame() throws Exception {
    deliver("Hồ sơ", "Xem tệp.", "a.exe", new byte[] {'M', 'Z', 0, 0});
    Feedback item = items.get(take(mailbox.unread().get(0).uid()));
    assertThat(item.content()).contains("Tệp không nhận", "a.exe");
    assertThat(files.of(item)).isEmpty();
  }

  @Test
  void theSixthFileIsNamedAndStaysInTheMailbox() throws Exception {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    MimeMessageHelper helper = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
    helper.setFrom("nguoi.gui@example.org");
    helper.setTo("pakn@example.org");
    helper.setSubject("Hồ sơ");
    helper.setText("Xem tệp.");
    for (int file = 1; file <= 6; file++) {
      helper.addAttachment("tep-%d.pdf".formatted(file), new ByteArrayResource(PDF));
    }
    mail.saveChanges();
    user.deliver(mail);
    Feedback item = items.get(take(mailbox.unread().get(0).uid()));
    assertThat(files.of(item)).extracting(FeedbackFile::name).hasSize(5).doesNotContain("tep-6.pdf");
    assertThat(item.content()).endsWith("[Tệp không nhận: tep-6.pdf, quá số tệp được nhận]");
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
