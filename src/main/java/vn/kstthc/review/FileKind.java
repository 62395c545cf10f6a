package vn.kstthc.review;

/** What a file of a dossier is. */
enum FileKind {
  REPORT("Báo cáo kết quả rà soát"),
  REVIEW_FORM("Phiếu rà soát"),
  SIMPLIFICATION_OPTION("Phương án đơn giản hóa"),
  DRAFT_DECISION("Dự thảo quyết định"),
  DRAFT_TEXT("Dự thảo văn bản"),
  IMPACT_ASSESSMENT("Bản đánh giá tác động"),
  OPINION_REQUEST("Công văn đề nghị góp ý"),
  OPINION("Văn bản góp ý"),
  SIGNED_DOSSIER("Văn bản Giám đốc đã ký"),
  SUBMISSION("Bản quét tờ trình đã ký"),
  CHAIR_DECISION("Bản quét quyết định của Chủ tịch UBND tỉnh");

  private final String label;

  FileKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** @return whether each round needs its own, instead of going on with the one of the round before */
  boolean isOfOneRound() {
    return compareTo(OPINION) >= 0;
  }
}
