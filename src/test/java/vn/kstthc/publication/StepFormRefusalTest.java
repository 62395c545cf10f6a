package vn.kstthc.publication;

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

/** What the forms from the check to the Chair's answer do not take. */
@EngineTest
class StepFormRefusalTest extends FormRefusals {

  @Autowired PublicationRoad publication;
  private Task check;
  private Task sign;
  private Task submit;
  private Task record;
  private String recorded;

  @BeforeAll
  void cases() {
    check = claimed(publication.task(publication.listed(PublicationRoad.listFields()), "checkList"), "van.phong");
    sign = claimed(publication.task(publication.atSignature(), "signSubmission"), "giam.doc");
    String submitted = publication.atSubmission();
    publication.submissionFields(submitted);
    submit = claimed(publication.task(submitted, "submitToChair"), "van.phong");
    recorded = publication.atDecision();
    publication.issued(recorded);
    record = claimed(publication.task(recorded, "recordDecision"), "van.phong");
  }

  @AfterAll
  void asItWas() {
    publication.clear();
  }

  static Stream<BadInput> badConclusions() {
    return Stream.of(BadInput.choice("conclusion", "Kết luận"),
        BadInput.missing("note", "Lý do trả lại").map(bad -> bad.and("conclusion", "RETURN")),
        BadInput.text("note", "Lý do trả lại", 4000).map(bad -> bad.and("conclusion", "RETURN")),
        Stream.of(BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badConclusions")
  void noConclusionIsTakenForOne(BadInput bad) {
    assertRefused(check, Map.of("conclusion", "PASS"), bad);
    assertRefused(sign, Map.of("conclusion", "PASS"), bad);
  }

  static Stream<BadInput> badDocuments(String what) {
    String day = "Ngày " + what;
    return Stream.of(BadInput.missing("documentNumber", "Số, ký hiệu " + what), BadInput.text("documentNumber", "Số, ký hiệu " + what, 50),
        BadInput.missing("documentDate", day), BadInput.date("documentDate", day),
        Stream.of(of("documentDate", "16/01/2024", day + " (documentDate): không thể sau ngày hôm nay"),
            of("documentDate", "14/01/2024", day + " (documentDate): không thể trước ngày lập hồ sơ (15/01/2024)"),
            BadInput.unknownField())).flatMap(rows -> rows);
  }

  static Stream<BadInput> badSubmissions() {
    return badDocuments("tờ trình");
  }

  @ParameterizedTest
  @MethodSource("badSubmissions")
  void aSubmissionHasItsNumberAndDate(BadInput bad) {
    assertRefused(submit, Map.of("documentNumber", "15/TTr-SGDĐT", "documentDate", "15/01/2024"), bad);
  }

  static Stream<BadInput> badAnswers() {
    Map<String, Object> returned = new HashMap<>(Map.of("outcome", "RETURNED"));
    return Stream.of(badDocuments("văn bản"), BadInput.choice("outcome", "Trả lời của Chủ tịch UBND tỉnh"),
        BadInput.text("note", "Ghi chú", 4000),
        BadInput.missing("note", "Nội dung cần hoàn thiện").map(bad -> bad.and("outcome", returned.get("outcome"))),
        BadInput.missing("note", "Lý do không chấp thuận").map(bad -> bad.and("outcome", "REFUSED"))).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badAnswers")
  void anAnswerIsWhole(BadInput bad) {
    assertRefused(record, Map.of("outcome", "ISSUED", "documentNumber", "345/QĐ-UBND", "documentDate", "15/01/2024"), bad);
  }

  @Test
  void withoutItsFileNothingIsSubmittedOrIssued() {
    Map<String, Object> document = Map.of("documentNumber", "15/TTr-SGDĐT", "documentDate", "15/01/2024");
    Task bare = claimed(publication.task(publication.atSubmission(), "submitToChair"), "van.phong");
    assertRefused(bare, document, of("note", null, "Bản quét tờ trình đã ký (SUBMISSION): chưa có tệp"));
    Map<String, Object> issued = new HashMap<>(document);
    issued.put("outcome", "ISSUED");
    Task undecided = claimed(publication.task(publication.atDecision(), "recordDecision"), "van.phong");
    assertRefused(undecided, issued, of("note", null, "Bản quét văn bản của Chủ tịch UBND tỉnh (CHAIR_DECISION): chưa có tệp"));
  }
}
