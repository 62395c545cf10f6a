package vn.kstthc.feedback;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.feedback.FeedbackEntry.Event;

/** The use cases of a case that is not for us to answer: not accepted, referred, forwarded. The sender is told of each. */
@Service
@Transactional
class FeedbackTransfers {

  private final FeedbackItems items;
  private final FeedbackFiles files;
  private final FeedbackHistory history;
  private final AnswerLimit limit;
  private final SenderLetters letters;
  private final Clock clock;

  FeedbackTransfers(FeedbackItems items, FeedbackFiles files, FeedbackHistory history, AnswerLimit limit,
      SenderLetters letters, Clock clock) {
    this.items = items;
    this.files = files;
    this.history = history;
    this.limit = limit;
    this.letters = letters;
    this.clock = clock;
  }

  void notAccept(String number, String actor, String told) {
    Feedback item = items.get(number);
    item.notAccepted(told, clock.instant());
    close(item, State.REFUSING, Event.NOT_ACCEPTED, actor, null);
    letters.notAccepted(item);
  }

  void refer(String number, String unit, String actor, Transfer to, String told) {
    Feedback item = items.get(number);
    item.referred(to, told, clock.instant());
    files.submit(item, FeedbackFileKind.LETTER, unit);
    close(item, State.REFERRING, Event.REFERRED, actor, to);
    letters.referred(item);
  }

  void forward(String number, String unit, String actor, Transfer to, String told) {
    Feedback item = items.get(number);
    item.forwarded(to, told, clock.instant());
    files.submit(item, FeedbackFileKind.LETTER, unit);
    close(item, State.FORWARDING, Event.FORWARDED, actor, to);
    letters.forwarded(item);
  }

  private void close(Feedback item, State at, Event event, String actor, Object details) {
    items.save(item);
    history.record(item, at, event, actor, item.notice(), details);
    limit.end(item);
  }
}
