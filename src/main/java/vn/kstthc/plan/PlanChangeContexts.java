package vn.kstthc.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.Dates;
import vn.kstthc.form.WorkTask;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Puts together what the forms of a change of the plan show. */
@Component
class PlanChangeContexts {

  /** An option. @param year of the plan it belongs to; @param date its last day where it has one that may be moved */
  record Choice(String id, String label, String year, String date) {}

  /** @param items what the form begins with */
  record Context(PlanContexts.TaskInfo task, PlanView plan, PlanChangeView change, List<PlanChangeItem> items,
      Map<String, List<Choice>> choices, List<PlanView.Happening> history) {}

  private final PlanChanges changes;
  private final YearPlans plans;
  private final PlanContexts contexts;
  private final PlanViews views;
  private final PlanUnits units;
  private final Organisation organisation;
  private final Directory directory;

  PlanChangeContexts(PlanChanges changes, YearPlans plans, PlanContexts contexts, PlanViews views, PlanUnits units,
      Organisation organisation, Directory directory) {
    this.changes = changes;
    this.plans = plans;
    this.contexts = contexts;
    this.views = views;
    this.units = units;
    this.organisation = organisation;
    this.directory = directory;
  }

  @Transactional(readOnly = true)
  Map<String, List<Choice>> startChoices() {
    return choices(plans.all().stream().filter(YearPlan::isRunning).toList());
  }

  @Transactional(readOnly = true)
  Context context(WorkTask task, String reader) {
    PlanChange change = changes.get(task.caseNumber());
    YearPlan plan = changes.plan(change);
    PlanView view = views.view(plan);
    return new Context(contexts.info(task, reader), view, view(change), changes.items(change), choices(List.of(plan)), view.history());
  }

  private Map<String, List<Choice>> choices(List<YearPlan> running) {
    return Map.of(
        "year", running.stream().map(plan -> new Choice(String.valueOf(plan.year()), plan.title(), null, null)).toList(),
        "kind", Stream.of(PlanChangeItem.Kind.values()).map(kind -> new Choice(kind.name(), kind.label(), null, null)).toList(),
        "action", Stream.of(CorrectChangeForm.Action.values())
            .map(action -> new Choice(action.name(), action.label(), null, null)).toList(),
        "section", running.stream().flatMap(plan -> plans.sections(plan).stream()
            .filter(section -> !section.code().equals(ReviewRow.SECTION)).map(section -> new Choice(section.code(),
                "%s. %s".formatted(section.code(), section.title()), String.valueOf(plan.year()), null))).toList(),
        "task", running.stream().flatMap(plan -> plans.tasks(plan).stream().filter(task -> task.state() == PlanTask.State.RUNNING)
            .map(task -> new Choice(task.number(), "%s.%s. %s".formatted(task.section(), task.item(),
                PlanTaskProcess.title(task.content())), String.valueOf(plan.year()),
                task.nature().hasDate() ? Dates.text(task.plannedDate()) : null))).toList(),
        "unit", organisation.units().stream().map(unit -> new Choice(unit.id(), unit.name(), null, null)).toList());
  }

  PlanChangeView view(PlanChange change) {
    boolean back = change.step() == PlanChange.Step.RETURNED;
    String decidedAt = Dates.moment(change.decidedAt());
    String decidedBy = change.decidedBy() == null ? null : directory.nameOf(change.decidedBy());
    return new PlanChangeView(change.number(), change.step().label(), change.reason(), change.document(),
        directory.nameOf(change.proposedBy()), Dates.moment(change.proposedAt()), decidedBy, decidedAt, change.decisionNote(),
        back ? new PlanView.Returned(decidedBy, decidedAt, change.decisionNote()) : null,
        changes.items(change).stream().map(item -> line(change, item)).toList());
  }

  private String line(PlanChange change, PlanChangeItem item) {
    if (item.what() == PlanChangeItem.Kind.ADD) {
      return "%s: nhóm %s, mục %s. %s. Chủ trì: %s. Thời gian: %s".formatted(item.what().label(), item.section(), item.item(),
          item.content(), units.names(item.leadUnits()), item.time());
    }
    PlanTask task = plans.tasks(changes.plan(change)).stream().filter(each -> each.number().equals(item.task())).findFirst()
        .orElseThrow(() -> new NoSuchElementException("Không có nhiệm vụ " + item.task()));
    String what = "%s: %s (%s)".formatted(item.what().label(), PlanTaskProcess.title(task.content()),
        ReadingFields.place(task).toLowerCase(Locale.ROOT));
    return item.what() == PlanChangeItem.Kind.DROP ? what : "%s, hạn mới %s".formatted(what, Dates.text(PlanChangeFields.date(item.date())));
  }
}
