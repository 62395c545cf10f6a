package vn.kstthc.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.feedback.FeedbackEntry.Event;

/** The use cases of an answer, from its draft to its publication. */
@Service
@Transactional
class FeedbackAnswers {

  private final FeedbackItems items;
  private final FeedbackFiles files;
  private final FeedbackHistory history;
  private final AnswerLimit limit;
  private final SenderLetters letters;
  private final Clock clock;

  FeedbackAnswers(FeedbackItems items, FeedbackFiles files, FeedbackHistory history, AnswerLimit limit,
      SenderLetters letters, Clock clock) {
    this.items = items;
    this.files = files;
    this.history = history;
    this.limit = limit;
    this.letters = letters;
    this.clock = clock;
  }

  void draft(String number, String unit, String actor, List<Assessment> assessments, Decision decision, String text) {
    Feedback item = items.get(number);
    item.drafted(decision, text);
    items.save(item);
    files.submit(item, FeedbackFileKind.DRAFT, unit);
    history.record(item, State.ANSWERING, Event.DRAFTED, actor, null,
        Map.of("decision", decision, "answer", text, "assessments", assessments));
  }

  void check(String number, String actor, boolean passed, String note) {
    Feedback item = items.get(number);
    item.checked(passed);
    items.save(item);
    history.record(item, State.CHECKING, passed ? Event.CHECKED : Event.RETURNED, actor, note, null);
  }

  void sign(String number, String actor, boolean signed, String note) {
    Feedback item = items.get(number);
    item.signed(signed);
    items.save(item);
    history.record(item, State.SIGNING, signed ? Event.SIGNED : Event.RETURNED, actor, note, null);
  }

  /** From now on the limit of the whole case is kept or missed, and nothing reminds of it. */
  void send(String number, String unit, String actor, String documentNumber, LocalDate documentDate) {
    Feedback item = items.get(number);
    item.answered(documentNumber, documentDate, clock.instant());
    items.save(item);
    files.submit(item, FeedbackFileKind.ANSWER, unit);
    history.record(item, State.SENDING, Event.SENT, actor, null,
        Map.of("documentNumber", documentNumber, "documentDate", documentDate.toString()));
    limit.end(item);
    letters.answered(item);
  }

  void publish(String number, String actor, String title, String question, String answer) {
    Feedback item = items.get(number);
    // the sender may have written anything there, too
    String procedure = new Masking(item.sender()).mask(item.procedureName());
    item.published(Published.of(number, procedure, title, question, answer, clock.instant()));
    items.save(item);
    history.record(item, State.PUBLISHING, Event.PUBLISHED, actor, null, null);
    letters.published(item);
  }
}
