package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;

/** What is no opinion. */
@EngineTest
class OpinionFormRefusalTest extends FormRefusals {

  private static final String CONTENT = "Nội dung ý kiến";

  private String number;
  private Task task;

  @BeforeAll
  void aDossierInConsultation() {
    number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    task = claimed(road.task(number, "userTask_giveOpinion", "gdth"), "gdth");
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.choice("stance", "Ý kiến"),
        Stream.of("AWAITED", "NOT_GIVEN").map(stance -> of("stance", stance, "Ý kiến (stance): không phải là một ý kiến")),
        BadInput.text("content", CONTENT, 8000),
        Stream.of("AGREE_WITH_CHANGES", "DISAGREE").flatMap(stance -> Stream.of(null, "", " \n", "\u00a0").map(empty ->
            of("content", empty, CONTENT + " (content): phải ghi rõ khi không hoàn toàn đồng ý").and("stance", stance))),
        Stream.of(BadInput.unknownField(), of("unit", "thanh-tra", "Trường lạ (unit): biểu mẫu này không có trường này")))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndGivesNoOpinion(BadInput bad) {
    assertRefused(task, Map.of("stance", "AGREE", "content", "Nhất trí."), bad);
  }

  @Test
  void theLongestOpinionIsTaken() {
    Task other = claimed(road.task(number, "userTask_giveOpinion", "thanh-tra"), "thanh-tra");
    assertAccepted(other, Map.of("stance", "DISAGREE", "content", "ế".repeat(8000)));
    assertThat(views.view(review.dossier(number), "gdtrh").opinions()).filteredOn(o -> o.unit().equals("thanh-tra"))
        .singleElement().extracting(DossierView.Opinion::content).isEqualTo("ế".repeat(8000));
  }
}
