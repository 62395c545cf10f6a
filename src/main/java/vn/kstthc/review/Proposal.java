package vn.kstthc.review;

/** What the lead unit proposes for the procedure (Decree 63/2010 Art. 30). */
enum Proposal {
  KEEP("Giữ nguyên"), AMEND("Sửa đổi, bổ sung"), REPLACE("Thay thế"), ABOLISH("Bãi bỏ");

  private final String label;

  Proposal(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
