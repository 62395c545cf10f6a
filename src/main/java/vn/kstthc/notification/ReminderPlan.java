package vn.kstthc.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.deadline.YearOutOfReach;
import vn.kstthc.notification.NotificationSettings.Role;
import vn.kstthc.notification.NotificationSettings.Step;
import vn.kstthc.notification.ReminderTimers.Stop;
import vn.kstthc.notification.ReminderTimers.Timer;

/**
 * When the steps of a plan are taken for one due date. Every step has its morning at the beginning of office hours; what
 * becomes urgent in between is told at once, within office hours.
 */
@Component
class ReminderPlan {

  /** One time of a step. @param time how often it was repeated before */
  private record Turn(Step step, int time) {
    String milestone() {
      return step.milestone(time);
    }

    /** The notice of a new task comes before all others. */
    int workingDays() {
      return step.isStart() ? Integer.MIN_VALUE : step.workingDays() + (time == 0 ? 0 : step.every() * time);
    }
  }

  private static final Comparator<Turn> EARLIER_FIRST = Comparator.comparingInt(Turn::workingDays);

  private final WorkingDays workingDays;
  private final Clock clock;

  ReminderPlan(WorkingDays workingDays, Clock clock) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** @return the first stop of a new task; empty where nothing will ever be said */
  Optional<Stop> first(List<Step> steps, Instant due) {
    return workingDays.isPast(due) ? moved(steps, due) : earliest(Stream.concat(
        steps.stream().filter(Step::isStart).map(step -> new Stop(step.key(), isUrgent(due) ? atOnce() : nextMorning())),
        next(steps, due).stream()));
  }

  /**
   * @return the next stop once the due date is another: what the new date has missed is told at once where it is urgent, and
   *     the next morning where it is late
   */
  Optional<Stop> moved(List<Step> steps, Instant due) {
    boolean late = workingDays.isPast(due);
    Stream<Stop> missed = !late && !isUrgent(due) ? Stream.empty()
        : steps.stream().filter(step -> !step.isStart() && step.isLate() == late).flatMap(step -> passed(step, due).stream())
            .max(EARLIER_FIRST).map(turn -> new Stop(turn.milestone(), late ? nextMorning() : atOnce())).stream();
    return earliest(Stream.concat(missed, next(steps, due).stream()));
  }

  /** @return the first step whose morning is still to come; nothing is set for a moment that is over */
  Optional<Stop> next(List<Step> steps, Instant due) {
    return earliest(steps.stream().filter(step -> !step.isStart()).flatMap(step -> {
      Optional<Turn> passed = passed(step, due);
      return passed.isPresent() && step.every() == null ? Stream.empty()
          : Stream.of(new Turn(step, passed.map(turn -> turn.time() + 1).orElse(0)));
    }).map(turn -> new Stop(turn.milestone(), later(morning(due, turn)))));
  }

  /**
   * What a timer that has fired has to say: to each role the last of what is due for it. What lay before the due date is
   * not worth saying any more when that is over.
   */
  Map<Role, String> due(List<Step> steps, Instant due, Timer timer) {
    boolean late = workingDays.isPast(due);
    boolean standsBefore = steps.stream().noneMatch(step -> step.isLate() && step.isAt(timer.milestone()));
    Map<Role, String> milestones = new EnumMap<>(Role.class);
    steps.stream().filter(step -> step.isLate() || !late).flatMap(step -> passed(step, due).stream())
        .filter(turn -> turn.step().isAt(timer.milestone()) || late && standsBefore
            || !turn.step().isStart() && !morning(due, turn).isBefore(timer.at()))
        .sorted(EARLIER_FIRST)
        .forEach(turn -> turn.step().to(turn.time()).forEach(role -> milestones.put(role, turn.milestone())));
    return milestones;
  }

  /** @return the last time of the step whose morning has come */
  private Optional<Turn> passed(Step step, Instant due) {
    Turn first = new Turn(step, 0);
    if (step.isStart() || step.every() == null) {
      return step.isStart() || !morning(due, first).isAfter(clock.instant()) ? Optional.of(first) : Optional.empty();
    }
    int late = late(due.atZone(WorkingDays.ZONE).toLocalDate(), step.workingDays());
    return late < step.workingDays() ? Optional.empty()
        : Optional.of(new Turn(step, (late - step.workingDays()) / step.every()));
  }

  /** @return how many mornings have come since the due day; at least so many where no calendar reaches that far back */
  private int late(LocalDate due, int least) {
    Instant now = clock.instant();
    Instant last = now.isBefore(workingDays.morning(now, 0)) ? now.minus(1, ChronoUnit.DAYS) : now;
    LocalDate morning = last.atZone(WorkingDays.ZONE).toLocalDate();
    try {
      return morning.isAfter(due) ? workingDays.between(due, morning) : 0;
    } catch (YearOutOfReach far) {
      return least;
    }
  }

  private Instant morning(Instant due, Turn turn) {
    return workingDays.morning(due, turn.workingDays());
  }

  private Instant later(Instant morning) {
    return morning.isAfter(clock.instant()) ? morning : nextMorning();
  }

  private boolean isUrgent(Instant due) {
    return workingDays.isWithin(due, 1);
  }

  private Instant atOnce() {
    return workingDays.nextOfficeMoment(clock.instant());
  }

  /** @return the next beginning of office hours */
  Instant nextMorning() {
    return workingDays.nextMorning(clock.instant());
  }

  private static Optional<Stop> earliest(Stream<Stop> stops) {
    return stops.min(Comparator.comparing(Stop::at));
  }
}
