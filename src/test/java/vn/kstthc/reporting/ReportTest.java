package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.reporting.Report.Step;

/** Which steps a report takes from where; every other is refused and changes nothing. */
class ReportTest {

  private static final Instant NOW = Instant.parse("2025-03-15T01:00:00Z");
  private static final Map<String, Consumer<Report>> ACTS = new LinkedHashMap<>();
  private static final Map<Step, Map<String, Step>> ALLOWED = Map.of(
      Step.COLLECTING, Map.of("filled", Step.COLLATING),
      Step.COLLATING, Map.of("filled", Step.COLLATING, "collated", Step.SIGNING),
      Step.SIGNING, Map.of("signed", Step.SENDING, "returned", Step.COLLATING),
      Step.SENDING, Map.of("sent", Step.SENT),
      Step.SENT, Map.of(), Step.WITHDRAWN, Map.of());

  static {
    ACTS.put("filled", report -> report.filled(NOW));
    ACTS.put("collated", report -> report.collated(new Report.Texts("a", "b", "c", "d")));
    ACTS.put("signed", report -> report.signed("giam.doc", null, NOW));
    ACTS.put("returned", Report::returned);
    // the report of a period is owed
    ACTS.put("withdrawn", Report::withdrawn);
    ACTS.put("sent", report -> report.sent(new Report.Sending("1", LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH), NOW));
  }

  private static Report at(Step step) {
    return at(step, step == Step.WITHDRAWN ? "BC-2025-0001" : "BC-2025-Q1");
  }

  private static Report at(Step step, String number) {
    Report report = new Report(number, "Báo cáo", LocalDate.of(2024, 12, 15), LocalDate.of(2025, 3, 14), NOW, null, NOW);
    if (step == Step.WITHDRAWN) {
      report.withdrawn();
    } else {
      Stream.of("filled", "collated", "signed", "sent").limit(step.ordinal()).forEach(act -> ACTS.get(act).accept(report));
    }
    assertThat(report.step()).isEqualTo(step);
    return report;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void anExtraordinaryReportIsWithdrawnUntilItIsSent(Step step) {
    Report report = at(step, "BC-2025-0001");
    if (step.isEnd()) {
      assertThatThrownBy(report::withdrawn).isInstanceOf(IllegalStateException.class);
    } else {
      report.withdrawn();
      assertThat(report.step()).isEqualTo(Step.WITHDRAWN);
    }
  }

  static Stream<Object[]> acts() {
    return Stream.of(Step.values()).flatMap(step -> ACTS.keySet().stream().map(act -> new Object[] {step, act}));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void eachActIsDoneWhereItMay(Step step, String act) {
    Report report = at(step);
    Step next = ALLOWED.get(step).get(act);
    if (next == null) {
      assertThatThrownBy(() -> ACTS.get(act).accept(report)).isInstanceOf(IllegalStateException.class).hasMessageContaining(report.number());
      assertThat(report.step()).isEqualTo(step);
    } else {
      ACTS.get(act).accept(report);
      assertThat(report.step()).isEqualTo(next);
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void figuresChangeWhileTheOfficeHasThemAndNeverElse(Step step) {
    Report report = at(step);
    if (step == Step.COLLATING) {
      report.requireCollating();
    } else {
      assertThatThrownBy(report::requireCollating).isInstanceOf(IllegalStateException.class);
    }
    assertThat(report.sending() != null).isEqualTo(step == Step.SENT);
  }

  static Stream<Step> steps() {
    return Stream.of(Step.values());
  }

  @Test
  void aFigureThatIsChangedBackIsNoChange() {
    Figure figure = new Figure(new Figure.Key("t", "", "c"), "x", 5, 5, null, null, null, null, null);
    Figure changed = figure.changed(6, "Vì sao", "van.phong", NOW);
    assertThat(changed.isChanged()).isTrue();
    assertThat(changed.counted()).isEqualTo(5);
    assertThat(changed.changed(5, "Như cũ", "van.phong", NOW)).isEqualTo(figure);
  }
}
