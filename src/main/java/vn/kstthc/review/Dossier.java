package vn.kstthc.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A dossier on its road from draft to the Chair's decision; it guards its own transitions. */
@Table("review_dossier")
public class Dossier {

  @Id private Long id;
  @Version private int version;
  private final String number;
  private final DossierKind kind;
  private final String procedureName;
  private final String procedureCode;
  private final String legalBasis;
  private final String leadUnit;
  @MappedCollection(idColumn = "review_dossier")
  private final Set<CooperatingUnit> cooperatingUnits;
  private LocalDate dueDate;
  private final String reason;
  private Step step;
  private int round;
  private Proposal proposal;
  private Long costNow;
  private Long costAfter;
  private final String openedBy;
  private final Instant openedAt;
  private Instant endedAt;

  /** A unit that gives its opinion. */
  @Table("review_dossier_unit")
  record CooperatingUnit(String unit) {}

  @PersistenceCreator
  Dossier(String number, DossierKind kind, String procedureName, String procedureCode, String legalBasis,
      String leadUnit, Set<CooperatingUnit> cooperatingUnits, String reason, String openedBy, Instant openedAt) {
    this.number = number;
    this.kind = kind;
    this.procedureName = procedureName;
    this.procedureCode = procedureCode;
    this.legalBasis = legalBasis;
    this.leadUnit = leadUnit;
    this.cooperatingUnits = new LinkedHashSet<>(cooperatingUnits);
    this.reason = reason;
    this.openedBy = openedBy;
    this.openedAt = openedAt;
  }

  static Dossier open(String number, DossierRequest request, String openedBy, Instant now) {
    Dossier dossier = new Dossier(number, request.kind(), request.procedureName(), request.procedureCode(),
        request.legalBasis(), request.leadUnit(),
        request.cooperatingUnits().stream().map(CooperatingUnit::new).collect(java.util.stream.Collectors.toSet()),
        request.reason(), openedBy, now);
    dossier.dueDate = request.dueDate();
    dossier.step = Step.PREPARATION;
    dossier.round = 1;
    return dossier;
  }

  /** The lead unit hands in what it has prepared. */
  void prepared(Preparation preparation, boolean consult) {
    leave(Step.PREPARATION, consult ? Step.CONSULTATION : Step.OFFICE_CHECK);
    proposal = preparation.proposal();
    costNow = preparation.costNow().perYear();
    costAfter = preparation.costAfter().perYear();
  }

  /** All opinions are in, or their limit is over. */
  void consulted(boolean opinionsToAnswer) {
    leave(Step.CONSULTATION, opinionsToAnswer ? Step.ANSWERING : Step.OFFICE_CHECK);
  }

  void opinionsAnswered() {
    leave(Step.ANSWERING, Step.OFFICE_CHECK);
  }

  void officeChecked() {
    leave(Step.OFFICE_CHECK, Step.APPROVAL);
  }

  void approvedByDirector() {
    leave(Step.APPROVAL, Step.SUBMISSION);
  }

  void submittedToChair() {
    leave(Step.SUBMISSION, Step.DECISION);
  }

  /** Back to the lead unit, from the office's check or the director. */
  void returned(Step from) {
    if (from != Step.OFFICE_CHECK && from != Step.APPROVAL) {
      throw new IllegalStateException("Hồ sơ " + number + " không trả lại được ở bước " + from.label());
    }
    leave(from, Step.PREPARATION);
    round++;
  }

  /** The Chair wants it completed: a new round with a due date of its own. */
  void returnedByChair(LocalDate newDueDate) {
    leave(Step.DECISION, Step.PREPARATION);
    round++;
    dueDate = newDueDate;
  }

  /** The day it was to be finished on is another, by no step of the road. */
  void moveDueDate(LocalDate newDueDate) {
    if (step.isEnd()) {
      throw new IllegalStateException("Hồ sơ " + number + " đã kết thúc, không đổi hạn được");
    }
    dueDate = newDueDate;
  }

  void decided(boolean approved, Instant now) {
    leave(Step.DECISION, approved ? Step.APPROVED : Step.REFUSED);
    endedAt = now;
  }

  void withdrawn(Instant now) {
    if (!step.isWithdrawable()) {
      throw new IllegalStateException("Hồ sơ " + number + " không rút được ở bước " + step.label());
    }
    step = Step.WITHDRAWN;
    endedAt = now;
  }

  private void leave(Step from, Step to) {
    if (step != from) {
      throw new IllegalStateException(
          "Hồ sơ %s đang ở bước %s, không phải bước %s".formatted(number, step.label(), from.label()));
    }
    step = to;
  }

  /** @return whether members of the unit have to do with it */
  boolean concerns(String unit) {
    return leadUnit.equals(unit) || cooperatingUnits.contains(new CooperatingUnit(unit));
  }

  Long id() {
    return id;
  }

  /** @return the version it was read in; it goes on with the next */
  int advanceVersion() {
    return version++;
  }

  /** @return what its road changes: version, step, round, due date, proposal, costs, end */
  List<Object> changing() {
    return Arrays.asList(version, step.name(), round, dueDate, proposal == null ? null : proposal.name(), costNow, costAfter,
        endedAt == null ? null : Timestamp.from(endedAt));
  }

  public String number() {
    return number;
  }

  public DossierKind kind() {
    return kind;
  }

  public String procedureName() {
    return procedureName;
  }

  public String procedureCode() {
    return procedureCode;
  }

  public String legalBasis() {
    return legalBasis;
  }

  public String leadUnit() {
    return leadUnit;
  }

  /** @return ids of the cooperating units, in order */
  public List<String> cooperatingUnits() {
    return List.copyOf(new TreeSet<>(cooperatingUnits.stream().map(CooperatingUnit::unit).toList()));
  }

  public LocalDate dueDate() {
    return dueDate;
  }

  public String reason() {
    return reason;
  }

  public Step step() {
    return step;
  }

  public int round() {
    return round;
  }

  Proposal proposal() {
    return proposal;
  }

  /** @return đồng a year; null before the lead unit has computed it */
  public Long costNow() {
    return costNow;
  }

  public Long costAfter() {
    return costAfter;
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant endedAt() {
    return endedAt;
  }
}
