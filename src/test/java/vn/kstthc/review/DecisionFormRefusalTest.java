package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;

/** What is no decision of the Chair. The dossier was opened today, on Monday 15/01/2024. */
@EngineTest
class DecisionFormRefusalTest extends FormRefusals {

  private static final String NUMBER = "Số, ký hiệu văn bản";
  private static final String DATE = "Ngày văn bản";
  private static final String DUE = "Hạn hoàn thành mới";

  private Task task;
  private Task withoutScan;

  @BeforeAll
  void dossiers() {
    String number = road.atDecision();
    road.approval(number);
    task = claimed(road.task(number, "userTask_recordDecision"), "van.phong");
    withoutScan = claimed(road.task(road.atDecision(), "userTask_recordDecision"), "van.phong");
  }

  private static Map<String, Object> good() {
    return new HashMap<>(Map.of("outcome", "APPROVED", "documentNumber", "345/QĐ-UBND", "documentDate", "15/01/2024"));
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.choice("outcome", "Quyết định của Chủ tịch UBND tỉnh"),
        BadInput.missing("documentNumber", NUMBER),
        BadInput.missing("documentDate", DATE),
        BadInput.text("note", "Ghi chú", 4000),
        BadInput.date("newDueDate", DUE),
        document(), document().map(bad -> bad.and("outcome", "REFUSED").and("note", "Không thuộc thẩm quyền.")),
        BadInput.missing("note", "Lý do không chấp thuận").map(bad -> bad.and("outcome", "REFUSED")),
        BadInput.text("note", "Lý do không chấp thuận", 4000).map(bad -> bad.and("outcome", "REFUSED")),
        returned().map(bad -> bad.and("outcome", "RETURNED")),
        Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  /** With one of number and date comes the other. */
  private static Stream<BadInput> document() {
    return Stream.of(BadInput.text("documentNumber", NUMBER, 50), BadInput.date("documentDate", DATE),
        Stream.of(
            of("documentNumber", "", NUMBER + " (documentNumber): chưa nhập"),
            of("documentDate", "", DATE + " (documentDate): chưa nhập"),
            of("documentDate", "16/01/2024", DATE + " (documentDate): không thể sau ngày hôm nay"),
            of("documentDate", "14/01/2024", DATE + " (documentDate): không thể trước ngày lập hồ sơ")))
        .flatMap(rows -> rows);
  }

  private static Stream<BadInput> returned() {
    Stream<BadInput> notes = Stream.concat(BadInput.missing("note", "Nội dung cần hoàn thiện"),
        BadInput.text("note", "Nội dung cần hoàn thiện", 4000)).map(bad -> bad.and("newDueDate", "30/08/2024"));
    Stream<BadInput> dates = Stream.of(BadInput.missing("newDueDate", DUE), BadInput.date("newDueDate", DUE),
        Stream.of("15/01/2024", "12/01/2024", "2023-12-29").map(past ->
            of("newDueDate", past, DUE + " (newDueDate): phải sau ngày hôm nay")),
        Stream.of(of("newDueDate", "15/01/2027", DUE + " (newDueDate): quá xa")),
        Stream.of("20/01/2024", "09/02/2024").map(dayOff ->
            of("newDueDate", dayOff, DUE + " (newDueDate): rơi vào ngày nghỉ, hãy chọn ngày làm việc")))
        .flatMap(rows -> rows).map(bad -> bad.and("note", "Bổ sung."));
    return Stream.concat(notes, dates);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndDecidesNothing(BadInput bad) {
    assertRefused(task, good(), bad);
  }

  @Test
  void anApprovalNeedsTheScanOfTheDecision() {
    assertRefused(withoutScan, good(),
        of("outcome", "APPROVED", "Bản quét quyết định của Chủ tịch UBND tỉnh (CHAIR_DECISION): chưa có tệp"));
  }

  @Test
  void theLongestTextsAreTaken() {
    String number = road.atDecision();
    road.approval(number);
    Map<String, Object> fields = good();
    fields.put("documentNumber", "ế".repeat(50));
    fields.put("note", "ế".repeat(4000));
    assertAccepted(claimed(road.task(number, "userTask_recordDecision"), "van.phong"), fields);
    assertThat(lastEntry(number).note()).isEqualTo("ế".repeat(4000));
    assertThat(review.dossier(number).step()).isEqualTo(Step.APPROVED);
  }

  @Test
  void aReturnNeedsNoDocument() {
    String number = road.atDecision();
    assertAccepted(claimed(road.task(number, "userTask_recordDecision"), "van.phong"),
        Map.of("outcome", "RETURNED", "note", "Bổ sung.", "newDueDate", "16/01/2024"));
    assertThat(review.dossier(number).dueDate()).isEqualTo("2024-01-16");
  }
}
