package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

/** One test for each end, each boundary event and each way back. */
@EngineTest
class FeedbackRoadTest {

  @Autowired FeedbackRoad road;
  @Autowired FeedbackRegister register;
  @Autowired FeedbackItems items;
  @Autowired FeedbackViews views;
  @Autowired FeedbackHistory history;
  @Autowired FeedbackTracking tracking;
  @Autowired PublishedAnswers published;
  @Autowired FeedbackProcess process;
  @Autowired Deadlines deadlines;
  @Autowired Road reviewRoad;
  @Autowired TaskService tasks;

  @Test
  void aFeedbackGoesFromTheSenderToThePublishedAnswer() {
    FeedbackRegister.Receipt receipt = road.receive();
    String number = receipt.number();
    road.own(number, "gdtrh");
    road.answer(number, "gdtrh");
    assertThat(tracking.find(number, receipt.secret()).orElseThrow().answer()).as("not sent yet").isNull();
    road.send(number);
    assertThat(tracking.find(number, receipt.secret()).orElseThrow().answer().number()).isEqualTo("15/SGDĐT-VP");
    assertThat(published.find(number)).as("not public yet").isEmpty();
    assertThat(road.task(number, "publishResult").getDueDate()).as("two working days").isEqualTo("2024-01-17T10:00:00Z");
    road.submit(number, "publishResult", "van.phong", FeedbackRoad.publicationFields());

    road.assertEnded(number, "endEvent_published", State.ANSWERED);
    assertThat(road.passed(number)).doesNotContain("userTask_contribute", "serviceTask_tellStatus", "userTask_assignUnit");
    assertThat(published.find(number).orElseThrow().title()).isEqualTo("Về hồ sơ cấp phép dạy thêm");
    assertThat(published.search("HO SO cap phep", 0).answers()).extracting(PublishedAnswers.Answer::number).contains(number);
    assertThat(published.search("Người Gửi Mẫu", 0).answers()).extracting(PublishedAnswers.Answer::number).doesNotContain(number);
    tracking.rate(number, receipt.secret(), 5, "Cảm ơn");
    assertThat(items.get(number).satisfaction()).isEqualTo(5);
  }

  @Test
  void whatLacksWhatTheDecreeAsksForIsNotAcceptedAndMayBeSentAgain() {
    String number = road.record(FeedbackRoad.recordFields());
    road.classify(number, Outcome.NOT_ACCEPTED, Map.of());
    assertThat(road.task(number, "notifyNotAccepted").getDueDate()).as("counted from receipt").isEqualTo("2024-01-17T10:00:00Z");
    road.submit(number, "notifyNotAccepted", "van.phong", Map.of("reason", "Không có cách liên hệ.", "guidance", "Hãy ghi điện thoại."));

    road.assertEnded(number, "endEvent_notAccepted", State.NOT_ACCEPTED);
    assertThat(items.get(number).notice()).contains("Không có cách liên hệ.", "Hãy ghi điện thoại.");
    Map<String, Object> again = new HashMap<>(FeedbackRoad.recordFields());
    again.put("sentAgainFrom", number);
    String second = road.record(again);
    assertThat(items.number(items.get(second).sentAgainFrom())).isEqualTo(number);
    road.end(second);
  }

  @Test
  void aComplaintIsReferredToItsOwnRegime() {
    String number = road.receive().number();
    road.classify(number, Outcome.NOT_OF_REGIME, Map.of());
    road.submit(number, "referSender", "van.phong", FeedbackRoad.transferFields());
    road.assertEnded(number, "endEvent_referred", State.REFERRED);
    assertThat(items.get(number).transfer().to()).isEqualTo("UBND huyện Tân Lập");
  }

  @Test
  void conductIsForwardedByTheOffice() {
    FeedbackRegister.Receipt receipt = road.receive();
    String number = receipt.number();
    road.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "gdth"));
    assertThat(road.task(number, "forwardConduct").getDueDate()).as("five days from receipt").isEqualTo("2024-01-22T10:00:00Z");
    road.submit(number, "forwardConduct", "van.phong", FeedbackRoad.transferFields());
    road.assertEnded(number, "endEvent_conductForwarded", State.FORWARDED);
    assertThat(tracking.find(number, receipt.secret()).orElseThrow().transfer().to()).isEqualTo("UBND huyện Tân Lập");
  }

  @Test
  void conductOfTheOfficeIsForwardedByTheLeadership() {
    String number = road.receive().number();
    road.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "van-phong"));
    road.submit(number, "forwardConduct", "giam.doc", FeedbackRoad.transferFields());
    road.assertEnded(number, "endEvent_conductForwarded", State.FORWARDED);
  }

  @Test
  void aRegulationOfAnotherBodyIsForwardedInFiveWorkingDaysFromReceipt() {
    String number = road.receive().number();
    TestClock.set("2024-01-17T09:00");
    road.classify(number, Outcome.OTHER_COMPETENCE, Map.of());
    assertThat(road.task(number, "forwardRegulation").getDueDate()).isEqualTo("2024-01-22T10:00:00Z");
    road.submit(number, "forwardRegulation", "van.phong", FeedbackRoad.transferFields());
    road.assertEnded(number, "endEvent_regulationForwarded", State.FORWARDED);
  }

  @Test
  void jointUnitsSayTheirPartBeforeTheLeadUnitStudies() {
    String number = road.receive().number();
    road.own(number, "gdtrh", "gdth", "thanh-tra");
    assertThat(road.waitingAt(number)).containsExactly("contribute", "contribute");
    road.contribute(number, "gdth");
    road.contribute(number, "thanh-tra");
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    assertThat(road.passed(number)).doesNotContain("serviceTask_recordMissingContributions");
    road.end(number);
  }

  @Test
  void whatJointUnitsDoNotSayInTimeIsRecordedAndTheRoadGoesOn() {
    String number = road.receive().number();
    road.own(number, "gdtrh", "gdth", "thanh-tra");
    road.contribute(number, "gdth");
    assertThat(road.timer(number, "boundaryEvent_contributionLimitOver").getDuedate()).isEqualTo("2024-01-22T10:00:00Z");
    road.fire(number, "boundaryEvent_contributionLimitOver");
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    assertThat(history.last(items.get(number), FeedbackEntry.Event.CONTRIBUTIONS_CLOSED).orElseThrow().note()).isEqualTo("Thanh tra Sở");
    road.end(number);
  }

  @Test
  void theRoadWaitsAsLongAsTheLatestOfTheJointUnits() {
    String number = road.receive().number();
    road.own(number, "gdtrh", "gdth", "thanh-tra");
    tasks.setDueDate(reviewRoad.task(number, "userTask_contribute", "gdth").getId(), Date.from(Instant.parse("2024-01-25T10:00:00Z")));
    assertThat(road.timer(number, "boundaryEvent_contributionLimitOver").getDuedate()).isEqualTo("2024-01-25T10:00:00Z");
    tasks.setDueDate(reviewRoad.task(number, "userTask_contribute", "thanh-tra").getId(), Date.from(Instant.parse("2024-01-23T10:00:00Z")));
    assertThat(road.timer(number, "boundaryEvent_contributionLimitOver").getDuedate()).isEqualTo("2024-01-25T10:00:00Z");
    road.end(number);
  }

  @Test
  void aUnitHandsItBackAndAnotherGoesOn() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "HAND_BACK", "Thuộc kế hoạch.");
    road.submit(number, "assignUnit", "van.phong", Map.of("leadUnit", "khtc", "jointUnits", FeedbackRoad.list("gdtrh")));
    road.contribute(number, "gdtrh");
    road.answer(number, "khtc");
    assertThat(items.get(number).leadUnit()).isEqualTo("khtc");
    road.end(number);
  }

  @Test
  void theOfficeAndTheLeadershipGiveAnAnswerBack() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "ENOUGH", "Đủ.");
    road.draft(number, "gdtrh");
    road.conclude(number, "checkAnswer", "van.phong", "RETURN");
    road.draft(number, "gdtrh");
    road.conclude(number, "checkAnswer", "van.phong", "PASS");
    road.conclude(number, "signAnswer", "giam.doc", "RETURN");
    assertThat(road.waitingAt(number)).containsExactly("draftAnswer");
    assertThat(views.view(items.get(number), "gdtrh").returned()).returns("Ghi rõ căn cứ.", FeedbackView.Returned::why)
        .returns("Giám đốc Sở (lãnh đạo)", FeedbackView.Returned::by);
    road.end(number);
  }

  @Test
  void whatTheSenderWroteAsProcedureIsMaskedForThePublic() {
    Submission usual = FeedbackRoad.submission(ContentKind.UNFIT);
    String number = register.receive(new Submission(usual.channel(), null, usual.senderKind(), usual.name(), usual.address(),
        usual.phone(), usual.email(), usual.contentKind(), null, "Đơn của Người Gửi Mẫu, 0900 000 000", usual.content(), null, null,
        List.of(), null, null), null).number();
    road.own(number, "gdtrh");
    road.answer(number, "gdtrh");
    road.send(number);
    road.submit(number, "publishResult", "van.phong", FeedbackRoad.publicationFields());
    assertThat(published.find(number).orElseThrow().procedureName()).isEqualTo("Đơn của ***, ***");
  }

  @Test
  void theSenderWithdrawsAndNothingIsLeftToDo() {
    FeedbackRegister.Receipt receipt = road.receive();
    road.own(receipt.number(), "gdtrh", "gdth");
    tracking.withdraw(receipt.number(), receipt.secret(), "Đã được giải thích.");
    road.assertEnded(receipt.number(), "endEvent_feedbackWithdrawn", State.WITHDRAWN);
  }

  @Test
  void aKeptCaseIsBroughtUpAgainByOneOfTheSameContent() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "KEEP", "Chưa đủ cơ sở.");
    assertThat(road.waitingAt(number)).isEmpty();
    assertThat(deadlines.of(Deadlines.ofCase(number)).orElseThrow().pause()).isNotNull();
    TestClock.set("2024-04-15T08:00");
    String later = road.receive().number();
    road.classify(later, Outcome.OWN_COMPETENCE, Map.of("leadUnit", "gdtrh", "linkedTo", number));
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    assertThat(items.number(items.get(later).linkedTo())).isEqualTo(number);
    road.end(number);
    road.end(later);
  }

  @Test
  void aCaseThatIsNotKeptIsOnlyLinked() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    String later = road.receive().number();
    road.classify(later, Outcome.OWN_COMPETENCE, Map.of("leadUnit", "gdtrh", "linkedTo", number));
    assertThat(items.number(items.get(later).linkedTo())).isEqualTo(number);
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    assertThat(history.of(items.get(number))).extracting(FeedbackEntry::outcome).doesNotContain(FeedbackEntry.Event.TAKEN_UP);
    road.end(number);
    road.end(later);
  }

  @Test
  void theOfficeTakesAKeptCaseUpItself() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "KEEP", "Chưa đủ cơ sở.");
    process.takeUp(items.get(number), "van.phong", "Có hướng dẫn mới của Bộ.");
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    road.end(number);
  }

  /** Seven days after the first Monday is within Tết, so the second time is the first working day after it. */
  @Test
  void theSenderIsToldWhenTheLimitIsOverAndEverySevenDaysUntilTheAnswer() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    List<String> told = new ArrayList<>();
    for (int time = 0; time < 3; time++) {
      var timer = road.timer(number, "startEvent_answerOverdue");
      told.add(timer.getDuedate().toInstant().toString());
      TestClock.set(timer.getDuedate().toInstant());
      road.fire(number, "startEvent_answerOverdue");
    }
    assertThat(told).containsExactly("2024-02-05T10:00:00Z", "2024-02-15T10:00:00Z", "2024-02-19T10:00:00Z");
    assertThat(toldStatus(number)).isEqualTo(3);
    road.answer(number, "gdtrh");
    road.send(number);
    assertThat(road.waitingAt(number)).containsExactly("publishResult");
    TestClock.set(road.timer(number, "startEvent_answerOverdue").getDuedate().toInstant());
    road.fire(number, "startEvent_answerOverdue");
    assertThat(toldStatus(number)).as("is answered").isEqualTo(3);
    road.end(number);
  }

  @Test
  void theSenderIsToldAlsoWhereNobodyHasClassifiedWhatCame() {
    String number = road.receive().number();
    TestClock.set("2024-02-05T17:00");
    road.fire(number, "startEvent_answerOverdue");
    assertThat(toldStatus(number)).isEqualTo(1);
    assertThat(road.waitingAt(number)).containsExactly("classifyFeedback");
    road.end(number);
  }

  private long toldStatus(String number) {
    return history.of(items.get(number)).stream().filter(entry -> entry.outcome() == FeedbackEntry.Event.STATUS_TOLD).count();
  }
}
