package vn.kstthc.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.WorkTask;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.WorkNotes;

/** Puts together what the forms in Tasklist show. */
@Component
class PlanContexts {

  record Choice(String id, String label) {}

  record Ground(String text, String explanation, List<String> moves) {}

  /** @param ground what the due date rests on; @param mine whether the reader has claimed it; @param notes on who does it */
  record TaskInfo(String id, String key, String name, String due, String distance, String urgency, Ground ground, boolean mine,
      List<String> notes) {}

  /** @param ofOneRound always: what was handed in stays with its report */
  record Upload(String kind, String label, boolean required, boolean ofOneRound) {}

  /**
   * @param tasks of the plan, where the form is about it as a whole
   * @param part where the form is about one unit's part; null else
   * @param contributions what cooperating units have handed in for it
   */
  record Context(TaskInfo task, PlanView plan, List<PlanView.Task> tasks, PlanView.Part part, List<PlanView.Part> contributions,
      List<Upload> uploads, List<PlanView.File> files, long largestFileMegabytes, Map<String, List<Choice>> choices,
      List<PlanView.Happening> history) {}

  private final YearPlans plans;
  private final PlanWork work;
  private final PlanViews views;
  private final PlanHistory history;
  private final PlanSettings settings;
  private final Deadlines deadlines;
  private final WorkingDays workingDays;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkNotes notes;

  PlanContexts(YearPlans plans, PlanWork work, PlanViews views, PlanHistory history, PlanSettings settings, Deadlines deadlines,
      WorkingDays workingDays, Organisation organisation, Directory directory, WorkNotes notes) {
    this.plans = plans;
    this.work = work;
    this.views = views;
    this.history = history;
    this.settings = settings;
    this.deadlines = deadlines;
    this.workingDays = workingDays;
    this.organisation = organisation;
    this.directory = directory;
    this.notes = notes;
  }

  /** @return the options of the start form: years without a plan, and plans to begin from */
  @Transactional(readOnly = true)
  Map<String, List<Choice>> startChoices() {
    int now = workingDays.today().getYear();
    List<YearPlan> known = plans.all();
    return Map.of(
        "year", IntStream.rangeClosed(now, now + 1).filter(year -> known.stream().noneMatch(plan -> plan.year() == year))
            .mapToObj(year -> new Choice(String.valueOf(year), String.valueOf(year))).toList(),
        "earlier", known.stream().map(plan -> new Choice(plan.number(), plan.title())).toList());
  }

  @Transactional(readOnly = true)
  Context ofPlan(WorkTask task, String reader) {
    YearPlan plan = plans.get(task.caseNumber());
    return new Context(info(task, reader), views.view(plan), plans.tasks(plan).stream()
        .map(each -> views.task(each, plan.year())).toList(), null, List.of(), List.of(), List.of(),
        settings.largestFile().toMegabytes(), Map.of(
            "nature", choices(Nature.values(), Nature::name, Nature::label),
            "rhythm", choices(Rhythm.values(), Rhythm::name, Rhythm::label),
            "unit", organisation.units().stream().map(unit -> new Choice(unit.id(), unit.name())).toList(),
            "action", choices(CheckReadingsForm.Action.values(), CheckReadingsForm.Action::name, CheckReadingsForm.Action::label)),
        views.view(plan).history());
  }

  @Transactional(readOnly = true)
  Context ofPart(WorkTask task, String reader) {
    PlanPart part = work.part(task.caseNumber());
    PlanTask whole = work.task(part);
    PlanViews.Whole same = views.whole(whole);
    PlanView.Part view = views.part(part, same, reader);
    boolean reports = !task.key().equals("userTask_confirmResult");
    return new Context(info(task, reader), views.view(plans.of(whole)), List.of(), view, contributions(same, part),
        reports ? List.of(new Upload(PlanFiles.KIND, PlanFiles.LABEL, view.needsFile(), false)) : List.of(), view.files(),
        settings.largestFile().toMegabytes(), Map.of(), views.happenings(history.of(whole).stream()
            .filter(entry -> entry.part() == null || entry.part().equals(part.id())).toList()));
  }

  /** Only who leads, and the office, get to see what others have sent in for this work. */
  private List<PlanView.Part> contributions(PlanViews.Whole whole, PlanPart part) {
    return part.role() != PlanPart.Role.LEAD ? List.of() : work.parts(whole.task()).stream()
        .filter(other -> other.role() == PlanPart.Role.COOPERATING && other.state() != PlanPart.State.WAITING
            && Objects.equals(other.periodCode(), part.periodCode()) && Objects.equals(other.event(), part.event()))
        .map(other -> views.part(other, whole, null)).toList();
  }

  TaskInfo info(WorkTask task, String reader) {
    KeptDeadline kept = deadlines.of(Deadlines.task(task.id())).orElse(null);
    List<String> moves = deadlines.movesOf(Deadlines.task(task.id())).stream()
        .map(move -> move.text(directory.nameOf(move.act().actor()))).toList();
    boolean planned = kept != null && kept.limit().key().equals(PlanDates.TASK);
    return new TaskInfo(task.id(), task.key(), task.name(), task.due() == null ? null : workingDays.text(task.due()),
        task.due() == null ? null : workingDays.distance(task.due()),
        task.due() == null ? "ok" : workingDays.urgency(task.due()),
        new Ground(planned ? work.part(task.caseNumber()).ground() : kept == null ? null : kept.ground(),
            planned || kept == null ? null : kept.explanation(), moves), reader.equals(task.assignee()),
        notes.of(task.id(), task.unit(), task.assignee(), task.due() == null ? null : PlanDates.day(task.due()), reader));
  }

  private static <E> List<Choice> choices(E[] values, Function<E, String> id, Function<E, String> label) {
    return Stream.of(values).map(value -> new Choice(id.apply(value), label.apply(value))).toList();
  }
}
