package vn.kstthc.extension;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.kstthc.deadline.RunningDates.RunningDate;

/** A request for another date, and what the director decided; it is decided once. */
@Table("deadline_extension")
class Extension {

  /** What became of it. */
  enum State {
    OPEN("Chờ quyết định"), GRANTED("Đồng ý gia hạn"), REFUSED("Không gia hạn"), OBSOLETE("Không còn cần quyết định");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** What is asked for, and why. @param basis null where none was given; @param documentNumber as well */
  record Request(Instant due, String reason, String basis, String documentNumber) {}

  @Id private Long id;
  @Version private int version;
  private final String number;
  private final String subject;
  private String openSubject;
  private final String caseNumber;
  private final String caseName;
  private final String title;
  private final Instant dueAt;
  private final Instant askedDueAt;
  private final String reason;
  private final String basis;
  private final String documentNumber;
  private final String askedBy;
  private final Instant askedAt;
  private State state;
  private Instant grantedDueAt;
  private String note;
  private String decisionBasis;
  private String decidedBy;
  private String decidedOnBehalfOf;
  private Instant decidedAt;

  @PersistenceCreator
  Extension(String number, String subject, String caseNumber, String caseName, String title, Instant dueAt, Instant askedDueAt,
      String reason, String basis, String documentNumber, String askedBy, Instant askedAt) {
    this.number = number;
    this.subject = subject;
    this.caseNumber = caseNumber;
    this.caseName = caseName;
    this.title = title;
    this.dueAt = dueAt;
    this.askedDueAt = askedDueAt;
    this.reason = reason;
    this.basis = basis;
    this.documentNumber = documentNumber;
    this.askedBy = askedBy;
    this.askedAt = askedAt;
  }

  static Extension asked(String number, RunningDate date, Request request, String askedBy, Instant now) {
    Extension extension = new Extension(number, date.subject(), date.caseNumber(), date.caseName(), date.title(), date.due(),
        request.due(), request.reason(), request.basis(), request.documentNumber(), askedBy, now);
    extension.openSubject = date.subject();
    extension.state = State.OPEN;
    return extension;
  }

  /**
   * @param due the new date; later or earlier than the one asked for
   * @param absent in whose place it is decided; null where by the director himself
   */
  void grant(Instant due, String newNote, String newBasis, String by, String absent, Instant now) {
    decide(State.GRANTED, newNote, by, absent, now);
    grantedDueAt = due;
    decisionBasis = newBasis;
  }

  void refuse(String why, String by, String absent, Instant now) {
    decide(State.REFUSED, why, by, absent, now);
  }

  /** There is no date left that could move. */
  void becomeObsolete(Instant now) {
    decide(State.OBSOLETE, null, null, null, now);
  }

  private void decide(State newState, String newNote, String by, String absent, Instant now) {
    if (state != State.OPEN) {
      throw new IllegalStateException("Đề nghị %s đã có kết quả: %s".formatted(number, state.label()));
    }
    state = newState;
    note = newNote;
    decidedBy = by;
    decidedOnBehalfOf = absent;
    decidedAt = now;
    openSubject = null;
  }

  String number() {
    return number;
  }

  String subject() {
    return subject;
  }

  String caseNumber() {
    return caseNumber;
  }

  String caseName() {
    return caseName;
  }

  String title() {
    return title;
  }

  /** @return the date as it was when it was asked for */
  Instant dueAt() {
    return dueAt;
  }

  Instant askedDueAt() {
    return askedDueAt;
  }

  String reason() {
    return reason;
  }

  String basis() {
    return basis;
  }

  String documentNumber() {
    return documentNumber;
  }

  String askedBy() {
    return askedBy;
  }

  Instant askedAt() {
    return askedAt;
  }

  State state() {
    return state;
  }

  Instant grantedDueAt() {
    return grantedDueAt;
  }

  String note() {
    return note;
  }

  String decisionBasis() {
    return decisionBasis;
  }

  String decidedBy() {
    return decidedBy;
  }

  String decidedOnBehalfOf() {
    return decidedOnBehalfOf;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
