package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.EngineTest;
import vn.kstthc.engine.TestClock;
import vn.kstthc.form.WorkTasks;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** Who left no address of mail is told by somebody, who says when and how; nobody else makes anybody call. */
@EngineTest
class SenderNoticeTest extends FormRefusals {

  @Autowired FeedbackRoad cases;
  @Autowired FeedbackProcess process;
  @Autowired WorkTasks work;
  @Autowired FeedbackItems items;
  @Autowired FeedbackViews views;
  @Autowired FeedbackContexts contexts;
  @Autowired FeedbackService service;
  @Autowired LetterFile letters;
  @Autowired SenderNotices notices;
  @Autowired SenderNoticeProcess notice;
  @Autowired PlatformTransactionManager transactions;
  @Autowired RuntimeService runtime;
  @Autowired ManagementService jobs;

  private String number;

  @AfterEach
  void nothingIsLeft() {
    cases.end(number);
  }

  @Test
  void whatWentToAnotherBodyIsToldWithinTheLimitOfThat() {
    byTelephone();
    TestClock.set("2024-01-17T09:00");
    cases.classify(number, Outcome.OTHER_COMPETENCE, Map.of());
    assertThat(cases.waitingAt(number)).containsExactly("forwardRegulation");
    cases.submit(number, "forwardRegulation", "van.phong", FeedbackRoad.transferFields());

    assertThat(items.get(number).state()).as("the case is at its end all the same").isEqualTo(State.FORWARDED);
    assertThat(cases.task(number, "tellForwarding").getDueDate()).as("five days from receipt").isEqualTo("2024-01-22T10:00:00Z");
    assertThat(unit(cases.task(number, "tellForwarding"))).isEqualTo("van-phong");
    assertThat(said()).containsExactly("Đã chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền");
    assertThat(views.view(items.get(number), "van.phong").pending()).extracting(FeedbackView.Pending::task)
        .containsExactly("Báo người gửi việc đã chuyển");
    cases.submit(number, "tellForwarding", "van.phong", told("TELEPHONE"));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    FeedbackView.Happening last = last();
    assertThat(last.what()).isEqualTo("Đã báo người gửi");
    assertThat(last.by()).contains("Chuyên viên Văn phòng Sở");
    assertThat(last.lines()).extracting(FeedbackView.Line::text).containsExactly("Điện thoại", "17/01/2024",
        "Đã chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền");
  }

  @Test
  void aRefusalIsToldByTheNextWorkingDayAndIsRemindedOf() {
    byTelephone();
    cases.classify(number, Outcome.NOT_ACCEPTED, Map.of());
    cases.submit(number, "notifyNotAccepted", "van.phong", Map.of("reason", "Không rõ nội dung.", "guidance", "Hãy ghi rõ."));
    Task task = cases.task(number, "tellSender");
    assertThat(task.getDueDate()).isEqualTo("2024-01-16T10:00:00Z");
    assertThat(contexts.context(work.get(task.getId(), SenderNoticeProcess.KEY), "van.phong").task().ground().text()).contains("01 ngày làm việc");
    assertThat(jobs.createJobQuery().jobId("reminder-task:" + task.getId()).count()).as("reminder").isEqualTo(1);
  }

  @Test
  void allThatWaitsIsOneTask() {
    byTelephone();
    statusIsDue();
    statusIsDue();
    cases.classify(number, Outcome.NOT_OF_REGIME, Map.of());
    cases.submit(number, "referSender", "van.phong", FeedbackRoad.transferFields());
    assertThat(cases.waitingAt(number)).containsExactly("tellSender");
    assertThat(said()).as("late it is no more").containsExactly("Hướng dẫn gửi khiếu nại, tố cáo đúng cơ quan");
  }

  @Test
  void afterTheTwentyDaysEachTimeAnew() {
    byTelephone();
    statusIsDue();
    assertThat(cases.waitingAt(number)).containsExactly("tellSender", "classifyFeedback");
    assertThat(said()).containsExactly("Tình hình giải quyết phản ánh, kiến nghị");
    cases.submit(number, "tellSender", "van.phong", told("TELEPHONE"));
    assertThat(cases.waitingAt(number)).containsExactly("classifyFeedback");
    statusIsDue();
    assertThat(cases.waitingAt(number)).containsExactly("tellSender", "classifyFeedback");
  }

  @Test
  void whatWasToldIsNotToldAgainWithWhatIsNew() {
    byTelephone();
    statusIsDue();
    cases.submit(number, "tellSender", "van.phong", told("TELEPHONE"));
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "KEEP", "Chưa đủ cơ sở.");
    assertThat(said()).containsExactly("Phản ánh, kiến nghị đang được tiếp tục tập hợp thông tin");
  }

  @Test
  void theAnswerIsToldWhileTheResultIsPublished() {
    byTelephone();
    cases.own(number, "gdtrh");
    cases.answer(number, "gdtrh");
    cases.send(number);
    assertThat(cases.waitingAt(number)).containsExactly("tellSender", "publishResult");
    assertThat(contexts.context(work.get(cases.task(number, "publishResult").getId(), FeedbackProcess.KEY), "van.phong").told())
        .as("of that he is not called").isNull();
    cases.submit(number, "publishResult", "van.phong", FeedbackRoad.publicationFields());
    assertThat(cases.waitingAt(number)).as("nobody calls twice").containsExactly("tellSender");
    assertThat(said()).containsExactly("Trả lời phản ánh, kiến nghị");
    cases.submit(number, "tellSender", "van.phong", told("POST"));
    cases.assertEnded(number, "endEvent_published", State.ANSWERED);
  }

  @Test
  void whatWasAskedAndIsAnsweredNeedsNoTellingAnyMore() {
    byTelephone();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "ASK_SENDER", "Nộp ở đâu?");
    assertThat(said()).containsExactly("Đề nghị làm rõ nội dung phản ánh, kiến nghị");
    process.senderAnswered(items.get(number), "Tại bộ phận một cửa.", List.of(), "van.phong");
    assertThat(cases.waitingAt(number)).containsExactly("studyFeedback");
  }

  @Test
  void norDoesWhatIsWithdrawn() {
    byTelephone();
    statusIsDue();
    process.withdraw(items.get(number), "Đã được giải thích.");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  void norWhatIsTakenUpAgain() {
    byTelephone();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "KEEP", "Chưa đủ cơ sở.");
    assertThat(cases.waitingAt(number)).containsExactly("tellSender");
    process.takeUp(items.get(number), "van.phong", "Có hướng dẫn mới.");
    assertThat(cases.waitingAt(number)).containsExactly("studyFeedback");
  }

  @Test
  void whoIsNotReachedIsNotSaidToBeTold() {
    byTelephone();
    statusIsDue();
    Map<String, Object> fields = told("NOT_REACHED");
    fields.put("note", "Gọi ba lần không nghe máy.");
    cases.submit(number, "tellSender", "van.phong", fields);
    assertThat(last()).returns("Không liên hệ được người gửi", FeedbackView.Happening::what)
        .returns("Gọi ba lần không nghe máy.", FeedbackView.Happening::note);
    assertThat(said()).isEmpty();
  }

  @Test
  void ofAComplaintAboutTheOfficeTheLeadershipTells() {
    byTelephone();
    cases.classify(number, Outcome.CONDUCT, Map.of("concernedUnit", "van-phong"));
    cases.submit(number, "forwardConduct", "giam.doc", FeedbackRoad.transferFields());
    assertThat(unit(cases.task(number, "tellSender"))).isEqualTo("lanh-dao");
    String task = cases.task(number, "tellSender").getId();
    assertThat(contexts.context(work.get(task, SenderNoticeProcess.KEY), "van.phong").notices()).as("of it the office hears nothing").isEmpty();
    assertThat(contexts.context(work.get(task, SenderNoticeProcess.KEY), "giam.doc").notices()).isNotEmpty();
  }

  @Test
  void whoHasMailIsCalledByNobody() {
    number = cases.receive().number();
    statusIsDue();
    cases.classify(number, Outcome.OTHER_COMPETENCE, Map.of());
    cases.submit(number, "forwardRegulation", "van.phong", FeedbackRoad.transferFields());
    assertThat(cases.waitingAt(number)).isEmpty();
  }

  @Test
  void whoseMailIsRefusedIsToldWhatWasInIt() {
    number = cases.receive().number();
    refused("acknowledgement");
    assertThat(cases.waitingAt(number)).as("he has seen the number when he sent it").containsExactly("classifyFeedback");
    statusIsDue();
    cases.classify(number, Outcome.OTHER_COMPETENCE, Map.of());
    cases.submit(number, "forwardRegulation", "van.phong", FeedbackRoad.transferFields());
    assertThat(letters.fits(LetterFile.Kind.NOTICE, items.get(number))).isFalse();
    refused("forwarded");
    assertThat(cases.waitingAt(number)).containsExactly("tellForwarding");
    assertThat(said()).as("the other letter arrived").containsExactly("Đã chuyển phản ánh, kiến nghị đến cơ quan có thẩm quyền");
    assertThat(letters.fits(LetterFile.Kind.NOTICE, items.get(number))).isTrue();
    assertThat(last()).returns("Thư điện tử không đến được người gửi", FeedbackView.Happening::what);
    assertThat(last().lines()).extracting(FeedbackView.Line::text).containsExactly("Chuyển cơ quan có thẩm quyền");
    cases.submit(number, "tellForwarding", "van.phong", told("TELEPHONE"));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
    assertThat(letters.fits(LetterFile.Kind.NOTICE, items.get(number))).isFalse();
  }

  @Test
  void aRefusedQuestionNeedsNoTellingOnceItIsAnswered() {
    number = cases.receive().number();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "ASK_SENDER", "Nộp ở đâu?");
    refused("question-1");
    assertThat(cases.waitingAt(number)).contains("tellSender");
    process.senderAnswered(items.get(number), "Tại bộ phận một cửa.", List.of(), "van.phong");
    assertThat(cases.waitingAt(number)).containsExactly("studyFeedback");
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-accepted", "forwarded", "referred", "status-2024-02-16", "question-12", "kept-1705284000", "answer"})
  void eachLetterThatMustBeToldSaysWhatItIsAbout(String key) {
    assertThat(SenderNotices.TOLD).contains(SenderLetters.event(key));
  }

  @Test
  void twoAtTheSameMomentGiveOneTask() throws Exception {
    byTelephone();
    Feedback item = items.get(number);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService two = Executors.newFixedThreadPool(2);
    Future<?> first = two.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      notice.begin(item);
      begun.countDown();
      await(go);
    }));
    await(begun);
    Future<?> second = two.submit(
        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> notice.begin(item)));
    assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).as("it waits").isInstanceOf(TimeoutException.class);
    go.countDown();
    first.get();
    second.get();
    two.shutdown();
    assertThat(cases.waitingAt(number)).containsExactlyInAnyOrder("tellSender", "classifyFeedback");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void refused(String key) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> notices.undelivered(number, key));
  }

  @Test
  void theNoticeIsPrintedWithAllThatWaits() throws IOException {
    byTelephone();
    cases.own(number, "gdtrh");
    cases.study(number, "gdtrh", "ASK_SENDER", "Nộp ở đâu?");
    try (XWPFWordExtractor paper = new XWPFWordExtractor(
        new XWPFDocument(new ByteArrayInputStream(letters.of(LetterFile.Kind.NOTICE, items.get(number)))))) {
      assertThat(paper.getText()).contains("Nộp ở đâu?", "22/01/2024", "qua điện thoại, thư hoặc trực tiếp").doesNotContain("trang tra cứu");
    }
    assertThat(letters.fits(LetterFile.Kind.NOTICE, items.get(number))).isTrue();
    assertThat(LetterFile.Kind.of(items.get(number))).doesNotContain(LetterFile.Kind.NOTICE);
  }

  static Stream<BadInput> bad() {
    String label = "Ngày báo";
    return Stream.of(BadInput.choice("way", "Cách báo"), BadInput.missing("toldOn", label), BadInput.date("toldOn", label),
        BadInput.text("note", "Ghi chú", 2000), Stream.of(
            BadInput.of("toldOn", "16/01/2024", "Ngày báo (toldOn): không thể sau ngày hôm nay"),
            BadInput.of("toldOn", "14/01/2024", "Ngày báo (toldOn): không thể trước ngày nhận phản ánh, kiến nghị"),
            BadInput.of("way", "NOT_REACHED", "Ghi chú (note): chưa nhập"), BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("bad")
  void howAndWhenIsSaidInFull(BadInput bad) {
    TestClock.set("2024-01-15T08:00");
    byTelephone();
    cases.classify(number, Outcome.NOT_ACCEPTED, Map.of());
    cases.submit(number, "notifyNotAccepted", "van.phong", Map.of("reason", "Không rõ.", "guidance", "Hãy ghi rõ."));
    assertRefused(claimed(cases.task(number, "tellSender"), "van.phong"), told("TELEPHONE"), bad);
  }

  private void byTelephone() {
    Map<String, Object> fields = FeedbackRoad.recordFields();
    fields.put("channel", "TELEPHONE");
    fields.put("phone", "0900 000 000");
    number = cases.record(fields);
  }

  private void statusIsDue() {
    TestClock.set(cases.timer(number, "startEvent_answerOverdue").getDuedate().toInstant());
    cases.fire(number, "startEvent_answerOverdue");
  }

  private static Map<String, Object> told(String way) {
    return new HashMap<>(Map.of("way", way, "toldOn", FeedbackRoad.today()));
  }

  private List<String> said() {
    return cases.waitingAt(number).stream().filter(key -> key.startsWith("tell")).map(key -> cases.task(number, key))
        .flatMap(task -> contexts.context(work.get(task.getId(), SenderNoticeProcess.KEY), "van.phong").notices().stream())
        .map(FeedbackContext.Notice::heading).toList();
  }

  private String unit(Task task) {
    return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).findFirst().orElseThrow();
  }

  private FeedbackView.Happening last() {
    List<FeedbackView.Happening> all = views.view(items.get(number), "van.phong").history();
    return all.get(all.size() - 1);
  }
}
