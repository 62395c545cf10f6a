package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

@EngineTest
class RemindersTest {

  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;
  @Autowired JdbcClient jdbc;

  @Test
  void aTaskHasATimerTwoWorkingDaysBeforeOneOnTheDayAndOneOnTheNextWorkingMorning() {
    // prepared within 10 working days from Monday 15 January: Monday 29 January
    Task task = prepare(road.open("gdtrh"));
    assertThat(timers("task:" + task.getId())).containsExactlyInAnyOrder(
        Tuple.tuple("before", at("2024-01-25T07:30")), Tuple.tuple("due-day", at("2024-01-29T07:30")),
        Tuple.tuple("overdue", at("2024-01-30T07:30")));
  }

  @Test
  void aLimitTooShortForTwoDaysBeforeIsRemindedOfOnItsDay() {
    String number = road.atCheck();
    road.check(number, "PASS", "");
    // approved within 2 working days from Monday 15 January
    assertThat(timers("task:" + road.task(number, "userTask_approveDossier").getId())).containsExactlyInAnyOrder(
        Tuple.tuple("due-day", at("2024-01-17T07:30")), Tuple.tuple("overdue", at("2024-01-18T07:30")));
  }

  @Test
  void theCaseHasItsOwnTimersForTheDueDateOfTheWhole() {
    String number = road.open("gdtrh");
    assertThat(timers("case:" + number)).containsExactlyInAnyOrder(
        Tuple.tuple("case-before", at("2024-07-30T07:30")), Tuple.tuple("case-overdue", at("2024-08-02T07:30")));
  }

  @Test
  void aMovedDueDateMovesTheTimersAndRearmsWhatHasFired() {
    Task task = prepare(road.open("gdtrh"));
    TestClock.set("2024-01-25T07:31");
    fire("task:" + task.getId(), "before");
    assertThat(timers("task:" + task.getId())).extracting(timer -> timer.toList().get(0))
        .containsExactlyInAnyOrder("due-day", "overdue");

    moveTo(task, "2024-02-29T17:00");

    assertThat(timers("task:" + task.getId())).containsExactlyInAnyOrder(
        Tuple.tuple("before", at("2024-02-27T07:30")), Tuple.tuple("due-day", at("2024-02-29T07:30")),
        Tuple.tuple("overdue", at("2024-03-01T07:30")));
    TestClock.set("2024-02-27T07:31");
    fire("task:" + task.getId(), "before");
    assertThat(ledger("task:" + task.getId())).as("both dates were reminded of").hasSize(2);
  }

  @Test
  void aDateMovedIntoThePastIsRemindedOfOnTheNextWorkingMorning() {
    Task task = prepare(road.open("gdtrh"));
    moveTo(task, "2024-01-09T17:00");
    assertThat(timers("task:" + task.getId())).containsExactly(Tuple.tuple("overdue", at("2024-01-16T07:30")));
  }

  @Test
  void aTaskWithoutALimitHasNoTimer() {
    Task task = prepare(road.open("gdtrh"));
    tasks.setDueDate(task.getId(), null);
    assertThat(timers("task:" + task.getId())).isEmpty();
  }

  @Test
  void whatIsDoneIsNotRemindedOf() {
    String number = road.open("gdtrh");
    String prepared = prepare(number).getId();
    road.prepare(number, "gdtrh");
    assertThat(timers("task:" + prepared)).isEmpty();

    String checked = road.task(number, "userTask_checkDossier").getId();
    assertThat(timers("task:" + checked)).hasSize(3);
    road.withdraw(number, "gdtrh", "Không còn cần thiết");
    assertThat(timers("task:" + checked)).isEmpty();
    assertThat(timers("case:" + number)).isEmpty();
  }

  @Test
  void aDecidedCaseIsNoLongerFollowedAndAReturnedOneHasItsNewDate() {
    String number = road.atDecision();
    road.decide(number, Map.of("outcome", "RETURNED", "note", "Bổ sung", "newDueDate", "30/08/2024"));
    assertThat(timers("case:" + number)).containsExactlyInAnyOrder(
        Tuple.tuple("case-before", at("2024-08-28T07:30")), Tuple.tuple("case-overdue", at("2024-09-04T07:30")));

    String decided = road.atDecision();
    road.decide(decided, road.approval(decided));
    assertThat(timers("case:" + decided)).isEmpty();
  }

  @Test
  void theUnitIsRemindedAndWhenItIsPastItsHeadAsWell() {
    Task task = prepare(road.open("gdtrh"));
    fire("task:" + task.getId(), "before");
    assertThat(ledger("task:" + task.getId())).containsExactly(Tuple.tuple("before", "gdtrh@example.org"));
    fire("task:" + task.getId(), "overdue");
    assertThat(ledger("task:" + task.getId())).containsExactlyInAnyOrder(Tuple.tuple("before", "gdtrh@example.org"),
        Tuple.tuple("overdue", "gdtrh@example.org"), Tuple.tuple("overdue", "truong-phong.gdtrh@example.org"));
  }

  @Test
  void anOpinionIsRemindedOfAtTheUnitAndItsHeadBeforeItsLimit() {
    String number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");
    String opinion = "task:" + road.task(number, "userTask_giveOpinion", "gdth").getId();
    fire(opinion, "before");
    fire(opinion, "before-head");
    assertThat(ledger(opinion)).containsExactlyInAnyOrder(Tuple.tuple("before", "gdth@example.org"),
        Tuple.tuple("before-head", "truong-phong.gdth@example.org"));
  }

  @Test
  void whenTheWholeIsLateTheLeadershipIsToldToo() {
    String number = road.open("gdtrh");
    fire("case:" + number, "case-overdue");
    assertThat(ledger("case:" + number)).containsExactlyInAnyOrder(Tuple.tuple("case-overdue", "gdtrh@example.org"),
        Tuple.tuple("case-overdue", "giam.doc@example.org"));
  }

  @Test
  void aSuspendedTaskIsAskedAboutAgainTheNextWorkingMorning() {
    String number = road.open("gdtrh");
    String subject = "task:" + prepare(number).getId();
    TestClock.set("2024-01-26T07:31");
    runtime.suspendProcessInstanceById(road.running(number).getId());
    fire(subject, "before");
    assertThat(ledger(subject)).isEmpty();
    assertThat(timers(subject)).contains(Tuple.tuple("before", at("2024-01-29T07:30")));
  }

  @Test
  void theSameReminderIsWrittenOnce() {
    Task task = prepare(road.open("gdtrh"));
    moveTo(task, "2024-02-29T17:00");
    fire("task:" + task.getId(), "before");
    moveTo(task, "2024-03-29T17:00");
    moveTo(task, "2024-02-29T17:00");
    fire("task:" + task.getId(), "before");
    assertThat(ledger("task:" + task.getId())).hasSize(1);
  }

  private Task prepare(String number) {
    return road.task(number, "userTask_prepareDossier");
  }

  private void moveTo(Task task, String moment) {
    tasks.setDueDate(task.getId(), at(moment));
  }

  private void fire(String subject, String milestone) {
    jobs.executeJob(all(subject).stream()
        .filter(job -> ((JobEntity) job).getJobHandlerConfigurationRaw().endsWith("$" + milestone))
        .findFirst().orElseThrow().getId());
  }

  private List<Job> all(String subject) {
    return jobs.createJobQuery().timers().list().stream()
        .filter(job -> ((JobEntity) job).getJobHandlerType().equals("reminder")
            && ((JobEntity) job).getJobHandlerConfigurationRaw().startsWith(subject + "$")).toList();
  }

  private List<Tuple> timers(String subject) {
    return all(subject).stream().map(job -> Tuple.tuple(
        ((JobEntity) job).getJobHandlerConfigurationRaw().substring(subject.length() + 1), new Date(job.getDuedate().getTime())))
        .toList();
  }

  private List<Tuple> ledger(String subject) {
    return jdbc.sql("select milestone, recipient from notification where subject = ?").param(subject)
        .query((row, number) -> Tuple.tuple(row.getString(1), row.getString(2))).list();
  }

  private static Date at(String moment) {
    return Date.from(LocalDateTime.parse(moment).atZone(WorkingDays.ZONE).toInstant());
  }
}
