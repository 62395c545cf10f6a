package vn.kstthc.feedback;

/** How far a case is. */
public enum State {
  RECEIVED("Chờ phân loại", "Đã tiếp nhận, đang phân loại"),
  REFUSING("Chờ thông báo không tiếp nhận", "Đang chuẩn bị thông báo"),
  REFERRING("Chờ hướng dẫn gửi đúng cơ quan", "Đang chuẩn bị thông báo"),
  FORWARDING("Chờ chuyển cơ quan có thẩm quyền", "Đang chuyển cơ quan có thẩm quyền"),
  STUDYING("Đang nghiên cứu", "Đơn vị chuyên môn đang nghiên cứu"),
  ASSIGNING("Chờ phân công lại", "Đơn vị chuyên môn đang nghiên cứu"),
  CLARIFYING("Chờ người gửi làm rõ", "Đang chờ ông/bà làm rõ nội dung"),
  KEPT("Chưa đủ cơ sở, lưu để tiếp tục tập hợp", "Chưa đủ cơ sở xem xét, đang tiếp tục tập hợp thông tin"),
  ANSWERING("Đang soạn trả lời", "Đang soạn văn bản trả lời"),
  CHECKING("Văn phòng kiểm tra trả lời", "Đang soạn văn bản trả lời"),
  SIGNING("Chờ lãnh đạo ký", "Văn bản trả lời đang trình ký"),
  SENDING("Chờ gửi trả lời", "Văn bản trả lời đã ký, đang gửi"),
  PUBLISHING("Đã trả lời, chờ công khai", "Đã trả lời"),
  NOT_ACCEPTED("Không tiếp nhận", "Không đủ điều kiện tiếp nhận"),
  REFERRED("Đã hướng dẫn gửi đúng cơ quan", "Không thuộc phạm vi phản ánh, kiến nghị; đã hướng dẫn nơi gửi"),
  FORWARDED("Đã chuyển cơ quan có thẩm quyền", "Đã chuyển cơ quan có thẩm quyền"),
  ANSWERED("Đã trả lời, công khai", "Đã trả lời và công khai kết quả"),
  WITHDRAWN("Người gửi rút", "Ông/bà đã rút");

  private final String label;
  private final String plain;

  State(String label, String plain) {
    this.label = label;
    this.plain = plain;
  }

  /** @return as staff read it */
  public String label() {
    return label;
  }

  /** @return as the sender reads it */
  public String plain() {
    return plain;
  }

  public boolean isEnd() {
    return compareTo(NOT_ACCEPTED) >= 0;
  }

  /** @return whether the sender may still take it back: as long as nothing was sent out */
  public boolean isWithdrawable() {
    return compareTo(SENDING) <= 0;
  }

  /** @return whether an answer to the sender is still owed by the limit of the whole case */
  boolean isUnanswered() {
    return isWithdrawable();
  }
}
