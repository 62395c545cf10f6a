package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.kstthc.EngineTest;
import vn.kstthc.calendar.CalendarChange.Step;
import vn.kstthc.calendar.ChangeItem.State;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.organisation.AwayDays;

/** A change of the calendar, from the request to each of its ends. */
@EngineTest
class CalendarChangeRoadTest extends CalendarWork {

  private static final String PREPARE = "userTask_prepareDossier";

  @LocalServerPort int port;
  @Autowired Deadlines deadlines;
  @Autowired AwayDays away;

  @Test
  void aNewHolidayMovesRunningCases() {
    String dossier = dossier("01/08/2025");
    Task task = task(dossier, PREPARE);
    assertThat(task.getDueDate()).isEqualTo("2025-06-16T10:00:00Z");
    String change = requestOff("2025-06-10", "2025-08-01");
    assertThat(itemsOf(change, dossier)).extracting(ChangeItem::title, item -> item.oldDay().toString(),
        item -> item.newDay().toString(), ChangeItem::state).containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Chuẩn bị hồ sơ", "2025-06-16", "2025-06-17", State.FORESEEN),
            org.assertj.core.groups.Tuple.tuple("Hạn hoàn thành toàn hồ sơ", "2025-08-01", "2025-08-04", State.FORESEEN));
    assertThat(task(dossier, PREPARE).getDueDate()).as("nothing moves before the decision").isEqualTo(task.getDueDate());

    apply(change);

    road.assertEnded(change, "endEvent_changeApplied");
    assertThat(step(change)).isEqualTo(Step.APPLIED);
    assertThat(itemsOf(change, dossier)).extracting(ChangeItem::state).containsOnly(State.MOVED);
    assertThat(task(dossier, PREPARE).getDueDate()).isEqualTo("2025-06-17T10:00:00Z");
    assertThat(deadlines.of(Deadlines.task(task.getId())).orElseThrow().dueAt()).isEqualTo("2025-06-17T10:00:00Z");
    assertThat(reminder("task:" + task.getId(), "before")).isEqualTo("2025-06-13T00:30:00Z");
    assertThat(jdbc.sql("select due_date from review_dossier where number = ?").param(dossier).query(String.class).single())
        .isEqualTo("2025-08-04");
    assertThat(reminder("case:" + dossier, "case-before")).isEqualTo("2025-07-30T00:30:00Z");
  }

  private Date reminder(String subject, String milestone) {
    return jobs.createJobQuery().list().stream().filter(job -> (subject + "$" + milestone)
        .equals(((JobEntity) job).getJobHandlerConfigurationRaw())).findFirst().orElseThrow().getDuedate();
  }

  @Test
  void theOldDateStaysReadableWithWhoMovedItAndOnWhatBasis() {
    String dossier = dossier("01/08/2025");
    Task task = task(dossier, PREPARE);
    String change = requestOff("2025-06-10");
    apply(change);
    assertThat(deadlines.movesOf(Deadlines.task(task.getId()))).singleElement().satisfies(move -> {
      assertThat(move.oldDueAt()).isEqualTo("2025-06-16T10:00:00Z");
      assertThat(move.act()).isEqualTo(new DeadlineMove.Act(DeadlineMove.Kind.CALENDAR,
          "thay đổi lịch làm việc " + change, "12/TB-UBND ngày 02/01/2024, nghỉ bù do bão số 3", "giam.doc"));
    });
  }

  @Test
  void opinionsAndTheTimerThatWaitsForThemMoveTogether() {
    String dossier = dossier("01/08/2025", "gdth", "thanh-tra");
    road.prepare(dossier, "gdtrh");
    assertThat(timer(dossier)).isEqualTo("2025-06-09T10:00:00Z");
    apply(requestOff("2025-06-05"));
    assertThat(timer(dossier)).isEqualTo("2025-06-10T10:00:00Z");
    assertThat(List.of("gdth", "thanh-tra")).allSatisfy(unit -> assertThat(
        road.task(dossier, "userTask_giveOpinion", unit).getDueDate()).isEqualTo("2025-06-10T10:00:00Z"));
    assertThat(jdbc.sql("select distinct o.due_at from review_opinion o join review_dossier d on d.id = o.dossier "
        + "where d.number = ?").param(dossier).query(java.sql.Timestamp.class).list())
        .extracting(java.sql.Timestamp::toInstant).containsExactly(java.time.Instant.parse("2025-06-10T10:00:00Z"));
  }

  private Date timer(String dossier) {
    return jobs.createJobQuery().processInstanceId(road.running(dossier).getId()).timers().singleResult().getDuedate();
  }

  @Test
  void aDateThatAPersonHasFixedOnlyGivesWayToADayOff() {
    String dossier = dossier("01/08/2025");
    Task task = task(dossier, PREPARE);
    tasks.setDueDate(task.getId(), Date.from(java.time.Instant.parse("2025-06-20T10:00:00Z")));
    apply(requestOff("2025-06-10"));
    assertThat(task(dossier, PREPARE).getDueDate()).as("not counted anew").isEqualTo("2025-06-20T10:00:00Z");
    apply(requestOff("2025-06-10", "2025-06-20"));
    assertThat(task(dossier, PREPARE).getDueDate()).isEqualTo("2025-06-23T10:00:00Z");
  }

  @Test
  void whatBecomesLateOrIsLateNoMoreIsTold() {
    String dossier = dossier("27/06/2025");
    TestClock.set("2025-06-17T09:00");
    assertThat(itemsOf(requestOff("2025-06-11"), dossier)).singleElement().satisfies(item -> {
      assertThat(item.effect()).isEqualTo(ChangeItem.Effect.ON_TIME);
      assertThat(item.newDay()).isEqualTo("2025-06-17");
    });
  }

  @Test
  void aMadeUpDayTakenAwayMovesDatesBack() {
    String dossier = dossier("27/06/2025");
    apply(requestOff("2025-06-11"));
    assertThat(task(dossier, PREPARE).getDueDate()).isEqualTo("2025-06-17T10:00:00Z");
    Map<String, Object> back = fields("CHANGE_DAYS", 2025, days(2025));
    back.put("removalConfirmed", true);
    apply(request(back));
    assertThat(task(dossier, PREPARE).getDueDate()).isEqualTo("2025-06-16T10:00:00Z");
    assertThat(deadlines.movesOf(Deadlines.task(task(dossier, PREPARE).getId()))).hasSize(2);
  }

  @Test
  void whatTheDirectorReturnsIsMendedAndSentAgain() {
    String dossier = dossier("27/06/2025");
    String change = requestOff("2025-06-11");
    decide(change, "RETURN", "Nhầm ngày, là 12/6");
    assertThat(step(change)).isEqualTo(Step.RETURNED);
    Map<String, Object> again = document();
    again.put("action", "RESEND");
    again.put("days", json(with(off("2025-06-12"))));
    road.submit(road.task(change, CORRECT), "van.phong", again);
    runJobs(change);
    apply(change);
    road.assertEnded(change, "endEvent_changeApplied");
    assertThat(calendars.current().isWorking(java.time.LocalDate.parse("2025-06-11"))).isTrue();
    assertThat(calendars.current().isWorking(java.time.LocalDate.parse("2025-06-12"))).isFalse();
    assertThat(itemsOf(change, dossier)).as("what was foreseen at first is forgotten").hasSize(1);
  }

  @Test
  void whatIsWithdrawnMovesNothing() {
    String dossier = dossier("27/06/2025");
    Date due = task(dossier, PREPARE).getDueDate();
    String change = requestOff("2025-06-11");
    decide(change, "RETURN", "Không có căn cứ");
    road.submit(road.task(change, CORRECT), "van.phong", Map.of("action", "WITHDRAW", "reason", "Văn bản đã thu hồi"));
    road.assertEnded(change, "endEvent_changeWithdrawn");
    assertThat(step(change)).isEqualTo(Step.WITHDRAWN);
    assertThat(task(dossier, PREPARE).getDueDate()).isEqualTo(due);
    assertThat(requests.changing(2025)).as("the next one may come").isEmpty();
  }

  @Test
  void onlyOneRequestAtATimeChangesAYear() {
    requestOff("2025-06-11");
    assertThatThrownBy(() -> requestOff("2025-06-12")).hasMessageContaining("về năm này chưa kết thúc");
  }

  @Test
  void aRequestThatTheCalendarHasOvertakenCannotBeApproved() {
    String change = requestOff("2025-06-11");
    replaceDays(2025, with(off("2025-06-13")));
    assertThatThrownBy(() -> decide(change, "APPROVE", null)).hasMessageContaining("hãy trả lại để Văn phòng lập lại");
    assertThat(step(change)).isEqualTo(Step.DECISION);
  }

  @Test
  void aDecisionMadeInTheDirectorsPlaceSaysSo() {
    String change = requestOff("2025-06-11");
    TestClock.set("2025-06-02T09:00");
    away.plan("giam.doc", "2025-06-02", "2025-06-02", "van.phong");
    road.submit(road.task(change, APPROVE), "van.phong", Map.of("conclusion", "RETURN", "note", "Nhầm ngày"));
    away.forgetAll();
    assertThat(records.entries(change)).last().extracting(ChangeEntry::author, ChangeEntry::onBehalfOf)
        .containsExactly("van.phong", "giam.doc");
    assertThat(new WebApps(port).login("giam.doc").get("/lich-lam-viec/" + change).body())
        .contains("Chuyên viên Văn phòng Sở (thực hiện thay Giám đốc Sở)");
  }
}
