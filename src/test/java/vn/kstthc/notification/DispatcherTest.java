package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;

@EngineTest
class DispatcherTest extends MailTests {

  @Autowired IdentityService identity;
  @Autowired ProcessEngine engine;

  @Test
  void aSecondRoundSendsNothingAgain() {
    prepare(road.open("gdtrh"));
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void nothingIsSentOutsideOfficeHours() {
    String subject = subject(prepare(road.open("gdtrh")));
    takeAlongAt("2024-01-16T07:30");
    TestClock.set("2024-01-16T17:30");
    overSmtp().sendAll();
    TestClock.set("2024-01-17T07:29");
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
    TestClock.set("2024-01-17T07:30");
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
    assertThat(statuses(subject)).containsExactly("SENT");
  }

  @Test
  void theMailOfAMorningWaitsUntilAllThatIsDueIsWrittenDownButNotForEver() {
    prepare(road.open("gdtrh"));
    Task inHand = prepare(road.open("gdtrh"));
    jdbc.sql("update act_ru_job set lock_owner_ = 'other', lock_exp_time_ = ? where id_ = ?")
        .params(at("2024-01-16T08:30"), job(subject(inHand)).orElseThrow().getId()).update();
    Dispatcher dispatcher = overSmtp();
    TestClock.set("2024-01-16T07:30");
    dispatcher.sendAll();
    assertThat(mails()).as("another machine has a timer in hand").isEmpty();
    TestClock.set("2024-01-16T07:33");
    dispatcher.sendAll();
    assertThat(mails()).hasSize(1);
    assertThat(statuses(subject(inHand))).isEmpty();
  }

  @Test
  void aTimerThatCannotFireHoldsUpNoOthersAndIsLeftToTheEngine() {
    List<String> subjects = List.of(subject(prepare(road.open("gdtrh"))), subject(prepare(road.open("gdmn"))));
    String broken = job(subject(prepare(road.open("gdth")))).orElseThrow().getId();
    jdbc.sql("update act_ru_job set handler_cfg_ = 'rubbish' where id_ = ?").param(broken).update();
    TestClock.set("2024-01-16T07:30");
    assertThat(remindersForTheEngine()).as("it takes none by itself").isEmpty();
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
    assertThat(remindersForTheEngine()).hasSize(3).contains(broken);

    subjects.forEach(this::fire);
    assertThatThrownBy(() -> jobs.executeJob(broken)).isNotNull();
    overSmtp().sendAll();
    assertThat(recipients()).containsExactlyInAnyOrder("gdtrh@example.org", "gdmn@example.org");
    assertThat(remindersForTheEngine()).as("it tries again; the others have gone on").containsExactly(broken);
    assertThat(jobs.createJobQuery().jobId(broken).singleResult().getRetries()).isEqualTo(2);
    jdbc.sql("delete from act_ru_job where id_ = ?").param(broken).update();
  }

  /** @return ids of those that are due and that its executor would take */
  private List<String> remindersForTheEngine() {
    ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    return configuration.getCommandExecutorTxRequired().execute(context -> context.getJobManager()
        .findNextJobsToExecute(new Page(0, 100)).stream().map(job -> job.getId()).filter(id -> id.startsWith("reminder-"))
        .toList());
  }

  @Test
  void aMailServerThatIsAwayForThreeDaysCausesOneMailOfThePresentState() {
    String number = road.open("gdtrh");
    String subject = subject(prepare(number));
    for (String day : List.of("2024-01-16", "2024-01-25", "2024-01-29", "2024-01-30", "2024-02-01")) {
      TestClock.set(day + "T07:30");
      overSmtp(NOBODY_LISTENS).sendAll();
    }
    assertThat(server.state().outageSince()).isEqualTo(at("2024-01-16T07:30").toInstant());
    overSmtp().sendAll();
    assertThat(mails()).as("it waits a while before it tries again").isEmpty();

    TestClock.set("2024-02-01T08:30");
    overSmtp().sendAll();

    assertThat(recipients()).containsExactlyInAnyOrder(
        "gdtrh@example.org", "truong-phong.gdtrh@example.org", "giam.doc@example.org");
    assertThat(text(mailTo("gdtrh@example.org"))).containsOnlyOnce("Chuẩn bị hồ sơ").contains("quá hạn 3 ngày làm việc");
    assertThat(jdbc.sql("select milestone, status from notification where subject = ? and recipient = 'gdtrh@example.org'")
        .param(subject).query((row, n) -> tuple(row.getString(1), row.getString(2))).list()).containsExactlyInAnyOrder(
            tuple("start", "SKIPPED"), tuple("before", "MERGED"), tuple("due-day", "MERGED"), tuple("overdue", "MERGED"),
            tuple("overdue-2", "SENT"));
    assertThat(server.state().outageSince()).isNull();
  }

  @Test
  void aTaskCanBeWorkedOnWhileTheMailServerIsAway() {
    String number = road.open("gdtrh");
    TestClock.set("2024-01-16T07:30");
    overSmtp(NOBODY_LISTENS).sendAll();
    road.prepare(number, "gdtrh");
    assertThat(road.task(number, "userTask_checkDossier")).isNotNull();
  }

  @Test
  void aFormerAssigneeGetsNoReminder() {
    Task task = prepare(road.open("gdtrh"));
    takeAlongAt("2024-01-16T07:30");
    tasks.setAssignee(task.getId(), "gdth");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("gdth@example.org");
  }

  @Test
  void whoGivesATaskBackAndGetsItAgainIsStillReminded() {
    Task task = prepare(road.open("gdtrh"));
    tasks.setAssignee(task.getId(), "gdth");
    takeAlongAt("2024-01-16T07:30");
    overSmtp(NOBODY_LISTENS).sendAll();
    tasks.setAssignee(task.getId(), "tccb");
    TestClock.set("2024-01-16T07:32");
    overSmtp(NOBODY_LISTENS).sendAll();
    tasks.setAssignee(task.getId(), "gdth");
    TestClock.set("2024-01-16T07:40");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("gdth@example.org");
  }

  @Test
  void whatWasDoneMeanwhileIsNotRemindedOf() {
    String number = road.open("gdtrh");
    String subject = subject(prepare(number));
    takeAlongAt("2024-01-25T07:30");
    road.prepare(number, "gdtrh");
    jdbc.sql("delete from act_ru_job where handler_type_ = 'reminder'").update();
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
    assertThat(statuses(subject)).containsExactly("SKIPPED");
  }

  @Test
  void aSuspendedTaskIsNotRemindedOfUntilItGoesOn() {
    String number = road.open("gdtrh");
    takeAlongAt("2024-01-25T07:30");
    runtime.suspendProcessInstanceById(road.running(number).getId());
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
    runtime.activateProcessInstanceById(road.running(number).getId());
    TestClock.set("2024-01-26T07:30");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("gdtrh@example.org");
  }

  @Test
  void aDateThatMovedBeforeTheMailWentOutIsNotRemindedOf() {
    Task task = prepare(road.open("gdtrh"));
    takeAlongAt("2024-01-30T07:30");
    moveTo(task, "2024-02-29T17:00");
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();

    // back to the first date: what was passed over is said after all
    moveTo(task, "2024-01-29T17:00");
    TestClock.set("2024-01-31T07:30");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactlyInAnyOrder("gdtrh@example.org", "truong-phong.gdtrh@example.org");
  }

  @Test
  void theDateOfTheWholeThatMovedBeforeTheMailWentOutIsNotRemindedOf() {
    String number = road.atDecision();
    takeAlongAt("2024-08-02T07:30");
    road.decide(number, Map.of("outcome", "RETURNED", "note", "Bổ sung", "newDueDate", "30/08/2024"));
    overSmtp().sendAll();
    assertThat(mails()).isEmpty();
  }

  @Test
  void aReminderOfTheWholeNamesTheStepItsNewHolderHasToTake() {
    String number = road.open("gdtrh");
    jdbc.sql("delete from act_ru_job where handler_cfg_ like 'task:%'").update();
    takeAlongAt("2024-07-30T07:30");
    road.prepare(number, "gdtrh");
    overSmtp().sendAll();
    assertThat(recipients()).containsExactly("van.phong@example.org");
    assertThat(text(mails().get(0))).contains("đang ở bước: Kiểm tra hồ sơ", "/ho-so/" + number);
  }

  @Test
  void anAddressNobodyTakesFailsAloneAndAtOnceAndIsRecorded() {
    User user = identity.createUserQuery().userId("gdth").singleResult();
    user.setEmail("không phải địa chỉ");
    identity.saveUser(user);
    try {
      prepare(road.open("gdth"));
      prepare(road.open("gdtrh"));
      TestClock.set("2024-01-16T07:30");
      overSmtp().sendAll();
    } finally {
      user.setEmail("gdth@example.org");
      identity.saveUser(user);
    }
    assertThat(recipients()).containsExactly("gdtrh@example.org");
    assertThat(jdbc.sql("select status from notification where recipient = 'không phải địa chỉ' and problem is not null")
        .query(String.class).list()).containsExactly("FAILED");
  }

  @Test
  void twoDispatchersAtOnceSendEachReminderOnceAndTearNobodysMailApart() throws Exception {
    for (int i = 0; i < 12; i++) {
      prepare(road.open(i % 2 == 0 ? "gdtrh" : "gdmn"));
    }
    TestClock.set("2024-01-16T07:30");
    Callable<Object> machine = () -> {
      overSmtp().sendAll();
      return null;
    };
    ExecutorService machines = Executors.newFixedThreadPool(3);
    try {
      for (Future<Object> done : machines.invokeAll(List.of(machine, machine, machine))) {
        done.get();
      }
    } finally {
      machines.shutdownNow();
    }
    assertThat(recipients()).containsExactlyInAnyOrder("gdtrh@example.org", "gdmn@example.org");
  }

  @Test
  void peopleWhoAreMoreThanOneLotAreAllToldOnce() {
    List<String> more = IntStream.rangeClosed(1, 55).mapToObj("dong.nghiep.%d"::formatted).toList();
    try {
      more.forEach(this::join);
      prepare(road.open("gdtrh"));
      TestClock.set("2024-01-16T07:30");
      overSmtp().sendAll();
      assertThat(recipients()).containsExactlyInAnyOrderElementsOf(
          Stream.concat(Stream.of("gdtrh"), more.stream()).map(person -> person + "@example.org").toList());
    } finally {
      more.forEach(identity::deleteUser);
    }
  }

  private void join(String person) {
    User user = identity.newUser(person);
    user.setEmail(person + "@example.org");
    identity.saveUser(user);
    identity.createMembership(person, "gdtrh");
  }

  @Test
  void whileOneMachineIsSendingTheOthersLeaveItToIt() throws Exception {
    prepare(road.open("gdtrh"));
    TestClock.set("2024-01-16T07:30");
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      new TransactionTemplate(transactions).execute(status -> {
        assertThat(server.hold()).isPresent();
        return assertThat(other.submit(() -> overSmtp().sendAll())).succeedsWithin(Duration.ofSeconds(20));
      });
    } finally {
      other.shutdownNow();
    }
    assertThat(mails()).isEmpty();
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void whatWasSentBeforeAMachineDiedIsSentAgainUnderTheSameMessageId() {
    String subject = subject(prepare(road.open("gdtrh")));
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    // as it is where the answer of the mail server was never recorded
    jdbc.sql("update notification set status = 'PENDING', finished_at = null where subject = ?").param(subject).update();
    overSmtp().sendAll();
    assertThat(mails()).hasSize(2);
    assertThat(mails().stream().map(message -> header(message, "Message-ID")).distinct()).hasSize(1);
  }

  @Test
  void inTheDemoEachMailIsAFile(@TempDir Path folder) throws Exception {
    String number = road.open("gdtrh");
    TestClock.set("2024-01-25T07:30");
    by(new MailFolder(folder, clock)).sendAll();

    List<Path> files = Files.list(folder).toList();
    assertThat(files).singleElement().asString().endsWith("-gdtrh@example.org.eml");
    MimeMessage read = new MimeMessage(null, Files.newInputStream(files.get(0)));
    assertThat(read.getSubject()).isEqualTo("Còn 2 ngày làm việc: Chuẩn bị hồ sơ, hồ sơ " + number);
    assertThat(read.getMessageID()).startsWith("<reminder-").endsWith("@example.org>");
  }
}
