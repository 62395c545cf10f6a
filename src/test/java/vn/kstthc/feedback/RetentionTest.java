package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.engine.WebApps;
import vn.kstthc.review.Road;

/** When its time is over what says who sent a case goes, and what is counted stays. */
@EngineTest
class RetentionTest {

  private static final String FIGURES = "select number || channel || received_on || content_kind || coalesce(outcome, '') || state "
      + "|| coalesce(cast(ended_at as varchar(40)), '') from feedback_item where number = ?";

  private static final String PAGE = "/phan-anh/so/luu-tru";

  @LocalServerPort int port;
  @Autowired Retention retention;
  @Autowired FeedbackRoad road;
  @Autowired FeedbackTracking tracking;
  @Autowired FeedbackItems items;
  @Autowired JdbcClient jdbc;
  @Autowired HistoryService history;
  @Autowired Road people;

  private FeedbackRegister.Receipt receipt;
  private String number;

  @BeforeEach
  void aWithdrawnCase() {
    receipt = road.receive();
    number = receipt.number();
    tracking.withdraw(number, receipt.secret(), "Tôi, Người Gửi Mẫu, không cần nữa");
  }

  @AfterEach
  void noneIsDueAnyMore() {
    jdbc.sql("update feedback_item set redacted_at = ended_at where number = ? and redacted_at is null").param(number).update();
  }

  private boolean isDue() {
    return retention.due().stream().anyMatch(due -> due.number().equals(number));
  }

  @Test
  void whatWasTakenBackBeforeItWasClassifiedIsKeptTwoYearsToTheDayAndTheListChangesNothing() {
    TestClock.set("2026-01-15T23:00");
    assertThat(isDue()).isFalse();
    TestClock.set("2026-01-16T00:30");
    assertThat(isDue()).isTrue();
    assertThat(items.get(number).sender().name()).isEqualTo("Người Gửi Mẫu");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void eachOutcomeHasItsOwnTime(Outcome outcome) {
    jdbc.sql("update feedback_item set outcome = ?, state = 'ANSWERED' where number = ?").params(outcome.name(), number).update();
    int years = Map.of(Outcome.NOT_ACCEPTED, 2, Outcome.OWN_COMPETENCE, 10).getOrDefault(outcome, 5);
    TestClock.set(2024 + years + "-01-15T23:00");
    assertThat(isDue()).isFalse();
    TestClock.set(2024 + years + "-01-16T00:30");
    assertThat(isDue()).isTrue();
  }

  @Test
  void nothingOfTheSenderIsLeftAndTheFiguresAreTheSame() {
    String before = jdbc.sql(FIGURES).param(number).query(String.class).single();
    int steps = entries("");
    TestClock.set("2026-01-16T08:00");
    retention.redact(number, "van.phong");
    Feedback item = items.get(number);
    assertThat(item.sender()).isEqualTo(new Sender(SenderKind.PERSON, null, null, null, null));
    assertThat(item.content()).isEqualTo(Feedback.REDACTED);
    assertThat(jdbc.sql("select words from feedback_search where mod(-place, 1000000000) = "
        + "(select id from feedback_item where number = ?)").param(number).query(String.class).single())
        .contains(number.toLowerCase()).doesNotContain("gui mau", "pho mau", "0900");
    assertThat(entries(" and (note is not null or details is not null)")).isZero();
    assertThat(entries("")).as("and that it was done").isEqualTo(steps + 1);
    assertThat(jdbc.sql("select count(*) from correspondence where case_number = ? and (recipient <> '' or model is not null)")
        .param(number).query(Integer.class).single()).isZero();
    assertThat(jdbc.sql(FIGURES).param(number).query(String.class).single()).isEqualTo(before);
    assertThat(tracking.find(number, receipt.secret())).as("the secret opens nothing any more").isEmpty();
    assertThat(isDue()).isFalse();
  }

  @Test
  void whatTheSenderCalledTheProcedureGoesWhereverItWasCopied() {
    String typed = "Cấp phép dạy thêm";
    jdbc.sql("""
        insert into deadline_extension (version, number, subject, case_number, case_name, title, due_at, asked_due_at, reason, asked_by,
          asked_at, state)
        values (0, ?, 'x', ?, ?, 'x', current_timestamp, current_timestamp, 'x', 'x', current_timestamp, 'REFUSED')""")
        .params("GH-" + number, number, "Phản ánh về " + typed).update();
    jdbc.sql("""
        insert into notification (subject, milestone, due_at, recipient, recipient_role, case_number, case_name, title, status,
          next_attempt_at, outages, created_at)
        values (?, 'x', current_timestamp, 'x', 'HOLDER', ?, ?, 'x', 'SENT', current_timestamp, 0, current_timestamp)""")
        .params("case:" + number, number, "Phản ánh về " + typed).update();
    assertThat(copies(typed)).isEqualTo(3);
    TestClock.set("2026-01-16T08:00");
    people.as("van.phong", () -> {
      retention.redact(number, "van.phong");
      return null;
    });
    assertThat(copies(typed)).isZero();
    assertThat(jdbc.sql("select case_name from notification where case_number = ?").param(number).query(String.class).list())
        .containsOnly(items.get(number).title());
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance()).variableName("caseNumber").count())
        .as("what is counted stays").isOne();
  }

  @Test
  void theNameOfTheListStays() {
    jdbc.sql("update feedback_item set procedure_code = '1.000001' where number = ?").param(number).update();
    TestClock.set("2026-01-16T08:00");
    retention.redact(number, "van.phong");
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance()).variableName("procedureName").singleResult()
        .getValue()).isEqualTo(items.get(number).title()).asString().contains("Cấp phép dạy thêm");
  }

  private String instance() {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
  }

  /** @return in how many places of this case the words stand that the sender typed */
  private int copies(String typed) {
    return jdbc.sql("""
        select (select count(*) from notification where case_number = :number and case_name like :typed)
          + (select count(*) from notification_case where case_number = :number and case_name like :typed)
          + (select count(*) from deadline_extension where case_number = :number and case_name like :typed)
          + (select count(*) from act_hi_varinst where proc_inst_id_ = :instance and text_ like :typed)""")
        .param("number", number).param("instance", instance()).param("typed", "%" + typed + "%").query(Integer.class).single();
  }

  private int entries(String which) {
    return jdbc.sql("select count(*) from feedback_entry where item = (select id from feedback_item where number = ?)" + which)
        .param(number).query(Integer.class).single();
  }

  @Test
  void whatIsNotDueIsNotTouched() {
    assertThatThrownBy(() -> retention.redact(number, "van.phong")).isInstanceOf(IllegalStateException.class);
    assertThat(items.get(number).sender().name()).isEqualTo("Người Gửi Mẫu");
  }

  @ParameterizedTest
  @EnumSource(value = State.class, mode = Mode.INCLUDE, names = {"RECEIVED", "STUDYING", "KEPT", "PUBLISHING"})
  void anOpenCaseIsNeverRedacted(State state) {
    jdbc.sql("update feedback_item set state = ?, ended_at = null where number = ?").params(state.name(), number).update();
    TestClock.set("2044-01-16T08:00");
    assertThat(isDue()).isFalse();
    assertThatThrownBy(() -> items.get(number).redacted(receipt.receivedAt())).isInstanceOf(IllegalStateException.class);
    jdbc.sql("update feedback_item set state = 'WITHDRAWN', ended_at = received_at where number = ?").param(number).update();
  }

  @Test
  void theOfficeLooksFirstAndThenRedactsTheAdministratorOnlyLooksAndNobodyElse() {
    TestClock.set("2026-01-16T08:00");
    assertThat(new WebApps(port).login("van.phong").get("/phan-anh/so/luu-tru").body()).contains(number, "Xóa dữ liệu cá nhân của");
    assertThat(administrator().get("/phan-anh/so/luu-tru").body()).contains(number).doesNotContain("<button type=\"submit\">Xóa");
    assertThat(new WebApps(port).login("gdtrh").get("/phan-anh/so/luu-tru").statusCode()).isEqualTo(403);
    assertThat(new WebApps(port).get("/phan-anh/so/luu-tru").statusCode()).isEqualTo(401);
  }

  @Test
  void redactedIsWhatTheOfficeTickedAndByNobodyElse() {
    TestClock.set("2026-01-16T08:00");
    for (WebApps other : List.of(administrator(), new WebApps(port).login("giam.doc"), new WebApps(port).login("gdtrh"))) {
      assertThat(other.form(PAGE, Map.of("so", number)).statusCode()).isEqualTo(403);
    }
    assertThat(new WebApps(port).withoutToken("POST", PAGE, "{}").statusCode()).isEqualTo(401);
    WebApps office = new WebApps(port).login("van.phong");
    assertThat(office.withoutToken("POST", PAGE, "{}").statusCode()).isEqualTo(403);
    assertThat(office.form(PAGE, Map.of("so", "PAKN-2024-9999")).statusCode()).isEqualTo(302);
    assertThat(items.get(number).sender().name()).isEqualTo("Người Gửi Mẫu");
    assertThat(office.form(PAGE, Map.of("so", number)).statusCode()).isEqualTo(302);
    assertThat(office.get(PAGE).body()).contains("Đã xóa dữ liệu cá nhân của 1 vụ việc").doesNotContain(number);
    assertThat(items.get(number).sender().name()).isNull();
    assertThat(office.form(PAGE, Map.of("so", number)).statusCode()).as("sent again").isEqualTo(302);
    assertThat(office.get(PAGE).body()).contains("của 0 vụ việc");
  }

  private WebApps administrator() {
    WebApps administrator = new WebApps(port);
    administrator.login("quan.tri", "demo", "admin");
    return administrator;
  }
}
