package vn.kstthc.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.DeadlineMove;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.RunningDates;
import vn.kstthc.plan.PlanEntry.Outcome;
import vn.kstthc.plan.PlanPart.Role;

/** The process {@code planChange}: its key, its variables, and what its model asks of the application. */
@Component("planChangeProcess")
public class PlanChangeProcess {

  static final String KEY = "planChange";
  /** Number of the change, the business key. */
  static final String CASE_NUMBER = "caseNumber";
  static final String TITLE = "procedureName";
  static final String CHANGE_APPROVED = "changeApproved";
  static final String SENT_AGAIN = "sentAgain";

  private final PlanChanges changes;
  private final PlanChangeFields fields;
  private final YearPlans plans;
  private final PlanWork work;
  private final PlanDates dates;
  private final PlanTaskProcess tasks;
  private final PlanPartProcess parts;
  private final PlanHistory history;
  private final Deadlines deadlines;
  private final List<RunningDates> running;

  PlanChangeProcess(PlanChanges changes, PlanChangeFields fields, YearPlans plans, PlanWork work, PlanDates dates, PlanTaskProcess tasks,
      PlanPartProcess parts, PlanHistory history, Deadlines deadlines, List<RunningDates> running) {
    this.changes = changes;
    this.fields = fields;
    this.plans = plans;
    this.work = work;
    this.dates = dates;
    this.tasks = tasks;
    this.parts = parts;
    this.history = history;
    this.deadlines = deadlines;
    this.running = running;
  }

  /** Tasks that run follow: what is dropped ends, what is moved has its new date, what is added begins. */
  public void apply(String caseNumber) {
    PlanChange change = changes.get(caseNumber);
    YearPlan plan = changes.plan(change);
    for (PlanChangeItem item : changes.items(change)) {
      switch (item.what()) {
        case ADD -> add(change, plan, item);
        case DROP -> drop(change, item);
        case MOVE -> move(change, item);
      }
    }
    changes.applied(change);
  }

  private void add(PlanChange change, YearPlan plan, PlanChangeItem item) {
    PlanTask task = plans.add(plan, fields.task(item, plan.year()));
    history.record(task, null, Outcome.ADDED, change.decidedBy(), because(change));
    tasks.start(task);
  }

  /** What ended between the decision and this moment stays as it ended. */
  private void drop(PlanChange change, PlanChangeItem item) {
    PlanTask task = work.task(item.task());
    if (!task.state().isEnd()) {
      tasks.drop(task);
      history.record(task, null, Outcome.DROPPED, change.decidedBy(), because(change));
    }
  }

  private void move(PlanChange change, PlanChangeItem item) {
    PlanTask task = work.task(item.task());
    if (task.state().isEnd()) {
      return;
    }
    LocalDate date = PlanChangeFields.date(item.date());
    LocalDate before = task.plannedDate();
    Instant due = dates.due(date);
    String ground = "%s theo %s".formatted(Dates.text(date), because(change));
    DeadlineMove.Act act =
        new DeadlineMove.Act(DeadlineMove.Kind.PERSON, change.reason(), change.document(), change.decidedBy());
    work.moved(task.number(), date);
    for (PlanPart part : work.parts(task)) {
      if (!part.state().isEnd()) {
        PlanDates.Span span = part.role() == Role.LEAD ? new PlanDates.Span(null, part.opensOn(), due, ground)
            : dates.ofCooperating(due, ground);
        parts.moveDue(part, span, act);
        work.partMoved(part.number(), span.opensOn(), span.due(), ground);
      }
    }
    if (task.dossier() != null) {
      moveDossier(Deadlines.ofCase(task.dossier()), due, act);
    }
    history.record(task, null, Outcome.MOVED, change.decidedBy(),
        "Từ %s đến %s. %s".formatted(Dates.text(before), Dates.text(date), because(change)));
  }

  private void moveDossier(String subject, Instant due, DeadlineMove.Act act) {
    running.stream().filter(each -> subject.startsWith(each.prefix())).forEach(holder -> holder.find(subject).ifPresent(date -> {
      deadlines.move(subject, date.due(), due, act);
      holder.move(date, due);
    }));
  }

  private static String because(PlanChange change) {
    return "đề nghị %s%s: %s".formatted(change.number(), change.document() == null ? "" : " (" + change.document() + ")", change.reason());
  }
}
