package vn.kstthc.form;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The open tasks, as far as the person on this thread may see them: for what forms in Tasklist ask beside their fields. */
public interface WorkTasks {

  /** @return empty where there is none of these processes, or none for this person */
  Optional<WorkTask> find(String taskId, String... processes);

  /** @throws ResponseStatusException where there is none; whether it is somebody else's is told to nobody */
  default WorkTask get(String taskId, String... processes) {
    return find(taskId, processes).orElseThrow(() ->
        new ResponseStatusException(HttpStatus.NOT_FOUND, "Công việc không còn nữa, hoặc không thuộc đơn vị của bạn."));
  }

  /** For who puts files in. @throws ResponseStatusException also where this person has not claimed it */
  default WorkTask claimed(String person, String taskId, String... processes) {
    WorkTask task = get(taskId, processes);
    if (!person.equals(task.assignee())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hãy nhận việc trước khi nộp tệp.");
    }
    return task;
  }
}
