package vn.kstthc.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** A case as its sender follows it, by number and secret (Decree 20/2008 Art. 12). */
@Service
@Transactional
public class FeedbackTracking {

  private static final String NO_CASE = Secrets.hash(Secrets.of(null));

  private final FeedbackItems items;
  private final FeedbackService service;
  private final FeedbackProcess process;
  private final TrackedViews views;

  FeedbackTracking(FeedbackItems items, FeedbackService service, FeedbackProcess process, TrackedViews views) {
    this.items = items;
    this.service = service;
    this.process = process;
    this.views = views;
  }

  /**
   * What the sender sees.
   *
   * @param state in plain words
   * @param answerDue until when it is answered, as people read it; null once it needs no answer of ours
   * @param ground the limit and what it rests on; null where it ended without an answer of ours
   * @param steps what the sender was told, oldest first
   * @param transfer where it was passed on to; null where it was not
   * @param notice what was told: why it is not accepted and how to mend it, or where it went; null where nothing
   * @param answer null until it was sent
   * @param published whether the answer can be read by everybody, without who asked
   * @param question null unless the sender's answer is awaited
   */
  public record Tracked(String number, String title, String state, boolean ended, Instant receivedAt, LocalDate receivedOn,
      String answerDue, String ground, List<Step> steps, TransferredTo transfer, String notice, Answered answer,
      Question question, boolean mayWithdraw, boolean mayRate, boolean maySendAgain, boolean published, Integer satisfaction) {}

  public record Step(Instant at, String text) {}

  /** @param number and date of the letter */
  public record TransferredTo(String to, String number, LocalDate date) {}

  public record Answered(String text, String number, LocalDate date, Instant sentAt) {}

  public record Question(int round, String text, LocalDate until) {}

  /** @return empty where there is no such case or the secret is another; which of both, nobody learns */
  @Transactional(readOnly = true)
  public Optional<Tracked> find(String number, String secret) {
    return item(number, secret).map(views::tracked);
  }

  /** @throws FormRefused where nothing was asked, or what is sent is no answer */
  public void answerQuestion(String number, String secret, String text, List<CheckedUpload> files) {
    FormInput input = new FormInput(Collections.singletonMap("answer", text));
    String answer = input.requiredText("answer", "Nội dung làm rõ", 8000);
    input.ensure(files.size() <= SubmissionCheck.MOST_FILES, "files", "Tệp kèm theo",
        "nhiều nhất %d tệp".formatted(SubmissionCheck.MOST_FILES));
    input.verify();
    Feedback item = own(number, secret);
    require(item.state() == State.CLARIFYING, "answer", "Nội dung làm rõ", "không còn chờ làm rõ, thời hạn có thể đã hết");
    process.senderAnswered(item, answer, files, null);
  }

  /** @throws FormRefused where it is too late for that */
  public void withdraw(String number, String secret, String reason) {
    FormInput input = new FormInput(Collections.singletonMap("reason", reason));
    String why = input.text("reason", "Lý do rút", 2000);
    input.verify();
    Feedback item = own(number, secret);
    require(item.state().isWithdrawable(), "reason", "Lý do rút", "không rút được nữa: " + item.state().plain());
    process.withdraw(item, why);
  }

  /** @throws FormRefused where it was rated before, or there is no answer yet */
  public void rate(String number, String secret, int stars, String word) {
    FormInput input = new FormInput(Collections.singletonMap("word", word));
    String said = input.text("word", "Ý kiến", 1000);
    input.ensure(stars >= 1 && stars <= 5, "stars", "Mức độ hài lòng", "hãy chọn từ 1 đến 5");
    input.verify();
    Feedback item = own(number, secret);
    require(item.mayRate(), "stars", "Mức độ hài lòng", "chưa hoặc không còn đánh giá được");
    service.rate(item, stars, said);
  }

  private Feedback own(String number, String secret) {
    return item(number, secret).orElseThrow(() -> new FormRefused("number", "Mã tra cứu", "số hoặc mã tra cứu không đúng"));
  }

  private Optional<Feedback> item(String number, String secret) {
    Optional<Feedback> found = number == null ? Optional.empty() : items.find(number.strip().toUpperCase(Locale.ROOT));
    // a number that is not there takes as long as a wrong secret
    boolean fits = Secrets.fits(secret, found.map(Feedback::secretHash).orElse(NO_CASE));
    return found.filter(item -> fits);
  }

  private static void require(boolean condition, String field, String label, String message) {
    if (!condition) {
      throw new FormRefused(field, label, message);
    }
  }
}
