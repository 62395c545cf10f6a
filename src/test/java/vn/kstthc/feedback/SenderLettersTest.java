package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.organisation.Organisation;

/** A sender hears of each step, in words of his own language and nothing that is markup. */
@EngineTest
class SenderLettersTest {

  @Autowired FeedbackRegister register;
  @Autowired FeedbackItems items;
  @Autowired SenderLetters letters;
  @Autowired FeedbackRoad road;
  @Autowired TemplateEngine templates;
  @Autowired Organisation organisation;
  @Autowired ObjectMapper json;
  @Autowired RuntimeService runtime;
  @Autowired PlatformTransactionManager transactions;
  @Autowired JdbcClient jdbc;

  private String number;

  @AfterEach
  void nothingIsLeft() {
    jdbc.sql("delete from correspondence_attachment").update();
    jdbc.sql("delete from correspondence").update();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()
        .forEach(each -> runtime.deleteProcessInstance(each.getId(), "test"));
  }

  @Test
  void theReceiptHasNumberSecretDateAndGroundAndWarnsToKeepTheSecret() throws IOException {
    FeedbackRegister.Receipt receipt = receive("nguoi.gui@example.org");
    String text = text("acknowledgement");
    assertThat(text).contains(receipt.number(), receipt.secret(), "Hạn trả lời: ", "Thông tư 02/2017/TT-VPCP", "giữ kín mã tra cứu",
        "http://localhost/phan-anh/tra-cuu", "Kính gửi ông/bà Người <b>Gửi</b> Mẫu,");
    assertThat(html("acknowledgement")).contains("Người &lt;b&gt;Gửi&lt;/b&gt; Mẫu", receipt.secret()).doesNotContain("<b>Gửi");
  }

  @Test
  void whoLeftNoAddressOfMailIsWrittenNone() {
    receive(null);
    assertThat(jdbc.sql("select count(*) from correspondence where case_number = ?").param(number).query(Integer.class).single()).isZero();
  }

  @Test
  void aQuestionNamesTheDayUntilWhichItIsToBeAnswered() throws IOException {
    receive("nguoi.gui@example.org");
    inTransaction(() -> letters.question(items.get(number), new FeedbackQuestion(null, 1L, 2, "gdtrh", null,
        "Ông/bà nộp hồ sơ ở đâu?\n<script>alert(1)</script>", LocalDate.parse("2024-01-31"), null, null, false)));
    assertThat(text("question-2")).contains("Ông/bà nộp hồ sơ ở đâu?", "31/01/2024");
    assertThat(html("question-2")).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void aDelayIsToldOnceADay() throws IOException {
    receive("nguoi.gui@example.org");
    TestClock.set("2024-02-16T08:00");
    inTransaction(() -> letters.statusUpdate(items.get(number)));
    inTransaction(() -> letters.statusUpdate(items.get(number)));
    assertThat(text("status-2024-02-16")).contains("đã quá hạn trả lời", "xin lỗi", "Đã tiếp nhận, đang phân loại");
    assertThat(jdbc.sql("select count(*) from correspondence where case_number = ?").param(number).query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void aRefusalSaysWhyAndHowToSendItAgain() throws IOException {
    receive("nguoi.gui@example.org");
    road.classify(number, Outcome.NOT_ACCEPTED, Map.of());
    inTransaction(() -> {
      Feedback item = items.get(number);
      item.notAccepted("Thiếu địa chỉ. Xin ghi rõ địa chỉ.", item.receivedAt());
      letters.notAccepted(item);
    });
    assertThat(text("not-accepted")).contains("Điều 7 Nghị định 20/2008/NĐ-CP", "Thiếu địa chỉ", "ghi số " + number);
  }

  private FeedbackRegister.Receipt receive(String mail) {
    TestClock.set("2024-01-16T08:00");
    FeedbackRegister.Receipt receipt = register.receive(new Submission(Channel.PORTAL, null, SenderKind.PERSON,
        "Người <b>Gửi</b> Mẫu", "12 Phố Mẫu", "0900000000", mail, ContentKind.UNFIT, null, "Cấp phép dạy thêm", "Thừa một bản sao.", null,
        null, List.of(), null, null), null);
    number = receipt.number();
    return receipt;
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private String text(String key) throws IOException {
    return write(key, ".txt");
  }

  private String html(String key) throws IOException {
    return write(key, "");
  }

  /** Also left in a file, to be looked at. */
  private String write(String key, String kind) throws IOException {
    Context context = new Context(Locale.forLanguageTag("vi-VN"), json.readValue(jdbc.sql(
        "select model from correspondence where case_number = ? and letter_key = ?").param(number).param(key).query(String.class).single(),
        new TypeReference<Map<String, Object>>() {}));
    context.setVariable("tenant", organisation.tenant());
    context.setVariable("address", "http://localhost");
    String written = templates.process("mail/feedback/letter" + kind, context);
    Files.writeString(Files.createDirectories(Path.of("target", "letters")).resolve(key + (kind.isEmpty() ? ".html" : kind)), written);
    return written;
  }
}
