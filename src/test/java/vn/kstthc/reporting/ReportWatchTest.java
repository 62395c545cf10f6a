package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;

/** Which reports start by themselves: of each period one, on the day after its last, whatever stood still meanwhile. */
@EngineTest
class ReportWatchTest extends ReportWork {

  private List<String> running() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(ReportProcess.KEY).list().stream()
        .map(instance -> instance.getBusinessKey()).sorted().toList();
  }

  @ParameterizedTest
  @CsvSource({"2025-03-14T23:59, ''", "2025-03-15T00:00, BC-2025-Q1", "2025-06-14T23:59, BC-2025-Q1"})
  void onTheDayAfterTheLast(String moment, String expected) {
    TestClock.set(moment);
    watch.look();
    watch.look();
    assertThat(String.join(" ", running())).isEqualTo(expected);
  }

  @Test
  void whatWasMissedWhileNothingRanIsStartedAfterwards() {
    TestClock.set("2026-01-20T09:00");
    watch.look();
    assertThat(running()).containsExactly("BC-2025", "BC-2025-6T", "BC-2025-9T", "BC-2025-Q1", "BC-2025-Q2", "BC-2025-Q3", "BC-2025-Q4");
    watch.look();
    assertThat(running()).hasSize(7);
  }

  @Test
  void whatWasOverBeforeTheSoftwareCameIsNotOwed() {
    assertThat(running()).isEmpty();
    assertThat(jdbc.queryForObject("select since from report_watch", String.class)).startsWith("2025-01-06");
  }

  @Test
  void aPeriodThatIsOverByTheFirstLookIsOwedSinceTheSoftwareRan() {
    jdbc.update("delete from report_watch");
    TestClock.set("2025-03-14T17:00");
    watch.begin();
    watch.begin();
    TestClock.set("2025-03-15T00:00");
    watch.look();
    assertThat(running()).containsExactly("BC-2025-Q1");
  }

  @Test
  void twoMachinesThatLookInTheSameMomentStartOne() throws Exception {
    TestClock.set("2025-03-15T00:00");
    var machines = Executors.newFixedThreadPool(4);
    try {
      Callable<Void> look = () -> {
        watch.look();
        return null;
      };
      machines.invokeAll(List.of(look, look, look, look)).forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(60)));
    } finally {
      machines.shutdown();
    }
    assertThat(running()).containsExactly("BC-2025-Q1");
    assertThat(jdbc.queryForObject("select count(*) from report_part", Integer.class)).isEqualTo(opening.units().size());
  }

  @Test
  void aReportThatWasSentIsNotStartedAgain() {
    sendWithoutUnits(open());
    watch.look();
    assertThat(running()).isEmpty();
  }
}
