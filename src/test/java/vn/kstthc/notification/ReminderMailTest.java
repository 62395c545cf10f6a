package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.review.Road;

/** What a person reads. */
@EngineTest
class ReminderMailTest extends MailTests {

  @Autowired DateNews news;

  @Test
  void oneMailOfTheMorningTellsEverythingByCaseWhatIsLateFirst() {
    Task late = prepare(road.open("gdtrh"));
    TestClock.set("2024-01-16T08:00");
    String soonNumber = road.open("gdtrh");
    TestClock.set("2024-01-29T08:00");
    String fresh = road.open("gdtrh");
    jdbc.sql("delete from act_ru_job where handler_type_ = 'reminder' and duedate_ < ?").param(at("2024-01-16T07:31")).update();
    moveTo(late, "2024-01-26T17:00");
    moveTo(prepare(soonNumber), "2024-02-01T17:00");
    TestClock.set("2024-01-30T07:30");

    overSmtp().sendAll();

    MimeMessage digest = mailTo("gdtrh@example.org");
    assertThat(subjectOf(digest)).isEqualTo("1 việc quá hạn, 1 việc sắp đến hạn, 1 việc mới");
    String number = (String) tasks.getVariable(late.getId(), "caseNumber");
    for (int part : List.of(0, 1)) {
      assertThat(part(digest, part)).containsSubsequence(number, "Chuẩn bị hồ sơ", "26/01/2024", "quá hạn 2 ngày làm việc",
          soonNumber, "01/02/2024", "còn 2 ngày làm việc", fresh, "còn 9 ngày làm việc");
      assertThat(part(digest, part)).contains("http://localhost:8080/camunda/app/tasklist/default/#/?task=" + late.getId());
    }
    assertThat(subjectOf(mailTo("truong-phong.gdtrh@example.org")))
        .isEqualTo("Quá hạn 2 ngày làm việc: Chuẩn bị hồ sơ, hồ sơ " + number);
    assertThat(text(mailTo("truong-phong.gdtrh@example.org"))).contains("http://localhost:8080/ho-so/" + number)
        .doesNotContain(soonNumber, fresh);
  }

  @Test
  void whatBecomesUrgentDuringTheDayGoesAlone() {
    road.open("gdtrh");
    String urgent = road.atCheck();
    road.check(urgent, "PASS", "");
    road.approve(urgent, "PASS", null);
    overSmtp().sendAll();
    assertThat(mails()).singleElement().satisfies(message -> {
      assertThat(recipient(message)).isEqualTo("van.phong@example.org");
      assertThat(subjectOf(message))
          .isEqualTo("Việc mới, còn 1 ngày làm việc: Trình Chủ tịch UBND tỉnh, hồ sơ " + urgent);
    });
  }

  @Test
  void mailsOfOneCaseStandTogetherInTheMailbox() {
    String number = road.open("gdtrh");
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    String other = road.open("gdtrh");
    TestClock.set("2024-01-25T07:30");
    overSmtp().sendAll();
    List<MimeMessage> mails = mails().stream().filter(message -> recipient(message).equals("gdtrh@example.org")).toList();
    assertThat(mails).hasSize(2);
    assertThat(header(mails.get(0), "In-Reply-To")).as(number).isEqualTo(header(mails.get(0), "References")).isNotBlank();
    assertThat(header(mails.get(1), "In-Reply-To")).as("of several cases, also " + other).isNull();
    assertThat(header(mails.get(1), "References")).contains(header(mails.get(0), "In-Reply-To"));
  }

  @Test
  void machinesKnowThatAMachineWroteIt() {
    road.open("gdtrh");
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    assertThat(header(mails().get(0), "Auto-Submitted")).isEqualTo("auto-generated");
  }

  @Test
  void aMailSaysWhatADateRestsOnWhetherItWasMovedAndWhetherItIsProvisional() {
    Task task = prepare(road.open("gdtrh"));
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    assertThat(text(mails().get(0))).contains("Hạn: 29/01/2024 (còn 9 ngày làm việc)\n  Căn cứ: 10 ngày làm việc, Quy định nội bộ")
        .doesNotContain("hạn đã được thay đổi");

    moveTo(task, "2027-01-12T17:00");
    TestClock.set("2027-01-08T07:30");
    overSmtp().sendAll();
    assertThat(text(mailTo("gdtrh@example.org", 1))).contains("Hạn: 12/01/2027 (tạm tính)", "hạn đã được thay đổi");
  }

  @Test
  void aMailSaysThatMoreTimeWasNotGiven() {
    Task task = prepare(road.open("gdtrh"));
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    new TransactionTemplate(transactions).executeWithoutResult(status -> news.notExtended(Subjects.ofTask(task.getId())));
    TestClock.set("2024-01-16T08:00");
    overSmtp().sendAll();
    assertThat(text(mailTo("gdtrh@example.org", 1))).contains("- Không được gia hạn: Chuẩn bị hồ sơ", "Hạn: 29/01/2024");
  }

  @Test
  void whatPeopleWroteIsTextAndNoMarkup() {
    Map<String, Object> fields = Road.startFields("gdtrh");
    fields.put("procedureName", "<img src=x onerror=alert(1)>");
    road.open("van.phong", fields);
    TestClock.set("2024-01-16T07:30");
    overSmtp().sendAll();
    assertThat(part(mails().get(0), 1)).contains("&lt;img src=x").doesNotContain("<img");
  }
}
