package vn.kstthc.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.kstthc.form.SearchText;

/** A case of publication, from the list of procedures to where people find them; it guards its own transitions. */
@Table("publication_case")
class Publication {

  private static final int LONGEST_SEARCH_TEXT = 1500;

  @Id private Long id;
  @Version private int version;
  private final String number;
  private String title;
  private final String review;
  private String leadUnit;
  private String legalDocument;
  private LocalDate promulgatedOn;
  private LocalDate effectiveOn;
  private boolean shortened;
  private PublicationStep step;
  private int round;
  private String decisionNumber;
  private LocalDate decisionDate;
  private LocalDate databaseOn;
  private LocalDate databaseDueOn;
  private LocalDate websiteOn;
  private LocalDate postedOn;
  private LocalDate takenDownOn;
  private final String openedBy;
  private final Instant openedAt;
  private Instant endedAt;
  private String searchText;

  @PersistenceCreator
  Publication(String number, String title, String review, String leadUnit, String legalDocument, LocalDate promulgatedOn,
      LocalDate effectiveOn, boolean shortened, String openedBy, Instant openedAt, String searchText) {
    this.number = number;
    this.title = title;
    this.review = review;
    this.leadUnit = leadUnit;
    this.legalDocument = legalDocument;
    this.promulgatedOn = promulgatedOn;
    this.effectiveOn = effectiveOn;
    this.shortened = shortened;
    this.openedBy = openedBy;
    this.openedAt = openedAt;
    this.searchText = searchText;
  }

  static Publication open(String number, PublicationRequest request, String openedBy, Instant now) {
    Publication opened = new Publication(number, request.title(), request.review(), request.leadUnit(), request.legalDocument(),
        request.promulgatedOn(), request.effectiveOn(), request.shortened(), openedBy, now, searchText(number, request, request.review()));
    opened.step = request.effectiveOn() == null ? PublicationStep.OPENING : PublicationStep.PREPARATION;
    opened.round = 1;
    return opened;
  }

  private static String searchText(String number, PublicationRequest request, String review) {
    return SearchText.shortened(LONGEST_SEARCH_TEXT, number, request.title(), request.legalDocument(), review);
  }

  /** The document that prescribes the procedures is known; the dossier the case follows stays. */
  void documentEntered(PublicationRequest request) {
    leave(PublicationStep.OPENING, PublicationStep.PREPARATION);
    title = request.title();
    leadUnit = request.leadUnit();
    legalDocument = request.legalDocument();
    promulgatedOn = request.promulgatedOn();
    effectiveOn = request.effectiveOn();
    shortened = request.shortened();
    searchText = searchText(number, request, review);
  }

  void listed() {
    leave(PublicationStep.PREPARATION, PublicationStep.OFFICE_CHECK);
  }

  void checked() {
    leave(PublicationStep.OFFICE_CHECK, PublicationStep.SIGNATURE);
  }

  void signed() {
    leave(PublicationStep.SIGNATURE, PublicationStep.SUBMISSION);
  }

  /** Back to the lead unit, from the office's check or the director. */
  void returned() {
    if (step != PublicationStep.OFFICE_CHECK && step != PublicationStep.SIGNATURE) {
      throw illegal("không trả lại được");
    }
    step = PublicationStep.PREPARATION;
    round++;
  }

  void submitted() {
    leave(PublicationStep.SUBMISSION, PublicationStep.DECISION);
  }

  void issued(OfficialDocument decision) {
    leave(PublicationStep.DECISION, PublicationStep.PUBLISHING);
    decisionNumber = decision.number();
    decisionDate = decision.date();
  }

  /** The Chair wants it completed: a new round. */
  void returnedByChair() {
    leave(PublicationStep.DECISION, PublicationStep.PREPARATION);
    round++;
  }

  void refused(Instant now) {
    leave(PublicationStep.DECISION, PublicationStep.REFUSED);
    endedAt = now;
  }

  void withdrawn(Instant now) {
    if (!step.isWithdrawable()) {
      throw illegal("không rút được");
    }
    step = PublicationStep.WITHDRAWN;
    endedAt = now;
  }

  /** @throws IllegalStateException where it has been done before, or nothing is decided yet */
  void done(PublicWork work, LocalDate on) {
    if (step != PublicationStep.PUBLISHING || doneOn(work) != null) {
      throw illegal("không ghi được việc \"%s\"".formatted(work.label()));
    }
    switch (work) {
      case DATABASE -> databaseOn = on;
      case WEBSITE -> websiteOn = on;
      case POSTING -> postedOn = on;
      case TAKING_DOWN -> takenDownOn = on;
    }
  }

  /**
   * It is in the national database.
   *
   * @param dueOn the last day on which that was in time (Decree 63/2010 Art. 24.2)
   * @throws IllegalStateException as {@link #done}
   */
  void entered(LocalDate on, LocalDate dueOn) {
    done(PublicWork.DATABASE, on);
    databaseDueOn = dueOn;
  }

  /** @param somethingExpires whether something had to be taken down. @throws IllegalStateException where something is not done yet */
  void published(boolean somethingExpires, Instant now) {
    if (databaseOn == null || websiteOn == null || postedOn == null || somethingExpires && takenDownOn == null) {
      throw illegal("chưa công khai xong");
    }
    leave(PublicationStep.PUBLISHING, PublicationStep.PUBLISHED);
    endedAt = now;
  }

  private void leave(PublicationStep from, PublicationStep to) {
    if (step != from) {
      throw illegal("không phải bước \"%s\"".formatted(from.label()));
    }
    step = to;
  }

  private IllegalStateException illegal(String why) {
    return new IllegalStateException("Hồ sơ %s đang ở bước \"%s\", %s".formatted(number, step.label(), why));
  }

  /** @return the day it was done; null where it is not */
  LocalDate doneOn(PublicWork work) {
    return switch (work) {
      case DATABASE -> databaseOn;
      case WEBSITE -> websiteOn;
      case POSTING -> postedOn;
      case TAKING_DOWN -> takenDownOn;
    };
  }

  /** @return the Chair's decision; null before there is one */
  OfficialDocument decision() {
    return decisionNumber == null ? null : new OfficialDocument(decisionNumber, decisionDate);
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

  String review() {
    return review;
  }

  String leadUnit() {
    return leadUnit;
  }

  String legalDocument() {
    return legalDocument;
  }

  LocalDate promulgatedOn() {
    return promulgatedOn;
  }

  /** @return null where the document is not known yet */
  LocalDate effectiveOn() {
    return effectiveOn;
  }

  boolean shortened() {
    return shortened;
  }

  PublicationStep step() {
    return step;
  }

  int round() {
    return round;
  }

  String openedBy() {
    return openedBy;
  }

  Instant openedAt() {
    return openedAt;
  }

  Instant endedAt() {
    return endedAt;
  }
}
