package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;

/** Whatever comes in gets a number, a date and a task; what is refused leaves nothing. */
@EngineTest
class FeedbackRegisterTest {

  @Autowired FeedbackRegister register;
  @Autowired FeedbackRoad cases;
  @Autowired FeedbackTracking tracking;
  @Autowired FeedbackItems items;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  private static Submission submission(Channel channel, String key) {
    return new Submission(channel, null, SenderKind.PERSON, " Người  Gửi\u00a0Mẫu ", "12 Phố Mẫu", "0900 000 000",
        "nguoi.gui@example.org", ContentKind.UNFIT, null, "Cấp phép dạy thêm", "Hồ sơ yêu cầu hai bản sao là không cần thiết.", null,
        null, List.of(), key, null);
  }

  @Test
  void aSubmissionIsACaseWithItsFirstTask() {
    TestClock.set("2024-01-19T18:30");
    FeedbackRegister.Receipt receipt = register.receive(submission(Channel.PORTAL, null), null);

    assertThat(receipt.number()).matches("PAKN-2024-\\d{4}");
    assertThat(receipt.secret()).matches("[A-HJ-NP-Z2-9]{12}");
    assertThat(receipt.receivedOn()).as("Friday after hours counts from Monday").isEqualTo(LocalDate.parse("2024-01-22"));
    assertThat(receipt.answerDue()).as("20 days end in Tết").isEqualTo("2024-02-15T10:00:00Z");
    assertThat(receipt.ground()).contains("20 ngày", "Thông tư 02/2017/TT-VPCP");
    assertThat(items.get(receipt.number()).sender().name()).isEqualTo("Người Gửi Mẫu");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(receipt.number()).singleResult().getTaskDefinitionKey())
        .isEqualTo("userTask_classifyFeedback");
    assertThat(tracking.find(receipt.number(), receipt.secret().toLowerCase())).get()
        .returns("Đã tiếp nhận, đang phân loại", FeedbackTracking.Tracked::state);
    assertThat(tracking.find(receipt.number(), "ABCDEFGHJKLM")).isEmpty();
    assertThat(tracking.find("PAKN-2024-9999", receipt.secret())).isEmpty();
    cases.end(receipt.number());
  }

  @Test
  void theSameFormTwiceIsOneCaseAndOneReceipt() {
    FeedbackRegister.Receipt first = register.receive(submission(Channel.PORTAL, "form-key-0123456789-abcdef"), null);
    assertThat(register.receive(submission(Channel.PORTAL, "form-key-0123456789-abcdef"), null)).isEqualTo(first);
    assertThat(tracking.find(first.number(), first.secret())).isPresent();
    cases.end(first.number());
  }

  @Test
  void aMailTwiceIsOneCaseAndWhoKnowsTheMailDoesNotKnowTheSecret() {
    FeedbackRegister.Receipt first = register.receive(submission(Channel.EMAIL, "mail-key"), "van.phong");
    assertThat(first.secret()).isNotEqualTo(Secrets.of("mail-key"));
    assertThat(tracking.find(first.number(), first.secret())).isPresent();
    assertThat(register.receive(submission(Channel.EMAIL, "mail-key"), "van.phong")).returns(first.number(), FeedbackRegister.Receipt::number)
        .returns(null, FeedbackRegister.Receipt::secret);
    cases.end(first.number());
  }

  @Test
  void whatIsSaidToBeSentAgainAndIsNotTakesNoNumber() {
    Submission wrong = new Submission(Channel.POST, null, SenderKind.PERSON, null, null, null, null, ContentKind.OTHER, null, null,
        "Gửi lại.", null, null, List.of(), null, "PAKN-2024-9999");
    new TransactionTemplate(transactions).executeWithoutResult(status -> {
      int before = lastNumber();
      assertThatThrownBy(() -> register.enterChecked(wrong, "van.phong")).isInstanceOf(FormRefused.class)
          .hasMessageContaining("Số vụ việc trước");
      assertThat(lastNumber()).isEqualTo(before);
      status.setRollbackOnly();
    });
  }

  private int lastNumber() {
    return jdbc.sql("select last_number from case_number where prefix = 'PAKN' and case_year = 2024").query(Integer.class).single();
  }

  @Test
  void aNameAsLongAsItMayBeIsTakenAndCutWhereItIsATitle() {
    String longest = "\uD83D\uDE00".repeat(250);
    Submission long500 = new Submission(Channel.POST, null, SenderKind.PERSON, null, null, null, null, ContentKind.SOLUTION, null,
        longest, "Thừa.", null, null, List.of(), null, null);
    String number = register.receive(long500, "van.phong").number();
    assertThat(items.get(number).procedureName()).isEqualTo(longest);
    assertThat(items.get(number).title()).hasSizeLessThanOrEqualTo(500).endsWith("\uD83D\uDE00…");
    cases.end(number);
  }

  @Test
  void aRefusalNamesEverythingThatIsWrongAndLeavesNoCase() {
    long before = runtime.createProcessInstanceQuery().processDefinitionKey(FeedbackProcess.KEY).count();
    Submission empty = new Submission(Channel.PORTAL, null, null, null, null, null, "không phải địa chỉ", ContentKind.SOLUTION,
        null, null, null, null, new Forwarding("Văn phòng UBND tỉnh", "1", null), List.of(), null, "PAKN-2024-9999");
    assertThatThrownBy(() -> register.receive(empty, null)).isInstanceOfSatisfying(FormRefused.class, refused ->
        assertThat(refused.errors()).extracting(FieldError::field).containsExactlyInAnyOrder(
            "senderKind", "content", "name", "address", "proposal", "email", "forwardedBy"));
    assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(FeedbackProcess.KEY).count()).isEqualTo(before);
  }
}
