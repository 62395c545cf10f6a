package vn.kstthc.feedback;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.FeedbackEntry.Event;
import vn.kstthc.feedback.FeedbackTracking.Answered;
import vn.kstthc.feedback.FeedbackTracking.Question;
import vn.kstthc.feedback.FeedbackTracking.Step;
import vn.kstthc.feedback.FeedbackTracking.Tracked;
import vn.kstthc.feedback.FeedbackTracking.TransferredTo;

/** Puts together what a sender sees of his case: nothing of who in the house does what. */
@Component
class TrackedViews {

  private static final Map<Event, String> TOLD = Map.ofEntries(
      Map.entry(Event.RECEIVED, "Tiếp nhận"), Map.entry(Event.CLASSIFIED, "Phân loại xong"),
      Map.entry(Event.NOT_ACCEPTED, "Thông báo không đủ điều kiện tiếp nhận"),
      Map.entry(Event.REFERRED, "Hướng dẫn gửi đúng cơ quan"), Map.entry(Event.FORWARDED, "Chuyển cơ quan có thẩm quyền"),
      Map.entry(Event.ASKED, "Đề nghị ông/bà làm rõ"), Map.entry(Event.SENDER_ANSWERED, "Ông/bà đã làm rõ"),
      Map.entry(Event.NO_ANSWER, "Hết thời gian chờ làm rõ, tiếp tục xem xét"),
      Map.entry(Event.KEPT, "Chưa đủ cơ sở, tiếp tục tập hợp thông tin"), Map.entry(Event.TAKEN_UP, "Tiếp tục xem xét"),
      Map.entry(Event.STATUS_TOLD, "Báo tình trạng xử lý"), Map.entry(Event.SENT, "Gửi văn bản trả lời"),
      Map.entry(Event.PUBLISHED, "Công khai kết quả"), Map.entry(Event.WITHDRAWN, "Ông/bà đã rút"));
  private static final Set<State> CLOSED_OTHERWISE =
      EnumSet.of(State.NOT_ACCEPTED, State.REFERRED, State.FORWARDED, State.WITHDRAWN);

  private final AnswerLimit limit;
  private final FeedbackHistory history;
  private final FeedbackQuestionRepository questions;
  private final WorkingDays workingDays;

  TrackedViews(AnswerLimit limit, FeedbackHistory history, FeedbackQuestionRepository questions, WorkingDays workingDays) {
    this.limit = limit;
    this.history = history;
    this.questions = questions;
    this.workingDays = workingDays;
  }

  Tracked tracked(Feedback item) {
    KeptDeadline due = limit.of(item.number());
    boolean owed = item.state().isUnanswered();
    boolean sent = item.answeredAt() != null;
    return new Tracked(item.number(), item.title(), item.state().plain(), item.state().isEnd(), item.receivedAt(),
        item.receivedOn(), owed ? due(due) : null, CLOSED_OTHERWISE.contains(item.state()) ? null : due.ground(), steps(item),
        transfer(item),
        item.state() == State.KEPT || CLOSED_OTHERWISE.contains(item.state()) ? item.notice() : null,
        sent ? new Answered(item.answer(), item.answerNumber(), item.answerDate(), item.answeredAt()) : null,
        question(item), item.state().isWithdrawable(), item.mayRate(), item.state() == State.NOT_ACCEPTED,
        item.published() != null, item.satisfaction());
  }

  private String due(KeptDeadline due) {
    return due.pause() != null ? due.pauseText() : workingDays.text(due.dueAt());
  }

  private List<Step> steps(Feedback item) {
    return history.outline(item).stream().filter(happened -> TOLD.containsKey(happened.event()))
        .map(happened -> new Step(happened.at(), TOLD.get(happened.event()))).toList();
  }

  private static TransferredTo transfer(Feedback item) {
    Transfer to = item.transfer();
    return to == null ? null : new TransferredTo(to.to(), to.number(), to.date());
  }

  private Question question(Feedback item) {
    return item.state() != State.CLARIFYING ? null : questions.findByItemOrderByRound(item.id()).stream()
        .filter(FeedbackQuestion::isOpen).findFirst()
        .map(open -> new Question(open.round(), open.question(), open.answerUntil())).orElse(null);
  }
}
