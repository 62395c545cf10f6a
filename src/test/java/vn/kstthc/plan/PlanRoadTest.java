package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.plan.PlanPart.State;
import vn.kstthc.publication.PublicationDecided;
import vn.kstthc.publication.PublicationRoad;

/** A plan from the import to each of its ends. */
@EngineTest
class PlanRoadTest extends PlanSteps {

  private static final String OWN = "Phòng Giáo dục Trung học";

  @Autowired PlanRegister register;
  @Autowired PlanEvents planEvents;
  @Autowired PublicationRoad publication;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;

  @Test
  void thePlanOf2024IsGivenOut() throws Exception {
    importPlan(sampleFields());
    assertThat(plans.sections(plans.get(PLAN))).extracting(PlanDraft.Section::code)
        .containsExactly("I", "II", "III", "IV", "IVb", "V", "VI", "PL2");
    assertThat(plans.tasks(plans.get(PLAN))).hasSize(38);
    check();
    approve();

    assertThat(plans.get(PLAN).step()).isEqualTo(YearPlan.Step.RUNNING);
    assertThat(plans.tasks(plans.get(PLAN))).allMatch(task -> task.state() == PlanTask.State.RUNNING);
    assertThat(theOpen(2, "van-phong").getDueDate()).as("Trước 31/01/2024").isEqualTo("2024-01-30T17:00:00+07:00");
    assertThat(theOpen(5, "van-phong").getDueDate()).as("Quý I/2024, 31/03 is a Sunday").isEqualTo("2024-04-01T17:00:00+07:00");
    assertThat(open(2, "gdtrh")).as("the units that cooperate").hasSize(1);
    assertThat(theOpen(2, "gdtrh").getDueDate()).isEqualTo("2024-01-29T17:00:00+07:00");
    assertThat(work.parts(task(31)).stream().map(PlanPart::unit).distinct()).as("all departments lead").hasSize(9);
    assertThat(List.of(task(36), task(37), task(38))).allSatisfy(task -> {
      assertThat(task.dossier()).isNotNull();
      assertThat(road.task(task.dossier(), "userTask_prepareDossier")).isNotNull();
    });
  }

  @Test
  void aPlanIsWithdrawnAndImportedAnew() {
    importPlan(importFields(List.of(row("1", OWN, "", "Khi rảnh")), List.of()));
    road.submit(road.task(PLAN, "userTask_checkReadings"), "van.phong", Map.of("action", "WITHDRAW", "reason", "Nhầm tệp"));
    road.assertEnded(PLAN, "endEvent_planWithdrawn");
    assertThat(plans.ofYear(2024)).isEmpty();

    importPlan(importFields(List.of(row("1", OWN, "", "Quý I/2024")), List.of()));
    assertThat(plans.get(PLAN).step()).isEqualTo(YearPlan.Step.CHECK);
  }

  @Test
  void thePlanGoesBackToTheOfficeWithTheReasons() {
    importPlan(importFields(List.of(row("1", OWN, "", "Quý I/2024")), List.of()));
    check();
    road.submit(road.task(PLAN, "userTask_approvePlan"), "giam.doc", Map.of("conclusion", "RETURN", "note", "Thiếu nhiệm vụ"));
    assertThat(road.task(PLAN, "userTask_checkReadings")).isNotNull();
    assertThat(plans.get(PLAN).step()).isEqualTo(YearPlan.Step.CHECK);
    check();
    approve();
    assertThat(theOpen(1, "gdtrh")).isNotNull();
  }

  @Test
  void aResultIsConfirmedAndTheTaskDone() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    report(1, "gdtrh", "gdtrh");
    assertThat(task(1).state()).isEqualTo(PlanTask.State.RUNNING);
    confirm(1, "CONFIRM", "");
    assertThat(task(1).state()).isEqualTo(PlanTask.State.DONE);
    assertThat(work.parts(task(1))).extracting(PlanPart::state).containsExactly(State.DONE);
    road.assertEnded("KH-2024-01", "endEvent_taskDone");
    road.assertEnded("KH-2024-01.1", "endEvent_resultConfirmed");
  }

  @Test
  void whatTheOfficeDoesItselfNeedsNoConfirmation() {
    giveOut(row("1", "Văn phòng", "", "Quý I/2024"));
    report(1, "van-phong", "van.phong");
    road.assertEnded("KH-2024-01.1", "endEvent_ownResult");
    road.assertEnded("KH-2024-01", "endEvent_taskDone");
  }

  @Test
  void aDateGivenLaterStaysWhenTheResultIsSentBack() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    Instant later = workingDays.endOf(LocalDate.of(2024, 5, 15));
    tasks.setDueDate(theOpen(1, "gdtrh").getId(), Date.from(later));
    assertThat(part(theOpen(1, "gdtrh")).dueAt()).isEqualTo(later);
    report(1, "gdtrh", "gdtrh");
    confirm(1, "SEND_BACK", "Thiếu số liệu");

    Task again = theOpen(1, "gdtrh");
    assertThat(again.getDueDate()).isEqualTo(Date.from(later));
    assertThat(part(again).returnedWhy()).isEqualTo("Thiếu số liệu");
    road.submit(again, "gdtrh", result());
    confirm(1, "CONFIRM", "");
    road.assertEnded("KH-2024-01.1", "endEvent_resultConfirmed");
  }

  @Test
  void whatIsSentBackLateIsDueAnew() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    TestClock.set("2024-04-03T09:00");
    report(1, "gdtrh", "gdtrh");
    confirm(1, "SEND_BACK", "Thiếu số liệu");
    assertThat(theOpen(1, "gdtrh").getDueDate()).isEqualTo("2024-04-08T17:00:00+07:00");
  }

  @Test
  void aCooperatingUnitHandsInItsPart() {
    giveOut(row("1", "Văn phòng", OWN, "Quý I/2024"));
    road.submit(theOpen(1, "gdtrh"), "gdtrh", result());
    road.assertEnded("KH-2024-01.2", "endEvent_partContributed");
    report(1, "van-phong", "van.phong");
    road.assertEnded("KH-2024-01", "endEvent_taskDone");
  }

  @Test
  void whatACooperatingUnitDoesNotGiveInTimeIsRecordedSo() {
    giveOut(row("1", "Văn phòng", OWN, "Quý I/2024"));
    TestClock.set("2024-04-01T08:00");
    run();
    assertThat(work.part("KH-2024-01.2").state()).isEqualTo(State.NOT_GIVEN);
    road.assertEnded("KH-2024-01.2", "endEvent_partNotGiven");
    assertThat(theOpen(1, "van-phong")).as("the lead unit goes on").isNotNull();
  }

  /** The timers at one date of a case move together; one unit's date is its own. */
  @Test
  void aCooperatingUnitWithALaterDateIsWaitedForAsLong() {
    giveOut(row("1", "Văn phòng", OWN + "; Phòng Giáo dục Tiểu học", "Quý I/2024"));
    tasks.setDueDate(theOpen(1, "gdtrh").getId(), Date.from(workingDays.endOf(LocalDate.of(2024, 4, 5))));
    TestClock.set("2024-04-01T08:00");
    run();
    assertThat(work.parts(task(1))).filteredOn(part -> part.unit().equals("gdth")).extracting(PlanPart::state)
        .containsExactly(State.NOT_GIVEN);
    assertThat(theOpen(1, "gdtrh")).isNotNull();
    TestClock.set("2024-04-06T08:00");
    run();
    assertThat(open(1, "gdtrh")).isEmpty();
  }

  /** Each quarter by its own window, whatever became of the one before, to the last. */
  @Test
  void standingWorkIsAskedForEachQuarter() {
    giveOut(row("1", OWN, "", "Thường xuyên năm 2024"));
    assertThat(open(1, "gdtrh")).isEmpty();
    List<String> asked = new ArrayList<>();
    for (String day : List.of("2024-03-14", "2024-06-14", "2024-09-14", "2024-12-14")) {
      TestClock.set(day + "T07:30");
      run();
      assertThat(open(1, "gdtrh")).as("not before " + day).hasSize(asked.size());
      TestClock.set(day + "T08:00");
      run();
      List<Task> open = open(1, "gdtrh");
      assertThat(open).hasSize(asked.size() + 1);
      asked.add(part(open.get(open.size() - 1)).periodCode());
    }
    assertThat(asked).containsExactly("Q1", "Q2", "Q3", "Q4");
    open(1, "gdtrh").forEach(task -> road.submit(task, "gdtrh", result()));
    tasks.createTaskQuery().taskDefinitionKey("userTask_confirmResult").list()
        .forEach(task -> road.submit(task, "van.phong", Map.of("conclusion", "CONFIRM")));
    road.assertEnded("KH-2024-01", "endEvent_taskDone");
  }

  @Test
  void periodsThatWereOverBeforeAreNotAskedFor() {
    TestClock.set("2024-02-21T08:00");
    giveOut(row("1", OWN, "", "Định kỳ hằng tháng"), row("2", OWN, "", "Định kỳ hằng quý; năm hoặc đột xuất"));
    assertThat(work.parts(task(1))).extracting(PlanPart::periodCode).hasSize(10).startsWith("T03").endsWith("T12");
    assertThat(work.parts(task(2))).extracting(PlanPart::periodCode).containsExactly("Q1", "Q2", "Q3", "Q4", "NAM");
  }

  @Test
  void cooperatingUnitsGetWhatIsDueLaterInItsQuarter() {
    giveOut(row("1", OWN, "Phòng Giáo dục Mầm non", "Năm 2024"), row("2", OWN, "Phòng Giáo dục Mầm non", "Thường xuyên"),
        row("3", OWN, "Phòng Giáo dục Mầm non", "Quý I/2024"));
    assertThat(theOpen(1, "gdtrh").getDueDate()).as("who leads has the year").isEqualTo("2024-12-31T17:00:00+07:00");
    assertThat(open(1, "gdmn")).isEmpty();
    assertThat(open(2, "gdmn")).isEmpty();
    assertThat(theOpen(3, "gdmn")).as("this quarter's").isNotNull();
    assertThat(work.part("KH-2024-01.2")).satisfies(part -> {
      assertThat(part.state()).isEqualTo(State.WAITING);
      assertThat(part.opensOn()).isEqualTo("2024-10-01");
    });
    TestClock.set("2024-03-14T08:00");
    run();
    assertThat(open(2, "gdmn")).as("the quarter is over").hasSize(1);
    assertThat(open(1, "gdmn")).isEmpty();
    TestClock.set("2024-10-01T08:00");
    run();
    assertThat(theOpen(1, "gdmn").getDueDate()).isEqualTo("2024-12-30T17:00:00+07:00");
  }

  @Test
  void anEventToldBeforeTheTasksAreGivenOutIsNotLost() {
    importPlan(importFields(List.of(row("1", OWN, "Văn phòng", "Ngay sau khi có Quyết định công bố")), List.of()));
    check();
    register.eventHappened(task(1), LocalDate.of(2024, 1, 12), "Quyết định 15/QĐ-UBND", "van.phong");
    approve();

    assertThat(part(theOpen(1, "gdtrh")).event()).isNotNull();
    assertThat(theOpen(1, "gdtrh").getDueDate()).as("five working days from when it was given out").isEqualTo("2024-01-22T17:00:00+07:00");
  }

  @Test
  void eachEventBeginsWorkOfItsOwn() {
    giveOut(row("1", OWN, "", "Ngay sau khi có Quyết định công bố"));
    assertThat(open(1, "gdtrh")).isEmpty();
    register.eventHappened(task(1), LocalDate.of(2024, 1, 12), "Quyết định 15/QĐ-UBND", "van.phong");
    register.eventHappened(task(1), LocalDate.of(2024, 1, 13), "Quyết định 16/QĐ-UBND", "van.phong");
    run();
    assertThat(open(1, "gdtrh")).hasSize(2);
    assertThatThrownBy(() ->
        register.eventHappened(task(1), LocalDate.of(2024, 1, 13), "Quyết định 16/QĐ-UBND", "van.phong"))
        .hasMessageContaining("đã được ghi nhận");
    Task first = open(1, "gdtrh").get(0);
    String number = part(first).number();
    file(part(first));
    road.submit(first, "gdtrh", result());
    confirm(1, "CONFIRM", "");
    road.assertEnded(number, "endEvent_resultConfirmed");
    assertThat(road.running("KH-2024-01")).as("it waits for the next").isNotNull();
  }

  private void decided(String number, LocalDate date) {
    transaction.executeWithoutResult(status ->
        events.publishEvent(new PublicationDecided("CB-%d-0001".formatted(date.getYear()), "Công bố mẫu", number, date, "van.phong")));
  }

  @Test
  void aDecisionOfPublicationTellsTheTasksThatWaitForIt() {
    giveOut(row("1", OWN, "", "Ngay sau khi có Quyết định công bố danh mục TTHC"), row("2", OWN, "", "Ngay sau khi có Chỉ thị của Bộ"),
        row("3", OWN, "", "Quý I/2024"));
    publication.publishing();
    run();
    assertThat(open(1, "gdtrh")).hasSize(1);
    assertThat(planEvents.of(task(1))).singleElement().satisfies(event -> {
      assertThat(event.on()).isEqualTo("2024-01-15");
      assertThat(event.document()).startsWith("Quyết định công bố số 345/QĐ-UBND: Công bố thủ tục hành chính");
      assertThat(event.by()).isEqualTo("van.phong");
    });
    assertThat(planEvents.of(task(2))).as("waits for something else").isEmpty();
    publication.clear();
  }

  @Test
  void aDecisionIsToldOnceWhoeverTellsItFirst() {
    giveOut(row("1", OWN, "", "Ngay sau khi có Quyết định công bố"));
    LocalDate day = LocalDate.of(2024, 1, 12);
    decided("15/QĐ-UBND", day);
    decided("15/QĐ-UBND", day);
    assertThat(planEvents.of(task(1))).hasSize(1);
    assertThatThrownBy(() -> register.eventHappened(task(1), day, "QĐ 15/QĐ-UBND của tỉnh", "van.phong")).hasMessageContaining("đã được ghi nhận");
    register.eventHappened(task(1), day, "QĐ số 16/qđ-ubnd, ngày 12/01/2024", "van.phong");
    decided("16/QĐ-UBND", day);
    assertThat(planEvents.of(task(1))).as("somebody has told it already").hasSize(2);
    decided("17/QĐ-UBND", day);
    run();
    assertThat(open(1, "gdtrh")).hasSize(3);
  }

  @Test
  void aDecisionOfAYearWithoutAPlanTellsNobody() {
    giveOut(row("1", OWN, "", "Ngay sau khi có Quyết định công bố"));
    decided("15/QĐ-UBND", LocalDate.of(2023, 12, 29));
    assertThat(planEvents.of(task(1))).isEmpty();
  }

  @Test
  void aReviewIsFollowedToTheChairsDecision() {
    giveOut(List.of(row("1", OWN, "", "Quý I/2024")), List.of(review("1", "01/08/2024")));
    String dossier = task(2).dossier();
    assertThat(road.passed(dossier)).startsWith("startEvent_dossierOpened");
    road.prepare(dossier, "qlclgd");
    road.opinion(dossier, "gdmn", "AGREE", null);
    road.answer(dossier, "qlclgd", "gdmn");
    road.check(dossier, "PASS", "");
    road.approve(dossier, "PASS", null);
    road.submitToChair(dossier);
    road.decide(dossier, road.approval(dossier));

    road.assertEnded("KH-2024-02", "endEvent_reviewDecided");
    assertThat(task(2).state()).isEqualTo(PlanTask.State.DONE);
    assertThat(work.parts(task(2))).extracting(PlanPart::state).containsExactly(State.DONE);
  }

  @Test
  void aReviewThatIsWithdrawnIsNotDone() {
    giveOut(List.of(row("1", OWN, "", "Quý I/2024")), List.of(review("1", "01/08/2024")));
    road.withdraw(task(2).dossier(), "qlclgd", "Thủ tục đã bãi bỏ");
    road.assertEnded("KH-2024-02", "endEvent_reviewWithdrawn");
    assertThat(task(2).state()).isEqualTo(PlanTask.State.UNFINISHED);
  }

  @Test
  void theYearIsClosedWithWhatIsNotDone() {
    giveOut(row("1", OWN, "", "Quý I/2024"), row("2", OWN, "", "Ngay sau khi có Quyết định công bố"),
        row("3", OWN, "", "Thường xuyên"));
    Task close = road.task(PLAN, "userTask_closeYear");
    assertThat(close.getDueDate()).isEqualTo("2025-01-15T17:00:00+07:00");
    assertThatThrownBy(() -> road.submit(close, "van.phong", Map.of("note", "Xong"))).hasMessageContaining("15/12/2024");
    TestClock.set("2024-12-31T09:00");
    assertThatThrownBy(() -> road.submit(close, "van.phong", Map.of())).hasMessageContaining("note");
    road.submit(close, "van.phong", Map.of("note", "Nhiệm vụ 1 chuyển năm sau"));
    run();

    road.assertEnded(PLAN, "endEvent_planClosed");
    assertThat(plans.get(PLAN).step()).isEqualTo(YearPlan.Step.CLOSED);
    assertThat(plans.tasks(plans.get(PLAN))).extracting(PlanTask::state).containsExactly(
        PlanTask.State.UNFINISHED, PlanTask.State.DONE, PlanTask.State.UNFINISHED);
    assertThat(road.passed("KH-2024-01")).contains("endEvent_yearClosed");
    assertThat(open(1, "gdtrh")).isEmpty();
    assertThat(work.part("KH-2024-01.1").state()).isEqualTo(State.ENDED);
  }
}
