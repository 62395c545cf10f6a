package vn.kstthc.plan;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kstthc.publication.PublicationDecided;

/** Tasks of the plan that wait for a decision of publication ("ngay sau khi có Quyết định công bố") are told of each by themselves. */
@Component
class PlanPublications {

  private static final String AWAITED = "quyết định công bố";
  private static final int LONGEST_DOCUMENT = 300;

  private final YearPlans plans;
  private final PlanEvents events;
  private final PlanRegister register;

  PlanPublications(YearPlans plans, PlanEvents events, PlanRegister register) {
    this.plans = plans;
    this.events = events;
    this.register = register;
  }

  /** The plan of the year the decision is of, where there is one; what somebody has told already is not told again. */
  @EventListener
  void decided(PublicationDecided decision) {
    String document = "Quyết định công bố số %s: %s".formatted(decision.number(), decision.title());
    String kept = document.length() <= LONGEST_DOCUMENT ? document : document.substring(0, LONGEST_DOCUMENT);
    plans.ofYear(decision.date().getYear()).ifPresent(plan -> plans.tasks(plan).stream().filter(PlanPublications::waits)
        .filter(task -> !events.isTold(task, decision.date(), kept))
        .forEach(task -> register.eventHappened(task, decision.date(), kept, decision.recordedBy())));
  }

  private static boolean waits(PlanTask task) {
    return task.nature() == Nature.EVENT && !task.state().isEnd() && task.event() != null
        && task.event().toLowerCase(Locale.ROOT).contains(AWAITED);
  }
}
