package vn.kstthc.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.calendar.ChangeRecords.Side;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.WorkTask;
import vn.kstthc.organisation.Directory;

/** Puts together what the forms in Tasklist show. */
@Component
class ChangeContexts {

  private static final int DATES_SHOWN = 30;

  record Choice(String id, String label) {}

  /** @param days the list the form begins with; @param approved whether the list is final already */
  record Year(String id, String label, boolean approved, List<DayLine> days) {}

  /** @param ground the limit and its basis; null where none is kept */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground,
      boolean mine) {}

  record Ground(String text, String explanation, List<String> moves) {}

  record Document(String number, String date, String about) {}

  /** @param document of the request; null before there is one; @param days the list the form begins with */
  record Context(TaskInfo task, ChangeView change, List<ChangeView.Item> dates, Document document, List<DayLine> days,
      Map<String, List<?>> choices) {}

  private final ChangeRequests requests;
  private final ChangeRecords records;
  private final ChangeViews views;
  private final ChangeFields fields;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Directory directory;

  ChangeContexts(ChangeRequests requests, ChangeRecords records, ChangeViews views, ChangeFields fields,
      Deadlines deadlines, WorkingDays workingDays, Directory directory) {
    this.requests = requests;
    this.records = records;
    this.views = views;
    this.fields = fields;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.directory = directory;
  }

  /** @return the options of the start form */
  Map<String, List<?>> startChoices() {
    return with(Map.of("kind", choices(ChangeFields.Kind.values(), ChangeFields.Kind::name, ChangeFields.Kind::label),
        "year", fields.years().stream().map(this::year).toList()));
  }

  private Year year(int year) {
    boolean approved = fields.isApproved(year);
    return new Year(String.valueOf(year), year + (approved ? "" : " (chưa duyệt)"), approved, fields.startingList(year));
  }

  @Transactional(readOnly = true)
  Context context(WorkTask task, String reader) {
    CalendarChange change = requests.get(task.caseNumber());
    List<CalendarDay> asked = records.days(change.number(), Side.AFTER);
    return new Context(info(task, reader), views.view(change), views.items(change, 0, DATES_SHOWN),
        change.documentNumber() == null ? null
            : new Document(change.documentNumber(), Dates.text(change.documentDate()), change.documentAbout()),
        asked.isEmpty() ? fields.startingList(change.year()) : asked.stream().map(DayLine::of).toList(),
        with(Map.of("action", choices(ChangeCorrectionForm.Action.values(), ChangeCorrectionForm.Action::name,
            ChangeCorrectionForm.Action::label))));
  }

  private static Map<String, List<?>> with(Map<String, List<?>> own) {
    Map<String, List<?>> all = new java.util.HashMap<>(own);
    all.put("dayKind", choices(CalendarDay.Kind.values(), CalendarDay.Kind::name, CalendarDay.Kind::label));
    all.put("dayStatus", choices(CalendarDay.Status.values(), CalendarDay.Status::name, CalendarDay.Status::label));
    return all;
  }

  private TaskInfo info(WorkTask task, String reader) {
    Instant due = task.due();
    KeptDeadline kept = deadlines.of(Deadlines.task(task.id())).orElse(null);
    List<String> moves = kept != null && !kept.isMoved() ? List.of() : deadlines.movesOf(Deadlines.task(task.id())).stream()
        .map(move -> move.text(directory.nameOf(move.act().actor()))).toList();
    return new TaskInfo(task.id(), task.key(), task.name(), due == null ? null : workingDays.text(due),
        due == null ? null : workingDays.distance(due), due == null ? "ok" : workingDays.urgency(due),
        new Ground(kept == null ? null : kept.ground(), kept == null ? null : kept.explanation(), moves),
        reader.equals(task.assignee()));
  }

  private static <E> List<Choice> choices(E[] values, Function<E, String> id, Function<E, String> label) {
    return Stream.of(values).map(value -> new Choice(id.apply(value), label.apply(value))).toList();
  }
}
