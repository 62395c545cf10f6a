package vn.kstthc.review;

import java.util.List;

/** The two kinds of dossier that take the same road, and the files each must carry. */
public enum DossierKind {
  /** Review of an existing procedure (Decree 63/2010 Art. 27-31). */
  PROCEDURE_REVIEW("Rà soát, đánh giá thủ tục hành chính"),
  /** Check of a draft legal document that contains procedures (Circular 03/2022/TT-BTP). */
  DRAFT_DOCUMENT("Kiểm tra dự thảo văn bản quy phạm pháp luật có quy định thủ tục hành chính");

  private final String label;

  DossierKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** @return the files the lead unit may attach when it prepares a dossier of this kind */
  List<FileKind> files() {
    return this == PROCEDURE_REVIEW
        ? List.of(FileKind.REPORT, FileKind.REVIEW_FORM, FileKind.SIMPLIFICATION_OPTION, FileKind.DRAFT_DECISION)
        : List.of(FileKind.DRAFT_TEXT, FileKind.IMPACT_ASSESSMENT, FileKind.OPINION_REQUEST);
  }

  /** @return those without which it may not leave the lead unit; a procedure that is kept needs no simplification */
  List<FileKind> requiredFiles(Proposal proposal) {
    return this == PROCEDURE_REVIEW && proposal == Proposal.KEEP
        ? List.of(FileKind.REPORT, FileKind.REVIEW_FORM) : files();
  }
}
