package vn.kstthc.review;

/** Where a dossier is on its road; the last three are its possible ends. */
public enum Step {
  PREPARATION("Chuẩn bị hồ sơ"),
  CONSULTATION("Lấy ý kiến đơn vị phối hợp"),
  ANSWERING("Tiếp thu, giải trình ý kiến"),
  OFFICE_CHECK("Văn phòng kiểm tra"),
  APPROVAL("Giám đốc phê duyệt"),
  SUBMISSION("Trình Chủ tịch UBND tỉnh"),
  DECISION("Chờ quyết định của Chủ tịch UBND tỉnh"),
  APPROVED("Đã được Chủ tịch UBND tỉnh phê duyệt"),
  REFUSED("Chủ tịch UBND tỉnh không chấp thuận"),
  WITHDRAWN("Đã rút hồ sơ");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** @return whether the road has ended here */
  public boolean isEnd() {
    return compareTo(APPROVED) >= 0;
  }

  /** @return whether the dossier may still be withdrawn: before it goes to the Chair */
  boolean isWithdrawable() {
    return compareTo(SUBMISSION) < 0;
  }
}
