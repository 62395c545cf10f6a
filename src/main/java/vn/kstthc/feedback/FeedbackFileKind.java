package vn.kstthc.feedback;

/** What a file of a case is. */
public enum FeedbackFileKind {
  SENDER("Tài liệu người gửi kèm theo"),
  CLARIFICATION("Tài liệu người gửi bổ sung"),
  LETTER("Văn bản đã ký gửi đi"),
  CONTRIBUTION("Văn bản tham gia ý kiến"),
  DRAFT("Dự thảo văn bản trả lời"),
  ANSWER("Bản quét văn bản trả lời đã ký");

  private final String label;

  FeedbackFileKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
