package vn.kstthc.notification;

import java.time.Instant;
import java.util.List;

/** The open tasks, whoever may see them; implemented where the tasks live. */
public interface OpenTasks {

  /** @return the task; empty where it is done or gone */
  List<OpenTask> task(String taskId);

  /** @return all open tasks of a case */
  List<OpenTask> ofCase(String caseNumber);

  /**
   * An open task.
   *
   * @param unit the unit whose task it is; null where it is nobody's in particular
   * @param assignee user id of who has claimed it; null where nobody has
   * @param due null where it has no limit
   */
  record OpenTask(String id, String name, String caseNumber, String caseName, String unit, String assignee, Instant due,
      boolean suspended) {}
}
