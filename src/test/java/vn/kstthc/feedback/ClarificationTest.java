package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.engine.TestClock;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;

/** While the sender is asked, the twenty days rest; asking takes nothing from them and gives nothing. */
@EngineTest
class ClarificationTest {

  @Autowired FeedbackRoad road;
  @Autowired FeedbackItems items;
  @Autowired FeedbackHistory history;
  @Autowired FeedbackFiles files;
  @Autowired FeedbackTracking tracking;
  @Autowired Deadlines deadlines;
  @Autowired ManagementService jobs;

  /** Received on 15 January, so due on Sunday 4 February, which is Monday 5. */
  @Test
  void threeRoundsLeaveEachDayWhereItWasAndNothingIsCalledLate() {
    FeedbackRegister.Receipt receipt = road.receive();
    String number = receipt.number();
    road.own(number, "gdtrh");
    assertThat(due(number)).isEqualTo("2024-02-05T10:00:00Z");
    round(receipt, "2024-01-17T09:00", "2024-01-22T10:00", "2024-02-15T10:00:00Z");
    round(receipt, "2024-01-24T09:00", "2024-01-24T15:00", "2024-02-15T10:00:00Z");
    round(receipt, "2024-02-15T09:00", "2024-02-21T10:00", "2024-02-21T10:00:00Z");

    assertThat(history.of(items.get(number))).extracting(FeedbackEntry::outcome).doesNotContain(FeedbackEntry.Event.STATUS_TOLD);
    TestClock.set("2024-02-21T17:01");
    assertThat(road.timer(number, "startEvent_answerOverdue").getDuedate()).isEqualTo("2024-02-21T10:00:00Z");
    road.fire(number, "startEvent_answerOverdue");
    assertThat(road.timer(number, "startEvent_answerOverdue").getDuedate()).as("a week on").isEqualTo("2024-02-28T10:00:00Z");
    road.end(number);
  }

  /** Told on the Monday it was due; the next time is ten days on, and an answer of the sender's meanwhile does not hurry it. */
  @Test
  void whoWasToldOfTheDelayIsNotToldAgainForHavingAnswered() {
    FeedbackRegister.Receipt receipt = road.receive();
    String number = receipt.number();
    road.own(number, "gdtrh");
    TestClock.set("2024-02-05T17:00");
    road.fire(number, "startEvent_answerOverdue");
    TestClock.set("2024-02-06T09:00");
    road.study(number, "gdtrh", "ASK_SENDER", "Bản nào thừa?");
    TestClock.set("2024-02-06T15:00");
    tracking.answerQuestion(number, receipt.secret(), "Bản sao giấy khai sinh.", List.of());
    assertThat(road.timer(number, "startEvent_answerOverdue").getDuedate()).isEqualTo("2024-02-15T10:00:00Z");
    road.end(number);
  }

  private void round(FeedbackRegister.Receipt receipt, String asked, String answered, String due) {
    String number = receipt.number();
    TestClock.set(asked);
    assertNothingIsDue(number);
    road.study(number, "gdtrh", "ASK_SENDER", "Bản nào thừa?");
    assertThat(due(number)).as("rests").isNull();
    assertThat(jobs.createJobQuery().jobId("reminder-" + Deadlines.ofCase(number)).count()).as("nobody is reminded").isZero();
    assertThat(tracking.find(number, receipt.secret()).orElseThrow().answerDue()).startsWith("tạm dừng chờ bổ sung");
    TestClock.set(answered);
    assertNothingIsDue(number);
    tracking.answerQuestion(number, receipt.secret(), "Bản sao giấy khai sinh.", List.of());
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    assertThat(due(number)).isEqualTo(due);
    assertThat(jobs.createJobQuery().jobId("reminder-" + Deadlines.ofCase(number)).count()).as("of the new date").isOne();
  }

  private void assertNothingIsDue(String number) {
    assertThat(road.timer(number, "startEvent_answerOverdue").getDuedate()).isAfter(TestClock.now());
    Instant due = due(number);
    assertThat(due == null || due.isAfter(TestClock.now().toInstant())).as("not late").isTrue();
  }

  private Instant due(String number) {
    return deadlines.of(Deadlines.ofCase(number)).orElseThrow().dueAt();
  }

  @Test
  void aSenderWhoSaysNothingInTimeStopsNothing() {
    FeedbackRegister.Receipt receipt = road.receive();
    String number = receipt.number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "ASK_SENDER", "Bản nào thừa?");
    assertThat(tracking.find(number, receipt.secret()).orElseThrow().question().until()).isEqualTo("2024-01-22");
    TestClock.set("2024-01-22T17:01");
    road.fire(number, "event_senderLimitOver");
    assertThat(road.waitingAt(number)).containsExactly("studyFeedback");
    assertThat(road.passed(number)).contains("serviceTask_goOnWithoutAnswer");
    assertThat(due(number)).as("twenty days again, from the next morning on").isEqualTo("2024-02-15T10:00:00Z");
    assertThatThrownBy(() -> tracking.answerQuestion(number, receipt.secret(), "Muộn rồi.", List.of())).isInstanceOf(FormRefused.class);
    road.end(number);
  }

  @Test
  void whatTheSenderSendsAlongIsKeptWithTheAnswer() throws IOException {
    FeedbackRegister.Receipt receipt = road.receive();
    String number = receipt.number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "ASK_SENDER", "Bản nào thừa?");
    try (CheckedUpload file = FeedbackRoad.upload()) {
      tracking.answerQuestion(number, receipt.secret(), "Xem tệp.", List.of(file));
    }
    assertThat(files.of(items.get(number))).singleElement().returns(FeedbackFileKind.CLARIFICATION, FeedbackFile::kind)
        .returns(true, FeedbackFile::submitted).satisfies(kept -> assertThat(kept.question()).isNotNull());
    road.end(number);
  }

  @Test
  void withoutTheSecretNobodyAnswersOrWithdraws() {
    String number = road.receive().number();
    road.own(number, "gdtrh");
    road.study(number, "gdtrh", "ASK_SENDER", "Bản nào thừa?");
    assertThatThrownBy(() -> tracking.answerQuestion(number, "ABCDEFGHJKLM", "Tôi đây.", List.of())).isInstanceOf(FormRefused.class);
    assertThatThrownBy(() -> tracking.withdraw(number, "ABCDEFGHJKLM", "Thôi.")).isInstanceOf(FormRefused.class);
    assertThat(items.get(number).state()).isEqualTo(State.CLARIFYING);
    road.end(number);
  }
}
