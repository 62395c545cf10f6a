package vn.kstthc.feedback;

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
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is no contribution, no study and no new assignment. */
@EngineTest
class StudyFormRefusalTest extends FormRefusals {

  @Autowired FeedbackRoad cases;
  private String asked;
  private String studied;
  private String handedBack;
  private Task contribution;
  private Task study;
  private Task assignment;

  @BeforeAll
  void theCases() {
    asked = cases.receive().number();
    cases.own(asked, "gdtrh", "gdth");
    contribution = claimed(cases.task(asked, "contribute"), "gdth");
    studied = cases.receive().number();
    cases.own(studied, "gdtrh");
    study = claimed(cases.task(studied, "studyFeedback"), "gdtrh");
    handedBack = cases.receive().number();
    cases.own(handedBack, "gdtrh");
    cases.study(handedBack, "gdtrh", "HAND_BACK", "Thuộc Phòng Giáo dục Mầm non.");
    assignment = claimed(cases.task(handedBack, "assignUnit"), "van.phong");
  }

  @AfterAll
  void areGone() {
    Stream.of(asked, studied, handedBack).forEach(cases::end);
  }

  static Stream<BadInput> badContributions() {
    return Stream.of(BadInput.missing("content", "Ý kiến của đơn vị"), BadInput.text("content", "Ý kiến của đơn vị", 8000),
        Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badContributions")
  void aUnitThatIsAskedSaysSomething(BadInput bad) {
    assertRefused(contribution, Map.of("content", "Đồng ý."), bad);
  }

  static Stream<BadInput> badStudies() {
    return Stream.of(
        BadInput.choice("result", "Kết quả nghiên cứu"),
        BadInput.text("text", "Kết quả nghiên cứu, làm rõ", 4000),
        explained("ASK_SENDER", "Nội dung cần người gửi làm rõ"),
        explained("KEEP", "Nội dung báo người gửi"),
        explained("HAND_BACK", "Lý do đề nghị phân công lại"),
        Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  private static Stream<BadInput> explained(String result, String label) {
    return Stream.concat(BadInput.missing("text", label), BadInput.text("text", label, 4000)).map(bad -> bad.and("result", result));
  }

  @ParameterizedTest
  @MethodSource("badStudies")
  void whatIsAskedOrKeptOrGivenBackIsExplained(BadInput bad) {
    assertRefused(study, Map.of("result", "ENOUGH", "text", "Đủ cơ sở."), bad);
  }

  static Stream<BadInput> badAssignments() {
    return Stream.of(
        BadInput.missing("leadUnit", "Đơn vị chủ trì"), BadInput.text("leadUnit", "Đơn vị chủ trì", 64),
        Stream.of(of("leadUnit", "lanh-dao", "Đơn vị chủ trì (leadUnit): không phải đơn vị được chọn làm chủ trì"),
            of("jointUnits", "[\"khtc\"]", "Đơn vị phối hợp (jointUnits): trùng với đơn vị chủ trì"), BadInput.unknownField()),
        BadInput.list("jointUnits", "Đơn vị phối hợp")).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badAssignments")
  void itIsGivenToAUnitThatHandlesCases(BadInput bad) {
    assertRefused(assignment, Map.of("leadUnit", "khtc"), bad);
  }
}
