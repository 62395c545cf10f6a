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

/** What is no submission to the Chair. The dossier was opened today, on 15/01/2024. */
@EngineTest
class SubmissionFormRefusalTest extends FormRefusals {

  private static final Map<String, Object> GOOD = Map.of("documentNumber", "12/TTr-SGDĐT", "documentDate", "15/01/2024");

  private Task task;
  private Task withoutScan;

  @BeforeAll
  void dossiers() {
    String number = road.atCheck();
    withoutScan = atSubmission(road.atCheck());
    task = atSubmission(number);
    road.file(number, "van-phong", FileKind.SUBMISSION);
  }

  private Task atSubmission(String number) {
    road.check(number, "PASS", "");
    road.approve(number, "PASS", null);
    return claimed(road.task(number, "userTask_submitToChair"), "van.phong");
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.missing("documentNumber", "Số, ký hiệu tờ trình"),
        BadInput.text("documentNumber", "Số, ký hiệu tờ trình", 50),
        BadInput.missing("documentDate", "Ngày tờ trình"),
        BadInput.date("documentDate", "Ngày tờ trình"),
        Stream.of("16/01/2024", "2024-01-16", "+999999999-12-31").map(future ->
            of("documentDate", future, "Ngày tờ trình (documentDate): không thể sau ngày hôm nay")),
        Stream.of("14/01/2024", "0000-01-01", "-999999999-01-01").map(past ->
            of("documentDate", past, "Ngày tờ trình (documentDate): không thể trước ngày lập hồ sơ")),
        Stream.of(BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndSubmitsNothing(BadInput bad) {
    assertRefused(task, GOOD, bad);
  }

  @Test
  void withoutTheScanOfTheSignedSubmissionItStays() {
    assertRefused(withoutScan, GOOD,
        of("documentNumber", "12/TTr-SGDĐT", "Bản quét tờ trình đã ký (SUBMISSION): chưa có tệp"));
  }

  @Test
  void theLongestNumberIsTakenWithTheDateOfToday() {
    String number = road.atCheck();
    Task submission = atSubmission(number);
    road.file(number, "van-phong", FileKind.SUBMISSION);
    assertAccepted(submission, Map.of("documentNumber", "ế".repeat(50), "documentDate", "2024-01-15"));
    assertThat(lastEntry(number).details()).contains("\"number\":\"" + "ế".repeat(50) + '"');
  }
}
