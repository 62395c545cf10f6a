package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;

/** What is neither approval nor return. */
@EngineTest
class ApprovalFormRefusalTest extends FormRefusals {

  private Task task;

  @BeforeAll
  void aDossierBeforeTheDirector() {
    task = atApproval(road.atCheck());
  }

  private Task atApproval(String number) {
    road.check(number, "PASS", "");
    return claimed(road.task(number, "userTask_approveDossier"), "giam.doc");
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.choice("conclusion", "Kết luận"),
        BadInput.text("note", "Ý kiến chỉ đạo", 4000),
        BadInput.missing("note", "Lý do trả lại").map(bad -> bad.and("conclusion", "RETURN")),
        BadInput.text("note", "Lý do trả lại", 4000).map(bad -> bad.and("conclusion", "RETURN")),
        Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndApprovesNothing(BadInput bad) {
    assertRefused(task, Map.of("conclusion", "PASS", "note", "Đồng ý."), bad);
  }

  @Test
  void whatIsApprovedCannotBeApprovedAgain() {
    Task once = atApproval(road.atCheck());
    assertAccepted(once, Map.of("conclusion", "PASS"));
    assertDoneAlready(once, Map.of("conclusion", "PASS"));
  }

  @Test
  void theLongestReasonIsTaken() {
    String number = road.atCheck();
    assertAccepted(atApproval(number), Map.of("conclusion", "RETURN", "note", "ế".repeat(4000)));
    assertThat(lastEntry(number).note()).isEqualTo("ế".repeat(4000));
  }
}
