package vn.kstthc.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.InOneTransaction;
import vn.kstthc.deadline.OwnTransaction;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.CaseNumbers;

/** The register of feedback (sổ tiếp nhận): whatever road it came, it gets in here. */
@Service
public class FeedbackRegister {

  /** How the numbers of cases begin. */
  static final String NUMBERS = "PAKN";

  private final SubmissionCheck check;
  private final FeedbackItems items;
  private final FeedbackFiles files;
  private final FeedbackHistory history;
  private final AnswerLimit limit;
  private final SenderLetters letters;
  private final FeedbackProcess process;
  private final CaseNumbers numbers;
  private final WorkingDays workingDays;
  private final Clock clock;
  private final TransactionTemplate transaction;
  /** For what comes from outside, where many may come at once. */
  private final InOneTransaction together;

  FeedbackRegister(SubmissionCheck check, FeedbackItems items, FeedbackFiles files, FeedbackHistory history,
      AnswerLimit limit, SenderLetters letters, FeedbackProcess process, CaseNumbers numbers, WorkingDays workingDays,
      Clock clock, PlatformTransactionManager transactions, OwnTransaction own) {
    this.check = check;
    this.items = items;
    this.files = files;
    this.history = history;
    this.limit = limit;
    this.letters = letters;
    this.process = process;
    this.numbers = numbers;
    this.workingDays = workingDays;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
    together = new InOneTransaction(own);
  }

  /**
   * What the sender holds in hands.
   *
   * @param secret what he tracks it with; kept by nobody, so null where the case was there before and its key is no secret
   * @param receivedOn the day it counts as received, by office hours
   * @param answerDue until when it is answered; null while that limit rests
   * @param provisional whether that date rests on a calendar that is not final
   * @param ground the limit and what it rests on
   */
  public record Receipt(String number, String secret, Instant receivedAt, LocalDate receivedOn, Instant answerDue,
      boolean provisional, String ground) {}

  /** Keeps nothing; for who has more to find wrong with it, and says all at once. @throws FormRefused naming all that is wrong */
  public void verify(Submission submission) {
    check.check(submission);
  }

  /**
   * Enters it and sets its process going, in one transaction. The same submission key again gives the first receipt.
   *
   * @param actor user id of the clerk; null for the sender himself
   * @throws FormRefused naming all that is wrong; nothing is kept then
   */
  public Receipt receive(Submission submission, String actor) {
    Submission checked = check.check(submission);
    try {
      return actor == null ? together.run(() -> begin(checked, null)) : transaction.execute(status -> begin(checked, actor));
    } catch (DbActionExecutionException failed) {
      if (checked.submissionKey() == null || !(failed.getCause() instanceof DuplicateKeyException)) {
        throw failed;
      }
      // sent once more, which is rare: to look for that first would cost all others
      return transaction.execute(status -> earlier(checked).orElseThrow(() -> failed));
    }
  }

  private Receipt begin(Submission checked, String actor) {
    Entered entered = enter(checked, actor);
    process.start(entered.item());
    return entered.receipt();
  }

  /** A case that has no process yet, with its receipt. */
  record Entered(Feedback item, Receipt receipt) {}

  /** For who starts the process himself, in the same transaction. */
  Entered enterChecked(Submission submission, String actor) {
    return enter(check.check(submission), actor);
  }

  private Entered enter(Submission checked, String actor) {
    Instant receivedAt = checked.receivedAt() == null ? clock.instant() : checked.receivedAt();
    String secret = Secrets.of(secretKey(checked));
    // what is refused for it takes no number, and makes nobody wait for one
    Long sentAgainFrom = sentAgainFrom(checked);
    Feedback item = items.save(Feedback.receive(numbers.next(NUMBERS), checked, receivedAt, workingDays.receiptDay(receivedAt),
        Secrets.hash(secret), sentAgainFrom));
    files.received(item, null, checked.files());
    history.record(item, State.RECEIVED, FeedbackEntry.Event.RECEIVED, actor, null, null);
    Receipt receipt = receipt(item, secret, limit.begin(item));
    letters.acknowledged(item, secret, receipt);
    return new Entered(item, receipt);
  }

  private Long sentAgainFrom(Submission checked) {
    if (checked.sentAgainFrom() == null) {
      return null;
    }
    return items.find(checked.sentAgainFrom()).filter(item -> item.state() == State.NOT_ACCEPTED).map(Feedback::id)
        .orElseThrow(() -> new FormRefused("sentAgainFrom", "Số vụ việc trước",
            "không có vụ việc không được tiếp nhận mang số này"));
  }

  private Optional<Receipt> earlier(Submission checked) {
    return items.bySubmission(Secrets.key(checked.submissionKey()))
        .map(item -> receipt(item, secretKey(checked) == null ? null : Secrets.of(secretKey(checked)),
            limit.answer(item.number())));
  }

  /** Only a form of the portal has a key of chance; others are made of what the sender and servers on the way know as well. */
  private static String secretKey(Submission checked) {
    return checked.channel() == Channel.PORTAL ? checked.submissionKey() : null;
  }

  private static Receipt receipt(Feedback item, String secret, AnswerLimit.Answer answer) {
    return new Receipt(item.number(), secret, item.receivedAt(), item.receivedOn(), answer.due(), answer.provisional(),
        answer.ground());
  }
}
