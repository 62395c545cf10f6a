package vn.kstthc.feedback;

/** How it came (Decree 20/2008 Art. 8, amended by 92/2017). */
public enum Channel {
  PORTAL("Trang tiếp nhận trực tuyến"),
  IN_PERSON("Nộp trực tiếp"),
  POST("Qua bưu chính"),
  EMAIL("Thư điện tử"),
  TELEPHONE("Điện thoại"),
  OPINION_FORM("Phiếu lấy ý kiến"),
  FORWARDED("Văn phòng UBND tỉnh chuyển đến");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
