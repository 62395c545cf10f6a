package vn.kstthc;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kstthc.engine.SourceTree;

/** The packaged application on its own data folder, killed in the middle of work, and stopped properly. */
class KilledIT {

  /** Where the register says a dossier is, and the task the engine must then have open. */
  private static final Map<String, String> TASK_AT = Map.of(
      "PREPARATION", "userTask_prepareDossier", "OFFICE_CHECK", "userTask_checkDossier");
  private static final int KILLS = 3;
  private static final int DOSSIERS_A_LIFE = 6;

  @TempDir Path data;

  @Test
  void whatWasAcknowledgedOutlivesKills() {
    Clerks clerks = new Clerks();
    for (int kill = 0; kill < KILLS; kill++) {
      try (RunningJar application = start()) {
        int done = clerks.prepared().size();
        clerks.work(application.port());
        await().atMost(Duration.ofMinutes(3)).until(() -> clerks.prepared().size() >= done + DOSSIERS_A_LIFE);
        application.kill();
      }
      clerks.goHome();
      assertNothingLost(clerks);
    }
    try (RunningJar application = start()) {
      int port = application.port();
      clerks.opened().stream().filter(number -> !clerks.prepared().contains(number))
          .forEach(number -> clerks.prepare(port, number));
      application.stop();
    }
    assertNothingLost(clerks);
    assertThat(clerks.prepared()).containsExactlyInAnyOrderElementsOf(clerks.opened());
  }

  private void assertNothingLost(Clerks clerks) {
    try (DataFolder folder = DataFolder.copyOf(data)) {
      Map<String, String> steps = folder.rows("select number, step from review_dossier").stream()
          .collect(toMap(row -> row.get(0), row -> row.get(1)));
      assertThat(steps.keySet()).containsAll(clerks.opened());
      assertThat(clerks.prepared()).allSatisfy(number -> assertThat(steps.get(number)).isEqualTo("OFFICE_CHECK"));
      assertThat(folder.rows("select p.business_key_, t.task_def_key_ from act_ru_execution p"
          + " join act_ru_task t on t.proc_inst_id_ = p.id_ where p.business_key_ is not null"))
          .as("open tasks of the engine, one a dossier, where the register says")
          .containsExactlyInAnyOrderElementsOf(
              steps.entrySet().stream().map(step -> List.of(step.getKey(), TASK_AT.get(step.getValue()))).toList());
      assertThat(steps.keySet()).as("numbers without a gap").containsExactlyInAnyOrderElementsOf(
          IntStream.rangeClosed(1, steps.size()).mapToObj("RS-2024-%04d"::formatted).toList());
    }
  }

  @Test
  void aCleanStopLeavesASmallFileAndARestartLeavesItAsItIs() throws Exception {
    Path file = data.resolve("kstthc.mv.db");
    long running;
    Clerks clerks = new Clerks();
    try (RunningJar application = start()) {
      clerks.work(application.port());
      await().atMost(Duration.ofMinutes(3)).until(() -> clerks.prepared().size() >= 2 * DOSSIERS_A_LIFE);
      clerks.goHome();
      running = Files.size(file);
      application.stop();
    }
    assertThat(Files.size(file)).as("bytes after a clean stop, of " + running).isLessThan(running / 2);

    Map<String, List<List<String>>> before = everything();
    try (RunningJar application = start("-Duser.timezone=America/New_York")) {
      application.port();
      application.stop();
    }
    Map<String, List<List<String>>> after = everything();
    assertThat(before.keySet().stream().filter(table -> !before.get(table).equals(after.get(table))))
        .as("tables with other rows, but for the engine's counters of its own work").isSubsetOf("ACT_RU_METER_LOG");
    assertThat(before.get("ACT_RE_PROCDEF")).isNotEmpty();
    try (DataFolder folder = DataFolder.copyOf(data)) {
      assertThat(folder.rows("select distinct version_ from act_re_procdef")).containsExactly(List.of("1"));
      assertThat(folder.rows("select name_ from act_ge_bytearray where deployment_id_ is not null order by name_"))
          .as("names from the jar").isEqualTo(SourceTree.deployed().stream().map(List::of).toList());
    }
  }

  private Map<String, List<List<String>>> everything() {
    try (DataFolder folder = DataFolder.copyOf(data)) {
      return folder.everything();
    }
  }

  private RunningJar start(String... javaOptions) {
    return RunningJar.start(data.resolve("log"),
        Map.of("APP_DATA", data.toString(), "SPRING_PROFILES_ACTIVE", "demo"), javaOptions);
  }
}
