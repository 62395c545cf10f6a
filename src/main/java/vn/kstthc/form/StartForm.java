package vn.kstthc.form;

import java.util.Map;

/** The server's side of the start form of one process: opens the case in the transaction that starts the process. */
public interface StartForm {

  /** @return id of the process, as the model names it */
  String process();

  /**
   * Checks and records what was sent.
   *
   * @param actor user id of who starts
   * @throws FormRefused naming the wrong fields
   */
  Opened open(String actor, FormInput input);

  /**
   * An opened case.
   *
   * @param caseNumber becomes the business key
   * @param variables the process variables the road begins with
   */
  record Opened(String caseNumber, Map<String, Object> variables) {}
}
