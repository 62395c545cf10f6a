package vn.kstthc.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.kstthc.figure.Window;

/** A report on its road from the end of its period until it is sent; from then on nothing of it changes. */
@Table("report")
class Report {

  /** Where it is. */
  enum Step {
    COLLECTING("Các đơn vị gửi số liệu"), COLLATING("Văn phòng tổng hợp"), SIGNING("Chờ lãnh đạo ký"), SENDING("Đã ký, chờ gửi"),
    SENT("Đã gửi"), WITHDRAWN("Đã rút");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isEnd() {
      return this == SENT || this == WITHDRAWN;
    }
  }

  /** What the office writes of the period (Decree 63/2010 Art. 35.3). */
  record Texts(String results, String unfinished, String proposals, String nextPeriod) {}

  /** How it was sent: number and date of the document, and when on each of both channels. */
  record Sending(String documentNumber, LocalDate documentDate, LocalDate electronicOn, LocalDate systemOn) {}

  @Id private Long id;
  @Version private int version;
  private final String number;
  private final String title;
  private final LocalDate fromDate;
  private final LocalDate toDate;
  private final Instant dueAt;
  private Step step = Step.COLLECTING;
  private String results;
  private String unfinished;
  private String proposals;
  private String nextPeriod;
  private Instant filledAt;
  private String signedBy;
  private String signedOnBehalfOf;
  private Instant signedAt;
  private String documentNumber;
  private LocalDate documentDate;
  private LocalDate electronicOn;
  private LocalDate systemOn;
  private final String openedBy;
  private final Instant openedAt;
  private Instant sentAt;

  @PersistenceCreator
  Report(String number, String title, LocalDate fromDate, LocalDate toDate, Instant dueAt, String openedBy, Instant openedAt) {
    this.number = number;
    this.title = title;
    this.fromDate = fromDate;
    this.toDate = toDate;
    this.dueAt = dueAt;
    this.openedBy = openedBy;
    this.openedAt = openedAt;
  }

  /** The figures were taken from the registers, for the first time or once more. */
  void filled(Instant now) {
    if (step != Step.COLLECTING && step != Step.COLLATING) {
      throw notNow("lấy số liệu");
    }
    step = Step.COLLATING;
    filledAt = now;
  }

  void collated(Texts texts) {
    leave(Step.COLLATING, Step.SIGNING);
    results = texts.results();
    unfinished = texts.unfinished();
    proposals = texts.proposals();
    nextPeriod = texts.nextPeriod();
  }

  /** @param absent in whose place it is signed; null where by the director himself */
  void signed(String by, String absent, Instant now) {
    leave(Step.SIGNING, Step.SENDING);
    signedBy = by;
    signedOnBehalfOf = absent;
    signedAt = now;
  }

  void returned() {
    leave(Step.SIGNING, Step.COLLATING);
  }

  void sent(Sending how, Instant now) {
    leave(Step.SENDING, Step.SENT);
    documentNumber = how.documentNumber();
    documentDate = how.documentDate();
    electronicOn = how.electronicOn();
    systemOn = how.systemOn();
    sentAt = now;
  }

  /** It was opened by mistake. The report of a period is owed, whoever wants it or not. */
  void withdrawn() {
    if (!isWithdrawable()) {
      throw new IllegalStateException("Báo cáo %s (%s) không rút được".formatted(number, step.label()));
    }
    step = Step.WITHDRAWN;
  }

  boolean isWithdrawable() {
    return period().isEmpty() && !step.isEnd();
  }

  /** @throws IllegalStateException where the scan of what was signed may not be put in or changed */
  void requireSending() {
    if (step != Step.SENDING) {
      throw notNow(Step.SENDING.label());
    }
  }

  private void leave(Step from, Step to) {
    if (step != from) {
      throw notNow(from.label());
    }
    step = to;
  }

  private IllegalStateException notNow(String what) {
    return new IllegalStateException("Báo cáo %s đang ở bước %s, không phải %s".formatted(number, step.label(), what));
  }

  /** @throws IllegalStateException where its figures may not be changed any more */
  void requireCollating() {
    if (step != Step.COLLATING) {
      throw notNow(Step.COLLATING.label());
    }
  }

  boolean isSent() {
    return step == Step.SENT;
  }

  /** @return the period it is of; empty of an extraordinary one */
  Optional<ReportPeriod> period() {
    return ReportPeriod.of(number);
  }

  Window window() {
    return new Window(fromDate, toDate);
  }

  Long id() {
    return id;
  }

  String number() {
    return number;
  }

  String title() {
    return title;
  }

  Instant dueAt() {
    return dueAt;
  }

  Step step() {
    return step;
  }

  Texts texts() {
    return new Texts(results, unfinished, proposals, nextPeriod);
  }

  Instant filledAt() {
    return filledAt;
  }

  String signedBy() {
    return signedBy;
  }

  String signedOnBehalfOf() {
    return signedOnBehalfOf;
  }

  Instant signedAt() {
    return signedAt;
  }

  /** @return null until it is sent */
  Sending sending() {
    return sentAt == null ? null : new Sending(documentNumber, documentDate, electronicOn, systemOn);
  }

  String openedBy() {
    return openedBy;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant sentAt() {
    return sentAt;
  }
}
