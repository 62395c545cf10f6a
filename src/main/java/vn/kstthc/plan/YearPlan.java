package vn.kstthc.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** The plan of a year on its road from the import to the end of the year; it guards its own transitions. */
@Table("plan_year")
class YearPlan {

  /** Where it is; the last two are its possible ends. */
  enum Step {
    CHECK("Chờ Văn phòng kiểm tra cách hiểu thời gian"), APPROVAL("Chờ lãnh đạo phê duyệt"), APPROVED("Đã phê duyệt, đang giao việc"),
    RUNNING("Đang thực hiện"), CLOSING("Đang kết thúc năm"), CLOSED("Đã kết thúc năm"), WITHDRAWN("Đã rút");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isEnd() {
      return this == CLOSED || this == WITHDRAWN;
    }
  }

  @Id private Long id;
  @Version private int version;
  private final String number;
  @Column("year_number")
  private final int year;
  private Integer openYear;
  private Step step;
  private final String basedOn;
  private final String importedBy;
  private final Instant importedAt;
  private String documentNumber;
  private LocalDate documentDate;
  private String approvedBy;
  private Instant approvedAt;
  private Instant endedAt;

  @PersistenceCreator
  YearPlan(String number, int year, String basedOn, String importedBy, Instant importedAt) {
    this.number = number;
    this.year = year;
    this.basedOn = basedOn;
    this.importedBy = importedBy;
    this.importedAt = importedAt;
  }

  static YearPlan imported(PlanDraft draft, String actor, Instant now) {
    YearPlan plan = new YearPlan(number(draft.year()), draft.year(), draft.basedOn(), actor, now);
    plan.openYear = draft.year();
    plan.step = Step.CHECK;
    return plan;
  }

  static String number(int year) {
    return "KH-" + year;
  }

  void checked() {
    leave(Step.CHECK, Step.APPROVAL);
  }

  void withdrawn(Instant now) {
    leave(Step.CHECK, Step.WITHDRAWN);
    openYear = null;
    endedAt = now;
  }

  void returned() {
    leave(Step.APPROVAL, Step.CHECK);
  }

  /** The director signs it under this number and date. */
  void approved(String document, LocalDate date, String actor, Instant now) {
    leave(Step.APPROVAL, Step.APPROVED);
    documentNumber = document;
    documentDate = date;
    approvedBy = actor;
    approvedAt = now;
  }

  void givenOut() {
    leave(Step.APPROVED, Step.RUNNING);
  }

  void closing() {
    leave(Step.RUNNING, Step.CLOSING);
  }

  void closed(Instant now) {
    leave(Step.CLOSING, Step.CLOSED);
    endedAt = now;
  }

  private void leave(Step from, Step to) {
    if (step != from) {
      throw new IllegalStateException("Kế hoạch %s đang ở bước \"%s\", không thể: %s".formatted(number, step.label(), to.label()));
    }
    step = to;
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  int year() {
    return year;
  }

  Step step() {
    return step;
  }

  /** @return what it is called: "Kế hoạch kiểm soát thủ tục hành chính năm 2024" */
  String title() {
    return "Kế hoạch kiểm soát thủ tục hành chính năm " + year;
  }

  String basedOn() {
    return basedOn;
  }

  String importedBy() {
    return importedBy;
  }

  Instant importedAt() {
    return importedAt;
  }

  String documentNumber() {
    return documentNumber;
  }

  LocalDate documentDate() {
    return documentDate;
  }

  String approvedBy() {
    return approvedBy;
  }

  Instant approvedAt() {
    return approvedAt;
  }

  /** @return whether its tasks may be carried out and changed now */
  boolean isRunning() {
    return step == Step.RUNNING;
  }
}
