package vn.kstthc.feedback;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a sender was asked to make clear.
 *
 * @param closed whether nothing came in time
 */
@Table("feedback_question")
record FeedbackQuestion(@Id Long id, Long item, int round, String askedBy, Instant askedAt, String question,
    LocalDate answerUntil, Instant answeredAt, String answer, boolean closed) {

  boolean isOpen() {
    return answeredAt == null && !closed;
  }

  FeedbackQuestion answered(String text, Instant now) {
    return new FeedbackQuestion(id, item, round, askedBy, askedAt, question, answerUntil, now, text, false);
  }

  FeedbackQuestion closedUnanswered() {
    return new FeedbackQuestion(id, item, round, askedBy, askedAt, question, answerUntil, null, null, true);
  }
}
