package vn.kstthc.feedback;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.feedback.FeedbackEntry.Event;
import vn.kstthc.form.CheckedUpload;

/** The use cases of a case that are the sender's, or the application's own. */
@Service
@Transactional
class FeedbackService {

  private final FeedbackItems items;
  private final FeedbackUnits units;
  private final FeedbackQuestionRepository questions;
  private final FeedbackFiles files;
  private final FeedbackHistory history;
  private final AnswerLimit limit;
  private final SenderLetters letters;
  private final SenderNotices notices;
  private final Clock clock;

  FeedbackService(FeedbackItems items, FeedbackUnits units, FeedbackQuestionRepository questions,
      FeedbackFiles files, FeedbackHistory history, AnswerLimit limit, SenderLetters letters,
      SenderNotices notices, Clock clock) {
    this.items = items;
    this.units = units;
    this.questions = questions;
    this.files = files;
    this.history = history;
    this.limit = limit;
    this.letters = letters;
    this.notices = notices;
    this.clock = clock;
  }

  /** @throws NoSuchElementException where there is no such case */
  @Transactional(readOnly = true)
  Feedback item(String number) {
    return items.get(number);
  }

  List<String> jointUnits(String number) {
    return units.of(items.get(number)).stream().map(FeedbackUnits.Contribution::unit).toList();
  }

  /** A new one for who has lost it, or could not be written to. @return the secret, which nobody keeps */
  String renewSecret(Feedback item, String actor) {
    String secret = Secrets.of(null);
    item.renewSecret(Secrets.hash(secret));
    items.save(item);
    history.record(item, item.state(), Event.SECRET_RENEWED, actor, null, null);
    return secret;
  }

  /** @param actor user id of who wrote down what the sender said; null where he wrote it himself */
  void senderAnswered(Feedback item, String text, List<CheckedUpload> sent, String actor) {
    FeedbackQuestion open = openQuestion(item);
    questions.save(open.answered(text, clock.instant()));
    files.received(item, open.id(), sent);
    history.record(item, State.CLARIFYING, Event.SENDER_ANSWERED, actor, text, null);
    item.clarified();
    items.save(item);
    notices.settle(item);
  }

  /** The time for it is over: the unit goes on with what there is. */
  void senderSilent(Feedback item) {
    questions.save(openQuestion(item).closedUnanswered());
    history.record(item, State.CLARIFYING, Event.NO_ANSWER, null, null, null);
    item.clarified();
    items.save(item);
    notices.settle(item);
  }

  private FeedbackQuestion openQuestion(Feedback item) {
    return questions.findByItemOrderByRound(item.id()).stream().filter(FeedbackQuestion::isOpen).findFirst().orElseThrow();
  }

  void withdraw(Feedback item, String reason) {
    State at = item.state();
    item.withdrawn(clock.instant());
    items.save(item);
    history.record(item, at, Event.WITHDRAWN, null, reason, null);
    limit.end(item);
    notices.settle(item);
  }

  void rate(Feedback item, int stars, String word) {
    item.rated(stars, word);
    items.save(item);
    history.record(item, item.state(), Event.RATED, null, "%d/5".formatted(stars), null);
  }

  /** The limit is over: where there is no answer yet the sender hears of it, again and again as the rule says. */
  void tellStatus(String number) {
    Feedback item = items.get(number);
    if (item.answeredAt() == null) {
      String byHand = item.sender().email() == null ? "Người gửi không có thư điện tử: đã giao việc báo cho người gửi." : null;
      history.record(item, item.state(), Event.STATUS_TOLD, null, byHand, null);
      letters.statusUpdate(item);
    }
  }
}
