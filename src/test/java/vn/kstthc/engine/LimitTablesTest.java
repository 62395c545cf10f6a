package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.LegalLimit;
import vn.kstthc.deadline.LegalLimits;
import vn.kstthc.deadline.LimitMeasure;
import vn.kstthc.deadline.Validity;

/** The deployed tables of limits against the law as facts, row by row, and what happens when others are deployed. */
@EngineTest
class LimitTablesTest {

  private static final String FEEDBACK = "processes/deadline/feedbackLimit.dmn";

  @Autowired LimitTables limits;
  @Autowired ProcessEngine engine;
  @Autowired RepositoryService repository;
  @Autowired Clock clock;
  @TempDir Path tree;

  @ParameterizedTest
  @CsvFileSource(resources = "/deadline/limits.csv", useHeadersInDisplayName = true)
  void eachRowSaysWhatTheLawSays(String key, int amount, LimitMeasure measure, boolean repeats, boolean pauses, String countedFrom,
      String basis, String issuer, LegalLimit.Status status, LocalDate from) {
    LegalLimit limit = limits.limit(key, LocalDate.parse("2024-01-15"));
    assertThat(limit).isEqualTo(new LegalLimit(key, limit.title(), amount, measure, repeats, pauses, countedFrom, basis, issuer,
        status, new Validity(from, null)));
  }

  @Test
  void noRowIsMissingFromTheTestAboveAndEachHasATitleOfItsOwn() throws IOException {
    List<String> keys = rows().stream().map(LimitRow::key).toList();
    assertThat(Files.readAllLines(Path.of("src/test/resources/deadline/limits.csv")).stream().skip(1)
        .map(line -> line.split(",")[0])).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(limits.inForce(LocalDate.parse("2024-01-15"))).flatExtracting(LegalLimits.Matter::limits)
        .extracting(limit -> ((LegalLimit) limit).title()).hasSize(keys.size()).doesNotHaveDuplicates();
  }

  /** Asked of the engine's own decision service, so that what overlaps and what applies cannot be read in two ways. */
  @Test
  void eachRowAppliesFromItsFirstDayToItsLastAndNotADayLonger() {
    assertThat(rows()).isNotEmpty().allSatisfy(row -> {
      LocalDate from = row.validity().from();
      LocalDate to = row.validity().to();
      List.of(from == null ? LocalDate.EPOCH : from, to == null ? LocalDate.parse("2099-12-31") : to).forEach(day -> {
        assertThat(asked(row.key(), day)).as("%s on %s", row, day).hasSize(1);
        assertThat(limits.limit(row.key(), day).validity()).isEqualTo(row.validity());
      });
      Stream.of(from == null ? null : from.minusDays(1), to == null ? null : to.plusDays(1))
          .filter(Objects::nonNull).forEach(day -> {
            assertThat(asked(row.key(), day)).as("%s on %s", row, day).isEmpty();
            assertThatThrownBy(() -> limits.limit(row.key(), day)).isInstanceOf(NoSuchElementException.class);
          });
    });
  }

  private List<LimitRow> rows() {
    return limits.tables().values().stream().flatMap(table -> table.rows().stream()).toList();
  }

  private DmnDecisionTableResult asked(String key, LocalDate day) {
    return engine.getDecisionService().evaluateDecisionTableByKey(LimitTable.tableOf(key)).variables(
        Map.of("key", key, "receivedOn", Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()))).evaluate();
  }

  @Test
  void aLimitThatIsNotThereIsAnErrorThatNamesIt() {
    for (String unknown : List.of("feedback.praise", "praise.answer", "feedback")) {
      assertThatThrownBy(() -> limits.limit(unknown, LocalDate.parse("2024-01-15")))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("Không có thời hạn \"%s\" cho việc tiếp nhận ngày 15/01/2024", unknown);
    }
  }

  @Test
  void askingWritesNothingIntoTheHistory() {
    long before = engine.getHistoryService().createHistoricDecisionInstanceQuery().count();
    limits.forget();
    new LimitTables(engine, clock).limit("feedback.answer", LocalDate.parse("2024-01-15"));
    assertThat(engine.getHistoryService().createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
  }

  @Test
  void theApplicationDoesNotStartWithRowsThatOverlap() throws IOException {
    Path table = tree.resolve(FEEDBACK);
    Files.createDirectories(table.getParent());
    Files.writeString(table, overlapping());
    try (URLClassLoader resources = new URLClassLoader(new URL[] {tree.toUri().toURL()}, null)) {
      ResourceDeployer deployer = new ResourceDeployer(repository, new PathMatchingResourcePatternResolver(resources));
      assertThatThrownBy(deployer::deploy)
          .hasMessageContaining("dòng 1 (rule_feedbackForwardOther, khóa feedback.forward.other, từ 14/02/2008 đến 01/07/2024)")
          .hasMessageContaining("dòng 2 (rule_feedbackForwardConduct, khóa feedback.forward.other, từ 01/07/2024)");
    }
  }

  @Test
  void nobodyDeploysRowsThatOverlapAndTheOldTableGoesOn() throws IOException {
    String overlapping = overlapping();
    assertThatThrownBy(() -> repository.createDeployment().addString(FEEDBACK, overlapping).deploy())
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("trùng thời gian hiệu lực");
    assertThat(repository.createDecisionDefinitionQuery().decisionDefinitionKey("feedbackLimit").count()).isEqualTo(1);
    assertThat(limits.limit("feedback.forward.other", LocalDate.parse("2024-07-01")).amount()).isEqualTo(5);
  }

  @Test
  void nobodyDeploysARowThatGivesNoLimit() throws IOException {
    String incomplete = LimitTableTest.feedback().replace("<text>20</text>", "<text></text>");
    assertThatThrownBy(() -> repository.createDeployment().addString(FEEDBACK, incomplete).deploy())
        .isInstanceOf(BadUserRequestException.class).hasMessageContaining("dòng 5 (rule_feedbackAnswer");
  }

  private static String overlapping() throws IOException {
    return LimitTableTest.withTwoPeriods(LimitTableTest.feedback(), LimitTableTest.until("2024-07-01"),
        LimitTableTest.from("2024-07-01"));
  }

  @Test
  void aNewVersionDecidesHereAtOnceAndOnAnotherMachineWithinSeconds() throws IOException {
    LimitTables elsewhere = new LimitTables(engine, clock);
    LocalDate day = LocalDate.parse("2024-01-15");
    assertThat(elsewhere.limit("feedback.answer", day).amount()).isEqualTo(20);
    String shorter = LimitTableTest.feedback().replace("<text>20</text>", "<text>15</text>");

    String deployment = repository.createDeployment().addString(FEEDBACK, shorter).deploy().getId();
    try {
      assertThat(limits.limit("feedback.answer", day).amount()).isEqualTo(15);
      TestClock.set("2024-01-15T08:00:09");
      assertThat(elsewhere.limit("feedback.answer", day).amount()).isEqualTo(20);
      TestClock.set("2024-01-15T08:00:10");
      assertThat(elsewhere.limit("feedback.answer", day).amount()).isEqualTo(15);
    } finally {
      repository.deleteDeployment(deployment, true);
      limits.forget();
    }
    assertThat(limits.limit("feedback.answer", day).amount()).isEqualTo(20);
  }
}
