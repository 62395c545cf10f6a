package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.NotificationSettings.Step;
import vn.kstthc.notification.ReminderTimers.Timer;

@EngineTest
class RemindersTest extends ReminderWork {

  @Autowired ReminderPlan plan;

  @Test
  void aTaskHasOneTimerThatGoesOnFromStepToStep() {
    // prepared within 10 working days from Monday 15 January: Monday 29 January
    String subject = subject(prepare(road.open("gdtrh")));
    assertThat(timers(subject)).containsExactly(stop("start", "2024-01-16T07:30"));
    fireAt("2024-01-16T07:30", subject);
    assertThat(timers(subject)).containsExactly(stop("before", "2024-01-25T07:30"));
    fireAt("2024-01-25T07:30", subject);
    assertThat(timers(subject)).containsExactly(stop("due-day", "2024-01-29T07:30"));
    fireAt("2024-01-29T07:30", subject);
    assertThat(timers(subject)).containsExactly(stop("overdue", "2024-01-30T07:30"));
    fireAt("2024-01-30T07:30", subject);
    assertThat(timers(subject)).containsExactly(stop("overdue-2", "2024-02-01T07:30"));
    assertThat(ledger(subject)).containsExactly(tuple("start", "gdtrh@example.org"), tuple("before", "gdtrh@example.org"),
        tuple("due-day", "gdtrh@example.org"), tuple("overdue", "gdtrh@example.org"),
        tuple("overdue", "truong-phong.gdtrh@example.org"));
  }

  @Test
  void escalationThatIsConfiguredRunsTheSecondTimeItReachesTheLeadership() {
    String subject = subject(prepare(road.open("gdtrh")));
    fireAt("2024-01-30T07:30", subject);
    fireAt("2024-02-01T07:30", subject);
    assertThat(ledger(subject)).filteredOn(row -> row.toList().get(0).equals("overdue-2"))
        .extracting(row -> row.toList().get(1)).containsExactlyInAnyOrder("gdtrh@example.org",
            "truong-phong.gdtrh@example.org", "giam.doc@example.org");
    assertThat(timers(subject)).as("and so on while it stays so, over Tết").containsExactly(stop("overdue-3", "2024-02-05T07:30"));
  }

  @Test
  void aStepMissedByAMachineThatWasAwayIsSaidOnceAsTheLastOfThem() {
    String subject = subject(prepare(road.open("gdtrh")));
    fireAt("2024-02-02T09:00", subject);
    assertThat(ledger(subject)).extracting(row -> row.toList().get(0)).containsOnly("overdue-2");
  }

  @Test
  void aTimerThatIsFiredTooEarlySaysNothingAndStays() {
    String subject = subject(prepare(road.open("gdtrh")));
    fire(subject);
    assertThat(ledger(subject)).isEmpty();
    assertThat(timers(subject)).containsExactly(stop("start", "2024-01-16T07:30"));
  }

  @Test
  void aTaskDueWithinOneWorkingDayIsToldAtOnce() {
    String number = road.atCheck();
    TestClock.set("2024-01-16T10:00");
    road.check(number, "PASS", "");
    road.approve(number, "PASS", null);
    String subject = subject(road.task(number, "userTask_submitToChair"));
    assertThat(timers(subject)).containsExactly(stop("start", "2024-01-16T10:00"));
    fire(subject);
    assertThat(ledger(subject)).containsExactly(tuple("start", "van.phong@example.org"));
    assertThat(timers(subject)).containsExactly(stop("due-day", "2024-01-17T07:30"));
  }

  @Test
  void whatComesAfterOfficeHoursWaitsForTheNextWorkingMorning() {
    String number = road.atCheck();
    TestClock.set("2024-01-19T18:00");
    road.check(number, "PASS", "");
    road.approve(number, "PASS", null);
    assertThat(timers(subject(road.task(number, "userTask_submitToChair"))))
        .as("Friday evening").containsExactly(stop("start", "2024-01-22T07:30"));
  }

  @Test
  void startAndOverdueNoticesOfATaskNeverComeTogether() {
    String subject = subject(prepare(road.open("gdtrh")));
    fireAt("2024-01-30T08:00", subject);
    assertThat(ledger(subject)).extracting(row -> row.toList().get(0)).containsOnly("overdue");
  }

  @Test
  void whoHearsOnlyOfWhatIsStillToComeHearsNothingOnceItIsOver() {
    List<Step> steps = List.of(new Step("before", "Sắp đến hạn", -2, null, Set.of(Role.HOLDER, Role.HEAD), null),
        new Step("overdue", "Quá hạn", 1, null, Set.of(Role.HOLDER), null));
    Timer timer = new Timer("job", "task:1", "before", at("2024-01-25T07:30").toInstant());
    TestClock.set("2024-01-29T08:00");
    assertThat(plan.due(steps, at("2024-01-29T17:00").toInstant(), timer))
        .isEqualTo(Map.of(Role.HOLDER, "before", Role.HEAD, "before"));
    TestClock.set("2024-01-30T08:00");
    assertThat(plan.due(steps, at("2024-01-29T17:00").toInstant(), timer)).isEqualTo(Map.of(Role.HOLDER, "overdue"));
  }

  @Test
  void theCaseHasItsOwnTimerForTheDueDateOfTheWhole() {
    String subject = "case:" + road.open("gdtrh");
    assertThat(timers(subject)).containsExactly(stop("case-before", "2024-07-30T07:30"));
    fireAt("2024-07-30T07:30", subject);
    fireAt("2024-08-02T07:30", subject);
    assertThat(ledger(subject)).containsExactlyInAnyOrder(tuple("case-before", "gdtrh@example.org"),
        tuple("case-overdue", "gdtrh@example.org"), tuple("case-overdue", "truong-phong.gdtrh@example.org"),
        tuple("case-overdue", "giam.doc@example.org"));
    assertThat(timers(subject)).containsExactly(stop("case-overdue-2", "2024-08-09T07:30"));
  }

  @Test
  void aMovedDueDateMovesTheTimerAndRearmsWhatHasFired() {
    Task task = prepare(road.open("gdtrh"));
    fireAt("2024-01-25T07:31", subject(task));
    assertThat(timers(subject(task))).containsExactly(stop("due-day", "2024-01-29T07:30"));

    moveTo(task, "2024-02-29T17:00");

    assertThat(timers(subject(task))).containsExactly(stop("before", "2024-02-27T07:30"));
    fireAt("2024-02-27T07:31", subject(task));
    assertThat(ledger(subject(task))).as("both dates were reminded of")
        .containsExactly(tuple("before", "gdtrh@example.org"), tuple("before", "gdtrh@example.org"));
  }

  @Test
  void aDateMovedIntoThePastIsRemindedOfOnTheNextWorkingMorning() {
    Task task = prepare(road.open("gdtrh"));
    moveTo(task, "2024-01-12T17:00");
    assertThat(timers(subject(task))).containsExactly(stop("overdue", "2024-01-16T07:30"));
  }

  @Test
  void aDateMovedSoNearThatItsMorningsAreOverIsToldAtOnce() {
    Task task = prepare(road.open("gdtrh"));
    TestClock.set("2024-01-17T10:00");
    moveTo(task, "2024-01-18T17:00");
    assertThat(timers(subject(task))).containsExactly(stop("before", "2024-01-17T10:00"));
    fire(subject(task));
    assertThat(ledger(subject(task))).containsExactly(tuple("before", "gdtrh@example.org"));
    assertThat(timers(subject(task))).containsExactly(stop("due-day", "2024-01-18T07:30"));
  }

  @Test
  void aDateOfAYearWithoutACalendarStopsNoWork() {
    Task task = prepare(road.open("gdtrh"));
    moveTo(task, "2099-01-15T17:00");
    assertThat(timers(subject(task))).containsExactly(stop("before", "2099-01-13T07:30"));
    moveTo(task, "1990-01-15T17:00");
    assertThat(timers(subject(task))).extracting(timer -> timer.toList().get(1)).containsExactly(at("2024-01-16T07:30"));
    fireAt("2024-01-16T07:30", subject(task));
    assertThat(ledger(subject(task))).isNotEmpty();
    assertThat(timers(subject(task))).extracting(timer -> timer.toList().get(1)).containsExactly(at("2024-01-17T07:30"));
  }

  @Test
  void aTaskWithoutALimitHasNoTimer() {
    Task task = prepare(road.open("gdtrh"));
    tasks.setDueDate(task.getId(), null);
    assertThat(timers(subject(task))).isEmpty();
  }

  @Test
  void whatIsDoneIsNotRemindedOf() {
    String number = road.open("gdtrh");
    String prepared = subject(prepare(number));
    road.prepare(number, "gdtrh");
    assertThat(timers(prepared)).isEmpty();

    String checked = subject(road.task(number, "userTask_checkDossier"));
    assertThat(timers(checked)).hasSize(1);
    road.withdraw(number, "gdtrh", "Không còn cần thiết");
    assertThat(timers(checked)).isEmpty();
    assertThat(timers("case:" + number)).isEmpty();
  }

  @Test
  void aDecidedCaseIsNoLongerFollowedAndAReturnedOneHasItsNewDate() {
    String number = road.atDecision();
    road.decide(number, Map.of("outcome", "RETURNED", "note", "Bổ sung", "newDueDate", "30/08/2024"));
    assertThat(timers("case:" + number)).containsExactly(stop("case-before", "2024-08-28T07:30"));

    String decided = road.atDecision();
    road.decide(decided, road.approval(decided));
    assertThat(timers("case:" + decided)).isEmpty();
  }

  @Test
  void anOpinionIsRemindedOfAtTheUnitAndItsHeadBeforeItsLimit() {
    String number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");
    String opinion = subject(road.task(number, "userTask_giveOpinion", "gdth"));
    fireAt("2024-01-18T07:30", opinion);
    assertThat(ledger(opinion)).containsExactlyInAnyOrder(tuple("before", "gdth@example.org"),
        tuple("before", "truong-phong.gdth@example.org"));
  }

  @Test
  void aSuspendedInstanceIsAskedAboutAgainTheNextWorkingMorningAndRaisesNoIncident() {
    String number = road.open("gdtrh");
    String subject = subject(prepare(number));
    fireAt("2024-01-16T07:30", subject);
    String instance = road.running(number).getId();
    runtime.suspendProcessInstanceById(instance);
    fireAt("2024-01-26T07:31", subject);
    assertThat(ledger(subject)).hasSize(1);
    assertThat(timers(subject)).containsExactly(stop("before", "2024-01-29T07:30"));
    assertThat(runtime.createIncidentQuery().configuration(job(subject).orElseThrow().getId()).count()).isZero();

    runtime.activateProcessInstanceById(instance);
    fireAt("2024-01-29T07:30", subject);
    assertThat(ledger(subject)).last().isEqualTo(tuple("due-day", "gdtrh@example.org"));
  }

  @Test
  void whatWasSuspendedUntilItWasOverdueIsReportedAsOverdue() {
    String number = road.open("gdtrh");
    String subject = subject(prepare(number));
    String instance = road.running(number).getId();
    runtime.suspendProcessInstanceById(instance);
    fireAt("2024-01-30T07:31", subject);
    runtime.activateProcessInstanceById(instance);
    fireAt("2024-01-31T07:31", subject);
    assertThat(ledger(subject)).contains(tuple("overdue", "gdtrh@example.org"));
  }

  @Test
  void theSameReminderIsWrittenOnce() {
    Task task = prepare(road.open("gdtrh"));
    moveTo(task, "2024-02-29T17:00");
    fireAt("2024-02-27T07:30", subject(task));
    moveTo(task, "2024-03-29T17:00");
    TestClock.set("2024-02-26T08:00");
    moveTo(task, "2024-02-29T17:00");
    fireAt("2024-02-27T07:30", subject(task));
    assertThat(ledger(subject(task))).hasSize(1);
  }

  @Test
  void aJobPastItsLockThatRunsOnTwoMachinesIsWrittenOnce() throws Exception {
    String subject = subject(prepare(road.open("gdtrh")));
    TestClock.set("2024-01-25T07:30");
    String id = job(subject).orElseThrow().getId();
    Callable<Object> machine = () -> {
      jobs.executeJob(id);
      return null;
    };
    ExecutorService machines = Executors.newFixedThreadPool(2);
    try {
      int done = 0;
      for (Future<Object> each : machines.invokeAll(List.of(machine, machine))) {
        try {
          each.get();
          done++;
        } catch (ExecutionException overtaken) {
          assertThat(overtaken.getCause()).isNotNull();
        }
      }
      assertThat(done).as("at least one did it").isPositive();
    } finally {
      machines.shutdownNow();
    }
    assertThat(ledger(subject)).containsExactly(tuple("before", "gdtrh@example.org"));
    assertThat(timers(subject)).containsExactly(stop("due-day", "2024-01-29T07:30"));
  }

  @Test
  void theTimersOfAMorningAreTakenAlongTogether() {
    List<String> subjects = java.util.stream.Stream.generate(() -> subject(prepare(road.open("gdtrh")))).limit(5).toList();
    assertThat(takeAlongAt("2024-01-15T12:00")).as("none is due yet").isZero();
    assertThat(takeAlongAt("2024-01-16T07:30")).isEqualTo(5);
    assertThat(subjects).allSatisfy(subject -> {
      assertThat(ledger(subject)).containsExactly(tuple("start", "gdtrh@example.org"));
      assertThat(timers(subject)).containsExactly(stop("before", "2024-01-25T07:30"));
    });
    assertThat(takeAlongAt("2024-01-16T07:30")).isZero();
  }

  @Test
  void whatTheEngineHasInHandOrHasFailedAtIsNotTakenAlong() {
    String inHand = job(subject(prepare(road.open("gdtrh")))).orElseThrow().getId();
    jdbc.sql("update act_ru_job set lock_owner_ = 'other', lock_exp_time_ = ? where id_ = ?")
        .params(at("2024-01-16T07:35"), inHand).update();
    String failed = job(subject(prepare(road.open("gdtrh")))).orElseThrow().getId();
    jobs.setJobRetries(failed, 0);
    jdbc.sql("delete from act_ru_job where handler_type_ = 'reminder' and id_ not in (?, ?)").params(inHand, failed).update();
    assertThat(takeAlongAt("2024-01-16T07:30")).isZero();
    assertThat(takeAlongAt("2024-01-16T07:36")).as("its lock is over").isEqualTo(1);
  }
}
