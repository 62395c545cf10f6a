package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates.RunningDate;

/** The date by which a case is answered as a whole can be asked for more, and moved by a change of the calendar. */
@EngineTest
class FeedbackDatesTest {

  private static final Instant MOVED = Instant.parse("2024-02-23T10:00:00Z");

  @Autowired FeedbackDates dates;
  @Autowired FeedbackRoad cases;
  @Autowired FeedbackTracking tracking;
  @Autowired Deadlines deadlines;
  @Autowired TransactionTemplate transaction;

  private RunningDate date(String number) {
    return dates.find(Deadlines.ofCase(number)).orElse(null);
  }

  @Test
  void itIsTheLeadUnitsAndTheOffices() {
    String number = cases.receive().number();
    RunningDate date = date(number);
    assertThat(date).returns("Phản ánh về Cấp phép dạy thêm", RunningDate::caseName)
        .returns(Instant.parse("2024-02-05T10:00:00Z"), RunningDate::due);
    assertThat(dates.all()).contains(date);
    assertThat(dates.heldBy("van.phong", Set.of("van-phong"))).contains(date);
    assertThat(dates.heldBy("gdtrh", Set.of("gdtrh"))).doesNotContain(date);
    cases.own(number, "gdtrh");
    assertThat(dates.heldBy("gdtrh", Set.of("gdtrh"))).contains(date);
    assertThat(dates.heldBy("gdmn", Set.of("gdmn"))).doesNotContain(date);
    assertThat(dates.heldBy("ai.do", Set.of())).isEmpty();
    cases.end(number);
  }

  @Test
  void movedItTakesTheStatusUpdateAlong() {
    var receipt = cases.receive();
    String number = receipt.number();
    cases.own(number, "gdtrh");
    transaction.executeWithoutResult(status -> {
      deadlines.move(Deadlines.ofCase(number), date(number).due(), MOVED,
          new DeadlineMove.Act(DeadlineMove.Kind.EXTENSION, "Phức tạp", "GH-2024-0001", "giam.doc"));
      dates.move(date(number), MOVED);
    });
    assertThat(date(number).due()).isEqualTo(MOVED);
    assertThat(cases.timer(number, "startEvent_answerOverdue").getDuedate()).isEqualTo(Date.from(MOVED));
    assertThat(tracking.find(number, receipt.secret()).orElseThrow().answerDue()).isEqualTo("23/02/2024");
    cases.end(number);
  }

  @Test
  void oneThatRestsOrIsKeptIsNotAmongThem() {
    String number = cases.receive().number();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "ASK_SENDER", "Hai bản sao nào?");
    assertThat(date(number)).isNull();
    cases.fire(number, "event_senderLimitOver");
    assertThat(date(number)).isNotNull();
    cases.answer(number, "gdtrh");
    cases.send(number);
    assertThat(date(number)).as("answered").isNull();
    cases.end(number);
  }
}
