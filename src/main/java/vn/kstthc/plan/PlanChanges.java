package vn.kstthc.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.CaseNumbers;
import vn.kstthc.plan.PlanEntry.Outcome;

/** Changes of a plan up to the decision: proposed, decided, withdrawn; all of them stay readable. */
@Service
@Transactional
class PlanChanges {

  /** How the numbers of changes begin. */
  static final String NUMBERS = "TDKH";

  private final PlanChangeRepository changes;
  private final YearPlanRepository plans;
  private final PlanHistory history;
  private final CaseNumbers numbers;
  private final ObjectMapper json;
  private final Clock clock;

  PlanChanges(PlanChangeRepository changes, YearPlanRepository plans, PlanHistory history, CaseNumbers numbers,
      ObjectMapper json, Clock clock) {
    this.changes = changes;
    this.plans = plans;
    this.history = history;
    this.numbers = numbers;
    this.json = json;
    this.clock = clock;
  }

  /** @throws NoSuchElementException where there is none of that number */
  @Transactional(readOnly = true)
  PlanChange get(String number) {
    return changes.findByNumber(number).orElseThrow(() -> new NoSuchElementException("Không có đề nghị " + number));
  }

  @Transactional(readOnly = true)
  YearPlan plan(PlanChange change) {
    return plans.findById(change.plan()).orElseThrow();
  }

  /** @return the newest first */
  @Transactional(readOnly = true)
  List<PlanChange> of(YearPlan plan) {
    return changes.findByPlanOrderByIdDesc(plan.id());
  }

  PlanChange propose(YearPlan plan, PlanChangeFields.Proposal proposal, String actor) {
    PlanChange change = changes.save(PlanChange.proposed(plan.id(), numbers.next(NUMBERS), proposal.reason(), proposal.document(),
        text(proposal.items()), actor, clock.instant()));
    history.record(plan, Outcome.CHANGE_PROPOSED, actor, "%s: %s".formatted(change.number(), change.reason()));
    return change;
  }

  void proposeAgain(String number, PlanChangeFields.Proposal proposal, String actor) {
    PlanChange change = get(number);
    change.propose(proposal.reason(), proposal.document(), text(proposal.items()), actor, clock.instant());
    changes.save(change);
    history.record(plan(change), Outcome.CHANGE_PROPOSED, actor, "%s: %s".formatted(number, change.reason()));
  }

  void decide(String number, boolean approved, String note, String actor) {
    PlanChange change = get(number);
    change.decided(approved, note, actor, clock.instant());
    changes.save(change);
    history.record(plan(change), approved ? Outcome.CHANGE_APPROVED : Outcome.CHANGE_RETURNED, actor,
        number + (note == null ? "" : ": " + note));
  }

  void withdraw(String number, String why, String actor) {
    PlanChange change = get(number);
    change.withdrawn(clock.instant());
    changes.save(change);
    history.record(plan(change), Outcome.CHANGE_WITHDRAWN, actor, "%s: %s".formatted(number, why));
  }

  void applied(PlanChange change) {
    change.applied(clock.instant());
    changes.save(change);
  }

  List<PlanChangeItem> items(PlanChange change) {
    try {
      return List.of(json.readValue(change.items(), PlanChangeItem[].class));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Đề nghị %s không đọc được".formatted(change.number()), unreadable);
    }
  }

  private String text(List<PlanChangeItem> items) {
    try {
      return json.writeValueAsString(items);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
