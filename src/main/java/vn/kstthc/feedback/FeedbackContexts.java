package vn.kstthc.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.WorkTask;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.WorkNotes;

/** Puts together what the forms in Tasklist show. */
@Component
@EnableConfigurationProperties(FeedbackSettings.class)
class FeedbackContexts {

  private static final Map<String, FeedbackFileKind> FILES = Map.of(
      "userTask_classifyFeedback", FeedbackFileKind.SENDER, "userTask_referSender", FeedbackFileKind.LETTER,
      "userTask_forwardConduct", FeedbackFileKind.LETTER, "userTask_forwardRegulation", FeedbackFileKind.LETTER,
      "userTask_contribute", FeedbackFileKind.CONTRIBUTION, "userTask_draftAnswer", FeedbackFileKind.DRAFT,
      "userTask_sendAnswer", FeedbackFileKind.ANSWER);
  /** Tasks by which the sender hears something. */
  private static final Set<String> TELLING = Set.of("userTask_notifyNotAccepted", "userTask_referSender",
      "userTask_forwardConduct", "userTask_forwardRegulation", "userTask_studyFeedback", "userTask_sendAnswer",
      "userTask_publishResult");

  private final FeedbackItems items;
  private final FeedbackViews views;
  private final FeedbackHistory history;
  private final FeedbackLines lines;
  private final FeedbackChoices choices;
  private final SenderNotices notices;
  private final FeedbackSettings settings;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Directory directory;
  private final WorkNotes notes;

  FeedbackContexts(FeedbackItems items, FeedbackViews views, FeedbackHistory history, FeedbackLines lines,
      FeedbackChoices choices, SenderNotices notices, FeedbackSettings settings, Deadlines deadlines, WorkingDays workingDays,
      Directory directory, WorkNotes notes) {
    this.items = items;
    this.views = views;
    this.history = history;
    this.lines = lines;
    this.choices = choices;
    this.notices = notices;
    this.settings = settings;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.directory = directory;
    this.notes = notes;
  }

  @Transactional(readOnly = true)
  FeedbackContext context(WorkTask task, String reader) {
    Feedback item = items.get(task.caseNumber());
    FeedbackView view = views.view(item, reader);
    // who must not know the sender does not read either what he is told
    boolean open = view.sender() != null;
    return new FeedbackContext(info(task, reader), view, uploads(task), view.files(), settings.largestFile().toMegabytes(),
        choices.ofTasks(), suggested(task, item), open && TELLING.contains(task.key()) ? told(task, item) : null,
        open && task.key().startsWith("userTask_tell") ? notices(item) : List.of());
  }

  /** @return the kind of file the person at this task may put in */
  List<FeedbackContext.Upload> uploads(WorkTask task) {
    FeedbackFileKind kind = FILES.get(task.key());
    return kind == null ? List.of()
        : List.of(new FeedbackContext.Upload(kind.name(), kind.label(), kind == FeedbackFileKind.ANSWER, true));
  }

  private Map<String, Object> suggested(WorkTask task, Feedback item) {
    return switch (task.key()) {
      case "userTask_draftAnswer" ->
          history.last(item, FeedbackEntry.Event.DRAFTED).map(lines::draftFields).orElse(Map.of());
      case "userTask_tellSender", "userTask_tellForwarding" -> Map.of("toldOn", Dates.text(workingDays.today()));
      case "userTask_publishResult" -> {
        Masking masking = new Masking(item.sender());
        String question = item.proposal() == null ? item.content() : item.content() + "\n\n" + item.proposal();
        yield Map.of("publishedTitle", item.title(), "publishedQuestion", masking.mask(question),
            "publishedAnswer", masking.mask(item.answer()));
      }
      default -> Map.of();
    };
  }

  private static String told(WorkTask task, Feedback item) {
    if (item.sender().email() != null) {
      return "Người gửi được báo qua thư điện tử %s ngay khi hoàn thành.".formatted(item.sender().email());
    }
    return task.key().equals("userTask_publishResult") ? null
        : "Người gửi không có thư điện tử: khi hoàn thành, có thêm việc \"Báo cho người gửi\" để gọi điện hoặc gửi bưu chính.";
  }

  private List<FeedbackContext.Notice> notices(Feedback item) {
    return notices.waiting(item).stream().map(text -> new FeedbackContext.Notice(text.heading(), text.lines())).toList();
  }

  private FeedbackContext.TaskInfo info(WorkTask task, String reader) {
    Instant due = task.due();
    return new FeedbackContext.TaskInfo(task.id(), task.key(), task.name(), due == null ? null : workingDays.text(due),
        due == null ? null : workingDays.distance(due), due == null ? "ok" : workingDays.urgency(due), ground(task),
        reader.equals(task.assignee()), notes.of(task.id(), task.unit(), task.assignee(),
            due == null ? null : due.atZone(WorkingDays.ZONE).toLocalDate(), reader));
  }

  private FeedbackContext.Ground ground(WorkTask task) {
    String subject = Deadlines.task(task.id());
    List<String> moves = deadlines.movesOf(subject).stream()
        .map(move -> move.text(directory.nameOf(move.act().actor()))).toList();
    KeptDeadline kept = deadlines.of(subject).orElse(null);
    return kept == null ? new FeedbackContext.Ground(null, null, null, moves)
        : new FeedbackContext.Ground(kept.pauseText(), kept.ground(), kept.explanation(), moves);
  }
}
