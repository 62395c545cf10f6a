package vn.kstthc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.BadInput;

/** What the forms of the tasks do not take: neither decision nor return, neither mended nor withdrawn, no list of a year. */
@EngineTest
class ChangeTaskRefusalTest extends ChangeFormRefusals {

  @Autowired YearWatch watch;
  private Task decision;
  private Task correction;
  private Task entry;

  @BeforeAll
  void oneTaskOfEachKind() {
    String returned = requestOff("2025-06-11");
    decide(returned, "RETURN", "Nhầm ngày");
    correction = claimed(road.task(returned, CORRECT), "van.phong");
    decision = claimed(road.task(request(fields("CHANGE_DAYS", 2024, with(off("2024-06-11")))), APPROVE), "giam.doc");
    TestClock.set("2026-11-02T08:00");
    watch.look();
    entry = claimed(tasks.createTaskQuery().taskDefinitionKey(ENTER).singleResult(), "van.phong");
    TestClock.set("2025-06-02T08:00");
  }

  @AfterAll
  void noTaskIsLeftOver() {
    Stream.of(decision, correction, entry).forEach(task -> road.end(task.getProcessInstanceId()));
  }

  static Stream<BadInput> badDecisions() {
    return Stream.of(BadInput.choice("conclusion", "Kết luận"), BadInput.text("note", "Ý kiến chỉ đạo", 4000),
        BadInput.missing("note", "Lý do trả lại").map(bad -> bad.and("conclusion", "RETURN")), Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badDecisions")
  void isRefusedAndDecidesNothing(BadInput bad) {
    assertRefused(decision, Map.of("conclusion", "APPROVE", "note", "Đồng ý."), bad);
  }

  static Stream<BadInput> badWithdrawals() {
    return Stream.of(BadInput.choice("action", "Việc cần làm"), BadInput.missing("reason", "Lý do rút"),
        BadInput.text("reason", "Lý do rút", 2000), Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badWithdrawals")
  void isRefusedAndWithdrawsNothing(BadInput bad) {
    assertRefused(correction, Map.of("action", "WITHDRAW", "reason", "Văn bản đã thu hồi"), bad);
  }

  static Stream<BadInput> badCorrections() {
    return Stream.of(documents(), lists(), Stream.of(
        of("days", "[]", "Bỏ ngày khỏi danh sách (removalConfirmed): danh sách không còn các ngày 01/01/2025, 27/01/2025, "
            + "28/01/2025, 29/01/2025, 30/01/2025, 31/01/2025, 07/04/2025, 26/04/2025, 30/04/2025, 01/05/2025, 02/05/2025, "
            + "01/09/2025, 02/09/2025; hãy xác nhận là bỏ các ngày này"), BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badCorrections")
  void isRefusedAndSendsNothingAgain(BadInput bad) {
    Map<String, Object> good = document();
    good.put("action", "RESEND");
    good.put("days", json(with(off("2025-06-12"))));
    assertRefused(correction, good, bad);
  }

  static Stream<BadInput> badEntries() {
    return Stream.of(documents(), lists(), Stream.of(
        of("days", null, "Danh sách ngày (days): chưa có ngày nào"), of("days", "[" + DAY + "]",
            "Danh sách ngày (days): Dòng 1: ngày 11/06/2025 không thuộc năm 2027"), BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badEntries")
  void isRefusedAndEntersNothing(BadInput bad) {
    Map<String, Object> good = document();
    good.put("days", "[" + DAY.replace("11/06/2025", "10/06/2027") + "]");
    good.put("removalConfirmed", true);
    assertRefused(entry, good, bad);
    assertThat(bad.says()).isNotBlank();
  }
}
