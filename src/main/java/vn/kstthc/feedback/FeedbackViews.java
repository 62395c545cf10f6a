package vn.kstthc.feedback;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.OpenTasks;
import vn.kstthc.notification.OpenTasks.OpenTask;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Puts together what a person sees of a case. */
@Component
class FeedbackViews {

  private final AnswerLimit limit;
  private final FeedbackReaders readers;
  private final FeedbackFiles files;
  private final FeedbackUnits units;
  private final FeedbackQuestionRepository questions;
  private final FeedbackHistory history;
  private final FeedbackLines lines;
  private final FeedbackItems items;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final OpenTasks openTasks;
  private final Organisation organisation;
  private final Directory directory;
  private final ActingFor actingFor;
  private final JdbcClient jdbc;

  FeedbackViews(AnswerLimit limit, FeedbackReaders readers, FeedbackFiles files, FeedbackUnits units,
      FeedbackQuestionRepository questions, FeedbackHistory history, FeedbackLines lines, FeedbackItems items,
      Deadlines deadlines, WorkingDays workingDays, OpenTasks openTasks, Organisation organisation, Directory directory,
      ActingFor actingFor, JdbcClient jdbc) {
    this.limit = limit;
    this.readers = readers;
    this.files = files;
    this.units = units;
    this.questions = questions;
    this.history = history;
    this.lines = lines;
    this.items = items;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.openTasks = openTasks;
    this.organisation = organisation;
    this.directory = directory;
    this.actingFor = actingFor;
    this.jdbc = jdbc;
  }

  /** @param reader user id of who looks at it: a unit complained about sees nothing of who complained */
  @Transactional(readOnly = true)
  FeedbackView view(Feedback item, String reader) {
    boolean open = readers.maySeeSender(item, reader);
    Masking masking = new Masking(item.sender());
    return new FeedbackView(item.number(), item.title(), item.state().label(), item.state().isEnd(),
        item.outcome() == null ? null : item.outcome().label(), item.channel().label(), Dates.moment(item.receivedAt()),
        Dates.text(item.receivedOn()), open ? sender(item.sender()) : null, item.contentKind().label(), procedure(item),
        open ? item.content() : masking.mask(item.content()), open ? item.proposal() : masking.mask(item.proposal()),
        forwarding(item), missing(item), due(item), unitName(item.concernedUnit()), unitName(item.leadUnit()), parts(item),
        open ? questions(item) : List.of(), transfer(item), open ? item.notice() : masking.mask(item.notice()),
        answer(item), published(item), links(item),
        open ? files(item, directory.unitsOf(reader)) : List.of(), pending(item), returned(item),
        history.of(item).stream().map(entry -> happening(entry, open ? null : masking)).toList(),
        item.satisfaction() == null ? null : "%d/5%s".formatted(item.satisfaction(),
            item.satisfactionWord() == null ? "" : ": " + item.satisfactionWord()));
  }

  private String unitName(String id) {
    return id == null ? null : organisation.unitName(id);
  }

  private static FeedbackView.Sender sender(Sender sender) {
    return new FeedbackView.Sender(sender.kind().label(), sender.name(), sender.address(), sender.phone(), sender.email());
  }

  private static String procedure(Feedback item) {
    return item.procedureName() == null || item.procedureCode() == null ? item.procedureName()
        : "%s (%s)".formatted(item.procedureName(), item.procedureCode());
  }

  private static String forwarding(Feedback item) {
    Forwarding letter = item.forwarding();
    return letter == null ? null : "%s, văn bản số %s ngày %s".formatted(letter.by(), letter.number(), Dates.text(letter.date()));
  }

  private static List<String> missing(Feedback item) {
    return item.state() != State.RECEIVED ? List.of() : SubmissionCheck.missing(item).stream()
        .map(part -> part.label().toLowerCase(Locale.ROOT) + " (" + part.what() + ")").toList();
  }

  private FeedbackView.Due due(Feedback item) {
    if (!item.state().isUnanswered()) {
      return null;
    }
    KeptDeadline due = limit.of(item.number());
    List<String> moves = deadlines.movesOf(due.subject()).stream()
        .map(move -> move.text(directory.nameOf(move.act().actor()))).toList();
    return due.dueAt() == null
        ? new FeedbackView.Due(due.pauseText(), "", "ok", due.ground(), due.explanation(), moves)
        : new FeedbackView.Due(workingDays.text(due.dueAt()), workingDays.distance(due.dueAt()), workingDays.urgency(due.dueAt()),
            due.ground(), due.explanation(), moves);
  }

  private List<FeedbackView.Part> parts(Feedback item) {
    return units.of(item).stream().map(part -> new FeedbackView.Part(organisation.unitName(part.unit()), part.content(),
        part.author() == null ? null : actingFor.nameOf(part.author(), part.onBehalfOf()), Dates.moment(part.givenAt()))).toList();
  }

  private List<FeedbackView.Question> questions(Feedback item) {
    return questions.findByItemOrderByRound(item.id()).stream().map(asked -> new FeedbackView.Question(asked.round(),
        asked.question(), Dates.text(asked.answerUntil()), asked.answer(), Dates.moment(asked.answeredAt()), asked.closed())).toList();
  }

  private static String transfer(Feedback item) {
    Transfer to = item.transfer();
    return to == null ? null : "%s, văn bản số %s ngày %s".formatted(to.to(), to.number(), Dates.text(to.date()));
  }

  private static FeedbackView.Answer answer(Feedback item) {
    return item.answer() == null ? null : new FeedbackView.Answer(item.decision().label(), item.answer(),
        item.answerNumber() == null ? null : "%s ngày %s".formatted(item.answerNumber(), Dates.text(item.answerDate())));
  }

  private FeedbackView.Published published(Feedback item) {
    Published text = item.published();
    return text == null ? null : new FeedbackView.Published(text.title(), text.question(), text.answer(), Dates.moment(text.at()));
  }

  private FeedbackView.Links links(Feedback item) {
    return new FeedbackView.Links(items.number(item.sentAgainFrom()), items.number(item.linkedTo()),
        jdbc.sql("select number from feedback_item where linked_to = ? or sent_again_from = ? order by id")
            .params(item.id(), item.id()).query(String.class).list());
  }

  private List<FeedbackView.File> files(Feedback item, Set<String> own) {
    return files.of(item).stream().filter(file -> file.submitted() || own.contains(file.unit()))
        .map(file -> new FeedbackView.File(file.id(), file.kind().name(), file.kind().label(), file.name(), size(file.size()),
            file.uploadedBy() == null ? "Người gửi" : directory.nameOf(file.uploadedBy()), Dates.moment(file.uploadedAt()),
            "/phan-anh/so/%s/tep/%d".formatted(item.number(), file.id()), file.submitted(), !file.submitted())).toList();
  }

  private static String size(long bytes) {
    return bytes < 1024 * 1024 ? "%d KB".formatted(Math.max(1, bytes / 1024))
        : "%.1f MB".formatted(bytes / (1024.0 * 1024)).replace('.', ',');
  }

  private List<FeedbackView.Pending> pending(Feedback item) {
    // after the end there may still be somebody to be told of it
    return openTasks.ofCases(List.of(item.number())).stream().map(this::pending).toList();
  }

  private FeedbackView.Pending pending(OpenTask task) {
    String holder = task.assignee() == null ? organisation.unitName(task.unit()) + ", chưa có người nhận"
        : directory.nameOf(task.assignee());
    return task.due() == null ? new FeedbackView.Pending(task.name(), holder, "", "", "ok")
        : new FeedbackView.Pending(task.name(), holder, workingDays.text(task.due()),
            workingDays.distance(task.due()), workingDays.urgency(task.due()));
  }

  private FeedbackView.Returned returned(Feedback item) {
    return item.state() != State.ANSWERING ? null : history.last(item, FeedbackEntry.Event.RETURNED)
        .map(entry -> new FeedbackView.Returned("%s (%s)".formatted(actingFor.nameOf(entry.author(), entry.onBehalfOf()),
            entry.step() == State.SIGNING ? "lãnh đạo" : "Văn phòng"), Dates.moment(entry.recordedAt()), entry.note())).orElse(null);
  }

  /** @param masking null for who may know the sender; else what he said himself is left out, and his name in what others said */
  private FeedbackView.Happening happening(FeedbackEntry entry, Masking masking) {
    String by = entry.author() == null ? byNobody(entry.outcome()) : actingFor.nameOf(entry.author(), entry.onBehalfOf());
    String note = masking == null ? entry.note() : entry.author() == null ? null : masking.mask(entry.note());
    return new FeedbackView.Happening(entry.outcome().label(), entry.step().label(), by, Dates.moment(entry.recordedAt()), note,
        lines.of(entry));
  }

  private static String byNobody(FeedbackEntry.Event event) {
    return switch (event) {
      case RECEIVED, SENDER_ANSWERED, WITHDRAWN, RATED -> "Người gửi";
      default -> "Hệ thống";
    };
  }
}
