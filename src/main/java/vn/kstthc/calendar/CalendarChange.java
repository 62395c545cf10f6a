package vn.kstthc.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/** A change of the calendar on its road from the request to the last date that was moved; it guards its own transitions. */
@Table("calendar_change")
class CalendarChange {

  /** Where it is; the last three are its possible ends. */
  enum Step {
    ENTRY("Chờ Văn phòng nhập danh sách ngày"), COMPUTING("Đang tính các hạn thay đổi"), DECISION("Chờ lãnh đạo duyệt"),
    RETURNED("Lãnh đạo trả lại, chờ Văn phòng sửa"), APPLYING("Đã duyệt, đang chuyển hạn"), APPLIED("Đã áp dụng"),
    WITHDRAWN("Đã rút"), OVERTAKEN("Năm đã được duyệt bằng đề nghị khác");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isEnd() {
      return this == APPLIED || this == WITHDRAWN || this == OVERTAKEN;
    }
  }

  @Id private Long id;
  @Version private int version;
  private final String number;
  @Column("year_number")
  private final int year;
  private boolean approves;
  private Step step;
  private Integer awaitedYear;
  private Integer changedYear;
  private String documentNumber;
  private LocalDate documentDate;
  private String documentAbout;
  private String requestedBy;
  private Instant previewedAt;
  private String decidedBy;
  private Instant decidedAt;
  private final Instant openedAt;
  private Instant endedAt;

  @PersistenceCreator
  CalendarChange(String number, int year, Instant openedAt) {
    this.number = number;
    this.year = year;
    this.openedAt = openedAt;
  }

  /** Nobody has entered the list of that year yet. */
  static CalendarChange awaited(String number, int year, Instant now) {
    CalendarChange change = new CalendarChange(number, year, now);
    change.step = Step.ENTRY;
    change.approves = true;
    change.awaitedYear = year;
    return change;
  }

  static CalendarChange requested(String number, ChangeRequest request, String actor, Instant now) {
    CalendarChange change = new CalendarChange(number, request.year(), now);
    change.step = Step.ENTRY;
    change.request(request, actor);
    return change;
  }

  /** The office asks for it, for the first time or once more. */
  void request(ChangeRequest request, String actor) {
    if (step != Step.ENTRY && step != Step.RETURNED || request.year() != year) {
      throw notNow("gửi");
    }
    approves = request.approves();
    documentNumber = request.document().number();
    documentDate = request.document().date();
    documentAbout = request.document().about();
    requestedBy = actor;
    changedYear = year;
    step = Step.COMPUTING;
  }

  void previewed(Instant now) {
    leave(Step.COMPUTING, Step.DECISION);
    previewedAt = now;
  }

  void decided(boolean approved, String actor, Instant now) {
    leave(Step.DECISION, approved ? Step.APPLYING : Step.RETURNED);
    decidedBy = actor;
    decidedAt = now;
  }

  void withdrawn(Instant now) {
    leave(Step.RETURNED, Step.WITHDRAWN);
    end(now);
  }

  /** Its year was approved on another road before anybody entered a list here. */
  void overtaken(Instant now) {
    leave(Step.ENTRY, Step.OVERTAKEN);
    end(now);
  }

  void applied(Instant now) {
    leave(Step.APPLYING, Step.APPLIED);
    end(now);
  }

  private void end(Instant now) {
    awaitedYear = null;
    changedYear = null;
    endedAt = now;
  }

  private void leave(Step from, Step to) {
    if (step != from) {
      throw notNow(to.label());
    }
    step = to;
  }

  private IllegalStateException notNow(String what) {
    return new IllegalStateException("Đề nghị %s đang ở bước \"%s\", không thể: %s".formatted(number, step.label(), what));
  }

  /** @return what it rests on: "Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024, ..." */
  String basis() {
    return documentNumber == null ? "" : new ChangeRequest.Document(documentNumber, documentDate, documentAbout).text();
  }

  String number() {
    return number;
  }

  int year() {
    return year;
  }

  /** @return whether the list of the year becomes final with it */
  boolean approves() {
    return approves;
  }

  Step step() {
    return step;
  }

  String documentNumber() {
    return documentNumber;
  }

  LocalDate documentDate() {
    return documentDate;
  }

  String documentAbout() {
    return documentAbout;
  }

  String requestedBy() {
    return requestedBy;
  }

  Instant previewedAt() {
    return previewedAt;
  }

  String decidedBy() {
    return decidedBy;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant endedAt() {
    return endedAt;
  }
}
