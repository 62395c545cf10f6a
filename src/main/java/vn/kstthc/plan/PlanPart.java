package vn.kstthc.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What one unit does for a task of the plan, once or in one period; it guards its own transitions. */
@Table("plan_part")
class PlanPart {

  enum Role {
    LEAD("chủ trì"), COOPERATING("phối hợp");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Where it is; from DONE on its possible ends. */
  enum State {
    WAITING("Chưa đến kỳ"), OPEN("Đang thực hiện"), REPORTED("Chờ Văn phòng xác nhận"), DONE("Đã hoàn thành"),
    NOT_GIVEN("Không gửi trong thời hạn"), ENDED("Không thực hiện");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isEnd() {
      return this == DONE || this == NOT_GIVEN || this == ENDED;
    }
  }

  @Id private Long id;
  @Version private int version;
  private final Long task;
  private final String number;
  private final String unit;
  private final Role role;
  private final String periodCode;
  private final String periodLabel;
  private final Long event;
  private LocalDate opensOn;
  private Instant dueAt;
  private String ground;
  private State state = State.WAITING;
  private String result;
  private LocalDate resultDate;
  private String reportedBy;
  private String onBehalfOf;
  private Instant reportedAt;
  private String returnedWhy;
  private String returnedBy;
  private Instant returnedAt;
  private Instant endedAt;

  @PersistenceCreator
  PlanPart(Long task, String number, String unit, Role role, String periodCode, String periodLabel, Long event,
      LocalDate opensOn, Instant dueAt, String ground) {
    this.task = task;
    this.number = number;
    this.unit = unit;
    this.role = role;
    this.periodCode = periodCode;
    this.periodLabel = periodLabel;
    this.event = event;
    this.opensOn = opensOn;
    this.dueAt = dueAt;
    this.ground = ground;
  }

  void begun() {
    leave(State.WAITING, State.OPEN);
  }

  /** The unit says what it has done. @param absent in whose place; null where the author himself */
  void reported(String text, LocalDate on, String actor, String absent, Instant now) {
    leave(State.OPEN, State.REPORTED);
    result = text;
    resultDate = on;
    reportedBy = actor;
    onBehalfOf = absent;
    reportedAt = now;
    returnedWhy = null;
  }

  /** The result goes back to its unit, which keeps a date it was given before. @param redo when it is due else */
  void returned(String why, String actor, Instant redo, Instant now) {
    leave(State.REPORTED, State.OPEN);
    returnedWhy = why;
    returnedBy = actor;
    returnedAt = now;
    dueAt = dueAt.isAfter(redo) ? dueAt : redo;
  }

  void confirmed(Instant now) {
    leave(State.REPORTED, State.DONE);
    endedAt = now;
  }

  /** The limit is over and nothing came. */
  void notGiven(Instant now) {
    leave(State.OPEN, State.NOT_GIVEN);
    endedAt = now;
  }

  /** The review it stands for has its decision. */
  void decided(String text, LocalDate on, Instant now) {
    leave(State.OPEN, State.DONE);
    result = text;
    resultDate = on;
    endedAt = now;
  }

  /** Nobody will carry it out any more. */
  void ended(Instant now) {
    if (!state.isEnd()) {
      state = State.ENDED;
      endedAt = now;
    }
  }

  void moveTo(Instant newDue, String newGround) {
    if (state.isEnd()) {
      throw notNow("dời hạn");
    }
    dueAt = newDue;
    ground = newGround;
  }

  /** What has not begun yet begins on that day; what has begun stays. */
  void opens(LocalDate day) {
    if (state == State.WAITING) {
      opensOn = day;
    }
  }

  private void leave(State from, State to) {
    if (state != from) {
      throw notNow(to.label());
    }
    state = to;
  }

  private IllegalStateException notNow(String what) {
    return new IllegalStateException("Phần việc %s \"%s\", không thể: %s".formatted(number, state.label(), what));
  }

  Long id() {
    return id;
  }

  Long task() {
    return task;
  }

  String number() {
    return number;
  }

  String unit() {
    return unit;
  }

  Role role() {
    return role;
  }

  String periodLabel() {
    return periodLabel;
  }

  String periodCode() {
    return periodCode;
  }

  Long event() {
    return event;
  }

  LocalDate opensOn() {
    return opensOn;
  }

  Instant dueAt() {
    return dueAt;
  }

  String ground() {
    return ground;
  }

  State state() {
    return state;
  }

  String result() {
    return result;
  }

  LocalDate resultDate() {
    return resultDate;
  }

  String reportedBy() {
    return reportedBy;
  }

  String onBehalfOf() {
    return onBehalfOf;
  }

  Instant reportedAt() {
    return reportedAt;
  }

  String returnedWhy() {
    return returnedWhy;
  }

  String returnedBy() {
    return returnedBy;
  }

  Instant returnedAt() {
    return returnedAt;
  }

  Instant endedAt() {
    return endedAt;
  }
}
