package vn.kstthc.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.plan.PlanLine.Status;

/** Puts together what the plan's pages show, for the eyes of the reader. */
@Component
class PlanPageViews {

  /** @param late units that are late, with their work, and @param sent letters: for who sees the whole plan */
  record Board(PlanView plan, PlanBoard.Counts counts, List<Row> rows, boolean filtered, List<PlanIndicators.Row> indicators,
      List<Urging.Late> late, List<Urging.Sent> sent, List<PlanChangeView> changes) {}

  /** A task in the list. @param due of the next part that is open; null where none is */
  record Row(String number, String place, String section, String content, String lead, String cooperating, String written,
      String reading, String state, int done, int of, int late, String due, String urgency, String dossier) {}

  /** @param stateLabel how the task stands; @param mayTell whether events may be told */
  record Detail(PlanView plan, PlanView.Task task, String stateLabel, String dossier, boolean waitsForEvents,
      List<String> events, List<PlanView.Part> parts, List<PlanView.Happening> history) {}

  private static final Set<String> FILTERS = Set.of("nhom", "don-vi", "quy", "tinh-trang");

  private final YearPlans plans;
  private final PlanWork work;
  private final PlanBoard board;
  private final PlanEvents events;
  private final PlanHistory history;
  private final PlanViews views;
  private final PlanIndicators indicators;
  private final Urging urging;
  private final PlanChanges changes;
  private final PlanChangeContexts changeContexts;
  private final PlanReaders readers;
  private final WorkingDays workingDays;

  PlanPageViews(YearPlans plans, PlanWork work, PlanBoard board, PlanEvents events, PlanHistory history, PlanViews views,
      PlanIndicators indicators, Urging urging, PlanChanges changes, PlanChangeContexts changeContexts, PlanReaders readers,
      WorkingDays workingDays) {
    this.plans = plans;
    this.work = work;
    this.board = board;
    this.events = events;
    this.history = history;
    this.views = views;
    this.indicators = indicators;
    this.urging = urging;
    this.changes = changes;
    this.changeContexts = changeContexts;
    this.readers = readers;
    this.workingDays = workingDays;
  }

  PlanView outline(YearPlan plan) {
    return views.view(plan);
  }

  @Transactional(readOnly = true)
  Board board(YearPlan plan, Map<String, String> asked, String reader) {
    Map<String, String> filter = new LinkedHashMap<>();
    asked.forEach((name, value) -> {
      if (FILTERS.contains(name) && !value.isBlank()) {
        filter.put(name, value);
      }
    });
    Set<String> own = readers.unitsOf(reader);
    boolean all = readers.seesAll(reader);
    List<PlanLine> lines = board.lines(plan);
    Map<String, List<PlanLine>> byTask = lines.stream().filter(line -> line.part() != null && (all || own.contains(line.unit())))
        .collect(groupingBy(PlanLine::task));
    List<Row> rows = plans.tasks(plan).stream().filter(task -> all || own.stream().anyMatch(task::concerns))
        .filter(task -> !filter.containsKey("nhom") || task.section().equals(filter.get("nhom")))
        .map(task -> row(plan, task, byTask.getOrDefault(task.number(), List.of()), filter)).filter(Objects::nonNull).toList();
    return new Board(views.view(plan), board.counts(plan, lines, line -> all || own.contains(line.unit())), rows,
        !filter.isEmpty(), indicators.of(plan), all ? urging.late(plan) : List.of(), all ? urging.sent(plan) : List.of(),
        changes.of(plan).stream().map(changeContexts::view).toList());
  }

  /** @return null where the filter leaves nothing of it */
  private Row row(YearPlan plan, PlanTask task, List<PlanLine> parts, Map<String, String> filter) {
    List<PlanLine> chosen = parts.stream().filter(line -> fits(line, filter)).toList();
    if (chosen.isEmpty() && Stream.of("don-vi", "quy", "tinh-trang").anyMatch(filter::containsKey)) {
      return null;
    }
    List<PlanLine> counted = chosen.stream().anyMatch(PlanLine::isLead) ? chosen.stream().filter(PlanLine::isLead).toList() : chosen;
    PlanLine next = counted.stream().filter(line -> !line.state().isEnd() && line.state() != PlanPart.State.WAITING)
        .min(Comparator.comparing(PlanLine::due)).orElse(null);
    PlanView.Task view = views.task(task, plan.year());
    return new Row(task.number(), "%s.%s".formatted(task.section(), task.item()), task.section(), task.content(), view.leadNames(),
        view.cooperatingNames(), task.timeAsWritten(), view.reading(), state(task, parts), count(counted, Status.DONE), counted.size(),
        count(counted, Status.LATE), next == null ? null : workingDays.text(next.due()),
        next == null ? "ok" : next.state() == PlanPart.State.REPORTED ? "ok" : workingDays.urgency(next.due()), task.dossier());
  }

  private static String state(PlanTask task, List<PlanLine> parts) {
    return task.nature() == Nature.EVENT && task.state() == PlanTask.State.RUNNING
        && parts.stream().allMatch(part -> part.state().isEnd()) ? "Chờ sự kiện" : task.state().label();
  }

  private boolean fits(PlanLine line, Map<String, String> filter) {
    return (!filter.containsKey("don-vi") || filter.get("don-vi").equals(line.unit()))
        && (!filter.containsKey("quy") || filter.get("quy").equals(PlanBoard.quarter(line)))
        && (!filter.containsKey("tinh-trang") || filter.get("tinh-trang").equals(board.status(line).name()));
  }

  private int count(List<PlanLine> lines, Status status) {
    return (int) lines.stream().filter(line -> board.status(line) == status).count();
  }

  @Transactional(readOnly = true)
  Detail detail(PlanTask task, String reader) {
    YearPlan plan = plans.of(task);
    List<PlanPart> parts = readers.seen(task, work.parts(task), reader);
    PlanViews.Whole whole = views.whole(task);
    Set<Long> ids = parts.stream().map(PlanPart::id).collect(Collectors.toSet());
    return new Detail(views.view(plan), views.task(task, plan.year()), task.state().label(), task.dossier(),
        task.nature() == Nature.EVENT && !task.state().isEnd(), events.of(task).stream().map(event -> "%s, ngày %s".formatted(
            event.document(), Dates.text(event.on()))).toList(),
        parts.stream().map(part -> views.part(part, whole, null)).toList(),
        views.happenings(history.of(task).stream().filter(entry -> entry.part() == null || ids.contains(entry.part())).toList()));
  }
}
