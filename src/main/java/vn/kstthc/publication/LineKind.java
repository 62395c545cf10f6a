package vn.kstthc.publication;

/** What a decision of publication says of a procedure (Decree 63/2010/NĐ-CP Art. 13-15). */
enum LineKind {
  NEW("Mới ban hành", "mới ban hành"), AMENDED("Sửa đổi, bổ sung, thay thế", "được sửa đổi, bổ sung, thay thế"),
  ABOLISHED("Bãi bỏ", "bị bãi bỏ");

  private final String label;
  private final String inTitles;

  LineKind(String label, String inTitles) {
    this.label = label;
    this.inTitles = inTitles;
  }

  public String label() {
    return label;
  }

  /** @return as the headings of a decision say it: "mới ban hành" */
  String inTitles() {
    return inTitles;
  }

  /** @return whether what was posted of it before is no longer right */
  boolean expires() {
    return this != NEW;
  }

  /** @return whether the procedure is there afterwards, with parts and an internal process */
  boolean stays() {
    return this != ABOLISHED;
  }
}
