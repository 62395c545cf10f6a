package vn.kstthc.feedback;

import static vn.kstthc.review.BadInput.of;

import java.util.HashMap;
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

/** What is no notice of refusal, no referral and no letter that passes a case on. */
@EngineTest
class TransferFormRefusalTest extends FormRefusals {

  @Autowired FeedbackRoad cases;
  private final Map<Outcome, Task> tasks = new HashMap<>();
  private final Map<Outcome, String> numbers = new HashMap<>();

  @BeforeAll
  void casesOfEachKind() {
    Map.of(Outcome.NOT_ACCEPTED, "notifyNotAccepted", Outcome.NOT_OF_REGIME, "referSender", Outcome.CONDUCT, "forwardConduct",
        Outcome.OTHER_COMPETENCE, "forwardRegulation").forEach((outcome, key) -> {
          String number = cases.receive().number();
          cases.classify(number, outcome, Map.of());
          numbers.put(outcome, number);
          tasks.put(outcome, claimed(cases.task(number, key), "van.phong"));
        });
  }

  @AfterAll
  void areGone() {
    numbers.values().forEach(cases::end);
  }

  static Stream<BadInput> badNotices() {
    return Stream.of(
        BadInput.missing("reason", "Lý do không tiếp nhận"), BadInput.text("reason", "Lý do không tiếp nhận", 3000),
        BadInput.missing("guidance", "Hướng dẫn bổ sung"), BadInput.text("guidance", "Hướng dẫn bổ sung", 3000),
        Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badNotices")
  void whoIsNotAcceptedIsToldWhyAndHowToMendIt(BadInput bad) {
    assertRefused(tasks.get(Outcome.NOT_ACCEPTED), Map.of("reason", "Thiếu địa chỉ.", "guidance", "Hãy gửi lại."), bad);
  }

  private static Stream<BadInput> letter(String body) {
    String late = "Ngày văn bản (documentDate): không thể sau ngày hôm nay";
    String early = "Ngày văn bản (documentDate): không thể trước ngày nhận phản ánh, kiến nghị";
    return Stream.of(
        BadInput.missing("transferTo", body), BadInput.text("transferTo", body, 300),
        BadInput.missing("documentNumber", "Số, ký hiệu văn bản"), BadInput.text("documentNumber", "Số, ký hiệu văn bản", 100),
        BadInput.missing("documentDate", "Ngày văn bản"), BadInput.date("documentDate", "Ngày văn bản"),
        Stream.of(of("documentDate", "16/01/2024", late), of("documentDate", "9999-12-31", late),
            of("documentDate", "14/01/2024", early), of("documentDate", "0001-01-01", early), BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  static Stream<BadInput> badReferrals() {
    return Stream.of(letter("Cơ quan có thẩm quyền giải quyết"), BadInput.missing("told", "Nội dung hướng dẫn người gửi"),
        BadInput.text("told", "Nội dung hướng dẫn người gửi", 4000)).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badReferrals")
  void whoComplainsIsToldWhereThatGoes(BadInput bad) {
    assertRefused(tasks.get(Outcome.NOT_OF_REGIME), FeedbackRoad.transferFields(), bad);
  }

  static Stream<BadInput> badForwards() {
    return Stream.concat(letter("Cơ quan nhận"), BadInput.text("told", "Nội dung báo người gửi", 4000));
  }

  @ParameterizedTest
  @MethodSource("badForwards")
  void conductIsPassedOnByALetter(BadInput bad) {
    assertRefused(tasks.get(Outcome.CONDUCT), FeedbackRoad.transferFields(), bad);
  }

  @ParameterizedTest
  @MethodSource("badForwards")
  void soIsARegulationOfAnotherBody(BadInput bad) {
    assertRefused(tasks.get(Outcome.OTHER_COMPETENCE), FeedbackRoad.transferFields(), bad);
  }
}
