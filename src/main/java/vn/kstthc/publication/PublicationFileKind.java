package vn.kstthc.publication;

/** What a file of a case of publication is. */
enum PublicationFileKind {
  DRAFT_DECISION("Dự thảo quyết định công bố đã chỉnh sửa"),
  SUBMISSION("Bản quét tờ trình đã ký"),
  CHAIR_DECISION("Bản quét văn bản của Chủ tịch UBND tỉnh"),
  DATABASE_EVIDENCE("Minh chứng đã nhập Cơ sở dữ liệu quốc gia"),
  WEBSITE_EVIDENCE("Ảnh chụp trang thông tin điện tử"),
  POSTING_EVIDENCE("Ảnh chụp nơi niêm yết"),
  TAKING_DOWN_EVIDENCE("Minh chứng đã gỡ bỏ"),
  INTERNAL_DRAFT("Dự thảo quy trình nội bộ"),
  INTERNAL_DECISION("Bản quét quyết định phê duyệt quy trình nội bộ");

  private final String label;

  PublicationFileKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** @return whether each round needs its own, instead of going on with the one of the round before */
  boolean isOfOneRound() {
    return this == SUBMISSION || this == CHAIR_DECISION;
  }
}
