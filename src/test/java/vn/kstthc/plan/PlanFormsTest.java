package vn.kstthc.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;

/** What the forms of a plan refuse: all that is wrong at once, each with its line. */
@EngineTest
class PlanFormsTest extends PlanSteps {

  private static final PlanRow FINE = row("1", "Văn phòng", "", "Quý I/2024");

  private void refused(List<PlanRow> rows, List<ReviewRow> reviews, String... messages) {
    assertThatThrownBy(() -> importPlan(importFields(rows, reviews))).satisfies(refused ->
        assertThat(refused.getMessage()).contains(messages));
    assertThat(plans.ofYear(2024)).isEmpty();
  }

  @Test
  void eachLineSaysWhatIsWrongWithIt() {
    refused(List.of(FINE, FINE, row("3", "Phòng Không Có", "Sở Khác", "Quý I/2024"),
            new PlanRow(14, "II", "", "", null, "", " ", "Báo cáo"), new PlanRow(15, "I", "x".repeat(21), "a".repeat(1001), "Văn phòng", "", "b".repeat(301), "c".repeat(1001))),
        List.of(review("1", "01/08/2024"), review("1", "01/08/2024"),
            new ReviewRow(null, "2", "Thủ tục", "Các phòng CM, NV", "", "01/08/2024", "Báo cáo")),
        "Dòng 2: nhóm I mục 1 đã có ở dòng 1", "Dòng 3: không có đơn vị \"Phòng Không Có\"", "Dòng 3: không có đơn vị \"Sở Khác\"",
        "Dòng 14: chưa ghi số mục", "Dòng 14: chưa ghi nội dung nhiệm vụ", "Dòng 14: chưa ghi thời gian",
        "Dòng 14: chưa ghi đơn vị chủ trì", "Dòng 14: nhóm II không có trong danh sách nhóm", "Dòng 15: số mục dài quá 20 ký tự",
        "Dòng 15: nội dung nhiệm vụ dài quá 1000 ký tự", "Dòng 15: thời gian dài quá 300 ký tự",
        "Dòng 15: kết quả dự kiến dài quá 1000 ký tự", "Dòng 2: số thứ tự 1 đã có ở dòng 1",
        "Dòng 3: mỗi thủ tục chỉ có một đơn vị chủ trì");
  }

  @Test
  void withoutTasksOrWithTooManyThereIsNoPlan() {
    refused(List.of(), List.of(), "chưa có nhiệm vụ nào");
    List<PlanRow> many = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      many.add(row(String.valueOf(i), "Văn phòng", "", "Quý I/2024"));
    }
    refused(many, List.of(), "nhiều quá 200 nhiệm vụ");
  }

  @ParameterizedTest
  @CsvSource({"'',chưa nhập", "2030,chỉ nhập được kế hoạch của các năm 2023 đến 2025", "abc,phải là số nguyên"})
  void theYearIsOneThatMayHaveAPlan(String year, String message) {
    Map<String, Object> fields = new HashMap<>(importFields(List.of(FINE), List.of()));
    fields.put("year", year);
    assertThatThrownBy(() -> road.open("van.phong", PlanExecutionProcess.KEY, fields)).hasMessageContaining(message);
  }

  @Test
  void thereIsOnePlanAYear() {
    importPlan(importFields(List.of(FINE), List.of()));
    assertThatThrownBy(() -> importPlan(importFields(List.of(FINE), List.of()))).hasMessageContaining("năm 2024 đã có kế hoạch");
  }

  @Test
  void onlyTheOfficeHandsInAPlan() {
    assertThatThrownBy(() -> road.open("gdtrh", PlanExecutionProcess.KEY, importFields(List.of(FINE), List.of())))
        .isInstanceOf(RuntimeException.class);
    assertThat(plans.ofYear(2024)).isEmpty();
  }

  @Test
  void whatIsInDoubtHasToBeConfirmedOrChanged() {
    importPlan(importFields(List.of(row("1", "Văn phòng", "", "Theo Kế hoạch"), row("2", "Văn phòng", "", "Khi rảnh")), List.of()));
    List<PlanReading.Row> read = readings();
    checkRefused(read.stream().map(r -> with(r, r.nature(), r.date(), r.leadUnits(), false)).toList(),
        "Nhóm I, mục 1: cách hiểu còn nghi vấn", "Nhóm I, mục 2: chưa chọn tính chất");
    PlanReading.Row second = with(read.get(1), "STANDING", null, read.get(1).leadUnits(), false);
    road.submit(road.task(PLAN, "userTask_checkReadings"), "van.phong", checkFields(List.of(read.get(0),
        new PlanReading.Row(second.number(), "STANDING", null, List.of("QUARTER"), null, second.leadUnits(), List.of(), false))));
    assertThat(task(2).reading().rhythms()).containsExactly(Rhythm.QUARTER);
    assertThat(task(1).reading().sure()).isTrue();
  }

  private static PlanReading.Row with(PlanReading.Row row, String nature, String date, List<String> lead, boolean confirmed) {
    return new PlanReading.Row(row.number(), nature, date, row.rhythms(), row.event(), lead, row.cooperatingUnits(), confirmed);
  }

  private void checkRefused(List<PlanReading.Row> readings, String... messages) {
    assertThatThrownBy(() -> road.submit(road.task(PLAN, "userTask_checkReadings"), "van.phong", checkFields(readings)))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(messages));
    assertThat(plans.get(PLAN).step()).isEqualTo(YearPlan.Step.CHECK);
  }

  private void readingRefused(UnaryOperator<PlanReading.Row> change, String message) {
    checkRefused(readings().stream().map(change).toList(), message);
  }

  @Test
  void aReadingIsRefusedForWhateverIsWrongWithIt() {
    importPlan(importFields(List.of(FINE), List.of()));
    readingRefused(r -> with(r, "DATED", "31/02/2024", r.leadUnits(), false), "hạn phải là một ngày có thật");
    readingRefused(r -> with(r, "DATED", "10/01/2024", r.leadUnits(), false), "hạn 10/01/2024 đã qua, hãy sửa hạn");
    readingRefused(r -> with(r, "DATED", "31/12/2025", r.leadUnits(), false), "ngày 31/12/2025 không thuộc năm 2024");
    readingRefused(r -> with(r, "PERIODIC", null, r.leadUnits(), false), "chưa chọn kỳ");
    readingRefused(r -> with(r, "EVENT", null, r.leadUnits(), false), "chưa ghi sự kiện");
    readingRefused(r -> with(r, "SOMETHING", null, r.leadUnits(), false), "chưa chọn tính chất");
    readingRefused(r -> with(r, r.nature(), r.date(), List.of(), false), "chưa có đơn vị chủ trì");
    readingRefused(r -> with(r, r.nature(), r.date(), List.of("phong-la"), false), "có đơn vị chủ trì không thuộc Sở");
    readingRefused(r -> with(r, "REVIEW", r.date(), List.of("gdmn", "gdth"), false), "chỉ có một đơn vị chủ trì");
    readingRefused(r -> new PlanReading.Row(r.number(), r.nature(), r.date(), List.of(), null, r.leadUnits(), r.leadUnits(), false),
        "vừa chủ trì vừa phối hợp");
    readingRefused(r -> with(new PlanReading.Row("KH-2024-99", r.nature(), r.date(), List.of(), null, r.leadUnits(), List.of(), false),
        r.nature(), r.date(), r.leadUnits(), false), "không có nhiệm vụ \"KH-2024-99\"");
    checkRefused(List.of(readings().get(0), readings().get(0)), "ghi hai lần");
    checkRefused(List.of(), "Nhóm I, mục 1: chưa có cách hiểu");
    TestClock.set("2024-12-25T08:00");
    readingRefused(r -> new PlanReading.Row(r.number(), "STANDING", null, List.of("QUARTER"), null, r.leadUnits(), List.of(), false),
        "mọi kỳ của năm 2024 đã qua");
  }

  /** While the plan waits for the director a date may pass: nobody is given work that is late already. */
  @Test
  void aPlanWhoseDateHasPassedIsNotApproved() {
    importPlan(importFields(List.of(FINE), List.of()));
    check();
    TestClock.set("2024-04-02T08:00");
    assertThatThrownBy(() -> road.submit(road.task(PLAN, "userTask_approvePlan"), "giam.doc", approval()))
        .hasMessageContaining("hạn 31/03/2024 đã qua");
    assertThatThrownBy(() -> road.submit(road.task(PLAN, "userTask_approvePlan"), "giam.doc",
        Map.of("conclusion", "APPROVE", "documentDate", "2024-04-03"))).hasMessageContaining("documentNumber")
        .hasMessageContaining("sau ngày hôm nay");
    assertThatThrownBy(() -> road.submit(road.task(PLAN, "userTask_approvePlan"), "giam.doc", Map.of("conclusion", "RETURN")))
        .hasMessageContaining("Lý do trả lại");
  }

  @Test
  void aResultHasATextADayAndAFile() {
    giveOut(row("1", "Phòng Giáo dục Trung học", "", "Quý I/2024"));
    assertThatThrownBy(() -> road.submit(theOpen(1, "gdtrh"), "gdtrh", Map.of("resultDate", "2024-01-16")))
        .hasMessageContaining("Kết quả (result): chưa nhập").hasMessageContaining("sau ngày hôm nay")
        .hasMessageContaining("chưa nộp tệp nào");
    report(1, "gdtrh", "gdtrh");
    assertThatThrownBy(() -> confirm(1, "SEND_BACK", "")).hasMessageContaining("Lý do trả lại");
    assertThatThrownBy(() -> road.submit(theOpen(1, "van-phong"), "van.phong", Map.of())).hasMessageContaining("Kết luận");
  }
}
