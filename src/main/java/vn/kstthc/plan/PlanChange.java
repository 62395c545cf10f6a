package vn.kstthc.plan;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A change of the plan in the year, from the office's proposal to what was done; it guards its own transitions. */
@Table("plan_change")
class PlanChange {

  /** Where it is; the last two are its possible ends. */
  enum Step {
    DECISION("Chờ lãnh đạo quyết định"), RETURNED("Lãnh đạo trả lại, chờ Văn phòng sửa"), APPROVED("Đã duyệt, đang thực hiện"),
    APPLIED("Đã thực hiện"), WITHDRAWN("Đã rút");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  @Id private Long id;
  @Version private int version;
  private final Long plan;
  private final String number;
  private Step step;
  private String reason;
  private String document;
  /** What changes, as JSON. */
  private String items;
  private String proposedBy;
  private Instant proposedAt;
  private String decidedBy;
  private Instant decidedAt;
  private String decisionNote;
  private Instant endedAt;

  @PersistenceCreator
  PlanChange(Long plan, String number) {
    this.plan = plan;
    this.number = number;
  }

  static PlanChange proposed(Long plan, String number, String reason, String document, String items, String actor, Instant now) {
    PlanChange change = new PlanChange(plan, number);
    change.step = Step.RETURNED;
    change.propose(reason, document, items, actor, now);
    return change;
  }

  /** For the first time, or once more after it came back. */
  final void propose(String why, String restsOn, String what, String actor, Instant now) {
    leave(Step.RETURNED, Step.DECISION);
    reason = why;
    document = restsOn;
    items = what;
    proposedBy = actor;
    proposedAt = now;
  }

  void decided(boolean approved, String note, String actor, Instant now) {
    leave(Step.DECISION, approved ? Step.APPROVED : Step.RETURNED);
    decisionNote = note;
    decidedBy = actor;
    decidedAt = now;
  }

  void applied(Instant now) {
    leave(Step.APPROVED, Step.APPLIED);
    endedAt = now;
  }

  void withdrawn(Instant now) {
    leave(Step.RETURNED, Step.WITHDRAWN);
    endedAt = now;
  }

  private void leave(Step from, Step to) {
    if (step != from) {
      throw new IllegalStateException("Đề nghị %s đang ở bước \"%s\", không thể: %s".formatted(number, step.label(), to.label()));
    }
    step = to;
  }

  Long plan() {
    return plan;
  }

  String number() {
    return number;
  }

  Step step() {
    return step;
  }

  String reason() {
    return reason;
  }

  String document() {
    return document;
  }

  String items() {
    return items;
  }

  String proposedBy() {
    return proposedBy;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  String decidedBy() {
    return decidedBy;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  String decisionNote() {
    return decisionNote;
  }
}
