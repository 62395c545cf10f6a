package vn.kstthc.feedback;

import static vn.kstthc.review.BadInput.of;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is no classification, and what may not be taken in as ours. */
@EngineTest
class ClassificationFormRefusalTest extends FormRefusals {

  private static final String LINK = "Vụ việc trước cùng nội dung (linkedTo): không có vụ việc khác mang số này";

  @Autowired FeedbackRoad cases;
  private String number;
  private Task task;

  @BeforeAll
  void aCase() {
    number = cases.receive().number();
    task = claimed(cases.task(number, "classifyFeedback"), "van.phong");
  }

  @AfterAll
  void isGone() {
    cases.end(number);
  }

  private static Map<String, Object> good() {
    return new HashMap<>(Map.of("outcome", "OWN_COMPETENCE", "leadUnit", "gdtrh", "jointUnits", "[\"gdth\"]"));
  }

  static Stream<BadInput> badInputs() {
    String units = "Đơn vị phối hợp";
    return Stream.of(
        BadInput.choice("outcome", "Phân loại"),
        BadInput.missing("leadUnit", "Đơn vị chủ trì"),
        BadInput.text("leadUnit", "Đơn vị chủ trì", 64),
        Stream.of("khong-co", "lanh-dao", "don-vi-truc-thuoc", "GDTRH").map(unit ->
            of("leadUnit", unit, "Đơn vị chủ trì (leadUnit): không phải đơn vị được chọn làm chủ trì")),
        BadInput.list("jointUnits", units),
        BadInput.lines("jointUnits", units, "\"gdth\"", "null", "5", "true", "[\"khtc\"]", "{\"id\":\"khtc\"}"),
        Stream.of(
            of("jointUnits", "[\"gdth\",\"gdth\"]", "Đơn vị phối hợp (jointUnits): có đơn vị ghi hai lần"),
            of("jointUnits", "[\"gdtrh\"]", "Đơn vị phối hợp (jointUnits): trùng với đơn vị chủ trì"),
            of("jointUnits", "[\"x\"]", "Đơn vị phối hợp (jointUnits): không có đơn vị \"x\""),
            of("jointUnits", "[\"lanh-dao\"]", "Đơn vị phối hợp (jointUnits): không có đơn vị \"lanh-dao\""),
            of("linkedTo", "PAKN-2024-9999", LINK), of("linkedTo", "RS-2024-0001", LINK),
            of("concernedUnit", "khong-co", "Đơn vị bị phản ánh (concernedUnit): không có đơn vị này trong Sở")
                .and("outcome", "CONDUCT").and("leadUnit", null).and("jointUnits", null),
            of("outcome", "NOT_ACCEPTED", "Trường lạ (leadUnit): biểu mẫu này không có trường này"),
            BadInput.unknownField()),
        BadInput.text("linkedTo", "Vụ việc trước cùng nội dung", 20),
        BadInput.text("note", "Ghi chú phân loại", 2000))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndClassifiesNothing(BadInput bad) {
    assertRefused(task, good(), bad);
  }

  @Test
  void itIsNotLinkedToItself() {
    assertRefused(task, good(), of("linkedTo", number, LINK));
  }

  @Test
  void whatFailsArticleSevenIsNotTakenInAsOurs() {
    String incomplete = cases.record(FeedbackRoad.recordFields());
    assertRefused(claimed(cases.task(incomplete, "classifyFeedback"), "van.phong"), good(), of("note", "Nhận", "Phân loại (outcome): "
        + "chưa đủ điều kiện tiếp nhận (Điều 7 Nghị định 20/2008/NĐ-CP): Điện thoại hãy ghi ít nhất điện thoại hoặc thư điện tử"));
    cases.end(incomplete);
  }
}
