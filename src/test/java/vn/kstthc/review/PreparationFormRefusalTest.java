package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;

/** What the lead unit cannot hand in; its costs have a test of their own. */
@EngineTest
class PreparationFormRefusalTest extends FormRefusals {

  private static final String PARTS = "Các bộ phận của thủ tục";
  private static final String GOOD_LINE = line("NAME", "PRESENT", "");

  private Task task;
  private Task secondRound;

  @BeforeAll
  void dossiers() {
    String number = road.open("gdtrh", "gdth");
    task = prepared(number);
    String returned = road.open("gdtrh", "gdth");
    road.prepare(returned, "gdtrh");
    road.opinion(returned, "gdth", "AGREE", null);
    road.answer(returned, "gdtrh", "gdth");
    road.check(returned, "RETURN", "Bổ sung.");
    secondRound = claimed(road.task(returned, "userTask_prepareDossier"), "gdtrh");
  }

  private Task prepared(String number) {
    road.file(number, "gdtrh", FileKind.REPORT, FileKind.REVIEW_FORM, FileKind.SIMPLIFICATION_OPTION, FileKind.DRAFT_DECISION);
    return claimed(road.task(number, "userTask_prepareDossier"), "gdtrh");
  }

  private static String line(String part, String presence, String note) {
    return "{\"part\":\"%s\",\"presence\":\"%s\",\"note\":\"%s\"}".formatted(part, presence, note);
  }

  /** The checklist in order but for one line. */
  private static BadInput parts(String part, String insteadOfItsLine, String message) {
    String lines = ((String) Road.preparationFields().get("parts")).replace(line(part, "PRESENT", ""), insteadOfItsLine);
    return of("parts", lines.replace(",,", ",").replace("[,", "[").replace(",]", "]"),
        "%s (parts): %s".formatted(PARTS, message));
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.choice("proposal", "Đề xuất"),
        Stream.of(of("proposal", "ISSUE", "Đề xuất (proposal): \"Ban hành mới\" không dùng cho loại hồ sơ này")),
        BadInput.missing("summary", "Nội dung, lý do đề xuất"),
        BadInput.text("summary", "Nội dung, lý do đề xuất", 4000),
        BadInput.missing("incomeSource", "Nguồn, năm của thu nhập bình quân"),
        BadInput.text("incomeSource", "Nguồn, năm của thu nhập bình quân", 300),
        BadInput.list("parts", PARTS),
        BadInput.lines("parts", PARTS, GOOD_LINE, "null", "5", "\"NAME\"", "[]", "{\"part\":0,\"presence\":\"PRESENT\"}",
            "{\"part\":\"0\",\"presence\":\"PRESENT\"}", "{\"part\":\"\",\"presence\":\"PRESENT\"}",
            line("KHAC", "PRESENT", ""), line("WAY", "ABSENT", ""), line("WAY", "PRESENT", "a\\u0000b"),
            line("WAY", "PRESENT", "a\\ud800b"), "{\"part\":\"WAY\",\"presence\":\"PRESENT\",\"note\":5}",
            "{\"part\":\"WAY\",\"presence\":\"PRESENT\",\"weight\":5}",
            "{\"part\":\"WAY\",\"part\":\"FORMS\",\"presence\":\"PRESENT\"}"),
        Stream.of(
            of("parts", null, PARTS + " (parts): chưa đánh giá: Tên thủ tục hành chính, Trình tự thực hiện, Cách thức thực "
                + "hiện, Thành phần, số lượng hồ sơ, Thời hạn giải quyết, Đối tượng thực hiện, Cơ quan giải quyết, Mẫu "
                + "đơn, mẫu tờ khai, Kết quả thực hiện, Yêu cầu, điều kiện, Phí, lệ phí"),
            parts("WAY", "", "chưa đánh giá: Cách thức thực hiện"),
            parts("FEES", "", "chưa đánh giá: Phí, lệ phí"),
            parts("WAY", "{\"part\":\"WAY\"}", "chưa đánh giá: Cách thức thực hiện"),
            parts("WAY", "{\"part\":\"WAY\",\"presence\":null}", "chưa đánh giá: Cách thức thực hiện"),
            parts("WAY", line("WAY", "PRESENT", "") + "," + line("WAY", "MISSING", ""),
                "có dòng ghi hai lần: Cách thức thực hiện"),
            parts("WAY", line("WAY", "PRESENT", "") + ",{\"presence\":\"PRESENT\"}", "có dòng không rõ"),
            parts("WAY", line("WAY", "PRESENT", "ế".repeat(1001)), "ghi chú dài quá 1.000 ký tự")),
        Stream.of(Preparation.Part.values()).filter(Preparation.Part::always).map(part ->
            parts(part.name(), line(part.name(), "NOT_APPLICABLE", ""),
                "\"%s\" bắt buộc phải có, không thể là không áp dụng".formatted(part.label()))),
        Stream.of(BadInput.unknownField(), of("consult", true, "Trường lạ (consult): biểu mẫu này không có trường này")))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndHandsInNothing(BadInput bad) {
    assertRefused(task, Road.preparationFields(), bad);
  }

  static Stream<BadInput> badInLaterRounds() {
    String label = "Lấy lại ý kiến đơn vị phối hợp (consult): ";
    return Stream.concat(Stream.of((Object) null, "").map(missing -> of("consult", missing, label + "chưa nhập")),
        Stream.of("có", "1", 1, "TRUE", Map.of("a", "b")).map(bad -> of("consult", bad, label + "phải là có hoặc không")));
  }

  @ParameterizedTest
  @MethodSource("badInLaterRounds")
  void inALaterRoundItIsSaidWhetherToAskAgain(BadInput bad) {
    assertRefused(secondRound, Road.preparationFields(), bad);
  }

  @ParameterizedTest
  @EnumSource(names = {"REPORT", "REVIEW_FORM", "SIMPLIFICATION_OPTION", "DRAFT_DECISION"})
  void withoutItsFilesItStays(FileKind kind) {
    Task without = claimed(road.task(road.open("gdtrh"), "userTask_prepareDossier"), "gdtrh");
    assertRefused(without, Road.preparationFields(),
        of("proposal", "AMEND", "%s (%s): chưa có tệp".formatted(kind.label(), kind)));
  }

  @Test
  void theLongestTextsAreTakenAndTheOptionalPartsMayNotApply() {
    String number = road.open("gdtrh");
    Map<String, Object> fields = Road.preparationFields();
    fields.put("summary", "ế".repeat(4000));
    fields.put("incomeSource", "ế".repeat(300));
    fields.put("parts", ((String) fields.get("parts")).replace("\"note\":\"\"", "\"note\":\"" + "ế".repeat(1000) + " \"")
        .replaceAll("(FORMS|RESULT|CONDITIONS|FEES)\",\"presence\":\"PRESENT", "$1\",\"presence\":\"NOT_APPLICABLE"));

    assertAccepted(prepared(number), fields);

    assertThat(lastEntry(number).note()).isEqualTo("ế".repeat(4000));
    assertThat(lastEntry(number).details()).contains("\"incomeSource\":\"" + "ế".repeat(300) + '"',
        "{\"part\":\"FEES\",\"presence\":\"NOT_APPLICABLE\",\"note\":\"" + "ế".repeat(1000) + "\"}");
  }

  @Test
  void decomposedLettersInAListAreStoredComposed() {
    String number = road.open("gdtrh");
    Map<String, Object> fields = Road.preparationFields();
    fields.put("parts", ((String) fields.get("parts"))
        .replaceFirst("\"note\":\"\"", "\"note\":\"tie\\\\u0302\\\\u0301ng Vie\u0323\u0302t\""));

    assertAccepted(prepared(number), fields);

    assertThat(lastEntry(number).details()).contains("\"note\":\"tiếng Việt\"");
  }
}
