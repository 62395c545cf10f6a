package vn.kstthc.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The open tasks, whoever may see them; implemented where the tasks live. */
public interface OpenTasks {

  /** @return those of these tasks that are neither done nor gone, read at once */
  List<OpenTask> tasks(Collection<String> taskIds);

  /** @return all open tasks of these cases, read at once */
  List<OpenTask> ofCases(Collection<String> caseNumbers);

  /** @return all open tasks of a case */
  default List<OpenTask> ofCase(String caseNumber) {
    return ofCases(List.of(caseNumber));
  }

  /**
   * An open task.
   *
   * @param key id of the user task in its model
   * @param unit the unit whose task it is; null where it is nobody's in particular
   * @param assignee user id of who has claimed it; null where nobody has
   * @param due null where it has no limit
   */
  record OpenTask(String id, String key, String name, String caseNumber, String caseName, String unit, String assignee,
      Instant due, boolean suspended) {}
}
