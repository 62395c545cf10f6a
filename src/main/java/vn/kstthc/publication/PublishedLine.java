package vn.kstthc.publication;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One procedure of a case of publication, and its internal process. */
@Table("publication_line")
class PublishedLine {

  @Id private Long id;
  @Version private int version;
  private final Long publication;
  private final int place;
  private final LineKind kind;
  private String code;
  private final String name;
  private final String field;
  private final String unit;
  private final String legalBasis;
  private final String parts;
  private final String note;
  private InternalStep internalStep;
  private String internalNumber;
  private LocalDate internalDate;

  @PersistenceCreator
  PublishedLine(Long publication, int place, LineKind kind, String code, String name, String field, String unit, String legalBasis,
      String parts, String note) {
    this.publication = publication;
    this.place = place;
    this.kind = kind;
    this.code = code;
    this.name = name;
    this.field = field;
    this.unit = unit;
    this.legalBasis = legalBasis;
    this.parts = parts;
    this.note = note;
  }

  static PublishedLine of(Publication publication, int place, ListedLine line) {
    return new PublishedLine(publication.id(), place, line.kind(), line.code(), line.name(), line.field(), line.unit(),
        line.legalBasis(), PartTexts.write(line.parts()), line.note());
  }

  ListedLine asListed() {
    return new ListedLine(kind, code, name, field, unit, legalBasis, PartTexts.read(parts), note);
  }

  ProcedureContent content() {
    return new ProcedureContent(name, field, unit, legalBasis, PartTexts.read(parts));
  }

  /** The procedure is decided; one that stays gets its internal process. @param registered the code it has in the register */
  void decided(String registered) {
    if (internalStep != null) {
      throw illegal("đã được quyết định");
    }
    code = registered;
    internalStep = kind.stays() ? InternalStep.DRAFTING : null;
  }

  void internalDrafted() {
    leave(InternalStep.DRAFTING, InternalStep.CHECKING);
  }

  void internalChecked(boolean passed) {
    leave(InternalStep.CHECKING, passed ? InternalStep.APPROVAL : InternalStep.DRAFTING);
  }

  void internalApproved(OfficialDocument decision) {
    leave(InternalStep.APPROVAL, InternalStep.APPROVED);
    internalNumber = decision.number();
    internalDate = decision.date();
  }

  private void leave(InternalStep from, InternalStep to) {
    if (internalStep != from) {
      throw illegal("không phải bước \"%s\"".formatted(from.label()));
    }
    internalStep = to;
  }

  private IllegalStateException illegal(String why) {
    return new IllegalStateException("Quy trình nội bộ của thủ tục \"%s\": %s, %s".formatted(name,
        internalStep == null ? "chưa bắt đầu" : internalStep.label(), why));
  }

  /** The national database has given it another code than the register's. */
  void recoded(String newCode) {
    code = newCode;
  }

  Long id() {
    return id;
  }

  Long publication() {
    return publication;
  }

  LineKind kind() {
    return kind;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  String field() {
    return field;
  }

  String unit() {
    return unit;
  }

  String legalBasis() {
    return legalBasis;
  }

  List<PartText> parts() {
    return PartTexts.read(parts);
  }

  String note() {
    return note;
  }

  /** @return null where it needs none, or nothing is decided yet */
  InternalStep internalStep() {
    return internalStep;
  }

  /** @return the decision that approved its internal process; null before there is one */
  OfficialDocument internalDecision() {
    return internalNumber == null ? null : new OfficialDocument(internalNumber, internalDate);
  }
}
