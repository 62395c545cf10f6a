package vn.kstthc.plan;

/** How a task of the plan is carried out over the year. */
enum Nature {
  DATED("Có hạn", "một lần, đến hạn ghi trong kế hoạch"),
  STANDING("Thường xuyên", "mỗi quý một lần báo tiến độ"),
  PERIODIC("Định kỳ", "mỗi kỳ một lần báo cáo kết quả"),
  EVENT("Khi có sự kiện", "bắt đầu khi sự kiện được ghi nhận"),
  REVIEW("Rà soát thủ tục", "mở hồ sơ rà soát thủ tục hành chính");

  private final String label;
  private final String hint;

  Nature(String label, String hint) {
    this.label = label;
    this.hint = hint;
  }

  String label() {
    return label;
  }

  String hint() {
    return hint;
  }

  boolean hasDate() {
    return this == DATED || this == REVIEW;
  }

  boolean hasPeriods() {
    return this == STANDING || this == PERIODIC;
  }
}
