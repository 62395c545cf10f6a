package vn.kstthc.extension;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is neither another date nor a refusal. */
@EngineTest
class ExtensionDecisionRefusalTest extends FormRefusals {

  private static final String DATE = "Hạn mới";

  private Task task;

  @Override
  protected String process() {
    return ExtensionProcess.KEY;
  }

  @BeforeAll
  void aRequestBeforeTheDirector() {
    task = asked();
  }

  private Task asked() {
    Task late = road.task(road.open("gdtrh"), "userTask_prepareDossier");
    String number = WebApps.json(start("gdtrh", Map.of("subject", Deadlines.task(late.getId()), "newDueDate", "15/02/2024",
        "reason", "Phải khảo sát thêm"))).get("businessKey").asText();
    return claimed(tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult(), "giam.doc");
  }

  private static Map<String, Object> good() {
    Map<String, Object> good = new HashMap<>();
    good.put("conclusion", "GRANT");
    good.put("newDueDate", "15/02/2024");
    return good;
  }

  private static BadInput date(String written, String says) {
    return BadInput.of("newDueDate", written, DATE + " (newDueDate): " + says);
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        Stream.of("KHAC", "grant", "0").map(value ->
            BadInput.of("conclusion", value, "Kết luận (conclusion): không có lựa chọn \"%s\"".formatted(value))),
        BadInput.missing("conclusion", "Kết luận"), BadInput.type("conclusion", "Kết luận"),
        BadInput.missing("newDueDate", DATE), BadInput.date("newDueDate", DATE),
        Stream.of(date("29/01/2024", "phải sau hạn hiện tại (29/01/2024)"), date("15/01/2024", "phải sau ngày hôm nay"),
            date("12/02/2024", "rơi vào ngày nghỉ, hãy chọn ngày làm việc"), date("30/07/2024", "quá xa, chậm nhất 29/07/2024")),
        BadInput.text("basis", "Căn cứ, số văn bản", 500), BadInput.text("note", "Ý kiến chỉ đạo", 2000),
        BadInput.missing("note", "Lý do không gia hạn").map(bad -> bad.and("conclusion", "REFUSE").and("newDueDate", null)),
        Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndDecidesNothing(BadInput bad) {
    assertRefused(task, good(), bad);
  }

  @Test
  void whatIsDecidedCannotBeDecidedAgain() {
    Task once = asked();
    assertAccepted(once, good());
    assertDoneAlready(once, good());
  }
}
