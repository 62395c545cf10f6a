package vn.kstthc.publication;

/** What makes a decided procedure public; each is done once. */
enum PublicWork {
  DATABASE("Nhập vào Cơ sở dữ liệu quốc gia"), WEBSITE("Công khai trên trang thông tin điện tử"),
  POSTING("Niêm yết tại trụ sở"), TAKING_DOWN("Gỡ bỏ thủ tục hết hiệu lực");

  private final String label;

  PublicWork(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
