package vn.kstthc.review;

/** What the lead unit proposes for the procedure (Decree 63/2010 Art. 30). */
enum Proposal {
  KEEP("Giữ nguyên"), AMEND("Sửa đổi, bổ sung"), REPLACE("Thay thế"), ABOLISH("Bãi bỏ"),
  /** Only a draft document can bring a procedure that does not exist yet. */
  ISSUE("Ban hành mới");

  private final String label;

  Proposal(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  boolean fits(DossierKind kind) {
    return this != ISSUE || kind == DossierKind.DRAFT_DOCUMENT;
  }

  /** @return what becomes of the procedure when the Chair approves it */
  DossierEnded.Change change() {
    return switch (this) {
      case KEEP -> DossierEnded.Change.NONE;
      case AMEND, REPLACE -> DossierEnded.Change.AMENDED;
      case ABOLISH -> DossierEnded.Change.ABOLISHED;
      case ISSUE -> DossierEnded.Change.ISSUED;
    };
  }

  /** @return whether the procedure goes on with a cost of its own: kept it costs the same, abolished nothing */
  boolean changesCost() {
    return this == AMEND || this == REPLACE || this == ISSUE;
  }
}
