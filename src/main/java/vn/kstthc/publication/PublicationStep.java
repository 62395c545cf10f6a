package vn.kstthc.publication;

/** Where a case of publication is on its road; the last three are its possible ends. */
enum PublicationStep {
  OPENING("Chờ bổ sung văn bản, ngày hiệu lực"),
  PREPARATION("Lập danh mục, dự thảo quyết định"),
  OFFICE_CHECK("Văn phòng kiểm tra"),
  SIGNATURE("Giám đốc ký tờ trình"),
  SUBMISSION("Trình Chủ tịch UBND tỉnh"),
  DECISION("Chờ quyết định công bố"),
  PUBLISHING("Công khai, xây dựng quy trình nội bộ"),
  PUBLISHED("Đã công bố, công khai"),
  REFUSED("Không được chấp thuận công bố"),
  WITHDRAWN("Đã rút hồ sơ");

  private final String label;

  PublicationStep(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  boolean isEnd() {
    return compareTo(PUBLISHED) >= 0;
  }

  /** @return whether the case may still be withdrawn: before the Chair has answered */
  boolean isWithdrawable() {
    return compareTo(DECISION) <= 0;
  }
}
