package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.calendar.CalendarChange.Step;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.YearApproval;
import vn.kstthc.engine.TestClock;

/** The task to enter the list of a year: when it comes, that it comes once, and how it goes. */
@EngineTest
class YearWatchTest extends CalendarWork {

  @Autowired YearWatch watch;

  private List<Task> open() {
    return tasks.createTaskQuery().processDefinitionKey(CalendarProcess.KEY).taskDefinitionKey(ENTER).list();
  }

  private List<CalendarDay> list2027() {
    return new java.util.ArrayList<>(calendars.current().days(2027).stream().map(day -> new CalendarDay(day.date(), day.kind(),
        day.name(), day.basis(), CalendarDay.Status.OFFICIAL)).toList());
  }

  private void approve2027() {
    new TransactionTemplate(transactions).executeWithoutResult(status ->
        calendarChanges.approve(new YearApproval(2027, Instant.parse("2026-11-20T02:00:00Z"), "giam.doc", "Thông báo")));
  }

  private void enter(Task task, List<CalendarDay> days) {
    Map<String, Object> fields = document();
    fields.put("days", json(days));
    road.submit(task, "van.phong", fields);
  }

  private String awaited() {
    TestClock.set("2026-11-02T08:00");
    watch.look();
    return (String) tasks.getVariableLocal(open().get(0).getId(), CalendarProcess.CASE_NUMBER);
  }

  @AfterEach
  void noTaskIsLeft() {
    replaceDays(2027, List.of());
    open().forEach(task -> road.end(task.getProcessInstanceId()));
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31T23:59, 0", "2026-11-01T00:00, 1", "2026-12-31T23:59, 1", "2027-01-01T00:00, 1", "2027-10-31T08:00, 1"})
  void fromTheFirstOfNovemberOnUntilItIsThere(String moment, int tasks) {
    TestClock.set(moment);
    watch.look();
    watch.look();
    assertThat(open()).hasSize(tasks).allSatisfy(task -> {
      assertThat(task.getName()).isEqualTo("Nhập lịch nghỉ năm 2027");
      assertThat(task.getDueDate()).isNotNull();
    });
  }

  @Test
  void inNovemberOfAYearThatIsMissingItselfBothAreAwaited() {
    TestClock.set("2027-11-02T08:00");
    watch.look();
    assertThat(open()).extracting(Task::getName)
        .containsExactlyInAnyOrder("Nhập lịch nghỉ năm 2027", "Nhập lịch nghỉ năm 2028");
  }

  @Test
  void twoMachinesThatLookInTheSameMomentMakeOneTask() throws Exception {
    TestClock.set("2026-11-02T08:00");
    var machines = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> look = () -> {
        watch.look();
        return null;
      };
      machines.invokeAll(List.of(look, look, look, look))
          .forEach(done -> assertThat(done).succeedsWithin(java.time.Duration.ofSeconds(30)));
    } finally {
      machines.shutdown();
    }
    assertThat(open()).hasSize(1);
  }

  @Test
  void theListThatIsEnteredAndApprovedIsFinal() {
    String number = awaited();
    assertThat(calendars.current().isProvisional(LocalDate.parse("2027-06-01"))).isTrue();
    enter(open().get(0), list2027());
    runJobs(number);
    watch.look();
    assertThat(open()).as("it is being decided").isEmpty();
    apply(number);
    road.assertEnded(number, "endEvent_changeApplied");
    assertThat(calendars.current().isProvisional(LocalDate.parse("2027-06-01"))).isFalse();
    assertThat(calendars.current().approval(2027)).hasValueSatisfying(approval -> {
      assertThat(approval.by()).isEqualTo("giam.doc");
      assertThat(approval.basis()).isEqualTo("12/TB-UBND ngày 02/01/2024, nghỉ bù do bão số 3");
    });
    watch.look();
    assertThat(open()).isEmpty();
  }

  @Test
  void theTaskGoesOnceTheYearIsApprovedOnAnotherRoad() {
    String number = awaited();
    approve2027();
    watch.look();
    assertThat(open()).isEmpty();
    road.assertEnded(number, "endEvent_yearApproved");
    assertThat(step(number)).isEqualTo(Step.OVERTAKEN);
  }

  @Test
  void theTaskGoesWithAnotherRequestThatIsApplied() {
    String number = awaited();
    apply(request(fields("APPROVE_YEAR", 2027, list2027())));
    watch.look();
    assertThat(open()).isEmpty();
    road.assertEnded(number, "endEvent_yearApproved");
  }

  @Test
  void noTaskComesWhileSomebodyIsHavingTheYearApproved() {
    TestClock.set("2026-11-02T08:00");
    String other = request(fields("APPROVE_YEAR", 2027, list2027()));
    watch.look();
    assertThat(open()).isEmpty();
    decide(other, "RETURN", "Chưa đủ");
    road.submit(road.task(other, CORRECT), "van.phong", Map.of("action", "WITHDRAW", "reason", "Để sau"));
    watch.look();
    assertThat(open()).as("withdrawn: it is missing again").hasSize(1);
  }

  @Test
  void whatWasEnteredHereAndWithdrawnIsAwaitedAgain() {
    String number = awaited();
    enter(open().get(0), list2027());
    runJobs(number);
    decide(number, "RETURN", "Chưa có thông báo");
    road.submit(road.task(number, CORRECT), "van.phong", Map.of("action", "WITHDRAW", "reason", "Để sau"));
    road.assertEnded(number, "endEvent_changeWithdrawn");
    watch.look();
    assertThat(open()).hasSize(1);
  }

  @Test
  void theOfficeIsRemindedOfIt() {
    TestClock.set("2026-11-02T08:00");
    watch.look();
    Task task = open().get(0);
    assertThat(jobs.createJobQuery().list()).anyMatch(job -> job.getId().equals("reminder-task:" + task.getId()));
    assertThat(task.getDueDate()).as("20 working days").isEqualTo("2026-12-01T10:00:00Z");
  }
}
