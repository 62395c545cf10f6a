package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;

/** Figures of a cost table that are not taken, and those that just are. */
@EngineTest
class CostRefusalTest extends FormRefusals {

  private static final String NOW = "Chi phí hiện tại";
  private static final String AFTER = "Chi phí sau đề xuất";

  private Task task;

  @BeforeAll
  void dossier() {
    task = prepared(road.open("gdtrh"));
  }

  private Task prepared(String number) {
    road.file(number, "gdtrh", FileKind.REPORT, FileKind.REVIEW_FORM, FileKind.SIMPLIFICATION_OPTION, FileKind.DRAFT_DECISION);
    return claimed(road.task(number, "userTask_prepareDossier"), "gdtrh");
  }

  private static String item(String hours, String hourlyIncome, String outsourced) {
    return "{\"activity\":\"PREPARE\",\"hours\":%s,\"hourlyIncome\":%s,\"outsourced\":%s}"
        .formatted(hours, hourlyIncome, outsourced);
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(side("costNow", NOW), side("costAfter", AFTER)).flatMap(rows -> rows);
  }

  private static Stream<BadInput> side(String prefix, String label) {
    String items = prefix + "Items";
    String says = "%s (%s): ".formatted(label, items);
    String good = item("6", "40000", "0");
    return Stream.of(
        BadInput.list(items, label),
        Stream.of((Object) null, "", "[]").map(none -> of(items, none, says + "chưa nhập công việc nào")),
        BadInput.lines(items, label, good, "null", item("\"abc\"", "1", "0"), item("NaN", "1", "0"), item("\"NaN\"", "1", "0"),
            item("Infinity", "1", "0"), item("1e9999999999", "1", "0"), item("9".repeat(1100), "1", "0"), item("true", "1", "0"),
            item("{}", "1", "0"), item("1", "1.5", "0"), item("1", "1e400", "0"), item("1", "9223372036854775808", "0"),
            item("1", "\"1.000\"", "0"), item("1", "true", "0"), item("1", "1", "0.1"), item("0x10", "1", "0"),
            "{\"activity\":1,\"hours\":1,\"hourlyIncome\":1}", "{\"activity\":\"REST\",\"hours\":1,\"hourlyIncome\":1}",
            "{\"activity\":\"PAY\",\"hours\":1,\"hourlyIncome\":1,\"cost\":1}"),
        Stream.of("{}", item("null", "1", "0"), item("1", "null", "0"), "{\"activity\":\"PAY\",\"hours\":1}",
                "{\"hours\":1,\"hourlyIncome\":1,\"outsourced\":0}", item("-1", "1", "0"),
                item("1", "-1", "0"), item("1", "1", "-1"),
                item("1.555", "1", "0"), item("100000.01", "1", "0"), item("1e400", "1", "0"), item("1e-400", "1", "0"),
                item("1e2147483647", "1", "0"), item("1e-2147483647", "1", "0"), item("0e999999999", "1", "0"),
                item("1", "1000000000001", "0"), item("1", "1", "1000000000001"), item("1", "9223372036854775807", "0"))
            .map(line -> of(items, "[%s,%s]".formatted(good, line), says + "dòng 2 thiếu hoặc sai số liệu")),
        Stream.of(of(items, list(61), says + "nhiều quá 60 dòng"),
            of(items, "[" + item("100000", "1000000000000", "0") + "]", says + "chi phí một năm lớn quá mức tính được")
                .and(prefix + "Times", "100000000").and(prefix + "Subjects", "100.000.000")),
        BadInput.number(prefix + "Fees", label + ": phí, lệ phí, chi phí khác", 1_000_000_000_000L),
        BadInput.missing(prefix + "Times", label + ": số lần thực hiện trong năm"),
        BadInput.number(prefix + "Times", label + ": số lần thực hiện trong năm", 100_000_000),
        BadInput.missing(prefix + "Subjects", label + ": số đối tượng tuân thủ trong năm"),
        BadInput.number(prefix + "Subjects", label + ": số đối tượng tuân thủ trong năm", 100_000_000))
        .flatMap(rows -> rows);
  }

  private static String list(int lines) {
    return "[" + String.join(",", IntStream.range(0, lines).mapToObj(i -> item("1", "1", "0")).toList()) + "]";
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndHandsInNothing(BadInput bad) {
    assertRefused(task, Road.preparationFields(), bad);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
    "1.200, 1200", "1 200, 1200", "1.000.000, 1000000", "007, 7", "100000000, 100000000", "0, 0"})
  void aNumberIsReadAsItIsWritten(String written, long times) {
    String number = road.open("gdtrh");
    Map<String, Object> fields = Road.preparationFields();
    fields.put("costNowTimes", written);
    assertAccepted(prepared(number), fields);
    assertThat(review.dossier(number).costNow()).isEqualTo(240_000L * times * 120);
  }

  @Test
  void theLargestFiguresAreTakenAndWhatIsNotOutsourcedMayBeLeftEmpty() {
    String number = road.open("gdtrh");
    Map<String, Object> fields = Road.preparationFields();
    fields.put("costNowItems", "[%s,%s]".formatted(
        item("100000", "1000000000000", "1000000000000"), item("1.25", "10", "null")));
    fields.put("costNowFees", "1.000.000.000.000");
    fields.put("costNowTimes", "2");
    fields.put("costNowSubjects", "1");
    fields.put("costAfterItems", list(60));
    fields.put("costAfterSubjects", "100.000.000");
    assertAccepted(prepared(number), fields);
    assertThat(review.dossier(number).costNow()).isEqualTo(
        2 * (100_000_000_000_000_000L + 1_000_000_000_000L + 13 + 1_000_000_000_000L));
    assertThat(review.dossier(number).costAfter()).isEqualTo(60 * 100_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"KEEP, 28800000", "ABOLISH, 0"})
  void whatIsKeptOrAbolishedNeedsNoFiguresForAfterwards(String proposal, long after) {
    String number = road.open("gdtrh");
    Map<String, Object> fields = Road.preparationFields();
    fields.keySet().removeIf(field -> field.startsWith("costAfter"));
    fields.put("proposal", proposal);
    assertAccepted(prepared(number), fields);
    assertThat(review.dossier(number).costAfter()).isEqualTo(after);
  }
}
