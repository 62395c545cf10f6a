package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.reporting.ReportChecks.Check;

/** Every check of a report, both where it holds and where one of its figures is one too many. */
@EngineTest
class ReportChecksTest {

  private static final Map<String, Long> DOSSIERS = Map.ofEntries(Map.entry("total", 10L), Map.entry("online", 5L), Map.entry("direct", 3L),
      Map.entry("carried", 2L), Map.entry("handled", 7L), Map.entry("early", 4L), Map.entry("onTime", 2L), Map.entry("late", 1L),
      Map.entry("inHand", 3L), Map.entry("within", 2L), Map.entry("overdue", 1L));
  private static final Map<String, Long> FEEDBACK = Map.ofEntries(Map.entry("total", 9L), Map.entry("conduct", 2L), Map.entry("rules", 6L),
      Map.entry("both", 1L), Map.entry("new", 6L), Map.entry("carried", 3L), Map.entry("handled", 4L), Map.entry("answered", 3L),
      Map.entry("onTime", 3L), Map.entry("withdrawn", 1L), Map.entry("inHand", 2L), Map.entry("forwarded", 2L), Map.entry("notAccepted", 1L),
      Map.entry("published", 3L));

  @Autowired ReportChecks checks;

  private static Report report(String number) {
    var window = ReportPeriod.of(number).orElseThrow().window();
    return new Report(number, "Báo cáo", window.from(), window.to(), Instant.EPOCH, null, Instant.EPOCH);
  }

  private static List<Figure> figures(String table, String row, Map<String, Long> amounts) {
    List<Figure> figures = new ArrayList<>();
    new LinkedHashMap<>(amounts).forEach((column, amount) ->
        figures.add(new Figure(new Figure.Key(table, row, column), row, amount, amount, null, null, null, null, null)));
    return figures;
  }

  private static Map<String, Long> oneMore(Map<String, Long> amounts, String column) {
    Map<String, Long> wrong = new LinkedHashMap<>(amounts);
    wrong.merge(column, 1L, Long::sum);
    return wrong;
  }

  private List<String> failing(List<Figure> figures) {
    return checks.of(report("BC-2025-Q1"), figures, Map.of(), List.of()).stream().filter(check -> !check.holds()).map(Check::label).toList();
  }

  @Test
  void whatAgreesPassesAll() {
    List<Figure> all = new ArrayList<>(figures("ho-so", "Mầm non", DOSSIERS));
    all.addAll(figures("pakn", "", FEEDBACK));
    assertThat(failing(all)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"total | (3) = (4) + (5) + (6);(3) = (7) + (11)", "online | (3) = (4) + (5) + (6)",
      "direct | (3) = (4) + (5) + (6)", "carried | (3) = (4) + (5) + (6)", "handled | (7) = (8) + (9) + (10);(3) = (7) + (11)",
      "early | (7) = (8) + (9) + (10)", "onTime | (7) = (8) + (9) + (10)", "late | (7) = (8) + (9) + (10)",
      "inHand | (11) = (12) + (13);(3) = (7) + (11)", "within | (11) = (12) + (13)", "overdue | (11) = (12) + (13)"})
  void eachFigureOfTheDossiersIsHeldAgainstTheOthers(String column, String expected) {
    assertThat(failing(figures("ho-so", "Mầm non", oneMore(DOSSIERS, column))))
        .containsExactlyElementsOf(Arrays.stream(expected.split(";")).map(label -> "Mầm non: " + label).toList());
  }

  @ParameterizedTest
  @CsvSource({"total, 2", "conduct, 1", "rules, 1", "both, 1", "new, 2", "carried, 2", "handled, 1", "inHand, 1", "forwarded, 1", "notAccepted, 1",
      "published, 0"})
  void eachFigureOfTheFeedbackIsHeldAgainstTheOthers(String column, int failing) {
    assertThat(failing(figures("pakn", "", oneMore(FEEDBACK, column)))).hasSize(failing);
  }

  @Test
  void bothSidesAreTold() {
    assertThat(checks.of(report("BC-2025-Q1"), figures("ho-so", "Mầm non", oneMore(DOSSIERS, "early")), Map.of(), List.of()))
        .filteredOn(check -> !check.holds()).singleElement().satisfies(check -> assertThat(check.detail()).isEqualTo("7; 5 + 2 + 1 = 8"));
  }

  private List<Check> composed(long whole, List<Long> quarters, List<ReportDifferences.Difference> late) {
    Map<String, Map<Figure.Key, Long>> parts = new LinkedHashMap<>();
    for (int i = 0; i < quarters.size(); i++) {
      parts.put("BC-2025-Q" + (i + 1), Map.of(new Figure.Key("pakn", "", "new"), quarters.get(i),
          new Figure.Key("pakn", "", "carried"), (long) i + 1, new Figure.Key("pakn", "", "inHand"), (long) i + 1));
    }
    Map<String, Long> amounts = new LinkedHashMap<>(FEEDBACK);
    amounts.put("new", whole);
    amounts.put("carried", 1L);
    amounts.put("inHand", 4L);
    return checks.of(report("BC-2025"), figures("pakn", "", amounts), parts, late).stream().filter(check -> check.key().startsWith("pakn/quy/"))
        .toList();
  }

  private static Check of(List<Check> all, String column) {
    return all.stream().filter(check -> check.key().equals("pakn/quy/" + column)).findFirst().orElseThrow();
  }

  @Test
  void theYearIsTheSumOfItsQuartersTheFirstOpensItAndTheLastClosesIt() {
    List<Check> all = composed(10, List.of(1L, 2L, 3L, 4L), List.of());
    assertThat(of(all, "new").holds()).isTrue();
    assertThat(of(all, "carried")).satisfies(check -> {
      assertThat(check.holds()).isTrue();
      assertThat(check.detail()).isEqualTo("1; 1");
    });
    assertThat(of(all, "inHand").detail()).isEqualTo("4; 4");
    assertThat(all).as("sums of cases that may be in several quarters are not held against them").noneMatch(check -> check.key().endsWith("total"));
  }

  @Test
  void whereTheYearIsAnotherItSaysWhatCameLate() {
    var late = new ReportDifferences.Difference("BC-2025-Q2", new Figure.Key("pakn", "", "new"), "PAKN-2025-0007", true);
    Check known = of(composed(11, List.of(1L, 2L, 3L, 4L), List.of(late)), "new");
    assertThat(known.holds()).isFalse();
    assertThat(known.accounted()).isTrue();
    assertThat(known.detail()).isEqualTo("11; 1 + 2 + 3 + 4 = 10. Số liệu đến sau khi báo cáo quý đã gửi: PAKN-2025-0007 (thêm vào Quý II năm 2025)");
    Check unknown = of(composed(12, List.of(1L, 2L, 3L, 4L), List.of(late)), "new");
    assertThat(unknown.accounted()).as("that is not all of it").isFalse();
    assertThat(of(composed(12, List.of(1L, 2L, 3L, 4L), List.of()), "new").accounted()).isFalse();
  }

  @Test
  void aQuarterIsNoSumOfOthers() {
    assertThat(checks.of(report("BC-2025-Q2"), figures("pakn", "", FEEDBACK), Map.of(), List.of()))
        .noneMatch(check -> check.key().contains("/quy/"));
    assertThat(ReportPeriod.quarterOf(LocalDate.of(2025, 4, 1)).quarters()).isEmpty();
  }
}
