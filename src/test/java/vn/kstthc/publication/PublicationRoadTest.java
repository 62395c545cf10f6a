package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.DossierEnded;
import vn.kstthc.review.Road;

/** One test for each end, each boundary event and each way back. */
@EngineTest
class PublicationRoadTest {

  @Autowired PublicationRoad publication;
  @Autowired Road road;
  @Autowired Publications publications;
  @Autowired PublicationViews views;
  @Autowired PublicationReaders readers;
  @Autowired PublicationDates dates;
  @Autowired ProcedureRegister register;
  @Autowired Deadlines deadlines;
  @Autowired TaskService tasks;
  @Autowired JdbcTemplate jdbc;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired ProcessEngine engine;

  @BeforeEach
  void assertOnThisEngine() {
    AbstractAssertions.init(engine);
  }

  @AfterEach
  void asItWas() {
    publication.clear();
  }

  private PublicationStep step(String number) {
    return publications.get(number).step();
  }

  @Test
  void aCaseGoesFromTheListToWherePeopleFindTheProcedures() {
    String number = publication.open();
    assertThat(number).matches("CB-2024-\\d{4}");
    publication.submit(number, "prepareList", "qlclgd", PublicationRoad.listFields());
    publication.submit(number, "checkList", "van.phong", Map.of("conclusion", "PASS"));
    publication.submit(number, "signSubmission", "giam.doc", Map.of("conclusion", "PASS"));
    publication.submit(number, "submitToChair", "van.phong", publication.submissionFields(number));
    publication.submit(number, "recordDecision", "van.phong", publication.issued(number));
    publication.makePublic(number);
    publication.internalProcesses(number);
    assertThat(road.running(number)).isWaitingAt("event_effectiveDay");
    TestClock.set("2024-03-01T07:30");
    publication.effectiveDay(number);
    publication.submit(number, "takeDownExpired", "van.phong", PublicationRoad.takingDownFields());

    road.assertEnded(number, "endEvent_published");
    assertThat(step(number)).isEqualTo(PublicationStep.PUBLISHED);
    assertThat(road.passed(number)).contains("userTask_enterDatabase", "userTask_publishOnWebsite", "userTask_postAtOffice",
        "userTask_takeDownExpired", "endEvent_internalProcessApproved", "serviceTask_closeCase")
        .doesNotContain("endEvent_publicationWithdrawn", "endEvent_chairRefused");
    assertThat(views.view(publications.get(number), "van.phong").history()).extracting(PublicationView.Happening::what)
        .startsWith("Lập hồ sơ công bố", "Lập danh mục, dự thảo quyết định", "Văn phòng kiểm tra đạt yêu cầu", "Giám đốc ký tờ trình",
            "Trình Chủ tịch UBND tỉnh", "Chủ tịch UBND tỉnh ban hành quyết định công bố")
        .endsWith("Công khai", "Khép hồ sơ công bố");
    assertThat(views.view(publications.get(number), "van.phong").lines()).extracting(PublicationView.Line::internal)
        .containsExactly("Đã phê duyệt, số 350/QĐ-UBND ngày 15/01/2024", "Đã phê duyệt, số 350/QĐ-UBND ngày 15/01/2024", null);
  }

  @Test
  void theRegisterChangesWithTheDecisionFromTheEffectiveDayOn() {
    String number = publication.publishing();
    String code = number + ".01";
    LocalDate before = LocalDate.parse("2024-02-29");
    assertThat(register.find(code).orElseThrow().state(before)).isEqualTo(ProcedureState.NOT_YET);
    assertThat(register.find("DM-003").orElseThrow().state(before)).isEqualTo(ProcedureState.IN_FORCE);
    assertThat(register.find("DM-002").orElseThrow().kind()).as("until then").isEqualTo(ProcedureChange.Kind.LISTED);
    TestClock.set("2024-03-01T08:00");
    LocalDate day = LocalDate.parse("2024-03-01");
    assertThat(register.find(code).orElseThrow().state(day)).isEqualTo(ProcedureState.IN_FORCE);
    assertThat(register.find(code).orElseThrow().localCode()).isTrue();
    assertThat(register.find("DM-003").orElseThrow().state(day)).isEqualTo(ProcedureState.ABOLISHED);
    ProcedureChange amended = register.find("DM-002").orElseThrow();
    assertThat(amended.content().parts()).hasSize(ProcedurePart.values().length);
    assertThat(amended.ground()).isEqualTo(new ProcedureChange.Ground("345/QĐ-UBND", LocalDate.parse("2024-01-15"), number));
  }

  @Test
  void theDatabaseGivesACodeInPlaceOfOurOwn() {
    String number = publication.publishing();
    PublishedLine line = publications.lines(publications.get(number)).get(0);
    Map<String, Object> fields = new java.util.HashMap<>(publication.databaseFields(number));
    fields.put("codes", "[{\"line\":%d,\"code\":\"1.000288\"}]".formatted(line.id()));
    publication.submit(number, "enterDatabase", "van.phong", fields);
    assertThat(register.find("1.000288").orElseThrow().localCode()).isFalse();
    assertThat(register.find(number + ".01")).isEmpty();
    assertThat(publications.line(line.id()).code()).isEqualTo("1.000288");
  }

  @Test
  void whereNothingExpiresNothingIsTakenDownAndOnlyAbolishedOnesNeedNoInternalProcess() {
    String fresh = publication.publishing(PublicationRoad.listFields(
        PublicationRoad.line(LineKind.NEW, "1.000300", "Cấp giấy chứng nhận mới", "gdmn")));
    assertThat(road.running(fresh)).hasNotPassed("event_effectiveDay");
    publication.makePublic(fresh);
    publication.internalProcesses(fresh);
    road.assertEnded(fresh, "endEvent_published");

    TestClock.set("2024-01-15T09:00");
    String gone = publication.publishing(PublicationRoad.listFields(
        PublicationRoad.line(LineKind.ABOLISHED, "DM-003", "Công nhận trường tiểu học đạt chuẩn quốc gia", "gdth")));
    assertThat(publication.tasks(gone, "draftInternalProcess")).isEmpty();
    assertThat(road.running(gone)).isWaitingAt("event_effectiveDay", "userTask_enterDatabase");
  }

  @Test
  void theOfficeReturnsItAndTheLeadUnitSeesWhoWhenAndWhy() {
    String number = publication.listed(PublicationRoad.listFields());
    publication.submit(number, "checkList", "van.phong", Map.of("conclusion", "RETURN", "note", "Thiếu mẫu đơn."));
    assertThat(road.running(number)).isWaitingAt("userTask_prepareList");
    assertThat(views.view(publications.get(number), "qlclgd").returned()).isEqualTo(new PublicationView.Returned(
        "Chuyên viên Văn phòng Sở", "Văn phòng kiểm tra", "08:00 ngày 15/01/2024", "Thiếu mẫu đơn."));
    assertThat(publications.get(number).round()).isEqualTo(2);
    assertThat(publications.lines(publications.get(number))).as("to go on from").hasSize(3);
    publication.submit(number, "prepareList", "qlclgd", PublicationRoad.listFields());
    assertThat(publications.lines(publications.get(number))).hasSize(3);
  }

  @Test
  void theDirectorReturnsIt() {
    String number = publication.atSignature();
    publication.submit(number, "signSubmission", "giam.doc", Map.of("conclusion", "RETURN", "note", "Chưa rõ căn cứ."));
    assertThat(road.running(number)).isWaitingAt("userTask_prepareList");
    assertThat(views.view(publications.get(number), "qlclgd").returned().unit()).isEqualTo("Giám đốc ký tờ trình");
  }

  @Test
  void theChairReturnsItForCompletion() {
    String number = publication.atDecision();
    publication.submit(number, "recordDecision", "van.phong", Map.of("outcome", "RETURNED", "note", "Bổ sung phí, lệ phí."));
    assertThat(road.running(number)).isWaitingAt("userTask_prepareList");
    assertThat(views.view(publications.get(number), "qlclgd").returned().unit()).isEqualTo("Chủ tịch UBND tỉnh");
    assertThat(dates.find(Deadlines.ofCase(number))).as("he is still awaited").isPresent();
    assertThat(register.stands("DM-003")).as("nothing is decided").isTrue();
  }

  @Test
  void theChairRefusesIt() {
    String number = publication.atDecision();
    publication.submit(number, "recordDecision", "van.phong", Map.of("outcome", "REFUSED", "note", "Không thuộc thẩm quyền."));
    road.assertEnded(number, "endEvent_chairRefused");
    assertThat(step(number)).isEqualTo(PublicationStep.REFUSED);
    assertThat(dates.find(Deadlines.ofCase(number))).isEmpty();
    assertThat(register.stands("DM-003")).isTrue();
  }

  @Test
  void anInternalProcessIsReturnedAndDraftedAgain() {
    String number = publication.publishing();
    Task draft = publication.tasks(number, "draftInternalProcess").get(0);
    publication.draftInternal(draft, "qlclgd");
    Task check = publication.tasks(number, "checkInternalProcess").get(0);
    road.submit(check, "van.phong", Map.of("conclusion", "RETURN", "note", "Thiếu thời gian của từng bước."));
    assertThat(publication.tasks(number, "draftInternalProcess")).hasSize(2);
    assertThat(publications.lines(publications.get(number)).get(0).internalStep()).isEqualTo(InternalStep.DRAFTING);
  }

  @Test
  void eachInternalProcessIsItsUnitsAndItsCardNamesTheProcedure() {
    String number = publication.publishing();
    List<Task> drafts = publication.tasks(number, "draftInternalProcess");
    assertThat(drafts).extracting(task -> tasks.getVariableLocal(task.getId(), "procedureName"))
        .containsExactly("Cấp giấy chứng nhận chất lượng giáo dục", "Công nhận trường trung học đạt chuẩn quốc gia");
    assertThat(tasks.createTaskQuery().taskId(drafts.get(1).getId()).taskCandidateGroup("gdtrh").count()).isEqualTo(1);
    assertThat(tasks.getVariableLocal(publication.task(number, "enterDatabase").getId(), "procedureName"))
        .isEqualTo("Công bố thủ tục hành chính lĩnh vực kiểm định chất lượng giáo dục");
  }

  @ParameterizedTest
  @EnumSource(value = PublicationStep.class, names = {"PREPARATION", "OFFICE_CHECK", "SIGNATURE", "SUBMISSION", "DECISION"})
  void itMayBeWithdrawnUntilTheChairHasAnswered(PublicationStep step) {
    String number = switch (step) {
      case PREPARATION -> publication.open();
      case OFFICE_CHECK -> publication.listed(PublicationRoad.listFields());
      case SIGNATURE -> publication.atSignature();
      case SUBMISSION -> publication.atSubmission();
      default -> publication.atDecision();
    };
    assertThat(step(number)).isEqualTo(step);
    publication.withdraw(number, "qlclgd", "Văn bản bị thay thế.");
    road.assertEnded(number, "endEvent_publicationWithdrawn");
    assertThat(step(number)).isEqualTo(PublicationStep.WITHDRAWN);
    assertThat(views.view(publications.get(number), "qlclgd").history()).last().extracting(PublicationView.Happening::note)
        .isEqualTo("Văn bản bị thay thế.");
    assertThat(dates.find(Deadlines.ofCase(number))).isEmpty();
  }

  @Test
  void onceDecidedItCanNoLongerBeWithdrawn() {
    String number = publication.publishing();
    assertThatThrownBy(() -> publication.withdraw(number, "qlclgd", "Quá muộn")).hasMessageContaining("không rút được");
    assertThat(step(number)).isEqualTo(PublicationStep.PUBLISHING);
  }

  @Test
  void onlyTheLeadUnitAndTheOfficeMayWithdrawAndOnlyWhomItConcernsMaySeeIt() {
    Publication listed = publications.get(publication.listed(PublicationRoad.listFields()));
    assertThat(List.of("qlclgd", "van.phong")).allMatch(user -> readers.mayWithdraw(listed, user));
    assertThat(List.of("gdtrh", "giam.doc", "gdmn")).noneMatch(user -> readers.mayWithdraw(listed, user));
    assertThat(List.of("qlclgd", "van.phong", "giam.doc", "gdtrh", "gdth")).allMatch(user -> readers.concerns(listed, user));
    assertThat(List.of("gdmn", "tccb", "quan.tri")).noneMatch(user -> readers.concerns(listed, user));
  }

  @Test
  void whatWasDecidedMeanwhileIsNotDecidedAgain() {
    String first = publication.atDecision();
    String second = publication.atDecision();
    publication.submit(first, "recordDecision", "van.phong", publication.issued(first));
    Map<String, Object> fields = publication.issued(second);
    assertThatThrownBy(() -> publication.submit(second, "recordDecision", "van.phong", fields))
        .hasMessageContaining("thủ tục \"Công nhận trường tiểu học đạt chuẩn quốc gia\" đã thay đổi trong danh mục");
    assertThat(step(second)).isEqualTo(PublicationStep.DECISION);
  }

  /** @return the number of a dossier that the Chair has just approved with this proposal */
  private String approved(String proposal) {
    Map<String, Object> start = Road.startFields("gdtrh");
    start.put("procedureName", "Công nhận trường trung học đạt chuẩn quốc gia");
    Map<String, Object> prepared = Road.preparationFields();
    prepared.put("proposal", proposal);
    if (!proposal.equals("AMEND")) {
      prepared.keySet().removeIf(field -> field.startsWith("costAfter"));
    }
    String review = road.open("van.phong", start);
    road.prepare(review, "gdtrh", prepared);
    road.check(review, "PASS", "");
    road.approve(review, "PASS", null);
    road.submitToChair(review);
    road.decide(review, road.approval(review));
    return review;
  }

  private List<String> casesOf(String review) {
    return jdbc.queryForList("select number from publication_case where review = ?", String.class, review);
  }

  @Test
  void whatTheChairHasApprovedOpensItsPublication() {
    String review = approved("AMEND");
    assertThat(casesOf(review)).hasSize(1);
    String number = casesOf(review).get(0);
    assertThat(step(number)).isEqualTo(PublicationStep.OPENING);
    Task task = publication.task(number, "enterDocument");
    assertThat(tasks.createTaskQuery().taskId(task.getId()).taskCandidateGroup("van-phong").count()).isEqualTo(1);
    assertThat(task.getDueDate()).as("three working days").isEqualTo("2024-01-18T17:00:00+07:00");
    assertThat(publications.lines(publications.get(number))).singleElement().satisfies(line -> {
      assertThat(line.kind()).isEqualTo(LineKind.AMENDED);
      assertThat(line.code()).as("as the register knows it").isEqualTo("DM-002");
      assertThat(line.unit()).isNotBlank();
    });
    PublicationView view = views.view(publications.get(number), "van.phong");
    assertThat(view.legalDocument()).isEqualTo("Quyết định số 345/QĐ-UBND ngày 15/01/2024 của Chủ tịch UBND tỉnh");
    assertThat(view.effectiveOn()).isNull();
    assertThat(dates.find(Deadlines.ofCase(number))).as("nobody knows yet from when it is counted").isEmpty();

    publication.submit(number, "enterDocument", "van.phong", PublicationRoad.startFields("gdtrh"));
    assertThat(road.running(number)).isWaitingAt("userTask_prepareList");
    assertThat(step(number)).isEqualTo(PublicationStep.PREPARATION);
    assertThat(publications.get(number).review()).isEqualTo(review);
    assertThat(publications.get(number).effectiveOn()).isEqualTo("2024-03-01");
    assertThat(dates.find(Deadlines.ofCase(number))).isPresent();
    publication.submit(number, "prepareList", "gdtrh", PublicationRoad.listFields());
    publication.submit(number, "checkList", "van.phong", Map.of("conclusion", "RETURN", "note", "Thiếu mẫu đơn."));
    assertThat(road.running(number)).as("the document is not asked for again").isWaitingAt("userTask_prepareList");
  }

  @Test
  void whatStaysAsItIsNeedsNoPublication() {
    assertThat(casesOf(approved("KEEP"))).isEmpty();
  }

  @Test
  void anAbolishedProcedureIsListedAsSuch() {
    assertThat(publications.lines(publications.get(casesOf(approved("ABOLISH")).get(0)))).singleElement()
        .satisfies(line -> {
          assertThat(line.kind()).isEqualTo(LineKind.ABOLISHED);
          assertThat(line.parts()).isEmpty();
        });
  }

  @Test
  void anApprovedReviewIsPublishedOnce() {
    String review = approved("AMEND");
    String number = casesOf(review).get(0);
    transaction.executeWithoutResult(status -> events.publishEvent(new DossierEnded(review, DossierEnded.Outcome.APPROVED,
        new DossierEnded.Approval("345/QĐ-UBND", LocalDate.parse("2024-01-15"), DossierEnded.Change.AMENDED, "van.phong"))));
    assertThat(casesOf(review)).as("told twice").containsExactly(number);
    Map<String, Object> fields = PublicationRoad.startFields("gdtrh");
    fields.put("review", review);
    assertThatThrownBy(() -> publication.open(fields)).hasMessageContaining("đã có hồ sơ công bố");
    publication.withdraw(number, "van.phong", "Chưa đến lúc công bố.");
    road.assertEnded(number, "endEvent_publicationWithdrawn");
    assertThat(publications.get(publication.open(fields)).review()).isEqualTo(review);
  }

  @Test
  void aReviewIsCarriedOutFromTheDayItsPublicationTakesEffect() {
    String review = approved("AMEND");
    String number = casesOf(review).get(0);
    publication.submit(number, "enterDocument", "van.phong", PublicationRoad.startFields("qlclgd"));
    publication.submit(number, "prepareList", "qlclgd", PublicationRoad.listFields());
    publication.submit(number, "checkList", "van.phong", Map.of("conclusion", "PASS"));
    publication.submit(number, "signSubmission", "giam.doc", Map.of("conclusion", "PASS"));
    publication.submit(number, "submitToChair", "van.phong", publication.submissionFields(number));
    assertThat(carriedOut(review)).isNull();
    publication.submit(number, "recordDecision", "van.phong", publication.issued(number));
    assertThat(carriedOut(review)).isEqualTo("2024-03-01");
  }

  private LocalDate carriedOut(String review) {
    return jdbc.queryForObject("select carried_out_on from review_dossier where number = ?", LocalDate.class, review);
  }

  @Test
  void theDatabaseKeepsUntilWhenItWasInTime() {
    String number = publication.publishing();
    publication.submit(number, "enterDatabase", "van.phong", publication.databaseFields(number));
    assertThat(jdbc.queryForObject("select database_due_on from publication_case where number = ?", LocalDate.class, number))
        .as("five working days from the signature").isEqualTo("2024-01-22");
  }
}
