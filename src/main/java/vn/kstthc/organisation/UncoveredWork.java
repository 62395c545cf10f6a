package vn.kstthc.organisation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.HeldWork.Held;

/** Work that is due on a day on which nobody is there to do it: whoever has it is away then, without a substitute. */
@Component
public class UncoveredWork {

  private final Substitution substitution;
  private final Directory directory;
  private final HeldWork work;

  UncoveredWork(Substitution substitution, Directory directory, @Lazy HeldWork work) {
    this.substitution = substitution;
    this.directory = directory;
    this.work = work;
  }

  /** @return why nobody would be there for a task on the day it is due; empty where somebody is */
  public Optional<String> warning(String holder, LocalDate due) {
    return holder == null || due == null ? Optional.empty() : substitution.absenceOf(holder, due)
        .filter(absence -> substitution.substitute(absence, due).isEmpty())
        .map(absence -> "hạn rơi vào thời gian vắng mặt của %s (%s), chưa có người thực hiện thay"
            .formatted(directory.nameOf(holder), absence.period()));
  }

  /**
   * @return by absence the tasks due in it that nobody does: those the person has taken, and those of the person's units that
   *     nobody has taken, where nobody else of the unit is there either
   */
  Map<Absence, List<Held>> in(Collection<Absence> absences) {
    Map<Absence, List<Held>> uncovered = new LinkedHashMap<>();
    List<Held> taken = work.heldBy(absences.stream().map(Absence::person).collect(toSet()));
    Map<String, Set<String>> unitsOf = new HashMap<>();
    absences.forEach(absence -> unitsOf.computeIfAbsent(absence.person(), directory::ownUnitsOf));
    List<Held> waiting = work.waitingIn(unitsOf.values().stream().flatMap(Set::stream).collect(toSet()));
    for (Absence absence : absences) {
      List<Held> found = new ArrayList<>(taken.stream().filter(task -> absence.person().equals(task.holder())
          && isUncovered(absence, task.due())).toList());
      waiting.stream().filter(task -> isUncovered(absence, task.due())
          && task.units().stream().anyMatch(unitsOf.get(absence.person())::contains)
          && task.units().stream().allMatch(unit -> isEmpty(unit, task.due()))).forEach(found::add);
      uncovered.put(absence, found);
    }
    return uncovered;
  }

  private boolean isUncovered(Absence absence, LocalDate due) {
    return due != null && absence.isOn(due) && substitution.substitute(absence, due).isEmpty();
  }

  private boolean isEmpty(String unit, LocalDate day) {
    return directory.membersOf(unit).stream().allMatch(member -> substitution.absenceOf(member, day)
        .filter(absence -> substitution.substitute(absence, day).isEmpty()).isPresent());
  }
}
