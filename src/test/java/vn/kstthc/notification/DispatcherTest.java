package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

@EngineTest
class DispatcherTest {

  @RegisterExtension
  static GreenMailExtension mailServer = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort()).withPerMethodLifecycle(true);

  /** The port of the discard service, which no machine runs any more. */
  private static final int NOBODY_LISTENS = 9;

  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired ManagementService jobs;
  @Autowired IdentityService identity;
  @Autowired JdbcClient jdbc;
  @Autowired Ledger ledger;
  @Autowired Reminders reminders;
  @Autowired ReminderMail mail;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void nothingWaits() {
    jdbc.sql("update notification set status = 'SKIPPED'").update();
  }

  @Test
  void oneMailTellsAPersonEverythingThatIsNear() throws Exception {
    String first = road.open("gdtrh");
    String second = road.open("gdtrh");
    TestClock.set("2024-01-26T08:00");
    fire(prepare(first), "before");
    TestClock.set("2024-01-30T08:00");
    fire(prepare(second), "overdue");

    overSmtp().sendAll();

    MimeMessage mailOfUnit = mailTo("gdtrh@example.org");
    assertThat(mailOfUnit.getSubject()).isEqualTo("Nhắc việc: 2 việc, trong đó 2 việc quá hạn");
    assertThat(text(mailOfUnit)).contains(first, second, "Hạn: 29/01/2024 (quá hạn 1 ngày làm việc)",
        "http://localhost:8080/camunda/app/tasklist/default/#/?task=" + prepare(first).getId());
    assertThat(text(mailTo("truong-phong.gdtrh@example.org"))).contains("http://localhost:8080/ho-so/" + second)
        .doesNotContain(first);
    assertThat(statuses()).containsOnly("SENT");
  }

  @Test
  void aSecondRoundSendsNothingAgain() {
    fire(prepare(road.open("gdtrh")), "before");
    overSmtp().sendAll();
    overSmtp().sendAll();
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aMailServerThatIsAwayLosesNothingAndCausesNoBurst() {
    Task task = prepare(road.open("gdtrh"));
    fire(task, "before");
    overSmtp(NOBODY_LISTENS).sendAll();
    assertThat(statuses()).containsOnly("PENDING");
    overSmtp().sendAll();
    assertThat(mailServer.getReceivedMessages()).as("it waits a minute before it tries again").isEmpty();

    TestClock.set("2024-01-15T08:02");
    overSmtp().sendAll();
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aTaskCanBeWorkedOnWhileTheMailServerIsAway() {
    String number = road.open("gdtrh");
    fire(prepare(number), "before");
    overSmtp(NOBODY_LISTENS).sendAll();
    road.prepare(number, "gdtrh");
    assertThat(road.task(number, "userTask_checkDossier")).isNotNull();
  }

  @Test
  void whoTheTaskBelongsToWhenTheMailGoesOutGetsIt() throws Exception {
    Task task = prepare(road.open("gdtrh"));
    fire(task, "before");
    tasks.setAssignee(task.getId(), "gdth");

    overSmtp().sendAll();

    assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(DispatcherTest::recipient)).containsExactly("gdth@example.org");
  }

  @Test
  void whatWasDoneMeanwhileIsNotRemindedOf() {
    String number = road.open("gdtrh");
    fire(prepare(number), "before");
    road.prepare(number, "gdtrh");
    overSmtp().sendAll();
    assertThat(mailServer.getReceivedMessages()).isEmpty();
  }

  @Test
  void aDateThatMovedBeforeTheMailWentOutIsNotRemindedOf() {
    Task task = prepare(road.open("gdtrh"));
    fire(task, "overdue");
    tasks.setDueDate(task.getId(), at("2024-02-29T17:00"));
    overSmtp().sendAll();
    assertThat(mailServer.getReceivedMessages()).isEmpty();

    // back to the first date: what was passed over is said after all
    tasks.setDueDate(task.getId(), at("2024-01-29T17:00"));
    fire(task, "overdue");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactlyInAnyOrder("gdtrh@example.org", "truong-phong.gdtrh@example.org");
  }

  @Test
  void theDateOfTheWholeThatMovedBeforeTheMailWentOutIsNotRemindedOf() {
    String number = road.atDecision();
    fire("case:" + number, "case-overdue");
    road.decide(number, Map.of("outcome", "RETURNED", "note", "Bổ sung", "newDueDate", "30/08/2024"));
    overSmtp().sendAll();
    assertThat(mailServer.getReceivedMessages()).isEmpty();
  }

  @Test
  void whoGivesATaskBackAndGetsItAgainIsStillReminded() {
    Task task = prepare(road.open("gdtrh"));
    tasks.setAssignee(task.getId(), "gdth");
    fire(task, "before");
    overSmtp(NOBODY_LISTENS).sendAll();
    tasks.setAssignee(task.getId(), "tccb");
    TestClock.set("2024-01-15T08:02");
    overSmtp(NOBODY_LISTENS).sendAll();
    tasks.setAssignee(task.getId(), "gdth");
    TestClock.set("2024-01-15T08:10");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("gdth@example.org");
  }

  @Test
  void aReminderOfTheWholeNamesTheStepItsNewHolderHasToTake() {
    String number = road.open("gdtrh");
    fire("case:" + number, "case-before");
    road.prepare(number, "gdtrh");
    overSmtp().sendAll();
    assertThat(Arrays.stream(mailServer.getReceivedMessages())).singleElement().satisfies(message -> {
      assertThat(recipient(message)).isEqualTo("van.phong@example.org");
      assertThat(text(message)).contains("đang ở bước: Kiểm tra hồ sơ");
    });
  }

  @Test
  void anAddressNobodyTakesFailsAloneAndAtOnce() {
    User user = identity.createUserQuery().userId("gdth").singleResult();
    user.setEmail("không phải địa chỉ");
    identity.saveUser(user);
    try {
      fire(prepare(road.open("gdth")), "before");
      fire(prepare(road.open("gdtrh")), "before");
      overSmtp().sendAll();
    } finally {
      user.setEmail("gdth@example.org");
      identity.saveUser(user);
    }
    assertThat(Arrays.stream(mailServer.getReceivedMessages()).map(DispatcherTest::recipient)).containsExactly("gdtrh@example.org");
    assertThat(jdbc.sql("select status from notification where recipient = 'không phải địa chỉ'").query(String.class).list())
        .containsExactly("FAILED");
  }

  @Test
  void twoMachinesSendEachReminderOnce() throws Exception {
    for (int i = 0; i < 12; i++) {
      fire(prepare(road.open(i % 2 == 0 ? "gdtrh" : "gdmn")), "before");
    }
    ExecutorService machines = Executors.newFixedThreadPool(3);
    try {
      for (Future<Object> done : machines.invokeAll(List.of(round(), round(), round()))) {
        done.get();
      }
    } finally {
      machines.shutdownNow();
    }
    assertThat(statuses()).containsOnly("SENT");
    String all = Arrays.stream(mailServer.getReceivedMessages()).map(message -> text((MimeMessage) message)).reduce("", String::concat);
    jdbc.sql("select case_number from notification where status = 'SENT'").query(String.class).list()
        .forEach(number -> assertThat(all).containsOnlyOnce("Hồ sơ " + number + ":"));
  }

  private java.util.concurrent.Callable<Object> round() {
    return () -> {
      overSmtp().sendAll();
      return null;
    };
  }

  @Test
  void inTheDemoEachMailIsAFile(@TempDir Path folder) throws Exception {
    String number = road.open("gdtrh");
    fire(prepare(number), "before");

    new Dispatcher(ledger, reminders, mail, new MailFolder(folder, clock), clock, transactions).sendAll();

    List<Path> files = Files.list(folder).toList();
    assertThat(files).singleElement().asString().endsWith("-gdtrh@example.org.eml");
    MimeMessage read = new MimeMessage(null, Files.newInputStream(files.get(0)));
    assertThat(read.getSubject()).isEqualTo("Sắp đến hạn (29/01/2024): Chuẩn bị hồ sơ, hồ sơ " + number);
    assertThat(read.getMessageID()).startsWith("<reminder-").endsWith("@example.org>");
  }

  private Dispatcher overSmtp() {
    return overSmtp(mailServer.getSmtp().getPort());
  }

  private Dispatcher overSmtp(int port) {
    return new Dispatcher(ledger, reminders, mail, new SmtpPost(sender(port)), clock, transactions);
  }

  private static JavaMailSenderImpl sender(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().putAll(Map.of("mail.smtp.connectiontimeout", "2000", "mail.smtp.timeout", "2000"));
    return sender;
  }

  private Task prepare(String number) {
    return road.task(number, "userTask_prepareDossier");
  }

  private void fire(Task task, String milestone) {
    fire("task:" + task.getId(), milestone);
  }

  private void fire(String subject, String milestone) {
    jobs.executeJob(jobs.createJobQuery().timers().list().stream().filter(job ->
        (subject + "$" + milestone).equals(((JobEntity) job).getJobHandlerConfigurationRaw()))
        .findFirst().orElseThrow().getId());
  }

  private static Date at(String moment) {
    return Date.from(LocalDateTime.parse(moment).atZone(WorkingDays.ZONE).toInstant());
  }

  private static List<String> recipients() {
    return Arrays.stream(mailServer.getReceivedMessages()).map(DispatcherTest::recipient).toList();
  }

  private List<String> statuses() {
    return jdbc.sql("select status from notification where status <> 'SKIPPED'").query(String.class).list();
  }

  private static MimeMessage mailTo(String address) {
    return Arrays.stream(mailServer.getReceivedMessages()).filter(message -> recipient(message).equals(address))
        .findFirst().orElseThrow();
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (jakarta.mail.MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static String text(MimeMessage message) {
    try {
      Object part = ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
      while (part instanceof MimeMultipart several) {
        part = several.getBodyPart(0).getContent();
      }
      return part.toString().replace("\r\n", "\n");
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
