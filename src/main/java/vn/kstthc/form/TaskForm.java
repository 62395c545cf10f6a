package vn.kstthc.form;

import java.util.Map;

/**
 * The server's side of the form of one user task. Whatever road a completion takes, screen or API, it comes through
 * here, in the transaction that completes the task: what is recorded and the task's completion hold together or not at
 * all.
 */
public interface TaskForm {

  /** @return id of the process and id of the user task, as the model names them, with a slash between */
  String task();

  /**
   * Checks and records what was sent.
   *
   * @return the process variables the road goes on with; nothing else of the form reaches the engine
   * @throws FormRefused naming the wrong fields
   */
  Map<String, Object> submit(TaskAtHand task, FormInput input);
}
