package vn.kstthc.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;

/** One test for each end, each boundary event and each way back. */
@EngineTest
class ReviewRoadTest {

  @Autowired Road road;
  @Autowired ReviewService review;
  @Autowired DossierReaders readers;
  @Autowired DossierViews views;
  @Autowired ProcessEngine engine;

  @BeforeEach
  void assertOnThisEngine() {
    AbstractAssertions.init(engine);
  }

  @Test
  void aDossierGoesFromDraftToTheChairsApproval() {
    String number = road.open("gdtrh", "gdth", "thanh-tra");
    assertThat(number).matches("RS-2024-\\d{4}");
    road.prepare(number, "gdtrh");
    assertThat(road.running(number)).isWaitingAt("userTask_giveOpinion");
    road.opinion(number, "gdth", "AGREE", null);
    road.opinion(number, "thanh-tra", "AGREE_WITH_CHANGES", "Bổ sung căn cứ pháp lý.");
    road.answer(number, "gdtrh", "gdth", "thanh-tra");
    road.check(number, "PASS", "");
    road.approve(number, "PASS", null);
    road.submitToChair(number);
    road.decide(number, road.approval(number));

    road.assertEndedAt(number, "endEvent_chairApproved", Step.APPROVED);
    assertThat(road.passed(number)).containsSubsequence("userTask_prepareDossier", "userTask_giveOpinion",
        "userTask_answerOpinions", "userTask_checkDossier", "userTask_approveDossier", "endEvent_dossierApproved",
        "userTask_submitToChair", "userTask_recordDecision", "endEvent_chairApproved")
        .doesNotContain("serviceTask_recordMissingOpinions", "endEvent_dossierWithdrawn", "endEvent_chairRefused");
    assertThat(views.view(review.dossier(number), "van.phong").history()).extracting(DossierView.Happening::what)
        .containsExactly("Lập hồ sơ", "Hoàn thành chuẩn bị hồ sơ", "Đơn vị phối hợp cho ý kiến",
            "Đơn vị phối hợp cho ý kiến", "Tiếp thu, giải trình ý kiến", "Văn phòng kiểm tra đạt yêu cầu",
            "Giám đốc phê duyệt, ký", "Trình Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh phê duyệt");
  }

  @Test
  void theWorkedExampleOfTheComplianceCostIsOnRecord() {
    String number = road.atCheck();
    assertThat(review.dossier(number).costNow()).isEqualTo(28_800_000);
    assertThat(review.dossier(number).costAfter()).isEqualTo(21_600_000);
    assertThat(views.view(review.dossier(number), "gdtrh").cost().percentCut()).isEqualTo("25.0");
  }

  @Test
  void withoutCooperatingUnitsItGoesStraightToTheOffice() {
    String number = road.atCheck();
    assertThat(road.running(number)).isWaitingAt("userTask_checkDossier");
    assertThat(road.passed(number)).doesNotContain("userTask_giveOpinion", "userTask_answerOpinions");
  }

  @Test
  void anOpinionNotGivenInTimeIsRecordedAndTheRoadGoesOn() {
    String number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    road.opinion(number, "gdth", "DISAGREE", "Trái quy định hiện hành.");

    road.opinionLimitOver(number);

    assertThat(road.running(number)).isWaitingAt("userTask_answerOpinions").hasPassed("serviceTask_recordMissingOpinions");
    assertThat(views.view(review.dossier(number), "gdtrh").opinions())
        .extracting(DossierView.Opinion::unit, DossierView.Opinion::stance)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("gdth", "DISAGREE"),
            org.assertj.core.groups.Tuple.tuple("thanh-tra", "NOT_GIVEN"));
    assertThat(views.view(review.dossier(number), "gdtrh").history())
        .anyMatch(h -> h.what().startsWith("Hết hạn lấy ý kiến") && h.note().equals("Thanh tra Sở"));
  }

  @Test
  void whenNobodyGaveAnOpinionThereIsNothingToAnswer() {
    String number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");

    road.opinionLimitOver(number);

    assertThat(road.running(number)).isWaitingAt("userTask_checkDossier").hasNotPassed("userTask_answerOpinions");
  }

  @Test
  void theOpinionsLimitIsFiveWorkingDaysAndItsTimerFiresThen() {
    TestClock.set("2024-02-05T09:00");
    String number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");

    // Tết is off from 8 to 14 February
    var timer = engine.getManagementService().createJobQuery().processInstanceId(road.running(number).getId()).timers().singleResult();
    assertThat(timer.getDuedate()).isEqualTo("2024-02-19T10:00:00Z");
    assertThat(road.task(number, "userTask_giveOpinion").getDueDate()).isEqualTo(timer.getDuedate());
  }

  @Test
  void anOpinionsMovedDateMovesTheLimitToTheLatest() {
    String number = road.open("gdtrh", "gdth", "thanh-tra");
    road.prepare(number, "gdtrh");
    moveDate(road.task(number, "userTask_giveOpinion", "gdth"), "2024-01-24T10:00:00Z");
    assertThat(limit(number)).isEqualTo("2024-01-24T10:00:00Z");
    moveDate(road.task(number, "userTask_giveOpinion", "thanh-tra"), "2024-01-23T10:00:00Z");
    assertThat(limit(number)).as("the other one has longer").isEqualTo("2024-01-24T10:00:00Z");
    assertThat(views.view(review.dossier(number), "gdtrh").opinions()).extracting(DossierView.Opinion::due)
        .containsExactly("24/01/2024", "23/01/2024");
    road.opinion(number, "gdth", "AGREE", null);
    assertThat(limit(number)).isEqualTo("2024-01-24T10:00:00Z");
  }

  private void moveDate(Task task, String to) {
    road.as("giam.doc", () -> {
      task.setDueDate(Date.from(Instant.parse(to)));
      engine.getTaskService().saveTask(task);
      return null;
    });
  }

  private Date limit(String number) {
    return engine.getManagementService().createJobQuery().processInstanceId(road.running(number).getId()).timers()
        .singleResult().getDuedate();
  }

  @Test
  void theOfficeReturnsItAndTheLeadUnitSeesWhoWhenAndWhy() {
    String number = road.atCheck();
    TestClock.set("2024-01-17T09:30");
    road.check(number, "RETURN", "Thiếu ý kiến của đối tượng chịu tác động.");

    assertThat(road.running(number)).isWaitingAt("userTask_prepareDossier");
    Dossier dossier = review.dossier(number);
    assertThat(dossier.round()).isEqualTo(2);
    assertThat(views.view(dossier, "gdtrh").returned()).isEqualTo(new DossierView.Returned("Chuyên viên Văn phòng Sở",
        "Văn phòng kiểm tra", "09:30 ngày 17/01/2024", "Thiếu ý kiến của đối tượng chịu tác động."));
    assertThat(road.task(number, "userTask_prepareDossier").getDueDate())
        .as("the step's limit starts anew").isEqualTo("2024-01-31T10:00:00Z");
  }

  @Test
  void theDirectorReturnsIt() {
    String number = road.atCheck();
    road.check(number, "PASS", "");
    road.approve(number, "RETURN", "Cần rõ hơn về chi phí.");

    assertThat(road.running(number)).isWaitingAt("userTask_prepareDossier");
    assertThat(views.view(review.dossier(number), "gdtrh").returned().unit()).isEqualTo("Giám đốc phê duyệt");
  }

  @Test
  void inALaterRoundTheLeadUnitDecidesWhetherToAskAgain() {
    String number = road.open("gdtrh", "gdth");
    road.prepare(number, "gdtrh");
    road.opinion(number, "gdth", "AGREE", null);
    road.answer(number, "gdtrh", "gdth");
    road.check(number, "RETURN", "Bổ sung.");

    Map<String, Object> again = Road.preparationFields();
    again.put("consult", false);
    road.submit(road.task(number, "userTask_prepareDossier"), "gdtrh", again);
    assertThat(road.running(number)).isWaitingAt("userTask_checkDossier");

    road.check(number, "RETURN", "Phải lấy lại ý kiến.");
    again.put("consult", true);
    road.submit(road.task(number, "userTask_prepareDossier"), "gdtrh", again);
    assertThat(road.running(number)).isWaitingAt("userTask_giveOpinion");
    assertThat(views.view(review.dossier(number), "gdtrh").opinions()).extracting(DossierView.Opinion::round)
        .as("the opinions of the first round stay readable").containsExactly(1, 3);
  }

  @Test
  void theChairReturnsItAndTheLimitsStartAnew() {
    String number = road.atDecision();
    TestClock.set("2024-03-01T09:00");
    road.decide(number, Map.of("outcome", "RETURNED", "note", "Bổ sung đánh giá tác động.", "newDueDate", "30/08/2024"));

    assertThat(road.running(number)).isWaitingAt("userTask_prepareDossier");
    Dossier dossier = review.dossier(number);
    assertThat(dossier.round()).isEqualTo(2);
    assertThat(dossier.dueDate()).isEqualTo(LocalDate.of(2024, 8, 30));
    assertThat(views.view(dossier, "gdtrh").returned().unit()).isEqualTo("Chủ tịch UBND tỉnh");
    assertThat(road.task(number, "userTask_prepareDossier").getDueDate()).isEqualTo("2024-03-15T10:00:00Z");
  }

  @Test
  void theChairRefusesIt() {
    String number = road.atDecision();
    road.decide(number, Map.of("outcome", "REFUSED", "note", "Không thuộc thẩm quyền."));
    road.assertEndedAt(number, "endEvent_chairRefused", Step.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PREPARATION", "CONSULTATION", "ANSWERING", "OFFICE_CHECK", "APPROVAL"})
  void itMayBeWithdrawnAtEachStepBeforeItGoesToTheChair(Step step) {
    String number = at(step);
    assertThat(review.dossier(number).step()).isEqualTo(step);

    road.withdraw(number, "gdtrh", "Thủ tục đã được bãi bỏ.");

    road.assertEndedAt(number, "endEvent_dossierWithdrawn", Step.WITHDRAWN);
    assertThat(views.view(review.dossier(number), "gdtrh").history())
        .last().extracting(DossierView.Happening::note).isEqualTo("Thủ tục đã được bãi bỏ.");
  }

  private String at(Step step) {
    String number = road.open("gdtrh", "gdth");
    if (step == Step.PREPARATION) {
      return number;
    }
    road.prepare(number, "gdtrh");
    if (step == Step.CONSULTATION) {
      return number;
    }
    road.opinion(number, "gdth", "AGREE", null);
    if (step == Step.ANSWERING) {
      return number;
    }
    road.answer(number, "gdtrh", "gdth");
    if (step == Step.APPROVAL) {
      road.check(number, "PASS", "");
    }
    return number;
  }

  @Test
  void onceItGoesToTheChairItCanNoLongerBeWithdrawn() {
    String number = road.atCheck();
    road.check(number, "PASS", "");
    road.approve(number, "PASS", null);

    assertThatThrownBy(() -> road.withdraw(number, "gdtrh", "Quá muộn")).hasMessageContaining("không rút được");
    assertThat(road.running(number)).isWaitingAt("userTask_submitToChair");
    assertThat(review.dossier(number).step()).isEqualTo(Step.SUBMISSION);
  }

  @Test
  void onlyTheLeadUnitAndTheOfficeMayWithdraw() {
    Dossier dossier = review.dossier(road.open("gdtrh", "gdth"));
    assertThat(readers.mayWithdraw(dossier, "gdtrh")).isTrue();
    assertThat(readers.mayWithdraw(dossier, "van.phong")).isTrue();
    assertThat(readers.mayWithdraw(dossier, "gdth")).isFalse();
    assertThat(readers.mayWithdraw(dossier, "giam.doc")).isFalse();
  }

  @Test
  void aDraftDocumentTakesTheSameRoad() {
    Map<String, Object> fields = Road.startFields("gdtrh");
    fields.put("kind", "DRAFT_DOCUMENT");
    String number = road.open("van.phong", fields);
    road.file(number, "gdtrh", FileKind.DRAFT_TEXT, FileKind.IMPACT_ASSESSMENT, FileKind.OPINION_REQUEST);
    Map<String, Object> preparation = Road.preparationFields();
    preparation.put("proposal", "ISSUE");
    List.of("costNowItems", "costNowTimes", "costNowSubjects").forEach(preparation::remove);
    road.submit(road.task(number, "userTask_prepareDossier"), "gdtrh", preparation);
    road.check(number, "PASS", "");
    road.approve(number, "PASS", null);
    road.submitToChair(number);
    road.decide(number, road.approval(number));
    road.assertEndedAt(number, "endEvent_chairApproved", Step.APPROVED);
    assertThat(review.dossier(number).costNow()).isZero();
  }

  @Test
  void startsAtTheSameMomentGetNumbersWithoutAGap() throws Exception {
    String before = road.open("gdtrh");
    List<String> numbers = together(IntStream.range(0, 20).<Callable<String>>mapToObj(i -> () -> road.open("gdtrh")).toList());
    int last = Integer.parseInt(before.substring(8));
    assertThat(numbers).containsExactlyInAnyOrderElementsOf(
        IntStream.rangeClosed(last + 1, last + 20).mapToObj("RS-2024-%04d"::formatted).toList());
  }

  @Test
  void whoStartsAtTheSameMomentDoesSoInTheirOwnNameAndForTheirOwnUnit() throws Exception {
    String before = road.open("gdtrh");
    List<Callable<String>> starts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List.of("gdtrh", "gdmn", "gdth").forEach(unit -> starts.add(() -> road.open(unit, Road.startFields(unit))));
      // for a unit not his own, and with no right to start anything
      starts.add(() -> refused("không phải đơn vị được chọn", () -> road.open("gdmn", Road.startFields("gdtrh"))));
      starts.add(() -> refused("'CREATE' permission", () -> road.open("giam.doc", Road.startFields("gdtrh"))));
    }
    List<Dossier> opened = together(starts).stream().filter(number -> !number.isEmpty()).map(review::dossier).toList();
    assertThat(opened).hasSize(18).allMatch(dossier -> dossier.openedBy().equals(dossier.leadUnit()));
    assertThat(opened).extracting(Dossier::number).doesNotHaveDuplicates();
    assertThat(Integer.parseInt(road.open("gdtrh").substring(8))).isEqualTo(Integer.parseInt(before.substring(8)) + 19);
  }

  private static String refused(String why, Callable<String> start) {
    assertThatThrownBy(start::call).hasMessageContaining(why);
    return "";
  }

  @Test
  void aRefusedStartTakesNoNumber() {
    String before = road.open("gdtrh");
    Map<String, Object> fields = Road.startFields("gdtrh");
    fields.remove("reason");
    assertThatThrownBy(() -> road.open("van.phong", fields)).hasMessageContaining("Lý do lựa chọn (reason)");
    assertThat(Integer.parseInt(road.open("gdtrh").substring(8))).isEqualTo(Integer.parseInt(before.substring(8)) + 1);
  }

  @Test
  void opinionsGivenInTheSameMomentAllCount() throws Exception {
    List<String> units = List.of("gdth", "gdmn", "gdtx", "tccb", "khtc", "thanh-tra");
    String number = road.open("gdtrh", units.toArray(String[]::new));
    road.prepare(number, "gdtrh");

    together(units.stream().<Callable<String>>map(unit -> () -> {
      road.opinion(number, unit, "AGREE", null);
      return unit;
    }).toList());

    assertThat(road.running(number)).isWaitingAt("userTask_answerOpinions");
    assertThat(views.view(review.dossier(number), "gdtrh").opinions()).extracting(DossierView.Opinion::stance)
        .containsOnly("AGREE").hasSize(units.size());
  }

  private static <T> List<T> together(List<Callable<T>> actions) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(actions.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(actions)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
