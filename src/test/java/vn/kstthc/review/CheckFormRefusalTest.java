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

/** What is no check of a dossier, for both kinds of dossier. */
@EngineTest
class CheckFormRefusalTest extends FormRefusals {

  private static final String FINDINGS = "Nội dung kiểm tra";

  private Task task;
  private Task draft;

  @BeforeAll
  void dossiers() {
    task = claimed(road.task(road.atCheck(), "userTask_checkDossier"), "van.phong");
    Map<String, Object> fields = Road.startFields("gdtrh");
    fields.put("kind", "DRAFT_DOCUMENT");
    String number = road.open("van.phong", fields);
    road.file(number, "gdtrh", FileKind.DRAFT_TEXT, FileKind.IMPACT_ASSESSMENT, FileKind.OPINION_REQUEST);
    road.submit(road.task(number, "userTask_prepareDossier"), "gdtrh", Road.preparationFields());
    draft = claimed(road.task(number, "userTask_checkDossier"), "van.phong");
  }

  private static String line(String question, String result, String note) {
    return "{\"question\":\"%s\",\"result\":\"%s\",\"note\":\"%s\"}".formatted(question, result, note);
  }

  private static BadInput findings(DossierKind kind, String question, String insteadOfItsLine, String message) {
    String lines = ((String) Road.checkFields(kind, "PASS", "").get("findings"))
        .replace(line(question, "PASSED", ""), insteadOfItsLine);
    return of("findings", lines.replace(",,", ",").replace("[,", "[").replace(",]", "]"),
        "%s (findings): %s".formatted(FINDINGS, message));
  }

  static Stream<BadInput> badInputs() {
    DossierKind kind = DossierKind.PROCEDURE_REVIEW;
    String missing = "chưa đánh giá: Tính hợp pháp";
    String good = line("LEGALITY", "PASSED", "");
    String unexplained = "\"Tính hợp pháp\" không đạt, hãy ghi rõ vì sao";
    return Stream.of(
        BadInput.list("findings", FINDINGS),
        BadInput.lines("findings", FINDINGS, line("NECESSITY", "PASSED", ""), "null", "true", "\"LEGALITY\"",
            line("BEAUTY", "PASSED", ""), line("LEGALITY", "GOOD", ""), line("LEGALITY", "PASSED", "a\\u0007b"),
            "{\"question\":1,\"result\":0}", "{\"question\":\"LEGALITY\",\"result\":\"PASSED\",\"note\":{}}",
            "{\"question\":\"LEGALITY\",\"result\":\"PASSED\",\"by\":\"giam.doc\"}"),
        Stream.of((Object) null, "", "[]").map(none -> of("findings", none, FINDINGS + " (findings): chưa đánh giá: "
            + "Sự cần thiết, Tính hợp pháp, Tính hợp lý, Việc lấy ý kiến và tiếp thu, giải trình")),
        Stream.of(
            findings(kind, "LEGALITY", "", missing),
            findings(kind, "LEGALITY", "{\"question\":\"LEGALITY\"}", missing),
            findings(kind, "LEGALITY", good + "," + line("LEGALITY", "FAILED", "Sai."),
                "có câu hỏi đánh giá hai lần: Tính hợp pháp"),
            findings(kind, "LEGALITY", line("LEGALITY", "NOT_APPLICABLE", ""), "\"Tính hợp pháp\" luôn phải đánh giá"),
            findings(kind, "LEGALITY", good + "," + line("COST", "PASSED", ""), "có câu hỏi không thuộc loại hồ sơ này"),
            findings(kind, "LEGALITY", good + ",{\"result\":\"PASSED\"}", "có câu hỏi không thuộc loại hồ sơ này"),
            findings(kind, "LEGALITY", line("LEGALITY", "FAILED", ""), unexplained)
                .and("conclusion", "RETURN").and("note", "Sai."),
            findings(kind, "LEGALITY", line("LEGALITY", "FAILED", " \u00a0"), unexplained),
            findings(kind, "LEGALITY", line("LEGALITY", "PASSED", "ế".repeat(2001)),
                "nhận xét \"Tính hợp pháp\" dài quá 2.000 ký tự"),
            new BadInput(findings(kind, "LEGALITY", line("LEGALITY", "FAILED", "Sai."), "").changes(),
                "Kết luận (conclusion): còn nội dung không đạt, hãy trả lại hồ sơ"),
            BadInput.unknownField()),
        BadInput.choice("conclusion", "Kết luận"),
        BadInput.text("note", "Nhận xét", 4000),
        BadInput.missing("note", "Lý do trả lại").map(bad -> bad.and("conclusion", "RETURN")),
        BadInput.text("note", "Lý do trả lại", 4000).map(bad -> bad.and("conclusion", "RETURN")))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndChecksNothing(BadInput bad) {
    assertRefused(task, Road.checkFields(DossierKind.PROCEDURE_REVIEW, "PASS", "Đạt."), bad);
  }

  static Stream<BadInput> badForDrafts() {
    DossierKind kind = DossierKind.DRAFT_DOCUMENT;
    return Stream.of(
        Stream.of(Finding.Question.values()).map(question ->
            findings(kind, question.name(), "", "chưa đánh giá: " + question.label())),
        Stream.of(Finding.Question.values()).filter(Finding.Question::always).map(question -> findings(kind, question.name(),
            line(question.name(), "NOT_APPLICABLE", ""), "\"%s\" luôn phải đánh giá".formatted(question.label()))))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badForDrafts")
  void aDraftIsCheckedWithAllItsQuestions(BadInput bad) {
    assertRefused(draft, Road.checkFields(DossierKind.DRAFT_DOCUMENT, "PASS", ""), bad);
  }

  @Test
  void theLongestRemarksAreTakenAndAReturnMayLeaveNothingFailed() {
    String number = road.atCheck();
    Map<String, Object> fields = Road.checkFields(DossierKind.PROCEDURE_REVIEW, "RETURN", "ế".repeat(4000));
    fields.put("findings", ((String) fields.get("findings"))
        .replace("\"note\":\"\"", "\"note\":\"" + "ế".repeat(2000) + "\\n\""));

    assertAccepted(claimed(road.task(number, "userTask_checkDossier"), "van.phong"), fields);

    assertThat(lastEntry(number).note()).isEqualTo("ế".repeat(4000));
    assertThat(lastEntry(number).details()).contains("\"note\":\"" + "ế".repeat(2000) + '"');
  }
}
