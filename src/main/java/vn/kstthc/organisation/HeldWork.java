package vn.kstthc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Open tasks by who has them, whoever may see them; implemented where the tasks live. */
public interface HeldWork {

  /** @return the tasks these people have taken, but for those of suspended cases */
  List<Held> heldBy(Collection<String> people);

  /** @return the tasks of these units that nobody has taken */
  List<Held> waitingIn(Collection<String> units);

  /**
   * Gives a task from one person to another, or back to its unit.
   *
   * @param to null for the unit
   * @return whether it was still the first one's
   * @throws org.springframework.dao.ConcurrencyFailureException where somebody else changes the task in this moment
   */
  boolean pass(String taskId, String from, String to);

  /**
   * An open task.
   *
   * @param holder null where nobody has taken it
   * @param units whose members may take it
   * @param due null where it has no limit
   * @param dueText the due date as people read it
   */
  record Held(String taskId, String name, String caseNumber, String holder, Set<String> units, LocalDate due,
      String dueText) {}
}
