package vn.kstthc.feedback;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.ApplicationRights;

/**
 * The process {@code senderNotice}: somebody tells a sender whom no mail reaches what he is to hear, and says when and how. It
 * runs beside the case and outlives it; at any time there is one of a case at most, for all that is still to be told.
 */
@Component
class SenderNoticeProcess {

  static final String KEY = "senderNotice";
  /** The unit that tells; never the one complained about. */
  static final String TELLER = "teller";
  /** That a case went to another body is told within the limit of that (Art. 9.1.d). */
  static final String FORWARDED = "forwardedElsewhere";

  private final UnitFields units;
  private final FeedbackItems items;
  private final RuntimeService runtime;
  private final ApplicationRights rights;

  SenderNoticeProcess(UnitFields units, FeedbackItems items, @Lazy RuntimeService runtime, ApplicationRights rights) {
    this.units = units;
    this.items = items;
    this.runtime = runtime;
    this.rights = rights;
  }

  /** Unless it runs: then who tells the one tells the other. Of two at the same moment the second waits, and sees the first's. */
  @Transactional(propagation = Propagation.MANDATORY)
  void begin(Feedback item) {
    items.lock(item);
    rights.run(() -> {
      if (running(item).count() == 0) {
        runtime.startProcessInstanceByKey(KEY, item.number(), variables(item));
      }
    });
  }

  private Map<String, Object> variables(Feedback item) {
    Map<String, Object> variables = new HashMap<>(FeedbackProcess.variables(item));
    variables.put(TELLER, units.conductHandler(item.concernedUnit()));
    variables.put(FORWARDED, item.state() == State.FORWARDED && item.outcome() == Outcome.OTHER_COMPETENCE);
    return variables;
  }

  /** There is nothing left to tell. */
  @Transactional(propagation = Propagation.MANDATORY)
  void drop(Feedback item, String why) {
    rights.run(() -> running(item).list().forEach(each -> runtime.deleteProcessInstance(each.getId(), why)));
  }

  private ProcessInstanceQuery running(Feedback item) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(item.number(), KEY);
  }
}
