package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.organisation.AwayDays;

/** Who is reminded while somebody is away. The preparation is gdtrh's, given on 15/01, due on 29/01; first told on 25/01. */
@EngineTest
class SubstituteMailTest extends MailTests {

  private static final String CLERK = "gdtrh@example.org";
  private static final String SUBSTITUTE = "gdth@example.org";
  private static final String COLLEAGUE = "dong.nghiep@example.org";
  private static final String HEAD = "truong-phong.gdtrh@example.org";
  private static final String MARK = "Thực hiện thay Chuyên viên Phòng Giáo dục Trung học";

  @Autowired AwayDays away;
  @Autowired IdentityService identity;

  private Task task;

  @BeforeEach
  void aTaskThatIsKnown() {
    task = prepare(road.open("gdtrh"));
    sendAt("2024-01-16T07:30");
    mailServer.reset();
  }

  @AfterEach
  void everybodyIsBack() {
    away.forgetAll();
    identity.deleteUser("gdtrh2");
  }

  private void sendAt(String moment) {
    TestClock.set(moment);
    away.look();
    overSmtp().sendAll();
  }

  private void aColleague() {
    User colleague = identity.newUser("gdtrh2");
    colleague.setEmail(COLLEAGUE);
    identity.saveUser(colleague);
    identity.createMembership("gdtrh2", "gdtrh");
  }

  private void taken() {
    tasks.setAssignee(task.getId(), "gdtrh");
  }

  @Test
  void theSubstituteIsRemindedOfWhatNobodyHasTakenAndItSaysForWhom() {
    away.plan("gdtrh", "2024-01-25", "2024-01-26", "gdth");
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).containsExactly(SUBSTITUTE);
    assertThat(text(mailTo(SUBSTITUTE))).contains(MARK);
    assertThat(part(mailTo(SUBSTITUTE), 1)).contains(MARK);
  }

  @Test
  void andOfWhatTheAbsentPersonHadTaken() {
    taken();
    away.plan("gdtrh", "2024-01-25", "2024-01-26", "gdth");
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).containsExactly(SUBSTITUTE);
    assertThat(text(mailTo(SUBSTITUTE))).contains(MARK);
  }

  @Test
  void beforeAndAfterwardsThePersonIsRemindedAsEver() {
    away.plan("gdtrh", "2024-01-23", "2024-01-24", "gdth");
    away.plan("gdtrh", "2024-01-26", "2024-01-28", "gdth");
    sendAt("2024-01-25T07:30");
    sendAt("2024-01-29T07:30");
    assertThat(recipients()).containsExactly(CLERK, CLERK);
    assertThat(mails()).noneMatch(mail -> text(mail).contains("hực hiện thay"));
  }

  @Test
  void whatWaitsWhenTheAbsenceBeginsGoesToTheSubstituteInstead() {
    takeAlongAt("2024-01-25T07:30");
    away.plan("gdtrh", "2024-01-26", "2024-01-26", "gdth");
    sendAt("2024-01-26T07:30");
    assertThat(recipients()).containsExactly(SUBSTITUTE);
    overSmtp().sendAll();
    assertThat(mails()).hasSize(1);
  }

  @Test
  void withoutASubstituteTheOthersOfTheUnitAreRemindedAndThePersonToo() {
    aColleague();
    taken();
    away.plan("gdtrh", "2024-01-25", "2024-01-26", null);
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).containsExactlyInAnyOrder(CLERK, COLLEAGUE);
  }

  @Test
  void whereNobodyOfTheUnitIsThereItsHeadIsReminded() {
    away.plan("gdtrh", "2024-01-25", "2024-01-26", null);
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).containsExactlyInAnyOrder(CLERK, HEAD);
  }

  @Test
  void whatIsStillWithThePersonIsToldToTheHeadAsWell() {
    aColleague();
    taken();
    away.plan("gdtrh", "2024-01-25", "2024-01-26", null);
    TestClock.set("2024-01-25T07:30");
    overSmtp().sendAll();
    assertThat(recipients()).as("before any machine has looked who is away").containsExactlyInAnyOrder(CLERK, COLLEAGUE, HEAD);
  }

  @Test
  void aSubstituteWhoIsAwayIsNone() {
    away.plan("gdtrh", "2024-01-25", "2024-01-26", "gdth");
    away.plan("gdth", "2024-01-25", "2024-01-25", "gdmn");
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).containsExactlyInAnyOrder(CLERK, HEAD);
  }

  @Test
  void aSubstituteWithoutAnAddressLosesNothing() {
    aColleague();
    identity.saveUser(withoutMail(identity.createUserQuery().userId("gdtrh2").singleResult()));
    away.plan("gdtrh", "2024-01-25", "2024-01-26", "gdtrh2");
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).contains(CLERK);
  }

  private static User withoutMail(User user) {
    user.setEmail(null);
    return user;
  }

  @Test
  void aColleagueWhoIsToldAnywayIsNotToldForAnother() {
    aColleague();
    away.plan("gdtrh", "2024-01-25", "2024-01-26", "gdtrh2");
    sendAt("2024-01-25T07:30");
    assertThat(recipients()).containsExactly(COLLEAGUE);
    assertThat(text(mailTo(COLLEAGUE))).doesNotContain("hực hiện thay");
  }

  @Test
  void theLeadershipIsReplacedToo() {
    away.plan("giam.doc", "2024-02-01", "2024-02-02", "van.phong");
    sendAt("2024-02-01T07:30");
    assertThat(recipients()).contains("van.phong@example.org").doesNotContain("giam.doc@example.org");
    assertThat(text(mailTo("van.phong@example.org"))).contains("Thực hiện thay Giám đốc Sở");
  }
}
