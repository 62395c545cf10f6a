package vn.kstthc.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** For whom somebody acts: what a substitute does in another's place is recorded and shown as done for that person. */
@Component
public class ActingFor {

  private final ThreadLocal<String> person = new ThreadLocal<>();
  private final Substitution substitution;
  private final HandOvers handOvers;
  private final Directory directory;

  ActingFor(Substitution substitution, HandOvers handOvers, Directory directory) {
    this.substitution = substitution;
    this.handOvers = handOvers;
    this.directory = directory;
  }

  /**
   * @param unit the unit whose task it is; null where it is nobody's in particular
   * @return the absence because of which it is done: the one that brought the task, or else that of a member of the unit, to
   *     which the actor does not belong; empty where the actor does it as his own. Costs nothing for who replaces nobody
   */
  public Optional<Absence> reason(String actor, String taskId, String unit) {
    List<Absence> absences = actor == null ? List.of() : substitution.standsInFor(actor);
    if (absences.isEmpty()) {
      return Optional.empty();
    }
    return handOvers.absencesThatBrought(taskId, actor, absences).stream().findFirst()
        .flatMap(id -> absences.stream().filter(absence -> absence.id().equals(id)).findFirst())
        .or(() -> forUnits(actor, unit == null ? Set.of() : Set.of(unit), absences));
  }

  /** @return the person for whom the actor does what members of these units may do; empty where he is one himself */
  public Optional<String> personOf(String actor, Set<String> units) {
    List<Absence> absences = actor == null ? List.of() : substitution.standsInFor(actor);
    return absences.isEmpty() ? Optional.empty() : forUnits(actor, units, absences).map(Absence::person);
  }

  private Optional<Absence> forUnits(String actor, Set<String> units, List<Absence> absences) {
    return isMember(actor, units) ? Optional.empty()
        : absences.stream().filter(absence -> isMember(absence.person(), units)).findFirst();
  }

  private boolean isMember(String user, Set<String> units) {
    return directory.ownUnitsOf(user).stream().anyMatch(units::contains);
  }

  /** Runs what is done for another person; what is recorded in it may ask {@link #onBehalfOf()}. */
  public <T> T run(Optional<String> absent, Supplier<T> action) {
    String before = person.get();
    person.set(absent.orElse(null));
    try {
      return action.get();
    } finally {
      if (before == null) {
        person.remove();
      } else {
        person.set(before);
      }
    }
  }

  /** @return user id of the person in whose place the one on this thread acts; null where it is his own work */
  public String onBehalfOf() {
    return person.get();
  }

  /** @return the person's name, and for whom it was done: "Chuyên viên A (thực hiện thay Chuyên viên B)" */
  public String nameOf(String author, String onBehalfOf) {
    return directory.nameOf(author)
        + (onBehalfOf == null ? "" : " (thực hiện thay %s)".formatted(directory.nameOf(onBehalfOf)));
  }
}
