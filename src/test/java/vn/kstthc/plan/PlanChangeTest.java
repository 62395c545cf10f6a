package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;

/** A change of the plan in its year, from the proposal to each of its ends. */
@EngineTest
class PlanChangeTest extends PlanSteps {

  private static final String OWN = "Phòng Giáo dục Trung học";

  @Autowired PlanChanges changes;
  @Autowired Deadlines deadlines;

  private static PlanChangeItem move(int number, String date) {
    return new PlanChangeItem("MOVE", "%s-%02d".formatted(PLAN, number), date, null, null, null, null, null, null, null);
  }

  private static PlanChangeItem drop(int number) {
    return new PlanChangeItem("DROP", "%s-%02d".formatted(PLAN, number), null, null, null, null, null, null, null, null);
  }

  private static PlanChangeItem add(String item, String time) {
    return new PlanChangeItem("ADD", null, null, "I", item, "Việc thêm", List.of("gdth"), List.of("gdmn"), time, "Báo cáo");
  }

  private Map<String, Object> fields(PlanChangeItem... items) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("year", "2024");
    fields.put("reason", "Chỉ đạo mới của UBND tỉnh");
    fields.put("document", "Công văn 100/UBND-KSTT");
    fields.put("items", text(List.of(items)));
    return fields;
  }

  private String propose(PlanChangeItem... items) {
    return road.open("van.phong", PlanChangeProcess.KEY, fields(items));
  }

  private void approve(String change) {
    road.submit(road.task(change, "userTask_decideChange"), "giam.doc", Map.of("conclusion", "APPROVE"));
    run();
    road.assertEnded(change, "endEvent_changeApplied");
    assertThat(changes.get(change).step()).isEqualTo(PlanChange.Step.APPLIED);
  }

  @Test
  void aMovedTaskHasItsNewDateAndKeepsItsHistory() {
    giveOut(row("1", OWN, "Văn phòng", "Quý I/2024"));
    String change = propose(move(1, "30/04/2024"));
    assertThat(theOpen(1, "gdtrh").getDueDate()).as("nothing moves before the decision").isEqualTo("2024-04-01T17:00:00+07:00");
    approve(change);

    Task task = theOpen(1, "gdtrh");
    assertThat(task.getDueDate()).as("30/04 to 01/05 are days off").isEqualTo("2024-05-02T17:00:00+07:00");
    assertThat(theOpen(1, "van-phong").getDueDate()).isEqualTo("2024-04-26T17:00:00+07:00");
    assertThat(part(task).dueAt()).isEqualTo(task.getDueDate().toInstant());
    assertThat(part(task).ground()).contains(change);
    assertThat(deadlines.movesOf(Deadlines.task(task.getId()))).singleElement()
        .satisfies(move -> assertThat(move.text("Giám đốc")).contains("01/04/2024").contains("Chỉ đạo mới"));
    assertThat(task(1).plannedDate()).isEqualTo("2024-04-30");
    TestClock.set("2024-04-02T08:00");
    run();
    assertThat(open(1, "van-phong")).as("it is waited for as long").hasSize(1);
  }

  @Test
  void aDroppedTaskEndsAsSuch() {
    giveOut(row("1", OWN, "Văn phòng", "Quý I/2024"), row("2", OWN, "", "Thường xuyên"));
    approve(propose(drop(1)));
    assertThat(road.passed("KH-2024-01")).contains("endEvent_taskDropped");
    assertThat(road.running("KH-2024-01")).isNull();
    assertThat(task(1).state()).isEqualTo(PlanTask.State.DROPPED);
    assertThat(open(1, "gdtrh")).isEmpty();
    assertThat(work.parts(task(1))).extracting(PlanPart::state).containsOnly(PlanPart.State.ENDED);
    assertThat(task(2).state()).isEqualTo(PlanTask.State.RUNNING);
  }

  @Test
  void anAddedTaskIsGivenOut() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    approve(propose(add("2", "Quý I/2024")));
    assertThat(theOpen(2, "gdth").getDueDate()).isEqualTo("2024-04-01T17:00:00+07:00");
    assertThat(theOpen(2, "gdmn")).isNotNull();
  }

  @Test
  void whatACooperatingUnitHasNotBegunBeginsInTheQuarterOfItsNewDate() {
    giveOut(row("1", OWN, "Phòng Giáo dục Mầm non", "Năm 2024"));
    approve(propose(move(1, "28/06/2024")));
    assertThat(work.part("KH-2024-01.2").opensOn()).isEqualTo("2024-04-01");
    assertThat(open(1, "gdmn")).isEmpty();
    TestClock.set("2024-04-01T08:00");
    run();
    assertThat(theOpen(1, "gdmn").getDueDate()).isEqualTo("2024-06-27T17:00:00+07:00");
  }

  @Test
  void aReviewIsMovedWithItsDossierAndDroppedWithIt() {
    giveOut(List.of(row("1", OWN, "", "Quý I/2024")), List.of(review("1", "01/08/2024")));
    String dossier = task(2).dossier();
    approve(propose(move(2, "02/09/2024")));
    assertThat(jdbc.sql("select due_date from review_dossier where number = ?").param(dossier).query(java.time.LocalDate.class).single())
        .as("2 and 3 September are days off").isEqualTo("2024-09-04");
    approve(propose(drop(2)));
    road.assertEnded(dossier, "endEvent_dossierWithdrawn");
    assertThat(task(2).state()).isEqualTo(PlanTask.State.DROPPED);
  }

  @Test
  void whatComesBackIsMendedOrWithdrawn() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    String change = propose(drop(1));
    road.submit(road.task(change, "userTask_decideChange"), "giam.doc", Map.of("conclusion", "RETURN", "note", "Dời hạn thôi"));
    Map<String, Object> again = fields(move(1, "28/06/2024"));
    again.remove("year");
    again.put("action", "RESEND");
    road.submit(road.task(change, "userTask_correctChange"), "van.phong", again);
    road.submit(road.task(change, "userTask_decideChange"), "giam.doc", Map.of("conclusion", "RETURN", "note", "Thôi"));
    assertThatThrownBy(() -> road.submit(road.task(change, "userTask_correctChange"), "van.phong", Map.of("action", "WITHDRAW")))
        .hasMessageContaining("Lý do rút");
    road.submit(road.task(change, "userTask_correctChange"), "van.phong", Map.of("action", "WITHDRAW", "why", "Không cần nữa"));
    road.assertEnded(change, "endEvent_changeWithdrawn");
    assertThat(task(1).state()).isEqualTo(PlanTask.State.RUNNING);
    assertThat(changes.get(change).step()).isEqualTo(PlanChange.Step.WITHDRAWN);
    assertThatThrownBy(() -> changes.decide(change, true, null, "giam.doc")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void eachLineSaysWhatIsWrongWithIt() {
    giveOut(row("1", OWN, "", "Quý I/2024"), row("2", OWN, "", "Thường xuyên"));
    assertThatThrownBy(() -> propose(move(1, "31/02/2024"), move(1, "10/01/2024"), move(2, "30/06/2024"), drop(9),
        move(1, "31/03/2024"), move(1, "01/01/2025"), add("1", "Quý II/2024"), add("3", "Khi rảnh"), add("4", "Trước 10/01/2024"),
        new PlanChangeItem("ADD", null, null, "IX", " ", "", List.of(), List.of("la"), "", ""),
        new PlanChangeItem("LA", null, null, null, null, null, null, null, null, null)))
        .satisfies(refused -> assertThat(refused.getMessage()).contains("Dòng 1: hạn mới phải là một ngày có thật",
            "Dòng 2: nhiệm vụ KH-2024-01 ghi hai lần", "Dòng 2: hạn 10/01/2024 đã qua", "Dòng 3: nhiệm vụ KH-2024-02 không có hạn để dời",
            "Dòng 4: chưa chọn nhiệm vụ", "Dòng 5: hạn mới trùng hạn hiện tại", "Dòng 6: ngày 01/01/2025 không thuộc năm 2024",
            "Dòng 7: nhóm I mục 1 đã có", "Dòng 8: thời gian chưa rõ", "Dòng 9: hạn 09/01/2024 đã qua",
            "Dòng 10: nhóm không có trong kế hoạch", "Dòng 10: chưa ghi số mục", "Dòng 10: chưa có đơn vị chủ trì",
            "Dòng 10: có đơn vị không thuộc Sở", "Dòng 10: chưa ghi thời gian", "Dòng 11: chưa chọn loại thay đổi"));
    assertThatThrownBy(() -> propose()).hasMessageContaining("chưa có thay đổi nào");
    Map<String, Object> otherYear = fields(drop(1));
    otherYear.put("year", "2023");
    otherYear.remove("reason");
    assertThatThrownBy(() -> road.open("van.phong", PlanChangeProcess.KEY, otherYear)).hasMessageContaining("chưa có kế hoạch năm này")
        .hasMessageContaining("Lý do thay đổi");
    assertThatThrownBy(() -> road.open("gdtrh", PlanChangeProcess.KEY, fields(drop(1)))).isInstanceOf(RuntimeException.class);
  }

  /** Tasks go on while the change waits for the director. */
  @Test
  void whatHasEndedMeanwhileIsNotChanged() {
    giveOut(row("1", OWN, "", "Quý I/2024"));
    String change = propose(drop(1));
    report(1, "gdtrh", "gdtrh");
    confirm(1, "CONFIRM", "");
    assertThatThrownBy(() -> approve(change)).hasMessageContaining("KH-2024-01: đã hoàn thành");
    road.submit(road.task(change, "userTask_decideChange"), "giam.doc", Map.of("conclusion", "RETURN", "note", "Đã xong"));
  }
}
