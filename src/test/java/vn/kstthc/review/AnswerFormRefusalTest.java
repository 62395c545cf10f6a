package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;

/** What is no answer to the opinions; gdth and thanh-tra gave theirs, khtc gave none in time. */
@EngineTest
class AnswerFormRefusalTest extends FormRefusals {

  private static final String LABEL = "Tiếp thu, giải trình";
  private static final String FIRST = line("gdth", "ACCEPTED", "");
  private static final String SECOND = line("thanh-tra", "EXPLAINED", "Luật quy định như vậy.");
  private static final List<String> ALL_OTHERS =
      List.of("van-phong", "qlclgd", "gdmn", "gdth", "gdtx", "tccb", "khtc", "thanh-tra", "don-vi-truc-thuoc");

  private Task task;

  @BeforeAll
  void aDossierWithOpinions() {
    String number = road.open("gdtrh", "gdth", "thanh-tra", "khtc");
    road.prepare(number, "gdtrh");
    road.opinion(number, "gdth", "AGREE", null);
    road.opinion(number, "thanh-tra", "DISAGREE", "Trái quy định hiện hành.");
    road.opinionLimitOver(number);
    task = claimed(road.task(number, "userTask_answerOpinions"), "gdtrh");
  }

  private static String line(String unit, String answer, String content) {
    return "{\"unit\":\"%s\",\"answer\":\"%s\",\"content\":\"%s\"}".formatted(unit, answer, content);
  }

  private static BadInput answers(String message, String... lines) {
    return of("answers", "[" + String.join(",", lines) + "]", "%s (answers): %s".formatted(LABEL, message));
  }

  static Stream<BadInput> badInputs() {
    String ofInspectors = "chưa trả lời ý kiến của Thanh tra Sở";
    String notAsked = "có trả lời cho đơn vị không cho ý kiến";
    String unexplained = "chưa ghi nội dung giải trình ý kiến của Thanh tra Sở";
    return Stream.of(
        BadInput.list("answers", LABEL),
        BadInput.lines("answers", LABEL, FIRST, "null", "1", "\"thanh-tra\"", line("thanh-tra", "MAYBE", "x"),
            line("thanh-tra", "EXPLAINED", "a\\u0000b"), line("thanh-tra", "EXPLAINED", "a\\udfffb"),
            "{\"unit\":\"thanh-tra\",\"answer\":1,\"content\":\"x\"}",
            "{\"unit\":\"thanh-tra\",\"answer\":\"ACCEPTED\",\"content\":[\"x\"]}",
            "{\"unit\":5,\"answer\":\"ACCEPTED\"}", "{\"unit\":\"thanh-tra\",\"answer\":\"ACCEPTED\",\"round\":2}"),
        Stream.of((Object) null, "", "[]").map(none ->
            of("answers", none, LABEL + " (answers): chưa trả lời ý kiến của Phòng Giáo dục Tiểu học")),
        Stream.of(
            answers(ofInspectors, FIRST),
            answers(ofInspectors, FIRST, "{\"unit\":\"thanh-tra\",\"content\":\"x\"}"),
            answers(ofInspectors, FIRST, "{\"answer\":\"ACCEPTED\"}"),
            answers("trả lời hai lần ý kiến của Thanh tra Sở", FIRST, SECOND, line("thanh-tra", "ACCEPTED", "")),
            answers(notAsked, FIRST, SECOND, line("gdmn", "ACCEPTED", "")),
            answers(notAsked, FIRST, SECOND, line("khtc", "ACCEPTED", "")),
            answers(notAsked, FIRST, SECOND, line("khong-co", "ACCEPTED", "")),
            answers(notAsked, FIRST, SECOND, "{}"),
            answers(unexplained, FIRST, line("thanh-tra", "EXPLAINED", "")),
            answers(unexplained, FIRST, line("thanh-tra", "EXPLAINED", " \u00a0\\n")),
            answers(unexplained, FIRST, "{\"unit\":\"thanh-tra\",\"answer\":\"EXPLAINED\"}"),
            answers("nội dung trả lời Thanh tra Sở dài quá 8.000 ký tự", FIRST, line("thanh-tra", "EXPLAINED", "ế".repeat(8001))),
            BadInput.unknownField()))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndAnswersNothing(BadInput bad) {
    assertRefused(task, Map.of("answers", "[" + FIRST + "," + SECOND + "]"), bad);
  }

  @Test
  void theLongestAnswersToAllUnitsAreTaken() {
    String number = road.open("gdtrh", ALL_OTHERS.toArray(String[]::new));
    road.prepare(number, "gdtrh");
    ALL_OTHERS.forEach(unit -> road.submit(road.task(number, "userTask_giveOpinion", unit),
        unit.replace("van-phong", "van.phong"), Map.of("stance", "DISAGREE", "content", "Không đúng.")));
    // as people write: lines and quotation marks, each of which takes two characters as JSON
    String longest = ("ế".repeat(18) + "\\n\\\"").repeat(400);
    String content = " " + longest.substring(0, longest.length() - 2) + "x ";
    List<String> lines = ALL_OTHERS.stream().map(unit -> line(unit, "EXPLAINED", content)).toList();

    assertAccepted(claimed(road.task(number, "userTask_answerOpinions"), "gdtrh"),
        Map.of("answers", "[" + String.join(",", lines) + "]"));

    assertThat(views.view(review.dossier(number), "gdtrh").opinions()).hasSize(9)
        .allSatisfy(opinion -> assertThat(opinion.answerContent()).hasSize(8000).startsWith("ế").endsWith("\nx"));
  }
}
