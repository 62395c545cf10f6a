package vn.kstthc.feedback;

/** What is decided on a regulation (Decree 20/2008 Art. 15). */
public enum Decision {
  EXPLANATION("Giải trình, giữ nguyên quy định"),
  PETITION_AMEND("Kiến nghị cơ quan có thẩm quyền sửa đổi, bổ sung, thay thế, bãi bỏ"),
  PETITION_ISSUE("Kiến nghị cơ quan có thẩm quyền ban hành quy định mới"),
  AMEND("Sửa đổi, bổ sung, thay thế, bãi bỏ theo thẩm quyền"),
  ISSUE("Ban hành quy định mới theo thẩm quyền");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
