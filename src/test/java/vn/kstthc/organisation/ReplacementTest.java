package vn.kstthc.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

/** gdtrh has taken the preparation of a dossier and is away from Thursday 18 to Friday 19 January. Today is Monday 15. */
@EngineTest
class ReplacementTest {

  @Autowired AwayDays away;
  @Autowired Road road;
  @Autowired TaskService tasks;
  @Autowired RuntimeService runtime;
  @Autowired JdbcClient jdbc;

  private String number;

  @BeforeEach
  void aTaskTaken() {
    number = road.open("gdtrh");
    claim("gdtrh");
  }

  @AfterEach
  void everybodyIsBack() {
    away.forgetAll();
  }

  private void claim(String user) {
    road.as(user, () -> {
      tasks.claim(preparation().getId(), user);
      return null;
    });
  }

  private Task preparation() {
    return road.task(number, "userTask_prepareDossier");
  }

  private String holder() {
    return preparation().getAssignee();
  }

  private void at(String moment) {
    TestClock.set(moment);
    away.look();
  }

  @Test
  void workGoesToTheSubstituteWhenTheAbsenceBeginsAndComesBackWhenItIsOver() {
    long id = away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    at("2024-01-17T23:59");
    assertThat(holder()).isEqualTo("gdtrh");
    at("2024-01-18T00:00");
    assertThat(holder()).isEqualTo("gdth");
    at("2024-01-19T23:59");
    assertThat(holder()).isEqualTo("gdth");
    at("2024-01-20T00:00");
    assertThat(holder()).isEqualTo("gdtrh");
    assertThat(away.moved(id, number)).containsExactly("gdtrh > gdth", "gdth > gdtrh");
    away.look();
    assertThat(away.moved(id, number)).hasSize(2);
  }

  @Test
  void withoutASubstituteWorkGoesBackToTheUnit() {
    long id = away.plan("gdtrh", "2024-01-18", "2024-01-19", null);
    at("2024-01-18T08:00");
    assertThat(holder()).isNull();
    assertThat(away.moved(id, number)).containsExactly("gdtrh > ");
    at("2024-01-22T08:00");
    assertThat(holder()).isNull();
  }

  @Test
  void anAbsenceEndedEarlyGivesBackWhatIsOpen() {
    long id = away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    at("2024-01-18T08:00");
    away.cancel(id);
    away.look();
    assertThat(holder()).isEqualTo("gdtrh");
  }

  @Test
  void whatWasTakenFromTheUnitOfTheAbsentPersonComesBackToo() {
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    at("2024-01-18T08:00");
    number = road.open("van.phong", Road.startFields("gdtrh"));
    claim("gdth");
    at("2024-01-20T08:00");
    assertThat(holder()).isEqualTo("gdtrh");
  }

  @Test
  void theSubstitutesOwnWorkStays() {
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    number = road.open("gdth", Road.startFields("gdth"));
    claim("gdth");
    at("2024-01-18T08:00");
    at("2024-01-20T08:00");
    assertThat(holder()).isEqualTo("gdth");
  }

  @Test
  void whoIsAwayDoesNobodysWorkAndHandsNobodysOn() {
    long first = away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    at("2024-01-18T08:00");
    long second = away.plan("gdth", "2024-01-18", "2024-01-18", "gdmn");
    away.look();
    assertThat(holder()).as("gdmn was named for gdth, not for gdtrh").isNull();
    assertThat(away.moved(first, number)).containsExactly("gdtrh > gdth");
    assertThat(away.moved(second, number)).containsExactly("gdth > ");
  }

  @Test
  void ofTheTwoWhoAreAwayNeitherIsGivenTheOthersWork() {
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    away.plan("gdth", "2024-01-19", "2024-01-19", null);
    at("2024-01-18T08:00");
    assertThat(holder()).isEqualTo("gdth");
    at("2024-01-19T08:00");
    assertThat(holder()).isNull();
  }

  @Test
  void severalMachinesThatLookAtOnceMoveEachTaskOnce() throws Exception {
    long id = away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    List<String> numbers = IntStream.range(0, 20).mapToObj(any -> road.open("gdtrh")).toList();
    for (String each : numbers) {
      number = each;
      claim("gdtrh");
    }
    TestClock.set("2024-01-18T08:00");
    lookOnSeveralMachines();
    assertThat(numbers).allSatisfy(each -> assertThat(away.moved(id, each)).containsExactly("gdtrh > gdth"));

    TestClock.set("2024-01-20T08:00");
    lookOnSeveralMachines();
    assertThat(numbers).allSatisfy(each -> assertThat(away.moved(id, each)).containsExactly("gdtrh > gdth", "gdth > gdtrh"));
  }

  private void lookOnSeveralMachines() throws Exception {
    ExecutorService machines = Executors.newFixedThreadPool(4);
    List<? extends Future<?>> looks = IntStream.range(0, 4).mapToObj(any -> machines.submit(away::look)).toList();
    for (Future<?> each : looks) {
      each.get();
    }
    machines.shutdown();
    away.look();
  }

  @Test
  void whatAnotherMachineHasSetIsSeenAtTheNextLook() {
    jdbc.sql("insert into organisation_absence (version, person, from_date, to_date, substitute, set_by, set_at) "
        + "values (0, 'gdtrh', date '2024-01-15', date '2024-01-15', 'gdth', 'gdtrh', current_timestamp)").update();
    away.look();
    assertThat(holder()).as("nothing says that anything has changed").isEqualTo("gdtrh");
    jdbc.sql("update organisation_absence_revision set revision = revision + 1").update();
    away.look();
    assertThat(holder()).isEqualTo("gdth");
  }

  @Test
  void aSuspendedCaseWaitsUntilItGoesOn() {
    away.plan("gdtrh", "2024-01-18", "2024-01-19", "gdth");
    String instance = road.running(number).getId();
    runtime.suspendProcessInstanceById(instance);
    at("2024-01-18T08:00");
    assertThat(holder()).isEqualTo("gdtrh");
    runtime.activateProcessInstanceById(instance);
    away.look();
    assertThat(holder()).isEqualTo("gdth");
  }

  @Test
  void whatTheLeadershipGivesToSomebodyWhoIsAwayGoesToTheSubstitute() {
    long id = away.plan("gdtrh", "2024-01-15", "2024-01-19", "gdth");
    number = road.open("van.phong", Road.startFields("gdtrh"));
    give("gdtrh");
    assertThat(holder()).isEqualTo("gdth");
    assertThat(away.moved(id, number)).contains("gdtrh > gdth");
    number = road.open("van.phong", Road.startFields("gdtrh"));
    road.as("giam.doc", () -> {
      Task task = preparation();
      task.setAssignee("gdtrh");
      tasks.saveTask(task);
      return null;
    });
    assertThat(holder()).isEqualTo("gdth");
  }

  @Test
  void theLeadershipMayAlsoGiveItToTheSubstituteAtOnceButNotOutsideTheAbsence() {
    away.plan("gdtrh", "2024-01-16", "2024-01-19", "gdth");
    number = road.open("van.phong", Road.startFields("gdtrh"));
    assertThatThrownBy(() -> give("gdth")).isInstanceOf(AuthorizationException.class);
    TestClock.set("2024-01-16T08:00");
    give("gdth");
    assertThat(holder()).isEqualTo("gdth");
  }

  @Test
  void theLeadershipIsToldThatNobodyIsThere() {
    long id = away.plan("gdtrh", "2024-01-15", "2024-01-19", null);
    number = road.open("van.phong", Road.startFields("gdtrh"));
    assertThatThrownBy(() -> give("gdtrh")).isInstanceOf(AuthorizationException.class)
        .hasMessageContaining("vắng mặt từ 15/01/2024 đến hết 19/01/2024, chưa có người thực hiện thay");
    assertThat(holder()).isNull();
    assertThat(away.moved(id, number)).isEmpty();
  }

  @Test
  void whoMayNotGiveWorkToOthersLeavesNoTrace() {
    long id = away.plan("gdtrh", "2024-01-15", "2024-01-19", "gdth");
    number = road.open("van.phong", Road.startFields("gdtrh"));
    assertThatThrownBy(() -> road.as("gdth", () -> {
      Task task = preparation();
      task.setAssignee("gdtrh");
      tasks.saveTask(task);
      return null;
    })).isInstanceOf(AuthorizationException.class);
    assertThat(away.moved(id, number)).isEmpty();
  }

  @Test
  void whoIsAwayEndsTheAbsenceBeforeTakingWork() {
    long id = away.plan("gdtrh", "2024-01-15", "2024-01-19", "gdth");
    number = road.open("van.phong", Road.startFields("gdtrh"));
    assertThatThrownBy(() -> claim("gdtrh")).isInstanceOf(AuthorizationException.class).hasMessageContaining("kết thúc");
    away.cancel(id);
    claim("gdtrh");
    assertThat(holder()).isEqualTo("gdtrh");
  }

  private void give(String user) {
    road.as("giam.doc", () -> {
      tasks.setAssignee(preparation().getId(), user);
      return null;
    });
  }
}
