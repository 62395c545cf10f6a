package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.calendar.CalendarChange.Step;
import vn.kstthc.calendar.ChangeItem.State;
import vn.kstthc.deadline.CalendarChanges;
import vn.kstthc.deadline.CalendarShifts;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.OwnTransaction;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.engine.TestClock;
import vn.kstthc.notification.DateNews;

/** How the dates move once a change is approved: in small jobs, case by case, and whatever happens in between. */
@EngineTest
class MovingDatesTest extends CalendarWork {

  private static final String PREPARE = "userTask_prepareDossier";
  /** On that a trigger of the database lets no date move; any error will do. */
  private static final String BLOCK = "alter table deadline_move add constraint blocked check (subject <> '%s')";

  @Autowired ChangeRepository changes;
  @Autowired CalendarChanges calendar;
  @Autowired CalendarShifts shifts;
  @Autowired Deadlines deadlines;
  @Autowired CaseMoves moves;
  @Autowired DateNews news;
  @Autowired OwnTransaction ownTransaction;
  @Autowired java.time.Clock clock;

  @AfterEach
  void nothingIsBlocked() {
    jdbc.sql("alter table deadline_move drop constraint if exists blocked").update();
  }

  private String approvedWith(String... dates) {
    String change = requestOff(dates);
    decide(change, "APPROVE", null);
    runOneJob(change);
    return change;
  }

  private String due(String dossier) {
    return task(dossier, PREPARE).getDueDate().toInstant().atZone(WorkingDays.ZONE).toLocalDate().toString();
  }

  @Test
  void oneCaseThatFailsDoesNotHoldUpTheOthersAndIsTriedAgain() {
    String blocked = dossier("27/06/2025");
    String other = dossier("27/06/2025");
    jdbc.sql(BLOCK.formatted("task:" + task(blocked, PREPARE).getId())).update();
    String change = approvedWith("2025-06-11");
    runOneJob(change);
    assertThat(due(blocked)).isEqualTo("2025-06-16");
    assertThat(due(other)).isEqualTo("2025-06-17");
    assertThat(itemsOf(change, blocked)).extracting(ChangeItem::state).containsOnly(State.FAILED);
    assertThat(itemsOf(change, blocked).get(0).problem()).isNotBlank();
    assertThat(step(change)).isEqualTo(Step.APPLYING);
    int retries = jobs(change).get(0).getRetries();
    assertThatThrownBy(() -> runOneJob(change)).hasMessageContaining("Còn hồ sơ chưa chuyển được hạn. " + blocked);
    assertThat(jobs(change)).singleElement().satisfies(job -> {
      assertThat(job.getRetries()).as("tried again in a minute").isLessThan(Math.max(retries, 6)).isPositive();
      assertThat(job.getDuedate()).isAfter(java.util.Date.from(clock.instant()));
    });
    nothingIsBlocked();
    runJobs(change);
    assertThat(due(blocked)).isEqualTo("2025-06-17");
    road.assertEnded(change, "endEvent_changeApplied");
  }

  @Test
  void aMachineThatDiesInTheMiddleLosesNothingAndDoesNothingTwice() {
    List<String> dossiers = List.of(dossier("27/06/2025"), dossier("27/06/2025"), dossier("27/06/2025"));
    String change = approvedWith("2025-06-11");
    // what the job has done case by case is committed; the job itself is not, and comes again
    application(1).moveSome(change);
    assertThat(dossiers).filteredOn(dossier -> due(dossier).equals("2025-06-17")).hasSizeLessThan(3);
    assertThat(requests.get(change).step()).isEqualTo(Step.APPLYING);
    runJobs(change);
    assertThat(dossiers).allSatisfy(dossier -> {
      assertThat(due(dossier)).isEqualTo("2025-06-17");
      assertThat(deadlines.movesOf(Deadlines.task(task(dossier, PREPARE).getId()))).hasSize(1);
    });
    assertThat(items.counts(change).done()).isEqualTo(items.counts(change).dates());
  }

  /** As the application has it, but with so many cases in one job. */
  private ChangeApplication application(int casesAtOnce) {
    return new ChangeApplication(changes, requests, records, items, calendars, calendar, shifts, moves, news, ownTransaction,
        new CalendarSettings(Duration.ofDays(1), 11, casesAtOnce, Duration.ofSeconds(1)), clock);
  }

  @Test
  void eachJobMovesSomeCasesOnlyAndThePageTellsHowMany() {
    dossier("27/06/2025");
    dossier("27/06/2025");
    String change = approvedWith("2025-06-11");
    int dates = items.counts(change).dates();
    assertThat(items.counts(change).done()).isZero();
    application(1).moveSome(change);
    assertThat(items.counts(change).done()).isPositive().isLessThan(dates);
  }

  @Test
  void whatWasDoneOrGivenAnotherDateMeanwhileIsLeftAlone() {
    String done = dossier("27/06/2025");
    String moved = dossier("27/06/2025");
    String change = approvedWith("2025-06-11");
    road.prepare(done, "gdtrh");
    tasks.setDueDate(task(moved, PREPARE).getId(), java.util.Date.from(java.time.Instant.parse("2025-06-24T10:00:00Z")));
    runJobs(change);
    assertThat(due(moved)).isEqualTo("2025-06-24");
    assertThat(List.of(done, moved)).allSatisfy(dossier ->
        assertThat(itemsOf(change, dossier)).extracting(ChangeItem::state).containsOnly(State.GONE));
    road.assertEnded(change, "endEvent_changeApplied");
  }

  @Test
  void whatAnotherMachineStillDatedWithTheOldCalendarIsMovedInTheEnd() {
    String change = approvedWith("2025-06-11");
    String late = dossier("27/06/2025");
    Task task = task(late, PREPARE);
    assertThat(due(late)).as("dated with the new calendar").isEqualTo("2025-06-17");
    // as a machine would have dated it that has not read the new calendar yet
    jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
        .params(java.sql.Timestamp.from(java.time.Instant.parse("2025-06-16T10:00:00Z")), task.getId()).update();
    runJobs(change);
    assertThat(due(late)).isEqualTo("2025-06-17");
    assertThat(itemsOf(change, late)).extracting(ChangeItem::state).containsExactly(State.MOVED);
  }

  @Test
  void theChangeWaitsUntilEveryMachineKnowsTheNewCalendar() {
    String change = approvedWith("2025-06-11");
    var timers = jobs.createJobQuery().processInstanceId(road.running(change).getId()).timers();
    while (timers.count() == 0) {
      runOneJob(change);
    }
    assertThat(timers.singleResult().getDuedate())
        .isEqualTo(java.util.Date.from(clock.instant().plusSeconds(15)));
  }

  @Test
  void whoeverHasTheTaskIsToldOnceOfAllThatMoved() {
    String dossier = dossier("01/08/2025");
    Task task = task(dossier, PREPARE);
    apply(requestOff("2025-06-11", "2025-08-01"));
    assertThat(jdbc.sql("select subject, recipient, status from notification where milestone = 'date-moved' and case_number = ? "
        + "order by subject").param(dossier).query((row, line) -> Tuple.tuple(row.getString(1), row.getString(2))).list())
        .containsExactly(Tuple.tuple("case:" + dossier, "gdtrh@example.org"),
            Tuple.tuple("task:" + task.getId(), "gdtrh@example.org"));
  }

  @Test
  void remindersOfDatesThatStayKeepTheirDistanceInWorkingDays() {
    String dossier = dossier("27/06/2025");
    String subject = "task:" + task(dossier, PREPARE).getId();
    TestClock.set("2025-06-03T09:00");
    jobs.createJobQuery().list().stream().filter(job -> job.getId().equals("reminder-" + subject)).findFirst()
        .ifPresent(job -> jobs.executeJob(job.getId()));
    assertThat(reminder(subject)).as("two working days before Monday 16/06").isEqualTo("2025-06-12T00:30:00Z");
    tasks.setDueDate(task(dossier, PREPARE).getId(), java.util.Date.from(java.time.Instant.parse("2025-06-20T10:00:00Z")));
    assertThat(reminder(subject)).isEqualTo("2025-06-18T00:30:00Z");
    apply(requestOff("2025-06-19"));
    assertThat(due(dossier)).as("fixed by a person").isEqualTo("2025-06-20");
    assertThat(reminder(subject)).isEqualTo("2025-06-17T00:30:00Z");
  }

  private java.util.Date reminder(String subject) {
    return jobs.createJobQuery().list().stream().filter(job -> job.getId().equals("reminder-" + subject)).findFirst()
        .orElseThrow().getDuedate();
  }

  @Test
  void aDateOfAYearNobodyKnowsStopsNothing() {
    String dossier = dossier("27/06/2025");
    jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?").params(
        java.sql.Timestamp.from(java.time.Instant.parse("2099-06-20T10:00:00Z")), task(dossier, PREPARE).getId()).update();
    apply(requestOff("2025-06-11"));
    assertThat(due(dossier)).isEqualTo("2099-06-20");
  }

  @Test
  void theCalendarItselfIsChangedWithTheDecision() {
    String change = requestOff("2025-06-11");
    LocalDate day = LocalDate.parse("2025-06-11");
    decide(change, "APPROVE", null);
    assertThat(calendars.current().isWorking(day)).isTrue();
    runOneJob(change);
    assertThat(calendars.current().isWorking(day)).isFalse();
    assertThat(Map.of("why", calendars.current().why(day))).containsEntry("why", "Nghỉ theo thông báo");
    runJobs(change);
  }
}
