package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.organisation.AwayDays;

/** What a substitute does is kept and shown as done for the absent person; what is his own is not. */
@EngineTest
class ActingForTest {

  private static final String FOR_GDTRH =
      "Chuyên viên Phòng Giáo dục Tiểu học (thực hiện thay Chuyên viên Phòng Giáo dục Trung học)";

  @Autowired AwayDays away;
  @Autowired Road road;
  @Autowired ReviewService review;
  @Autowired DossierViews views;
  @Autowired TaskService tasks;
  @Autowired IdentityService identity;

  @AfterEach
  void everybodyIsBack() {
    away.forgetAll();
    identity.deleteUser("gdtrh2");
  }

  private List<DossierView.Happening> history(String number) {
    return views.view(review.dossier(number), "van.phong").history();
  }

  private String lastBy(String number) {
    return history(number).get(history(number).size() - 1).by();
  }

  private void prepareAs(String user, String number) {
    Task task = road.task(number, "userTask_prepareDossier");
    road.submit(task, user, road.fields(task));
  }

  @Test
  void theHistorySaysForWhomAndGoesOnSayingSoAfterwards() {
    String number = road.open("van.phong", Road.startFields("gdtrh"));
    away.plan("gdtrh", "2024-01-16", "2024-01-16", "gdth");
    TestClock.set("2024-01-16T09:00");
    prepareAs("gdth", number);
    assertThat(lastBy(number)).isEqualTo(FOR_GDTRH);
    TestClock.set("2024-02-16T09:00");
    away.forgetAll();
    assertThat(lastBy(number)).isEqualTo(FOR_GDTRH);
  }

  @Test
  void soDoOpinionsReturnsAndWithdrawals() {
    String number = road.open("van.phong", Road.startFields("qlclgd", "gdtrh", "gdmn"));
    road.prepare(number, "qlclgd");
    String returned = road.atCheck();
    away.plan("gdtrh", "2024-01-16", "2024-01-16", "gdth");
    away.plan("van.phong", "2024-01-16", "2024-01-16", "gdth");
    TestClock.set("2024-01-16T09:00");
    road.submit(road.task(number, "userTask_giveOpinion", "gdtrh"), "gdth", Map.of("stance", "AGREE"));
    assertThat(views.view(review.dossier(number), "van.phong").opinions())
        .extracting(DossierView.Opinion::unit, DossierView.Opinion::by)
        .contains(org.assertj.core.groups.Tuple.tuple("gdtrh", FOR_GDTRH));
    road.withdraw(number, "gdth", "Không cần nữa");
    assertThat(lastBy(number)).isEqualTo("Chuyên viên Phòng Giáo dục Tiểu học (thực hiện thay Chuyên viên Văn phòng Sở)");

    road.submit(road.task(returned, "userTask_checkDossier"), "gdth",
        Road.checkFields(DossierKind.PROCEDURE_REVIEW, "RETURN", "Thiếu"));
    assertThat(views.view(review.dossier(returned), "van.phong").returned().by())
        .endsWith("(thực hiện thay Chuyên viên Văn phòng Sở)");
  }

  @Test
  void ownWorkDuringThatTimeIsOnesOwn() {
    away.plan("gdtrh", "2024-01-15", "2024-01-16", "gdth");
    String number = road.open("van.phong", Road.startFields("gdth"));
    prepareAs("gdth", number);
    assertThat(lastBy(number)).isEqualTo("Chuyên viên Phòng Giáo dục Tiểu học");
  }

  @Test
  void insideAUnitItIsDoneForTheAbsentPersonWhereTheTaskWasThatPersons() {
    User colleague = identity.newUser("gdtrh2");
    colleague.setFirstName("Đồng");
    colleague.setLastName("Nghiệp");
    identity.saveUser(colleague);
    identity.createMembership("gdtrh2", "gdtrh");
    String taken = road.open("van.phong", Road.startFields("gdtrh"));
    String waiting = road.open("van.phong", Road.startFields("gdtrh"));
    tasks.claim(road.task(taken, "userTask_prepareDossier").getId(), "gdtrh");
    away.plan("gdtrh", "2024-01-16", "2024-01-16", "gdtrh2");
    TestClock.set("2024-01-16T09:00");
    away.look();
    prepareAs("gdtrh2", taken);
    prepareAs("gdtrh2", waiting);
    assertThat(lastBy(taken)).isEqualTo("Đồng Nghiệp (thực hiện thay Chuyên viên Phòng Giáo dục Trung học)");
    assertThat(lastBy(waiting)).isEqualTo("Đồng Nghiệp");
  }

  @Test
  void whoHasATaskForSomebodyIsShownSo() {
    String number = road.open("van.phong", Road.startFields("gdtrh"));
    tasks.claim(road.task(number, "userTask_prepareDossier").getId(), "gdtrh");
    away.plan("gdtrh", "2024-01-16", "2024-01-16", "gdth");
    TestClock.set("2024-01-16T09:00");
    away.look();
    assertThat(views.view(review.dossier(number), "van.phong").pending().get(0).holder()).isEqualTo(FOR_GDTRH);
  }

  @Test
  void aTaskDueWhileNobodyIsThereSaysSo() {
    String number = road.open("van.phong", Road.startFields("gdtrh"));
    tasks.claim(road.task(number, "userTask_prepareDossier").getId(), "gdtrh");
    away.plan("gdtrh", "2024-01-29", "2024-01-30", null);
    assertThat(views.view(review.dossier(number), "van.phong").pending().get(0).holder()).endsWith(
        "hạn rơi vào thời gian vắng mặt của Chuyên viên Phòng Giáo dục Trung học (từ 29/01/2024 đến hết 30/01/2024), "
        + "chưa có người thực hiện thay");
  }
}
