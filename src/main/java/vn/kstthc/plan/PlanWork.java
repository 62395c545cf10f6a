package vn.kstthc.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.plan.PlanDates.Span;
import vn.kstthc.plan.PlanEntry.Outcome;
import vn.kstthc.plan.PlanPart.Role;

/** The tasks of a plan while they are carried out, and what each unit does for them. */
@Service
@Transactional
class PlanWork {

  private final PlanTaskRepository tasks;
  private final PlanPartRepository parts;
  private final YearPlans plans;
  private final PlanEvents events;
  private final PlanDates dates;
  private final PlanFiles files;
  private final PlanHistory history;
  private final ActingFor actingFor;
  private final Clock clock;

  PlanWork(PlanTaskRepository tasks, PlanPartRepository parts, YearPlans plans, PlanEvents events, PlanDates dates,
      PlanFiles files, PlanHistory history, ActingFor actingFor, Clock clock) {
    this.tasks = tasks;
    this.parts = parts;
    this.plans = plans;
    this.events = events;
    this.dates = dates;
    this.files = files;
    this.history = history;
    this.actingFor = actingFor;
    this.clock = clock;
  }

  /** @throws NoSuchElementException where there is none of that number */
  @Transactional(readOnly = true)
  PlanTask task(String number) {
    return tasks.findFirstByNumberOrderByIdDesc(number)
        .orElseThrow(() -> new NoSuchElementException("Không có nhiệm vụ " + number));
  }

  @Transactional(readOnly = true)
  PlanTask task(PlanPart part) {
    return tasks.findById(part.task()).orElseThrow();
  }

  /** @throws NoSuchElementException where there is none of that number */
  @Transactional(readOnly = true)
  PlanPart part(String number) {
    return parts.findFirstByNumberOrderByIdDesc(number)
        .orElseThrow(() -> new NoSuchElementException("Không có phần việc " + number));
  }

  @Transactional(readOnly = true)
  List<PlanPart> parts(PlanTask task) {
    return parts.findByTaskOrderById(task.id());
  }

  @Transactional(readOnly = true)
  List<PlanPart> partsOfEvent(PlanTask task, long event) {
    return parts.findByTaskAndEventOrderById(task.id(), event);
  }

  /** The task begins: who does what until when, as far as it is known now. */
  void begin(String number) {
    PlanTask task = task(number);
    task.started();
    tasks.save(task);
    if (task.nature() == Nature.REVIEW) {
      Span span = dates.of(task, plans.of(task).year()).get(0);
      PlanPart part = add(task, new ArrayList<>(), task.leadUnits().get(0), Role.LEAD, span, null);
      part.begun();
      parts.save(part);
    } else if (task.nature() != Nature.EVENT) {
      List<PlanPart> added = new ArrayList<>();
      dates.of(task, plans.of(task).year()).forEach(span -> divide(task, added, span, null));
    }
  }

  /** @return the event that work begins for now */
  long takeEvent(String number) {
    PlanTask task = task(number);
    PlanEvents.Event event = events.next(task).orElseThrow();
    events.take(event);
    divide(task, new ArrayList<>(parts(task)), dates.ofEvent(event.on()), event.id());
    return event.id();
  }

  @Transactional(readOnly = true)
  boolean hasEvent(String number) {
    return events.next(task(number)).isPresent();
  }

  private void divide(PlanTask task, List<PlanPart> known, Span lead, Long event) {
    task.leadUnits().forEach(unit -> add(task, known, unit, Role.LEAD, lead, event));
    task.cooperatingUnits().forEach(unit -> add(task, known, unit, Role.COOPERATING, dates.ofCooperating(lead), event));
  }

  private PlanPart add(PlanTask task, List<PlanPart> known, String unit, Role role, Span span, Long event) {
    PlanPart part = parts.save(new PlanPart(task.id(), "%s.%d".formatted(task.number(), known.size() + 1), unit, role,
        span.period() == null ? null : span.period().code(), span.period() == null ? null : span.period().label(), event,
        span.opensOn(), span.due(), span.ground()));
    known.add(part);
    return part;
  }

  void beginPart(String number) {
    PlanPart part = part(number);
    part.begun();
    parts.save(part);
  }

  /** @param confirmed whether nobody has to look at it any more */
  void report(String number, String actor, String text, LocalDate on, boolean confirmed) {
    PlanPart part = part(number);
    part.reported(text, on, actor, actingFor.onBehalfOf(), clock.instant());
    if (confirmed) {
      part.confirmed(clock.instant());
    }
    parts.save(part);
    files.submit(part);
    history.record(task(part), part, part.role() == Role.LEAD ? Outcome.REPORTED : Outcome.CONTRIBUTED, actor, text);
  }

  void confirm(String number, String actor, String note) {
    PlanPart part = part(number);
    part.confirmed(clock.instant());
    parts.save(part);
    history.record(task(part), part, Outcome.CONFIRMED, actor, note);
  }

  /** @return when it is due now */
  Instant sendBack(String number, String actor, String why) {
    PlanPart part = part(number);
    part.returned(why, actor, dates.redo(clock.instant()), clock.instant());
    parts.save(part);
    history.record(task(part), part, Outcome.SENT_BACK, actor, why);
    return part.dueAt();
  }

  void notGiven(String number) {
    PlanPart part = part(number);
    part.notGiven(clock.instant());
    parts.save(part);
    history.record(task(part), part, Outcome.NOT_GIVEN, null, null);
  }

  /** Its open task was given another date. @return whether it had another one before */
  boolean dueMoved(String number, Instant due) {
    PlanPart part = part(number);
    if (part.dueAt().equals(due)) {
      return false;
    }
    part.moveTo(due, part.ground());
    parts.save(part);
    return true;
  }

  /** The plan has another last day for it. */
  void moved(String number, LocalDate date) {
    PlanTask task = task(number);
    task.moved(date);
    tasks.save(task);
  }

  void partMoved(String number, LocalDate opensOn, Instant due, String ground) {
    PlanPart part = part(number);
    part.moveTo(due, ground);
    part.opens(opensOn);
    parts.save(part);
  }

  /** @param dossier number of the review that carries it out */
  void reviewOpened(PlanTask task, String dossier) {
    task.opened(dossier);
    tasks.save(task);
    history.record(task, null, Outcome.REVIEW_OPENED, null, dossier);
  }

  void reviewEnded(PlanTask task, boolean decided, String outcome) {
    parts(task).stream().filter(part -> !part.state().isEnd()).forEach(part -> {
      if (decided) {
        part.decided(outcome, PlanDates.day(clock.instant()), clock.instant());
      } else {
        part.ended(clock.instant());
      }
      parts.save(part);
    });
    history.record(task, null, Outcome.REVIEW_ENDED, null, "%s: %s".formatted(task.dossier(), outcome));
  }

  void done(String number) {
    PlanTask task = task(number);
    task.done(clock.instant());
    tasks.save(task);
  }

  void reviewWithdrawn(String number) {
    PlanTask task = task(number);
    task.unfinished(clock.instant());
    tasks.save(task);
  }

  /** Why, and by whose decision, the change of the plan has recorded. */
  void dropped(String number) {
    PlanTask task = task(number);
    task.dropped(clock.instant());
    end(task);
  }

  /** The year is over: what waited for something that did not come is done, the rest is not. */
  void yearClosed(String number) {
    PlanTask task = task(number);
    boolean open = parts(task).stream().anyMatch(part -> !part.state().isEnd());
    if (task.nature() == Nature.EVENT && !open) {
      task.done(clock.instant());
    } else {
      task.unfinished(clock.instant());
    }
    end(task);
  }

  private void end(PlanTask task) {
    tasks.save(task);
    parts(task).forEach(part -> {
      part.ended(clock.instant());
      parts.save(part);
    });
  }
}
